/**
 * What is to be set on paper, as the command line says it. One form for all: `--sheet FILE` for what is of the whole register, and
 * `--note REF --to FILE` for what is of one request; further switches say how it is set.
 */
import * as v from 'valibot'
import { firstDay, firstDayAfter, spanTyped } from '#core/finding/span'
import { View } from '#core/projections/list'
import { OPEN_REQUESTS, type PaperFormat, type SheetQuery } from '#core/projections/paper'
import { parseReference, referenceOf } from '#core/request'
import { Edition, Orientation, PaperSize } from '#core/words'
import type { Given, Switch } from './switches'

/** What can be set on paper: the kinds of file that it is written as, and the switches that say more. A line each. */
const PAPERS = {
  sheet: { formats: ['pdf', 'html', 'csv', 'text'], more: ['edition', 'paper', 'orientation', 'as-of', 'view', 'search', 'for'] },
  dossier: { formats: ['pdf', 'html'], more: ['to', 'edition', 'paper'] },
  note: { formats: ['pdf', 'html'], more: ['to', 'paper'] },
  slip: { formats: ['pdf', 'html'], more: ['to', 'paper'] },
  record: { formats: ['pdf', 'html'], more: ['paper', 'period'] },
} as const satisfies Partial<Record<Switch, { readonly formats: readonly PaperFormat[]; readonly more: readonly Switch[] }>>
export type PaperName = keyof typeof PAPERS
export const PAPER_NAMES = ['sheet', 'dossier', 'note', 'slip', 'record'] as const satisfies readonly PaperName[]

/** The same of a bundle, whose dossiers are set on paper. */
const BUNDLE: [string, readonly Switch[]][] = [['bundle', ['to', 'paper']]]

/** How it is set, with what was not said as the window has it at first. */
export interface PaperSetting extends Pick<SheetQuery, 'edition' | 'paper' | 'orientation' | 'view' | 'search'> {
  /** As it was typed: an instant of ISO 8601, or a date and a time in the office's zone; null for now. */
  readonly asOf: string | null
  /** Days, months or years as a search for dates has them, `2018-03`; null for the present month. */
  readonly period: string | null
  readonly forWhom: string
}

export interface PaperTask {
  readonly kind: 'paper'
  readonly of: PaperName
  /** Of the request, as `2018/041`; empty for what is of the whole register. */
  readonly reference: string
  readonly file: string
  readonly format: PaperFormat
  readonly set: PaperSetting
}

/** A zip of requests, such as `2018/041`, that anybody can check. */
export interface BundleTask {
  readonly kind: 'bundle'
  readonly references: readonly string[]
  readonly file: string
  /** Of its dossiers. */
  readonly paper: PaperSize
}

/** A whole ISO 8601 instant, or what a clock on the wall shows. */
const AS_OF = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)?$/

const MORE = {
  edition: [Edition, 'internal or releasable'],
  paper: [PaperSize, 'a4 or letter'],
  orientation: [Orientation, 'portrait or landscape'],
  view: [v.picklist(View.options.filter((view) => view !== 'drafts')), 'all, chasing, awaiting, disputed or acknowledged'],
  period: [v.pipe(v.string(), v.check(isClosed)), 'a year, a month or days such as 2018, 2018-03 or 2018-03-01..2018-03-09'],
  'as-of': [v.pipe(v.string(), v.regex(AS_OF)), 'an instant such as 2018-03-07T15:00:00Z, or a date and a time such as “2018-03-07 10:00”'],
} as const

/** The task, or a sentence that says what is wrong with it. */
export function paperTask(of: PaperName, given: Given): PaperTask | string {
  const isOfRequest = PAPERS[of].more.some((name) => name === 'to')
  const typed = given.get(of) ?? ''
  const number = isOfRequest ? parseReference(typed) : null
  if (isOfRequest && !number) return `“${typed}” is not a reference such as 2018/041.`
  const file = given.get(isOfRequest ? 'to' : of) ?? ''
  if (file === '') return `--${of} needs --to with a file after it.`
  const format = formatOf(file)
  if (!format || !PAPERS[of].formats.some((each) => each === format)) return `--${of} writes ${endings(of)}, which “${file}” is not.`
  const wrong = wrongSetting(given)
  if (wrong !== null) return wrong
  return { kind: 'paper', of, reference: number ? referenceOf(number) : '', file, format, set: settingIn(given) }
}

/** A bundle of requests, whose dossiers are set on paper; or a sentence that says what is wrong. */
export function bundleTask(given: Given): BundleTask | string {
  const typed = given.get('bundle') ?? ''
  const numbers = typed.split(',').map((each) => parseReference(each.trim()))
  const references = numbers.flatMap((number) => (number ? [referenceOf(number)] : []))
  if (references.length < numbers.length) return `“${typed}” is not a reference such as 2018/041, nor several with commas between.`
  const file = given.get('to') ?? ''
  if (file === '') return '--bundle needs a file after the reference.'
  if (!file.toLowerCase().endsWith('.zip')) return `--bundle writes .zip, which “${file}” is not.`
  return wrongSetting(given) ?? { kind: 'bundle', references, file, paper: settingIn(given).paper }
}

/** The sentence about a switch that says how something is set, and has no such value; null when all have. */
function wrongSetting(given: Given): string | null {
  const wrong = entries(MORE).find(([name, [schema]]) => given.has(name) && !v.is(schema, given.get(name)))
  return wrong ? `--${wrong[0]} is ${wrong[1][1]}.` : null
}

/** The sentence about a switch that says how something is set, where what is set is not among the tasks; null when all belong. */
export function strayIn(given: Given, task: Switch | undefined): string | null {
  const tasks = [...PAPER_NAMES.map((of): [string, readonly Switch[]] => [of, PAPERS[of].more]), ...BUNDLE]
  for (const name of new Set(tasks.flatMap(([, more]) => more))) {
    const of = tasks.flatMap(([each, more]) => (more.includes(name) ? [each] : []))
    if (given.has(name) && !of.some((each) => each === task)) return `--${name} belongs to ${anyOf(of.map((each) => `--${each}`))}.`
  }
  return null
}

function settingIn(given: Given): PaperSetting {
  const { edition, paper, orientation, view } = OPEN_REQUESTS
  return {
    edition: v.parse(v.fallback(Edition, edition), given.get('edition')),
    paper: v.parse(v.fallback(PaperSize, paper), given.get('paper')),
    orientation: v.parse(v.fallback(Orientation, orientation), given.get('orientation')),
    view: v.parse(v.fallback(View, view), given.get('view')),
    search: given.get('search') ?? '',
    asOf: given.get('as-of') ?? null,
    period: given.get('period') ?? null,
    forWhom: given.get('for') ?? '',
  }
}

/** Whether a period begins and ends, in this order. */
function isClosed(typed: string): boolean {
  const span = spanTyped(typed)
  return Boolean(span?.from && span.to && firstDay(span.from) < firstDayAfter(span.to))
}

const ENDINGS: Readonly<Record<PaperFormat, string>> = { pdf: '.pdf', html: '.html', csv: '.csv', text: '.txt' }

function formatOf(file: string): PaperFormat | undefined {
  return entries(ENDINGS).find(([, ending]) => file.toLowerCase().endsWith(ending))?.[0]
}

function endings(of: PaperName): string {
  return anyOf(PAPERS[of].formats.map((format) => ENDINGS[format]))
}

/** "a, b or c". */
function anyOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`
}

/** An object's own names with their values. */
function entries<K extends string, T>(object: Readonly<Record<K, T>>): [K, T][] {
  const all: [K, T][] = []
  for (const name in object) all.push([name, object[name]])
  return all
}
