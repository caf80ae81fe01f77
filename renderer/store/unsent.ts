/**
 * What was typed into a form and not yet recorded, kept in the window's own storage at every change: closing the form, or a
 * crash, loses nothing. A few are kept; the oldest goes first.
 */

const KEY = 'chancery.unsent.1'
const MOST = 24

/** Fields of a form: texts, switches, moments, and groups of these. */
export type Shape = object

/** What was kept for a form, if it has the shape of `blank`; null when nothing was, or when a change of the program outdated it. */
export function readUnsent<T extends Shape>(form: string, blank: T): T | null {
  const kept = readAll().get(form)
  return isLike(blank, kept) ? kept : null
}

/** Keeps what stands in a form. Storage that is full or forbidden is no reason to stop anybody typing. */
export function keepUnsent(form: string, value: Shape): void {
  const all = readAll()
  all.delete(form)
  all.set(form, value)
  writeAll(new Map([...all].slice(-MOST)))
}

/** Forgets a form, once it is recorded or begun anew. */
export function forgetUnsent(form: string): void {
  const all = readAll()
  if (all.delete(form)) writeAll(all)
}

function readAll(): Map<string, unknown> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return new Map(typeof kept === 'object' && kept !== null ? Object.entries(kept) : [])
  } catch {
    return new Map()
  }
}

function writeAll(all: ReadonlyMap<string, unknown>): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(all)))
  } catch {
    // Nothing is lost yet: the form itself still holds it.
  }
}

/** Whether a value has the fields of `blank`, each of its kind. A moment may be null, and the other way round. */
function isLike<T>(blank: T, value: unknown): value is T {
  if (isMoment(blank) || blank === null) return value === null || isMoment(value)
  if (Array.isArray(blank)) return Array.isArray(value)
  if (typeof blank !== 'object') return typeof value === typeof blank
  if (typeof value !== 'object' || value === null) return false
  const fields = new Map<string, unknown>(Object.entries(value))
  return Object.entries(blank).every(([name, field]) => fields.has(name) && isLike(field, fields.get(name)))
}

function isMoment(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'at' in value && 'zone' in value && 'precision' in value
}
