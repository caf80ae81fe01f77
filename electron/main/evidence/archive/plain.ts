/** Values of which nothing is known: what JSON gave, from a file that anybody may have written. */
import { Instant } from '#core/moment'
import * as v from 'valibot'

type Fields = Readonly<Record<string, unknown>>

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A field of an object; nothing of what is no object, and nothing that it did not bring itself. */
export function field(value: unknown, name: string): unknown {
  return isFields(value) && Object.hasOwn(value, name) ? value[name] : undefined
}

/** The elements of a list; none of what is no list. */
export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** An identifier of an account or of a message: its digits; null for anything else, a JSON number too, since it may have lost its last digits. */
export function digits(value: unknown): string | null {
  return typeof value === 'string' && /^\d{1,25}$/.test(value) ? value : null
}

/** An instant of a day that the calendar has, to the millisecond, so that instants compare as texts; null for anything else. */
export function instant(value: unknown): Instant | null {
  if (!v.is(Instant, value)) return null
  const whole = new Date(value).toISOString()
  return whole.slice(0, 10) === value.slice(0, 10) ? whole : null
}
