/** What is not of one request: what the office says of itself, its counterparts, its calendars and its last sheets. */
import * as v from 'valibot'
import { Calendar, type CalendarId } from './calendar'
import { Counterpart, counterpartNamed, nameKey } from './counterpart'
import type { OfficeEntry } from './entry'
import { mergeOf } from './merge'
import { isOfOneState, PrintedSheet, showsAlike } from './printed-sheet'
import { Settings } from './settings'

export const Office = v.object({
  settings: Settings,
  counterparts: v.pipe(v.array(Counterpart), v.readonly()),
  calendars: v.pipe(v.array(Calendar), v.readonly()),
  /** Of the sheets printed or saved, the last of each edition and filter and the last of an earlier state, the latest first; two dozen at most. */
  lastSheets: v.pipe(v.array(PrintedSheet), v.readonly()),
})
export type Office = Readonly<v.InferOutput<typeof Office>>

/** An office of which nothing but its settings is known. */
export function officeOf(settings: Settings): Office {
  return { settings, counterparts: [], calendars: [], lastSheets: [] }
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
      return { ...office, lastSheets: withSheet(office.lastSheets, v.parse(PrintedSheet, entry)) }
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

/**
 * The sheet that a sheet of this edition and filter follows: the last after which something else happened than that sheets were made. So
 * the same sheet, saved and then printed, tells twice of the same changes. `entries` is how many the journal holds.
 */
export function sheetBefore({ lastSheets }: Pick<Office, 'lastSheets'>, sheet: Pick<PrintedSheet, 'edition' | 'filter' | 'entries'>): PrintedSheet | null {
  const n = nextSheet({ lastSheets })
  return lastSheets.find((each) => showsAlike(each, sheet) && !isOfOneState(each, { n, entries: sheet.entries })) ?? null
}

/** The number of the next sheet. */
export function nextSheet({ lastSheets }: Pick<Office, 'lastSheets'>): number {
  return (lastSheets[0]?.n ?? 0) + 1
}

/** Office and ledger stay small, however many sheets are made. */
const SHEETS_KEPT = 24

function withSheet(sheets: readonly PrintedSheet[], sheet: PrintedSheet): readonly PrintedSheet[] {
  const [latest, before] = sheets.filter((each) => showsAlike(each, sheet))
  const goes = latest && isOfOneState(latest, sheet) ? latest : before
  return [sheet, ...sheets.filter((each) => each !== goes)].slice(0, SHEETS_KEPT)
}
