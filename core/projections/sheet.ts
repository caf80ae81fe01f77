/** What a status sheet says, before it is set on paper. */
import * as v from 'valibot'
import type { Row } from '#core/ledger'
import type { Instant } from '#core/moment'
import type { Settings } from '#core/settings'
import { View } from './list'
import type { Standing } from './standing'

/** Which requests a sheet shows: those of a view, open ones only, or of one counterpart. */
export const SheetQuery = v.object({ view: View, counterpart: v.nullable(v.string()) })
export type SheetQuery = v.InferOutput<typeof SheetQuery>

export interface SheetGroup {
  readonly standing: Extract<Standing, 'disputed' | 'overdue' | 'awaiting' | 'acknowledged' | 'not-required'>
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
