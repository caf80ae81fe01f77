/** Rows gathered into requests, and each request's rows into the commands that would have recorded it. */
import type { Command } from '#core/command'
import { byInstant, type Moment } from '#core/moment'
import { referenceOf, type RequestId, type RequestNumber } from '#core/request'
import { problemIn, type RowProblem, type SheetRow } from './columns'
import type { Fact, FactLine } from './lines'

/** A command, and the row to name when the register refuses it. */
export interface Planned {
  readonly sheetRow: SheetRow
  readonly command: Command
}

export interface Gathered {
  readonly number: RequestNumber
  readonly lines: readonly FactLine[]
}

/** The rows by request, in the order in which the requests first come; a request's rows need not stand together. */
export function gather(lines: readonly FactLine[]): Gathered[] {
  const requests = new Map<string, { number: RequestNumber; lines: FactLine[] }>()
  for (const line of lines) {
    const reference = referenceOf(line.number)
    const request = requests.get(reference)
    if (request) request.lines.push(line)
    else requests.set(reference, { number: line.number, lines: [line] })
  }
  return [...requests.values()]
}

/**
 * The commands that record a request: it is issued with its attempts, then follows what came back, in order of time, and at last its
 * ending. Or all that is wrong with its rows taken together.
 */
export function plan({ number, lines }: Gathered, id: RequestId): { commands: readonly Planned[] } | { problems: readonly RowProblem[] } {
  const inOrder = lines.toSorted((a, b) => byInstant(happened(a.fact), happened(b.fact)))
  const heads = lines.flatMap(({ sheetRow, fact }) => (fact.is === 'request' ? { sheetRow, content: fact.content } : []))
  const [head] = heads
  const [first] = lines
  if (!head) return { problems: first ? [problemIn(first.sheetRow, 'its reference has no row “request”.')] : [] }
  if (heads.length > 1) {
    const row = String(head.sheetRow.row)
    return { problems: heads.slice(1).map(({ sheetRow }) => problemIn(sheetRow, `its reference has a row “request” already, row ${row}.`)) }
  }
  const attempts = inOrder.flatMap(({ fact }) => (fact.is === 'attempt' ? fact.attempt : []))
  const commands: Planned[] = [
    { sheetRow: head.sheetRow, command: { kind: 'issue', request: id, number, content: head.content, attempts } },
  ]
  const problems: RowProblem[] = []
  let denials = 0
  for (const { sheetRow, fact } of inOrder) {
    if (fact.is === 'denial') denials += 1
    if (fact.is === 'settlement' && denials === 0) problems.push(problemIn(sheetRow, 'there is no denial before it.'))
    const command = following(fact, id, denials)
    if (command) commands.push({ sheetRow, command })
  }
  return problems.length > 0 ? { problems } : { commands }
}

/** When a fact happened; what is only planned, and an ending, come after all that did. */
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
    case 'ending':
      return null
  }
}

/** The command for a fact that comes after the issue; `denials` is how many came before or with it. */
function following(fact: Fact, request: RequestId, denials: number): Command | null {
  switch (fact.is) {
    case 'request':
    case 'attempt':
      return null
    case 'acknowledgement':
      return { kind: 'acknowledge', request, acknowledgement: fact.acknowledgement }
    case 'answer':
      return { kind: 'answer', request, answer: fact.answer }
    case 'denial':
      return { kind: 'deny', request, denial: fact.denial }
    case 'settlement':
      return { kind: 'settle-denial', request, n: denials, settlement: fact.settlement }
    case 'ending':
      return { kind: 'end', request, ending: fact.ending }
  }
}
