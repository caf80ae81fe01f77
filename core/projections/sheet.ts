/** What a status sheet says, before it is set on paper. */
import * as v from 'valibot'
import type { AttemptRow, Row } from '#core/ledger'
import { byInstant, type Instant } from '#core/moment'
import { hasReached } from '#core/outcome'
import type { Settings } from '#core/settings'
import type { AttemptState, Channel } from '#core/words'
import { isInView, View } from './list'
import { isOpen, standingOf, type Standing } from './standing'

/** Which requests a sheet shows: those of a view, open ones only, or of one counterpart. */
export const SheetQuery = v.object({ view: View, counterpart: v.nullable(v.string()) })
export type SheetQuery = v.InferOutput<typeof SheetQuery>

/** Reads a query as an address carries it: JSON, URI-encoded. Null when it is none. */
export function parseSheetQuery(text: string): SheetQuery | null {
  try {
    const parsed = v.safeParse(SheetQuery, JSON.parse(decodeURIComponent(text)))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}

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

/** The sheet of a query at an instant: open requests only, each in the first group that fits, the oldest first; no empty group. */
export function sheetOf(rows: Iterable<Row>, settings: Settings, query: SheetQuery, asOf: Instant, position: Position): SheetData {
  const groups = new Map<Standing, { readonly row: Row; readonly issued: number }[]>()
  let shown = 0
  let of = 0
  for (const row of rows) {
    if (row.state === 'draft') continue
    of += 1
    if (!isOpen(row) || (query.counterpart !== null && row.counterpart !== query.counterpart)) continue
    if (!isInView(row, query.view, asOf)) continue
    shown += 1
    const standing = standingOf(row, asOf)
    const group = groups.get(standing)
    const aged = { row, issued: row.issuedAt ? Date.parse(row.issuedAt.at) : 0 }
    if (group) group.push(aged)
    else groups.set(standing, [aged])
  }
  return {
    asOf,
    settings,
    query,
    groups: SHEET_STANDINGS.flatMap((standing) => {
      const group = groups.get(standing)
      return group ? [{ standing, rows: group.sort((a, b) => a.issued - b.issued || byNumber(a.row, b.row)).map(({ row }) => row) }] : []
    }),
    shown,
    of,
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

function byNumber(a: Row, b: Row): number {
  return (a.number?.year ?? 0) - (b.number?.year ?? 0) || (a.number?.number ?? 0) - (b.number?.number ?? 0)
}
