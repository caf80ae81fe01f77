/** Every status sheet that leaves the register is written down in it. */
import type { WebContents } from 'electron'
import * as v from 'valibot'
import { LaidSheet } from '#core/projections/sheet-record'
import type { PrintedSheet } from '#core/printed-sheet'
import type { Refusal } from '#core/refusal'
import { Queue } from '../register/queue'
import type { RegisterService } from '../register/service'

const sheets = new Queue()

/** Does something with a sheet when none other is in hand: its number stands on it before it is written down. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  return sheets.run(work)
}

/** Which sheet a page shows, in its own words, so that what is written down is what stands on the paper; null where it shows none. */
export async function sheetOn(paper: WebContents): Promise<LaidSheet | null> {
  const said: unknown = await paper.executeJavaScript('document.documentElement.dataset.sheet ?? null')
  return typeof said === 'string' ? v.parse(LaidSheet, JSON.parse(said)) : null
}

/** Writes a sheet down; null when that is done, and for one without a number: the register is open for reading only. */
export async function recordSheet(
  service: RegisterService,
  { n, ...sheet }: LaidSheet,
  { as, forWhom }: Pick<PrintedSheet, 'as' | 'forWhom'>,
): Promise<Refusal | null> {
  if (n === null) return null
  const reply = await service.run({ kind: 'record-sheet', sheet: { ...sheet, n, as, forWhom } })
  return reply.ok ? null : reply.refusal
}
