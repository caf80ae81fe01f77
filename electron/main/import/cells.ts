/** What single cells may say, and how they are read. Messages end a sentence that begins with the column's name. */
import * as v from 'valibot'
import { Zone, type Moment } from '#core/moment'
import { Line, parseReference, referenceOf, Words, type RequestNumber } from '#core/request'
import type { Settings } from '#core/settings'
import { readMoment, type Clock } from './when'

export const optionalLine = v.optional(Line, '')
export const optionalWords = v.optional(Words, '')

/** One of the register's own words, in any case, spelled with spaces or hyphens, with or without accents: `Note verbale`. */
export function word<const W extends readonly string[]>(words: v.PicklistSchema<W, undefined>) {
  const choice = words.options.map((each) => each.replaceAll('-', ' ')).join(', ')
  return v.pipe(v.string(), v.transform(spelling), v.picklist(words.options, `is none of: ${choice}`))
}

/** Counts from 1. */
export const ordinal = v.pipe(v.string(), v.regex(/^\d{1,6}$/, 'is not a number'), v.transform(Number), v.minValue(1, 'is less than 1'))

/** A reason, where there is one. */
export const optionalReason = v.optional(v.nullable(Line), null)

export const yesOrNo = v.pipe(
  v.string(),
  v.transform(spelling),
  v.picklist(['yes', 'no'], 'is neither yes nor no'),
  v.transform((answer) => answer === 'yes'),
)

/** What a request's rows have in common: the number that it bears already, on paper (`2018/041`), or `draft 1` for one without. */
export interface Reference {
  readonly key: string
  readonly number: RequestNumber | null
}

export const reference = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }): Reference => {
    const number = parseReference(dataset.value)
    if (number) return { key: referenceOf(number), number }
    if (/^draft-\d+$/.test(spelling(dataset.value))) return { key: spelling(dataset.value).replace('-', ' '), number: null }
    addIssue({ message: `“${dataset.value}” is not a reference such as 2018/041` })
    return NEVER
  }),
)

/** A moment by a clock. */
export function momentIn(clock: Clock) {
  return v.pipe(
    v.string(),
    v.rawTransform(({ dataset, addIssue, NEVER }): Moment => {
      const when = readMoment(dataset.value, clock.zone, clock.slashes)
      if (when.ok) return when.moment
      addIssue({ message: `“${dataset.value}” ${when.why}` })
      return NEVER
    }),
  )
}

/** The zone that a cell names: an IANA zone, or the name of one of the office's two places. Null when it is none. */
export function zoneOf(cell: string | undefined, { home, theirs }: Settings): Zone | null {
  if (cell === undefined) return home.zone
  const place = [home, theirs].find(({ name }) => name.toLowerCase() === cell.toLowerCase())
  if (place) return place.zone
  return v.is(Zone, cell) ? cell : null
}

/** `Aide-mémoire` becomes `aide-memoire`. */
export function spelling(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .trim()
    .replace(/[\s-]+/g, '-')
}
