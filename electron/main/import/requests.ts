/** Rows gathered into requests, and each request's rows into the commands that would have recorded it. */
import type { Command } from '#core/command'
import { byInstant, type Instant, type Moment } from '#core/moment'
import { isOver } from '#core/register/rules'
import { attemptText, type AttemptDraft, type RequestId, type RequestNumber } from '#core/request'
import { planAttempt } from './course'
import { problemIn, type RowProblem, type SheetRow } from './columns'
import type { Fact, Is, LineOf } from './facts'
import type { FactLine } from './lines'

/** A command, and the row to name when the register refuses it. */
export interface Planned {
  readonly sheetRow: SheetRow
  readonly command: Command
}

export interface Gathered {
  readonly key: string
  readonly number: RequestNumber | null
  readonly lines: readonly FactLine[]
}

export interface Plan {
  /** What one request needs, by itself. */
  readonly commands: readonly Planned[]
  /** The attempts as they are first written down; none of a draft's, which may be anything. */
  readonly attempts: readonly { readonly sheetRow: SheetRow; readonly attempt: AttemptDraft }[]
}

/** The rows by request, in the order in which the requests first come; a request's rows need not stand together. */
export function gather(lines: readonly FactLine[]): Gathered[] {
  const requests = new Map<string, { key: string; number: RequestNumber | null; lines: FactLine[] }>()
  for (const line of lines) {
    const { key, number } = line.reference
    const request = requests.get(key)
    if (request) request.lines.push(line)
    else requests.set(key, { key, number, lines: [line] })
  }
  return [...requests.values()]
}

/**
 * The commands that record a request: it is issued with its attempts, then follows what came back, in order of time where the file
 * does not count it. Or all that is wrong with its rows taken together.
 */
export function plan({ number, lines }: Gathered, id: RequestId, now: Instant): Plan | { problems: readonly RowProblem[] } {
  const heads = of('request', lines)
  const [head] = heads
  const [first] = lines
  if (!head) return { problems: first ? [problemIn(first.sheetRow, 'its reference has no row “request”.')] : [] }
  const problems = misplaced(heads, number)
  const tracks = of('attempt', lines).map((line, index) => {
    const outcomes = of('outcome', lines).filter(({ fact }) => fact.n === (line.fact.n ?? index + 1))
    return { sheetRow: line.sheetRow, ...planAttempt(line, outcomes, now) }
  })
  const attempts = tracks.map(({ sheetRow, attempt }) => ({ sheetRow, attempt }))
  const { content, isDraft, issuedAt } = head.fact
  const drafts = attempts.map(({ attempt }) => attempt)
  const begun: Command = isDraft
    ? { kind: 'save-draft', request: id, content, attempts: drafts }
    : { kind: 'issue', request: id, number, content, attempts: drafts, ...(issuedAt && { issuedAt }) }
  const commands: Planned[] = [{ sheetRow: head.sheetRow, command: begun }]
  for (const [index, { sheetRow, attempt, handedOver, later }] of tracks.entries()) {
    const { role, details } = attempt
    const n = index + 1
    const text = attemptText(attempt, content)
    if (handedOver) commands.push({ sheetRow, command: { kind: 'hand-over', request: id, n, role, details, text } })
    for (const { sheetRow: row, ...rest } of later) commands.push({ sheetRow: row, command: { kind: 'record-outcome', request: id, n, ...rest } })
  }
  for (const { sheetRow, fact } of of('acknowledgement', lines)) {
    commands.push({ sheetRow, command: { kind: 'acknowledge', request: id, acknowledgement: fact.acknowledgement } })
  }
  for (const { sheetRow, fact } of of('answer', lines)) commands.push({ sheetRow, command: { kind: 'answer', request: id, answer: fact.answer } })
  for (const { sheetRow, fact } of of('denial', lines)) commands.push({ sheetRow, command: { kind: 'deny', request: id, denial: fact.denial } })
  for (const { sheetRow, fact } of of('settlement', lines)) {
    const n = fact.n ?? latestDenial(of('denial', lines), fact.settlement.at)
    if (n === 0) problems.push(problemIn(sheetRow, 'there is no denial before it.'))
    else commands.push({ sheetRow, command: { kind: 'settle-denial', request: id, n, settlement: fact.settlement } })
  }
  for (const kind of ['acknowledgement', 'answer', 'denial'] as const) {
    for (const [index, { sheetRow, fact }] of of(kind, lines).entries()) {
      if (fact.voided === null) continue
      commands.push({ sheetRow, command: { kind: 'void-fact', request: id, fact: { of: kind, n: index + 1 }, reason: fact.voided } })
    }
  }
  for (const { sheetRow, fact } of of('due-change', lines)) {
    commands.push({ sheetRow, command: { kind: 'change-due', request: id, due: fact.due, reason: fact.reason } })
  }
  for (const { sheetRow, fact } of of('keeper-change', lines)) {
    commands.push({ sheetRow, command: { kind: 'change-keeper', request: id, keptBy: fact.keptBy } })
  }
  const tags = of('tag', lines)
  if (tags[0]) commands.push({ sheetRow: tags[0].sheetRow, command: { kind: 'tag', request: id, tags: tags.map(({ fact }) => fact.tag) } })
  for (const { sheetRow, fact } of of('line', lines)) {
    commands.push({ sheetRow, command: { kind: 'write-line', request: id, words: fact.words, machine: fact.machine } })
  }
  for (const { sheetRow, fact } of of('remark', lines)) commands.push({ sheetRow, command: { kind: 'remark', request: id, words: fact.words } })
  for (const { sheetRow, fact } of of('accepted', lines)) {
    commands.push({ sheetRow, command: { kind: 'accept-warning', request: id, accepted: fact.accepted } })
  }
  for (const { sheetRow, fact } of of('pause', lines)) {
    // One that has ended since the file was written says nothing any more, and the register would not take it.
    if (!isOver(fact.pause, now)) commands.push({ sheetRow, command: { kind: 'pause-chasing', request: id, pause: fact.pause } })
  }
  for (const { sheetRow, fact } of of('ending', lines)) {
    if (fact.as !== 'superseded') commands.push({ sheetRow, command: { kind: 'end', request: id, ending: { as: fact.as, reason: fact.reason, by: null } } })
  }
  return problems.length > 0 ? { problems } : { commands, attempts: isDraft ? [] : attempts }
}

/** A row that names another request by its reference. */
interface Reference {
  readonly sheetRow: SheetRow
  readonly to: string
}

/** The requests that a request's rows name: by links, and where another stands in its place. */
export function namedBy({ lines }: Gathered): { readonly named: readonly Reference[]; readonly problems: readonly RowProblem[] } {
  const links = of('link', lines).map(({ sheetRow, fact }) => ({ sheetRow, to: fact.to }))
  const superseded = of('ending', lines).filter(({ fact }) => fact.as === 'superseded')
  const successors = superseded.flatMap(({ sheetRow, fact }) => (fact.successor === null ? [] : { sheetRow, to: fact.successor }))
  const without = superseded.filter(({ fact }) => fact.successor === null)
  return {
    named: [...links, ...successors],
    problems: without.map(({ sheetRow }) => problemIn(sheetRow, '“successor” is missing: say which request stands in its place.', 'successor')),
  }
}

/** The commands that name two requests, once all are there: links, each pair once, and then what was superseded. */
export function planBetween(requests: readonly Gathered[], idOf: (key: string) => RequestId | null): Planned[] {
  const links: Planned[] = []
  const ends: Planned[] = []
  const linked = new Set<string>()
  for (const { key, lines } of requests) {
    const request = idOf(key)
    if (request === null) continue
    for (const { sheetRow, fact } of of('link', lines)) {
      const to = idOf(fact.to)
      const pair = [key, fact.to].sort().join(' ')
      if (to !== null && !linked.has(pair)) links.push({ sheetRow, command: { kind: 'link', request, to } })
      linked.add(pair)
    }
    for (const { sheetRow, fact } of of('ending', lines)) {
      if (fact.as !== 'superseded' || fact.successor === null) continue
      ends.push({ sheetRow, command: { kind: 'end', request, ending: { as: 'superseded', reason: fact.reason, by: idOf(fact.successor) } } })
    }
  }
  return [...links, ...ends]
}

/** A kind's rows: by number where the file counts them, and otherwise by time, those of no time last. */
function of<K extends Fact['is']>(kind: K, lines: readonly FactLine[]): LineOf<K>[] {
  const found = lines.flatMap(({ sheetRow, fact }) => (isOf(kind, fact) ? { sheetRow, fact } : []))
  return found.sort((a, b) => (numberOf(a.fact) ?? 0) - (numberOf(b.fact) ?? 0) || (numberOf(a.fact) === null ? byInstant(happened(a.fact), happened(b.fact)) : 0))
}

function isOf<K extends Fact['is']>(kind: K, fact: Fact): fact is Is<K> {
  return fact.is === kind
}

function numberOf(fact: Fact): number | null {
  return 'voided' in fact || fact.is === 'attempt' ? fact.n : null
}

function happened(fact: Fact): Moment | null {
  switch (fact.is) {
    case 'attempt':
      return fact.attempt.dispatchedAt ?? fact.attempt.outcome?.at ?? fact.attempt.plannedFor
    case 'acknowledgement':
      return fact.acknowledgement.at
    case 'answer':
      return fact.answer.at
    case 'denial':
      return fact.denial.at
    case 'settlement':
      return fact.settlement.at
    case 'request':
    case 'outcome':
    case 'ending':
    case 'pause':
    case 'due-change':
    case 'keeper-change':
    case 'tag':
    case 'link':
    case 'line':
    case 'remark':
    case 'accepted':
      return null
  }
}

/** Which of the denials, counted from 1, was the latest before a moment; 0 for none. */
function latestDenial(denials: readonly LineOf<'denial'>[], at: Moment): number {
  const before = denials.map(({ fact }, index) => ({ at: fact.denial.at, n: index + 1 })).filter((denial) => byInstant(denial.at, at) <= 0)
  return before.sort((a, b) => byInstant(a.at, b.at)).at(-1)?.n ?? 0
}

function misplaced(heads: readonly LineOf<'request'>[], number: RequestNumber | null): RowProblem[] {
  const [head, ...others] = heads
  if (!head) return []
  const row = String(head.sheetRow.row)
  const wrong = head.fact.isDraft === (number === null) ? [] : [problemIn(head.sheetRow, 'a draft has no number, and a request has one.')]
  return [...wrong, ...others.map(({ sheetRow }) => problemIn(sheetRow, `its reference has a row “request” already, row ${row}.`))]
}
