/**
 * What was typed into a form and not yet recorded, kept in the window's own storage at every change: closing the form, or a
 * crash, loses nothing. A few are kept; the oldest goes first.
 */

const KEY = 'chancery.unsent.1'
const MOST = 24

/** Fields of a form: texts, switches, moments, and groups of these. */
export type Shape = object

/**
 * What was kept for a form, if it has the shape of `blank`; null when nothing was, or when a change of the program outdated it.
 * What the person had not touched is taken from `blank`: the present then is not the present now.
 */
export function readUnsent<T extends Shape>(form: string, blank: T): T | null {
  const kept = readAll().get(form)
  if (typeof kept !== 'object' || kept === null || !('value' in kept) || !('blank' in kept)) return null
  const value = renewed(kept.value, kept.blank, blank)
  return isLike(blank, value) ? value : null
}

/** Keeps what stands in a form that began as `blank`. Storage that is full or forbidden is no reason to stop anybody typing. */
export function keepUnsent<T extends Shape>(form: string, value: T, blank: T): void {
  const all = readAll()
  all.delete(form)
  if (!isSame(value, blank)) all.set(form, { value, blank })
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

/** The value, but for the fields that were left as they began: these are as they begin now. */
function renewed(value: unknown, began: unknown, begins: unknown): unknown {
  if (isSame(value, began)) return begins
  if (!isGroup(value) || !isGroup(began) || !isGroup(begins)) return value
  const then = new Map<string, unknown>(Object.entries(began))
  const now = new Map<string, unknown>(Object.entries(begins))
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, renewed(field, then.get(name), now.get(name))]))
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** Lines that are added and taken away have no names: they are kept as a whole. */
function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isMoment(value)
}

/** Whether a value has the fields of `blank`, each of its kind. A moment may be null, and the other way round. */
function isLike<T>(blank: T, value: unknown): value is T {
  if (isMoment(blank) || blank === null) return value === null || isMoment(value)
  if (typeof blank !== 'object') return typeof value === typeof blank
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(blank)) return Array.isArray(value) && value.every((each) => isLike(blank.at(-1), each))
  const fields = new Map<string, unknown>(Object.entries(value))
  return Object.entries(blank).every(([name, field]) => fields.has(name) && isLike(field, fields.get(name)))
}

function isMoment(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'at' in value && 'zone' in value && 'precision' in value
}
