/** What a status sheet says, before it is set on paper. */
import { rowReference, type AttemptRow, type Row } from '#core/ledger'
import { byInstant, type Instant } from '#core/moment'
import { hasReached } from '#core/outcome'
import type { Repair } from '#core/repair'
import type { RequestId } from '#core/request'
import type { Settings } from '#core/settings'
import type { AttemptState, Channel } from '#core/words'
import type { Columns } from '#core/register/columns'
import type { Register } from '#core/register/register'
import { codeOf, kindsOf, parted, tabled } from './kinds'
import { heldBy } from './list'
import type { SheetFilter, SheetQuery } from './paper'
import { releasable } from './releasable'
import { filterSaid, meantBy, type SheetFilterSaid } from './sheet-filter'
import { isNews, type Happening, type RequestChanges, type SheetName, type Since } from './since'
import { standingOf, type Standing } from './standing'
import { wholenessOf, type Wholeness } from './wholeness'

/** The groups of a sheet, in the order in which they stand on it. */
export const SHEET_STANDINGS = ['disputed', 'overdue', 'awaiting', 'acknowledged', 'not-required'] as const satisfies readonly Standing[]
export type SheetStanding = (typeof SHEET_STANDINGS)[number]

export interface SheetGroup {
  readonly standing: SheetStanding
  readonly rows: readonly Row[]
}

export interface SheetData {
  readonly asOf: Instant
  /** When it was made: later than `asOf` for a sheet of the past. */
  readonly made: Instant
  /** The number that it gets when it is printed or saved; null where that cannot be written down, in a register open for reading only. */
  readonly n: number | null
  /** The sheet before it in number, of whatever kind; null for the first. */
  readonly last: SheetName | null
  /** The last sheet of the same edition and filter, and what changed since; null where there is none. */
  readonly since: Since | null
  /** The requests listed of which damage to the register took, or may have taken, something. */
  readonly notWhole: Readonly<Partial<Record<RequestId, Exclude<Wholeness['state'], 'whole'>>>>
  readonly settings: Settings
  readonly query: SheetQuery
  readonly filter: SheetFilterSaid
  readonly groups: readonly SheetGroup[]
  /** How many meet the filter, by standing: those too that are not listed. */
  readonly totals: Readonly<Record<SheetStanding, number>>
  /** How many are listed, and how many requests the register holds, drafts not counted. */
  readonly shown: number
  readonly of: number
  /** The journal's latest hash, 64 hexadecimal digits, and how many entries stand under it. */
  readonly fingerprint: string
  readonly entries: number
}

/** Where in the journal a sheet stands. */
export type Position = Pick<SheetData, 'fingerprint' | 'entries'>

/** By kind of request, its group on a sheet, and whether it was ever issued. A draft and what is closed are on none. */
const GROUP = tabled((row, now) => codeOf<Standing>(SHEET_STANDINGS, standingOf(row, now)))
const ISSUED = tabled(({ state }) => Number(state !== 'draft'))

/** A sheet whose rows are still to be read. */
export interface SheetOutline extends Pick<SheetData, 'shown' | 'of' | 'totals'> {
  readonly groups: readonly { readonly standing: SheetStanding; readonly indices: readonly number[] }[]
}

/**
 * What stands on the sheet of a query at an instant: each request that `isMeant` in the first group that fits, the oldest first; no
 * empty group. Of what was acknowledged or answered only what `isListed`; the others are counted.
 */
export function outlineOf(
  columns: Columns,
  query: Pick<SheetFilter, 'view' | 'counterpart'>,
  asOf: Instant,
  isMeant: (index: number) => boolean = () => true,
  isListed: (index: number) => boolean = () => true,
): SheetOutline {
  const kinds = kindsOf(columns, asOf)
  const held = heldBy(columns, kinds, query, GROUP)
  const parts = parted(columns.order('issued'), SHEET_STANDINGS, (index) => {
    const group = held(index)
    return group > 0 && isMeant(index) ? group : 0
  })
  const sizeOf = (standing: SheetStanding): number => parts.get(standing)?.length ?? 0
  const totals = {
    disputed: sizeOf('disputed'),
    overdue: sizeOf('overdue'),
    awaiting: sizeOf('awaiting'),
    acknowledged: sizeOf('acknowledged'),
    'not-required': sizeOf('not-required'),
  }
  const groups = [...parts]
    .map(([standing, indices]) => ({ standing, indices: standing === 'acknowledged' ? indices.filter(isListed) : indices }))
    .filter(({ indices }) => indices.length > 0)
  let of = 0
  for (const kind of kinds) of += ISSUED[kind] ?? 0
  return { groups, totals, shown: groups.reduce((sum, { indices }) => sum + indices.length, 0), of }
}

/** What a sheet says beside what the register's rows tell. */
export interface Beside extends Pick<SheetData, 'made' | 'n' | 'last'> {
  /** How well each request meets the text of the search, by its index; null where none is sought. */
  readonly points: Uint16Array | null
  /** What damage was written down in the register and gone on from. */
  readonly repairs: readonly Repair[]
  /** The last sheet of the same edition and filter, and what happened to each request since. */
  readonly since: { readonly sheet: SheetName; readonly happened: ReadonlyMap<RequestId, readonly Happening[]> } | null
}

/**
 * The sheet with its rows, as of an instant. What was acknowledged or answered before the last sheet of the same edition and filter
 * is counted and not listed, unless requests are named or these are what is asked for.
 */
export function sheetOf(register: Register, query: SheetQuery, asOf: Instant, position: Position, beside: Beside = alone(asOf)): SheetData {
  const { made, n, last, points, since, repairs } = beside
  const isMeant = meantBy(register, query, asOf, points)
  const news = since && query.view !== 'acknowledged' && query.requests === null ? newsIn(register, since.happened) : null
  const { groups, ...counts } = outlineOf(register.columns, query, asOf, isMeant, (index) => news === null || news.has(index))
  const listed = groups.map(({ standing, indices }) => ({ standing, rows: register.shownAt(indices) }))
  const data: SheetData = {
    asOf,
    made,
    n,
    last,
    since: since && { sheet: since.sheet, changes: changesIn(register, query, since.happened, isMeant) },
    settings: register.office.settings,
    query,
    filter: filterSaid(query),
    groups: listed,
    notWhole: notWholeIn(listed, repairs),
    ...counts,
    ...position,
  }
  return query.edition === 'releasable' ? releasable(data) : data
}

function alone(made: Instant): Beside {
  return { made, n: null, last: null, points: null, since: null, repairs: [] }
}

function notWholeIn(groups: readonly SheetGroup[], repairs: readonly Repair[]): SheetData['notWhole'] {
  if (repairs.length === 0) return {}
  const judged = groups.flatMap(({ rows }) => rows.map((row) => [row.id, wholenessOf(row, repairs).state] as const))
  return Object.fromEntries(judged.flatMap(([id, state]) => (state === 'whole' ? [] : [[id, state]])))
}

type Happened = ReadonlyMap<RequestId, readonly Happening[]>

function newsIn(register: Register, happened: Happened): ReadonlySet<number> {
  const news = [...happened].filter(([, all]) => all.some(isNews))
  return new Set(news.flatMap(([id]) => register.indexOf(id) ?? []))
}

/** Requests to the counterpart that the filter means, by their numbers. */
function changesIn(register: Register, { counterpart }: SheetQuery, happened: Happened, isMeant: (index: number) => boolean): readonly RequestChanges[] {
  const told = [...happened].flatMap(([id, all]) => {
    const index = all.length === 0 ? null : register.indexOf(id)
    return index !== null && isMeant(index) ? [{ index, happened: all }] : []
  })
  const ranks = register.columns.of('rank')
  told.sort((a, b) => (ranks[a.index] ?? 0) - (ranks[b.index] ?? 0))
  return register
    .shownAt(told.map(({ index }) => index))
    .map((row, at) => ({
      id: row.id,
      reference: rowReference(row),
      subject: row.subject,
      counterpart: row.counterpart,
      happened: told[at]?.happened ?? [],
    }))
    .filter((changes) => changes.reference !== '' && (counterpart === null || changes.counterpart === counterpart))
}

/**
 * The attempt that a channel's cell shows: the one that came furthest. Of several delivered, the first with the strongest
 * evidence; of several others, the latest. Null when the channel was not used; a voided attempt was never made.
 */
export function furthestAttempt({ attempts }: Pick<Row, 'attempts'>, channel: Channel): AttemptRow | null {
  let best: AttemptRow | null = null
  for (const each of attempts) {
    if (each.channel !== channel || each.state === 'voided') continue
    if (best === null || isFurther(each, best)) best = each
  }
  return best
}

/** The chase that is planned next; null when none is. */
export function nextChase({ attempts }: Pick<Row, 'attempts'>): AttemptRow | null {
  const planned = attempts.filter(({ role, state }) => role === 'chase' && state === 'planned')
  return planned.sort((a, b) => byInstant(a.at, b.at))[0] ?? null
}

/** How far each state is from "it reached them". */
const DISTANCE: Readonly<Record<AttemptState, number>> = {
  seen: 0,
  delivered: 0,
  relayed: 1,
  dispatched: 2,
  delayed: 3,
  unknown: 4,
  returned: 5,
  refused: 6,
  failed: 7,
  planned: 8,
  voided: 9,
}

function isFurther(a: AttemptRow, b: AttemptRow): boolean {
  const [distance, other] = [DISTANCE[a.state], DISTANCE[b.state]]
  if (distance !== other) return distance < other
  if (!hasReached(a)) return byInstant(a.at, b.at) >= 0
  const [grade, best] = [a.grade ?? 'D', b.grade ?? 'D']
  return grade === best ? byInstant(a.at, b.at) < 0 : grade < best
}
