/** What the office says of itself. Kept in the journal, since every sheet prints it. */
import * as v from 'valibot'
import { CalendarId } from './calendar'
import { ChasePolicy } from './chase-policy'
import { Zone } from './moment'
import { NoteTemplates } from './note-template'
import { Line } from './request'

/** A place whose time is shown: its name as people say it, and its zone. */
export const Place = v.object({ name: v.pipe(Line, v.minLength(1, 'is empty')), zone: Zone })
export type Place = v.InferOutput<typeof Place>

/** Whether two places need but one clock. */
export function isSamePlace(a: Place, b: Place): boolean {
  return a.name === b.name && a.zone === b.zone
}

export const Settings = v.object({
  /** In the title bar: "Washington press office". */
  office: Line,
  /** In full, on paper: "Press Office, Embassy of …, Washington". */
  officeInFull: Line,
  /** Who sits at the desk; stands beside everything they record. */
  person: Line,
  /** Ours; its calendar decides the year of a reference and how many days have passed. */
  home: Place,
  theirs: Place,
  /** Top and bottom of every page: "FOR OFFICE USE". */
  marking: Line,
  /** A register of examples says so, everywhere. */
  sample: v.boolean(),
  /** When the office works; null for Monday to Friday. */
  calendar: v.optional(v.nullable(CalendarId), null),
  /** How it chases; null for only once the due date has passed. */
  chasing: v.optional(v.nullable(ChasePolicy), null),
  /** The courtesy of its notes; null for what the program proposes. */
  notes: v.optional(v.nullable(NoteTemplates), null),
})
export type Settings = v.InferOutput<typeof Settings>
