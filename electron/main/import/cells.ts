/** What single cells may say, and how they are read. Messages end a sentence that begins with the column's name. */
import * as v from 'valibot'
import { Zone, type Moment } from '#core/moment'
import { Line, parseReference, Words } from '#core/request'
import type { Settings } from '#core/settings'
import { readMoment } from './when'

export const optionalLine = v.optional(Line, '')
export const optionalWords = v.optional(Words, '')

/** One of the register's own words, in any case, spelled with spaces or hyphens, with or without accents: `Note verbale`. */
export function word<const W extends readonly string[]>(words: v.PicklistSchema<W, undefined>) {
  const choice = words.options.map((each) => each.replaceAll('-', ' ')).join(', ')
  return v.pipe(v.string(), v.transform(spelling), v.picklist(words.options, `is none of: ${choice}`))
}

export const yesOrNo = v.pipe(
  v.string(),
  v.transform(spelling),
  v.picklist(['yes', 'no'], 'is neither yes nor no'),
  v.transform((answer) => answer === 'yes'),
)

/** A reference that the request bears already, on paper: `2018/041`. */
export const reference = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const number = parseReference(dataset.value)
    if (number) return number
    addIssue({ message: `“${dataset.value}” is not a reference such as 2018/041` })
    return NEVER
  }),
)

/** A moment by the clock of `zone`. */
export function momentIn(zone: Zone) {
  return v.pipe(
    v.string(),
    v.rawTransform(({ dataset, addIssue, NEVER }): Moment => {
      const when = readMoment(dataset.value, zone)
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
