/** What is not of one request: what the office says of itself, its counterparts, its calendars and its last sheet. */
import * as v from 'valibot'
import { Calendar, type CalendarId } from './calendar'
import { Counterpart, counterpartNamed, nameKey } from './counterpart'
import type { OfficeEntry } from './entry'
import { mergeOf } from './merge'
import { PrintedSheet } from './printed-sheet'
import { Settings } from './settings'

export const Office = v.object({
  settings: Settings,
  counterparts: v.pipe(v.array(Counterpart), v.readonly()),
  calendars: v.pipe(v.array(Calendar), v.readonly()),
  /** The sheet that was printed or saved last; null for none yet. */
  lastSheet: v.nullable(PrintedSheet),
})
export type Office = Readonly<v.InferOutput<typeof Office>>

/** An office of which nothing but its settings is known. */
export function officeOf(settings: Settings): Office {
  return { settings, counterparts: [], calendars: [], lastSheet: null }
}

/** What the office is once an entry has happened to it. */
export function applyToOffice(office: Office, entry: OfficeEntry): Office {
  const { counterparts, calendars } = office
  switch (entry.kind) {
    case 'settings.changed':
      return { ...office, settings: entry.settings }
    case 'counterpart.saved':
      return { ...office, counterparts: put(counterparts, entry.counterpart) }
    case 'counterpart.merged':
      return { ...office, counterparts: merged(counterparts, entry.from, entry.into) }
    case 'counterpart.removed':
      return { ...office, counterparts: without(counterparts, entry.id) }
    case 'calendar.saved':
      return { ...office, calendars: put(calendars, entry.calendar) }
    case 'calendar.removed':
      return { ...office, calendars: without(calendars, entry.id) }
    case 'sheet.printed':
      return { ...office, lastSheet: v.parse(PrintedSheet, entry) }
  }
}

/** The calendar of an identifier; null for none, and for one that was removed. */
export function calendarOf({ calendars }: Pick<Office, 'calendars'>, id: CalendarId | null): Calendar | null {
  return calendars.find((calendar) => calendar.id === id) ?? null
}

/** The name under which requests to a counterpart are listed: the present one of whoever bears or bore the name. */
export function presentName({ counterparts }: Pick<Office, 'counterparts'>, name: string): string {
  return counterpartNamed(counterparts, name)?.name ?? name
}

/** A row under its counterpart's present name: the same row where that is the one written. */
export function withPresentName<T extends { readonly counterpart: string }>(row: T, office: Pick<Office, 'counterparts'>): T {
  const counterpart = presentName(office, row.counterpart)
  return counterpart === row.counterpart ? row : { ...row, counterpart }
}

/** Keys of all present names, in one office, of requests that have another one in an office to come. */
export function namesToChange(from: Pick<Office, 'counterparts'>, to: Pick<Office, 'counterparts'>): ReadonlySet<string> {
  if (from.counterparts === to.counterparts) return new Set()
  const all = [...from.counterparts, ...to.counterparts].flatMap(({ name, formerNames }) => [name, ...formerNames])
  // Whether a card bears the name, and not how it is spelt: a request may spell it otherwise.
  const changing = all.filter((name) => counterpartNamed(from.counterparts, name)?.name !== counterpartNamed(to.counterparts, name)?.name)
  // A request may have been written to any name; the column has the present one.
  return new Set(changing.map((name) => nameKey(presentName(from, name))))
}

/** One that is known stands where it stood. */
function put<T extends { readonly id: string }>(all: readonly T[], one: T): readonly T[] {
  return all.some(({ id }) => id === one.id) ? all.map((each) => (each.id === one.id ? one : each)) : [...all, one]
}

function without<T extends { readonly id: string }>(all: readonly T[], id: string): readonly T[] {
  return all.filter((each) => each.id !== id)
}

function merged(counterparts: readonly Counterpart[], from: string, into: string): readonly Counterpart[] {
  const goes = counterparts.find(({ id }) => id === from)
  const stays = counterparts.find(({ id }) => id === into)
  if (!goes || !stays || from === into) return counterparts
  return put(without(counterparts, from), mergeOf(stays, goes))
}
