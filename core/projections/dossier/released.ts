/** What of a request may be given to anybody: an explicit list, so that whatever is not named here is left out. */
import type { AttemptDetails, Attempt, Outcome, Recorded, Request, Voided } from '#core/request'

/**
 * The request without private addresses, handles and messengers, without remarks, tags and links, and without words that the office
 * wrote for itself: of its evidence the kind remains, of its reasons that there was one, of a file its SHA-256. What was sent, and what
 * was said in public, stays to the letter. No fact is left out, so that whatever is counted or numbered is the same.
 */
export function released(request: Request): Request {
  const { content } = request
  return {
    id: request.id,
    number: request.number,
    content: {
      subject: content.subject,
      ask: '',
      text: content.text,
      formal: content.formal,
      counterpart: content.counterpart,
      addressee: content.addressee,
      acknowledgementRequired: content.acknowledgementRequired,
      due: content.due,
      keptBy: '',
      chasing: null,
    },
    issuedAt: request.issuedAt,
    attempts: request.attempts.map(attempt),
    acknowledgements: request.acknowledgements.map(({ n, level, who, post, body, at, cameBy, theirReference, voided, recorded }) => {
      return { n, level, who, post, body, at, cameBy, theirReference, theirWords: '', voided: unexplained(voided), recorded, by: '' }
    }),
    answers: request.answers.map(({ n, kind, at, voided, recorded }) => ({ n, kind, at, words: '', voided: unexplained(voided), recorded, by: '' })),
    denials: request.denials.map(({ n, denied, speaker, outlet, at, words, exact, link, settlement, voided, recorded }) => {
      const settled = settlement && { as: settlement.as, at: settlement.at, words: '', ...unsigned(settlement) }
      return { n, denied, speaker, outlet, at, words, exact, link, settlement: settled, voided: unexplained(voided), recorded, by: '' }
    }),
    ending: request.ending && { as: request.ending.as, reason: '', successor: request.ending.successor, ...unsigned(request.ending) },
    pause: null,
    tags: [],
    links: [],
    exhibits: request.exhibits.map(({ n, sha256, about, voided, recorded }) => {
      return { n, sha256, name: '', bytes: 0, kind: 'other', dated: null, about, voided: unexplained(voided), recorded, by: '' }
    }),
    remarks: [],
    line: null,
    accepted: [],
    changes: request.changes.flatMap((change): Request['changes'] => {
      if (change.of === 'due') return [{ of: 'due', before: change.before, after: change.after, reason: '', ...unsigned(change) }]
      if (change.of !== 'ending') return []
      const before = { as: change.before.as, reason: '', successor: change.before.successor, ...unsigned(change.before) }
      return [{ of: 'ending', before, after: null, reason: '', ...unsigned(change) }]
    }),
    discarded: request.discarded,
  }
}

function attempt({ n, chase, role, details, text, plannedFor, dispatchedAt, outcome, outcomes, recorded }: Attempt): Attempt {
  return {
    n,
    chase,
    role,
    details: unaddressed(details),
    text,
    plannedFor,
    dispatchedAt,
    outcome: outcome && wordless(outcome),
    outcomes: outcomes.map((each) => ({ ...wordless(each), ...unsigned(each) })),
    handedOver: null,
    recorded,
    by: '',
  }
}

function unaddressed(details: AttemptDetails): AttemptDetails {
  switch (details.channel) {
    case 'note': {
      const { channel, kind, number, signature } = details
      return { channel, kind, number, signature, messenger: '', handedTo: { name: '', post: '', desk: '' } }
    }
    case 'email':
      return { channel: details.channel, from: '', to: '', messageId: '' }
    case 'direct-message': {
      const { channel, eligibility, checkedAt, folder } = details
      return { channel, from: '', to: '', eligibility, checkedAt, checkedBy: '', folder }
    }
  }
}

function wordless({ state, at, evidence }: Outcome): Outcome {
  return { state, at, evidence: evidence && { kind: evidence.kind, words: '' }, words: '', code: '' }
}

function unexplained(voided: Voided | null): Voided | null {
  return voided && { reason: '', ...unsigned(voided) }
}

function unsigned({ recorded }: Recorded): Recorded {
  return { recorded, by: '' }
}
