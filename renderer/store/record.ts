/** The record that is looked at: of which period, and what it says. */
import { create } from 'zustand'
import type { RecordQuery } from '#core/projections/paper'
import { periodNamed, type NamedPeriod } from '#core/projections/record/periods'
import type { RecordData } from '#core/projections/record/record'
import { periodOf } from '#core/projections/record/spans'
import { dateIn } from '#core/moment'
import { refusalSentence } from '#core/refusal'
import { bridge } from '../bridge'
import { useRegister } from './register'

/** A period by its name, or from one date to another, both included. */
export type Period = NamedPeriod | 'dates'

interface RecordStore {
  readonly period: Period
  /** The first and the last date of the period; empty while one is typed. */
  readonly dates: readonly [from: string, to: string]
  /** Null until the first answer. */
  readonly data: RecordData | null
  /** Why the last question could not be answered. */
  readonly problem: string | null
  /** Shows the period shown last, at first the present month. */
  readonly begin: () => Promise<void>
  readonly choose: (period: Period) => Promise<void>
  readonly setDates: (dates: readonly [from: string, to: string]) => Promise<void>
  /** Reads anew what is shown: the register has changed. */
  readonly refresh: () => Promise<void>
}

/** Raised by each question: an answer to an earlier one is dropped. */
let question = 0

export const useRecord = create<RecordStore>()((set, get) => ({
  period: 'this-month',
  dates: ['', ''],
  data: null,
  problem: null,
  begin: async () => {
    set({ data: null })
    await get().choose(get().period)
  },
  choose: async (period) => {
    // Two dates begin with those of the period before.
    set(period === 'dates' ? { period } : { period, dates: datesNow(period) })
    await get().refresh()
  },
  setDates: async (dates) => {
    set({ dates })
    await get().refresh()
  },
  refresh: async () => {
    const period = askedPeriod(get().dates)
    question += 1
    const mine = question
    if (period === null) {
      set({ data: null, problem: null })
      return
    }
    const reply = await bridge.record({ kind: 'record', ...period, paper: 'a4' })
    if (mine !== question) return
    set(reply.ok ? { data: reply.value, problem: null } : { data: null, problem: refusalSentence(reply.refusal) })
  },
}))

/** The instants of two dates at home; null while one is missing, or the last is before the first. */
export function askedPeriod([from, to]: readonly [from: string, to: string]): Pick<RecordQuery, 'from' | 'until'> | null {
  const zone = homeZone()
  if (zone === null || from < EARLIEST || to < from) return null
  return periodOf([from, to], zone)
}

/** A year that is still being typed begins with zeros. */
const EARLIEST = '1000'

function datesNow(name: NamedPeriod): readonly [string, string] {
  const zone = homeZone()
  return zone === null ? ['', ''] : periodNamed(name, dateIn(zone, useRegister.getState().now))
}

function homeZone(): string | null {
  return useRegister.getState().status?.settings.home.zone ?? null
}
