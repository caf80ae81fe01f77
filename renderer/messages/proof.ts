/** What a proposal would prove, in one plain sentence, and what is to be thought of beside it. */
import { gradeOfAcknowledgement, gradeOfEvidence } from '#core/grade'
import { hasReached } from '#core/outcome'
import type { Proposal } from '#core/evidence/proposal'
import type { Moment } from '#core/moment'
import type { Acknowledgement, Outcome } from '#core/request'
import type { Grade } from '#core/words'
import { evidence } from './en/evidence'

export interface Proof {
  readonly sentence: string
  /** What the register would have by it; null where it has none. */
  readonly grade: Grade | null
  /** What a person should look at; may be empty. */
  readonly note: string
  /** Whether it cannot be recorded as it stands. */
  readonly isLacking: boolean
}

/** `amended` is the acknowledgement in the person's own words, null where there is none; `base` the file that would log the attempt. */
export function proofOf({ proves, attempt }: Proposal, amended: Acknowledgement | null, base: string, write: (moment: Moment) => string): Proof {
  const say = evidence.proves
  const of = attempt === null ? '' : attempt.of === 'logged' ? say.attempt(attempt.n) : say.message(base)
  const plain = { grade: null, note: '', isLacking: false }
  switch (proves.kind) {
    case 'sent': {
      const { details, dispatchedAt } = proves.attempt
      const to = details.channel === 'note' ? details.handedTo.name : details.to
      return { ...plain, sentence: say.sent(details.channel, to, dispatchedAt ? write(dispatchedAt) : ''), note: say.sentNote }
    }
    case 'as-sent':
      return { ...plain, sentence: say.asSent(of) }
    case 'outcome':
      return { ...plain, ...outcomeProof(of, proves.outcome, write) }
    case 'acknowledged':
      return acknowledgementProof(amended ?? proves.acknowledgement, amended !== null, write)
    case 'exhibit':
      return { ...plain, sentence: say.exhibit(evidence.about(proves.about.of, proves.about.n)) }
  }
}

function outcomeProof(of: string, outcome: Outcome, write: (moment: Moment) => string): Pick<Proof, 'sentence' | 'grade'> {
  const { state, words, code, at } = outcome
  const said = code === '' || words.includes(code) ? words : [words, code].filter((part) => part !== '').join(', ')
  return { sentence: evidence.proves.outcome(of, state, said, write(at)), grade: hasReached(outcome) ? gradeOfEvidence(outcome.evidence) : null }
}

function acknowledgementProof(acknowledgement: Acknowledgement, isAmended: boolean, write: (moment: Moment) => string): Proof {
  const say = evidence.proves
  const { level, who, post, at } = acknowledgement
  const lack = lackOf(acknowledgement)
  return {
    sentence: say.acknowledged(level, [who, post].filter((part) => part !== '').join(', '), write(at)),
    grade: gradeOfAcknowledgement(acknowledgement),
    note: lack === 'who' ? say.lacksWho : lack === 'theirReference' ? say.lacksReference : level === 'automatic' || isAmended ? '' : say.confirm,
    isLacking: lack !== null,
  }
}

/** What an acknowledgement has to say and does not. */
export function lackOf({ level, who, theirReference }: Acknowledgement): 'who' | 'theirReference' | null {
  if (level !== 'automatic' && who.trim() === '') return 'who'
  return level === 'formal' && theirReference.trim() === '' ? 'theirReference' : null
}
