/** The numbers that an office writes on its notes: one series a kind of note and year. */
import * as v from 'valibot'
import type { AttemptRow, Row } from './ledger'
import { yearIn, type Moment, type Zone } from './moment'
import { Line, referenceOf, type AttemptDraft, type RequestId } from './request'
import { NoteKind } from './words'

export const NoteNumber = v.object({ kind: NoteKind, number: Line, year: v.pipe(v.number(), v.integer()) })
export type NoteNumber = v.InferOutput<typeof NoteNumber>

/** The number that an attempt bears: of the year in which it was dispatched, failing that tried, failing that planned. Null for none. */
export function noteNumberOf({ details, dispatchedAt, outcome, plannedFor }: AttemptDraft, home: Zone): NoteNumber | null {
  return details.channel === 'note' ? numbered(details.kind, details.number, dispatchedAt ?? outcome?.at ?? plannedFor, home) : null
}

/** The numbers that a request's notes bear. A draft's are not given yet, and what was voided was never sent. */
export function noteNumbersOf(row: Row, home: Zone): NoteNumber[] {
  if (row.number === null || row.state === 'voided') return []
  return row.attempts.flatMap((attempt) => rowNumber(attempt, home) ?? [])
}

function rowNumber({ noteKind, name, at, state }: AttemptRow, home: Zone): NoteNumber | null {
  return noteKind === null || state === 'voided' ? null : numbered(noteKind, name, at, home)
}

function numbered(kind: NoteKind, number: string, at: Moment | null, home: Zone): NoteNumber | null {
  return number.trim() === '' || at === null ? null : { kind, number: number.trim(), year: yearIn(home, at.at) }
}

/** There are fewer kinds of notes, and all years are before this one: what is multiplied by them has room for one of them. */
const KINDS = 16
const YEARS = 10_000

/** A note's number, with its year and kind, as one number; `code` gives that of a name. */
export function noteCode({ kind, number, year }: NoteNumber, code: (name: string) => number): number {
  return (code(number.toLowerCase()) * YEARS + year) * KINDS + NoteKind.options.indexOf(kind)
}

/** Which requests bear a number, or bore it once: small, and never taken from. Who still bears it, their rows tell. */
export class NoteNumbers {
  readonly #home: Zone
  readonly #bearers = new Map<string, RequestId[]>()

  constructor(home: Zone) {
    this.#home = home
  }

  /** Notes what a request's row bears now. */
  add(row: Row): void {
    for (const note of noteNumbersOf(row, this.#home)) {
      const bearers = this.#bearers.get(keyOf(note))
      if (bearers === undefined) this.#bearers.set(keyOf(note), [row.id])
      else if (!bearers.includes(row.id)) bearers.push(row.id)
    }
  }

  /** Requests that may bear a number. */
  bearers(note: NoteNumber): readonly RequestId[] {
    return this.#bearers.get(keyOf(note)) ?? []
  }
}

/** Whether a request bears a number: its reference; null when it does not. */
export function bearing(row: Row | null, note: NoteNumber, home: Zone): string | null {
  if (!row?.number) return null
  return noteNumbersOf(row, home).some((each) => keyOf(each) === keyOf(note)) ? referenceOf(row.number) : null
}

function keyOf({ kind, number, year }: NoteNumber): string {
  return `${String(year)} ${kind} ${number.toLowerCase()}`
}
