/** What a status sheet says, before it is set on paper. */
import type { AttemptRow, Row } from '#core/ledger'
import { byInstant, type Instant } from '#core/moment'
import { hasReached } from '#core/outcome'
import type { Settings } from '#core/settings'
import type { AttemptState, Channel } from '#core/words'
import type { Columns } from '#core/register/columns'
import type { Register } from '#core/register/register'
import { codeOf, kindsOf, parted, tabled } from './kinds'
import { heldBy } from './list'
import type { SheetFilter, SheetQuery } from './paper'
import { standingOf, type Standing } from './standing'

/** The groups of a sheet, in the order in which they stand on it. */
export const SHEET_STANDINGS = ['disputed', 'overdue', 'awaiting', 'acknowledged', 'not-required'] as const satisfies readonly Standing[]
export type SheetStanding = (typeof SHEET_STANDINGS)[number]

export interface SheetGroup {
  readonly standing: SheetStanding
  readonly rows: readonly Row[]
}

export interface SheetData {
  readonly asOf: Instant
  readonly settings: Settings
  readonly query: SheetQuery
  readonly groups: readonly SheetGroup[]
  /** How many are on the sheet, and how many requests the register holds, drafts not counted. */
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
export interface SheetOutline extends Pick<SheetData, 'shown' | 'of'> {
  readonly groups: readonly { readonly standing: SheetStanding; readonly indices: readonly number[] }[]
}

/** What stands on the sheet of a query at an instant: each request in the first group that fits, the oldest first; no empty group. */
export function outlineOf(columns: Columns, query: Pick<SheetFilter, 'view' | 'counterpart'>, asOf: Instant): SheetOutline {
  const kinds = kindsOf(columns, asOf)
  const parts = parted(columns.order('issued'), SHEET_STANDINGS, heldBy(columns, kinds, query, GROUP))
  const groups = [...parts].map(([standing, indices]) => ({ standing, indices })).filter(({ indices }) => indices.length > 0)
  let of = 0
  for (const kind of kinds) of += ISSUED[kind] ?? 0
  return { groups, shown: groups.reduce((sum, { indices }) => sum + indices.length, 0), of }
}

/** The sheet with its rows. */
export function sheetOf(register: Register, query: SheetQuery, asOf: Instant, position: Position): SheetData {
  const { groups, ...counts } = outlineOf(register.columns, query, asOf)
  return {
    asOf,
    settings: register.office.settings,
    query,
    groups: groups.map(({ standing, indices }) => ({ standing, rows: register.shownAt(indices) })),
    ...counts,
    ...position,
  }
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
