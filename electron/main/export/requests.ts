/** Every request as a spreadsheet that the import reads: one row a fact, in the columns of `core/spreadsheet.ts`. */
import { BYTE_ORDER_MARK, csvLine } from '#core/csv'
import type { Moment } from '#core/moment'
import type { Attempt, Content, Evidence, Outcome, Request, RequestId } from '#core/request'
import type { RegisterService } from '../register/contract'
import { COLUMNS, type Column } from '#core/spreadsheet'
import { momentCell } from './moments'

/**
 * All requests, piece by piece, in the order in which they were first written down. Not in it: when things were recorded and by whom
 * (which the history tells), links to drafts that were discarded, the order of links, and exhibits: no spreadsheet holds a file, and a
 * name alone would say that there is one where there is none. Throws where the journal cannot be read.
 */
export async function* requestsCsv(service: RegisterService): AsyncGenerator<string> {
  const keys = service.keys()
  yield BYTE_ORDER_MARK + csvLine(COLUMNS)
  for await (const request of service.requests()) yield requestRows(request, keys).map(row).join('')
}

/** What a request's rows bear as their reference; null for one that is not there. */
export type Keys = (id: RequestId) => string | null

/** What an early entry does not say yet is undefined. */
type Said = Partial<Record<Column, string | Moment | null | undefined>>

/** A row's cells. Its zone is that of its first moment, and every other one that has the same is written by that clock. */
function row(said: Said): string {
  const zone = Object.values(said).find((each) => typeof each === 'object' && each !== null)?.zone ?? ''
  const cells: Said = { ...said, zone }
  return csvLine(
    COLUMNS.map((column) => {
      const cell = cells[column] ?? ''
      return typeof cell === 'string' ? cell : momentCell(cell, zone)
    }),
  )
}

function requestRows(request: Request, keys: Keys): Said[] {
  const { number, issuedAt, attempts, acknowledgements, answers, denials, ending, pause } = request
  const reference = keys(request.id) ?? ''
  const rows: Said[] = [
    { what: number === null ? 'draft' : 'request', issued: issuedAt, ...contentSaid(contentAtFirst(request)) },
    ...attempts.flatMap(attemptRows),
    ...acknowledgements.map(({ n, voided, level, who, post, body, at, cameBy, theirReference, theirWords }): Said => ({
      what: 'acknowledgement',
      n: String(n),
      when: at,
      kind: spaced(level),
      from: who,
      post,
      counterpart: body,
      via: spaced(cameBy),
      number: theirReference,
      words: theirWords,
      voided: voided?.reason ?? '',
    })),
    ...answers.map(({ n, voided, kind, at, words }): Said => ({ what: 'answer', n: String(n), when: at, kind, words, voided: voided?.reason ?? '' })),
    ...denials.flatMap(({ n, voided, denied, speaker, outlet, at, words, exact, link, settlement }): Said[] => [
      {
        what: 'denial',
        n: String(n),
        when: at,
        kind: denied,
        from: speaker,
        via: outlet,
        words,
        exact: yesOrNo(exact),
        link,
        voided: voided?.reason ?? '',
      },
      ...(settlement ? [{ what: settlement.as, n: String(n), when: settlement.at, words: settlement.words }] : []),
    ]),
    ...request.changes.flatMap(changeSaid),
    ...request.tags.map((words): Said => ({ what: 'tag', words })),
    ...request.links.flatMap((id) => keys(id) ?? []).sort().map((to): Said => ({ what: 'link', to })),
    ...(request.line ? [{ what: 'line', words: request.line.words, text: request.line.machine }] : []),
    ...request.remarks.map(({ words }): Said => ({ what: 'remark', words })),
    ...request.accepted.map(({ warning, about, reason }): Said => ({
      what: 'warning accepted',
      kind: spaced(warning),
      of: about.of,
      n: about.n === null ? '' : String(about.n),
      words: reason,
    })),
    ...(pause ? [{ what: 'pause', words: pause.reason, until: pause.until }] : []),
    ...(ending ? [{ what: ending.as, words: ending.reason, successor: ending.successor === null ? '' : (keys(ending.successor) ?? '') }] : []),
  ]
  return rows.map((said) => ({ reference, ...said }))
}

/** As it was issued: what was changed afterwards stands in rows of its own. */
function contentAtFirst({ content, changes }: Request): Content {
  let first = content
  for (const change of changes.toReversed()) {
    if (change.of === 'due') first = { ...first, ...change.before }
    else if (change.of === 'keeper') first = { ...first, keptBy: change.before }
  }
  return first
}

/** Changes of what is asked and of who keeps it. Those of tags, links and pauses are told by what stands now. */
function changeSaid(change: Request['changes'][number]): Said[] {
  if (change.of === 'keeper') return [{ what: 'keeper changed', 'kept by': change.after }]
  if (change.of !== 'due') return []
  const { due, acknowledgementRequired } = change.after
  return [{ what: 'due changed', due, required: yesOrNo(acknowledgementRequired), words: change.reason }]
}

function contentSaid({ chasing, acknowledgementRequired, keptBy, formal, due, subject, counterpart, addressee, ask, text }: Content): Said {
  return {
    subject,
    counterpart,
    addressee,
    formal: yesOrNo(formal),
    due,
    required: yesOrNo(acknowledgementRequired),
    'kept by': keptBy,
    ask,
    text,
    'first chase': chasing ? String(chasing.firstAfter) : '',
    'chase every': chasing ? String(chasing.thenEvery) : '',
    'escalate after': chasing?.escalation ? String(chasing.escalation.after) : '',
    'escalate to': chasing?.escalation ? spaced(chasing.escalation.channel) : '',
  }
}

/** The attempt with the first of what came of it, and a row for each more. */
function attemptRows({ n, role, details, text, plannedFor, dispatchedAt, handedOver, outcomes }: Attempt): Said[] {
  const [first, ...others] = outcomes
  const channel = spaced(details.channel)
  return [
    {
      what: role === 'original' ? channel : `${role} by ${channel}`,
      n: String(n),
      when: dispatchedAt,
      'planned for': plannedFor,
      ...detailsSaid(details),
      text,
      'handed over': handedOver ? 'yes' : '',
      ...(first ? outcomeSaid(first) : { state: dispatchedAt ? 'dispatched' : 'planned' }),
    },
    ...others.map((outcome): Said => ({ what: 'outcome', n: String(n), ...outcomeSaid(outcome) })),
  ]
}

function detailsSaid(details: Attempt['details']): Said {
  switch (details.channel) {
    case 'note': {
      const { kind, number, signature, messenger, handedTo } = details
      return { kind: spaced(kind), number, signature, from: messenger, to: handedTo.name, post: handedTo.post, desk: handedTo.desk }
    }
    case 'email':
      return { from: details.from, to: details.to, number: details.messageId }
    case 'direct-message': {
      const { from, to, eligibility, checkedAt, checkedBy, folder } = details
      return { from, to, eligibility: spaced(eligibility), 'checked at': checkedAt, 'checked by': checkedBy, folder }
    }
  }
}

function outcomeSaid({ state, at, evidence, words, code }: Outcome): Said {
  return { state, 'state at': at, ...evidenceSaid(evidence), words, code }
}

function evidenceSaid(evidence: Evidence | null): Said {
  return evidence ? { 'shown by': spaced(evidence.kind), proof: evidence.words } : {}
}

function spaced(word: string): string {
  return word.replaceAll('-', ' ')
}

function yesOrNo(is: boolean): string {
  return is ? 'yes' : 'no'
}
