/** Rows understood: which requests would come of them, and which rows are refused. Nothing is written. */
import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Request, RequestId } from '#core/request'
import type { SlashDates } from '#core/spreadsheet'
import type { RegisterService } from '../register/contract'
import { problemIn, type RowProblem, type SheetRow } from './columns'
import { readLine, type FactLine } from './lines'
import { RehearsedNotes } from './notes'
import { presentIn } from './present'
import { numberTaken, rehearse } from './rehearse'
import { gather, namedBy, plan, planBetween, type Gathered, type Planned } from './requests'

/** A request that would come, as it would stand. */
export interface Coming {
  readonly gathered: Gathered
  readonly request: Request
}

export interface Understanding {
  readonly rows: readonly SheetRow[]
  /** What is wrong with rows by themselves, in the order of the rows. */
  readonly problems: readonly RowProblem[]
  /** What follows from it for requests that name one which is left out. */
  readonly drawnIn: readonly RowProblem[]
  readonly coming: readonly Coming[]
  /** Those of the requests that would come, in the order in which they are to be carried out. */
  readonly commands: readonly Planned[]
}

/** How it is going; the first called lets others have their turn. */
export interface Pace {
  /** `part` goes from 0 to 1. Rejects when nobody wants to know any more. */
  readonly step: (part: number) => Promise<void>
}

export const UNHURRIED: Pace = { step: () => Promise.resolve() }

/** In ms: the window is answered in between. */
const TURN = 20

/** Tells how far it is after every turn; rejects once the signal is aborted. */
export function pacedBy(signal: AbortSignal, tell: (part: number) => void): Pace {
  let last = performance.now()
  return {
    step: async (part) => {
      if (performance.now() - last < TURN) return
      tell(part)
      await setImmediate()
      signal.throwIfAborted()
      last = performance.now()
    },
  }
}

/**
 * Understands rows. `tried` are problems that only the register itself could find. A request comes whole or not at all: one row refused
 * leaves out all of its rows, and the requests that name it.
 */
export async function understand(
  service: RegisterService,
  rows: readonly SheetRow[],
  slashes: SlashDates | null,
  pace: Pace = UNHURRIED,
  tried: readonly RowProblem[] = [],
): Promise<Understanding> {
  const settings = service.settings()
  const present = await presentIn(service)
  const problems: RowProblem[] = [...tried]
  const unread = new Set<string>()
  const lines: FactLine[] = []
  for (const [index, row] of rows.entries()) {
    await pace.step(index / rows.length / 2)
    const read = readLine(row, settings, slashes)
    if (read.ok) {
      lines.push(read.line)
    } else {
      const taken = read.isRequest && read.key !== null ? numberTaken(row, read.key, present) : null
      // What else is wrong with a request that is there already, nobody needs to put right.
      problems.push(...(taken ? [taken] : read.problems))
      if (read.key !== null) unread.add(read.key)
    }
  }
  const requests = gather(lines)
  const ids = new Map(requests.map(({ key }) => [key, randomUUID()]))
  const stage = { settings, now: service.now(), present, notes: new RehearsedNotes(service, settings.home.zone) }
  const triedRows = new Set(tried.map(({ row }) => row))
  const coming = new Map<string, Coming & { commands: readonly Planned[] }>()
  for (const [index, gathered] of requests.entries()) {
    await pace.step(0.5 + index / requests.length / 2)
    const between = betweenProblems(gathered, (key) => ids.has(key) || unread.has(key) || present.bearing(key) !== null)
    problems.push(...between)
    // Without the rows that could not be read, a request would seem to lack what stands in them.
    if (unread.has(gathered.key)) continue
    const planned = plan(gathered, ids.get(gathered.key) ?? '', stage.now)
    const rehearsed = 'problems' in planned ? { ok: false as const, problems: planned.problems } : rehearse(planned, stage)
    if (!rehearsed.ok) problems.push(...rehearsed.problems)
    else if (between.length === 0 && !gathered.lines.some(({ sheetRow }) => triedRows.has(sheetRow.row))) {
      stage.notes.add(rehearsed.request)
      coming.set(gathered.key, { gathered, request: rehearsed.request, commands: 'problems' in planned ? [] : planned.commands })
    }
  }
  const drawnIn = drawOut(coming, (key) => ids.has(key) || unread.has(key))
  const all = [...coming.values()]
  const idOf = (key: string): RequestId | null => (coming.has(key) ? (ids.get(key) ?? null) : present.bearing(key))
  const between = planBetween(all.map(({ gathered }) => gathered), idOf)
  return {
    rows,
    problems: problems.toSorted((a, b) => a.row - b.row),
    drawnIn,
    coming: all,
    commands: [...all.flatMap(({ commands }) => commands), ...between],
  }
}

function betweenProblems(gathered: Gathered, isKnown: (key: string) => boolean): RowProblem[] {
  const { named, problems } = namedBy(gathered)
  const unknown = named.filter(({ to }) => !isKnown(to))
  return [...problems, ...unknown.map(({ sheetRow, to }) => problemIn(sheetRow, `${to} is no request of this file, nor of the register.`))]
}

/** Takes out of what would come whatever names a request of this file that does not, and says so. */
function drawOut(coming: Map<string, Coming>, isInFile: (key: string) => boolean): RowProblem[] {
  const namers = new Map<string, string[]>()
  const rows = new Map<string, SheetRow>()
  const out = new Set<string>()
  for (const [key, { gathered }] of coming) {
    for (const { sheetRow, to } of namedBy(gathered).named) {
      if (!isInFile(to)) continue
      namers.set(to, [...(namers.get(to) ?? []), key])
      rows.set(`${key} ${to}`, sheetRow)
      if (!coming.has(to)) out.add(to)
    }
  }
  const problems: RowProblem[] = []
  // What is added on the way is come to as well.
  for (const to of out) {
    for (const key of namers.get(to) ?? []) {
      const sheetRow = rows.get(`${key} ${to}`)
      if (!coming.delete(key) || !sheetRow) continue
      problems.push(problemIn(sheetRow, `It names ${to}, which is left out.`))
      out.add(key)
    }
  }
  return problems
}
