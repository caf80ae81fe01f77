/** What each kind of row says, read and checked: a row becomes the fact that the register's commands need. */
import * as v from 'valibot'
import { About, Line, Tag, Words, type Content } from '#core/request'
import type { Settings } from '#core/settings'
import type { Column, SlashDates } from '#core/spreadsheet'
import { AnswerKind, CameBy, Channel, Denied, Ending, Level, Settlement, Warning } from '#core/words'
import { attemptNamed, attemptReader, outcomeReader } from './attempts'
import { momentIn, optionalLine, optionalReason, optionalWords, ordinal, reference, spelling, word, yesOrNo, zoneOf, type Reference } from './cells'
import { columnNamed, problemIn, type RowProblem, type SheetRow } from './columns'
import type { Fact } from './facts'
import type { Clock } from './when'

/** A row that could be read: the fact, and the number of the request that it belongs to. */
export interface FactLine {
  readonly sheetRow: SheetRow
  readonly reference: Reference
  readonly fact: Fact
}

/** `key` is that of the request which a bad row belongs to; null where not even that is known. `isRequest` is the row that begins it. */
export type ReadLine =
  | { readonly ok: true; readonly line: FactLine }
  | { readonly ok: false; readonly key: string | null; readonly isRequest: boolean; readonly problems: readonly RowProblem[] }

/** Reads a row, or says all that is wrong in it. */
export function readLine(sheetRow: SheetRow, settings: Settings, slashes: SlashDates | null): ReadLine {
  const { reference: written, what = '', zone: place, ...cells } = sheetRow.cells
  const zone = zoneOf(place, settings)
  const reader = factReader(what, { zone: zone ?? settings.home.zone, slashes })
  const number = v.safeParse(OnlyReference, { ...(written && { reference: written }) })
  const fact = v.safeParse(reader ?? v.never(), cells)
  if (number.success && fact.success && zone) {
    return { ok: true, line: { sheetRow, reference: number.output.reference, fact: fact.output } }
  }
  const problem = (sentence: string, column: Column | null): RowProblem => problemIn(sheetRow, `${sentence}.`, column)
  const problems = (number.issues ?? []).map((issue) => problem(sentenceOf(issue), columnOf(issue)))
  if (!zone) {
    problems.push(problem(`“zone” ${place ?? ''} is neither a time zone such as Europe/Moscow nor one of the office’s two places`, 'zone'))
  }
  if (reader) problems.push(...(fact.issues ?? []).map((issue) => problem(sentenceOf(issue), columnOf(issue))))
  else problems.push(problem(what ? '“what” says nothing that can be imported' : '“what” is missing', 'what'))
  return { ok: false, isRequest: spelling(what) === 'request', key: number.success ? number.output.reference.key : null, problems }
}

const OnlyReference = v.strictObject({ reference })

function sentenceOf(issue: v.BaseIssue<unknown>): string {
  const column = v.getDotPath(issue)
  if (column === null) return issue.message
  if (issue.type !== 'strict_object') return `“${column}” ${issue.message}`
  return issue.expected === 'never' ? `“${column}” means nothing in this row; leave it empty` : `“${column}” is missing`
}

function columnOf(issue: v.BaseIssue<unknown>): Column | null {
  return columnNamed(v.getDotPath(issue) ?? '')
}

/** Readers by kind of row and clock: to make one takes longer than to read a row with it. */
const readers = new Map<string, v.GenericSchema<unknown, Fact>>()

/** How the cells of a row are read; null when `what` is not known. */
function factReader(what: string, clock: Clock): v.GenericSchema<unknown, Fact> | null {
  const key = [spelling(what), clock.zone, clock.slashes].join(' ')
  const known = readers.get(key)
  if (known) return known
  const reader = readerOf(what, clock)
  if (reader) readers.set(key, reader)
  return reader
}

function readerOf(what: string, clock: Clock): v.GenericSchema<unknown, Fact> | null {
  const named = attemptNamed(what)
  if (named) return v.pipe(attemptReader(named, clock), v.transform((read) => ({ is: 'attempt' as const, ...read })))
  const said = spelling(what)
  if (v.is(Settlement, said)) return settlementReader(said, clock)
  if (v.is(Ending, said)) return endingReader(said)
  switch (said) {
    case 'request':
      return requestReader(clock)
    case 'draft':
      return draftReader(clock)
    case 'outcome':
      return v.pipe(outcomeReader(clock), v.transform((read) => ({ is: 'outcome' as const, ...read })))
    case 'acknowledgement':
      return acknowledgementReader(clock)
    case 'answer':
      return answerReader(clock)
    case 'denial':
      return denialReader(clock)
    case 'pause':
      return pauseReader(clock)
    case 'due-changed':
      return dueChangeReader(clock)
    case 'keeper-changed':
      return v.pipe(v.strictObject({ 'kept by': optionalLine }), v.transform((cells) => ({ is: 'keeper-change' as const, keptBy: cells['kept by'] })))
    case 'tag':
      return v.pipe(v.strictObject({ words: Tag }), v.transform(({ words: tag }) => ({ is: 'tag' as const, tag })))
    case 'link':
      return v.pipe(v.strictObject({ to: reference }), v.transform(({ to: { key: to } }) => ({ is: 'link' as const, to })))
    case 'line':
      return v.pipe(v.strictObject({ words: Words, text: optionalWords }), v.transform(({ words, text: machine }) => ({ is: 'line' as const, words, machine })))
    case 'remark':
      return v.pipe(v.strictObject({ words: Words }), v.transform(({ words }) => ({ is: 'remark' as const, words })))
    case 'warning-accepted':
      return acceptedReader()
    default:
      return null
  }
}

/** What was asked: of a draft, neither subject nor counterpart need be known. */
function contentColumns(clock: Clock) {
  return {
    addressee: optionalLine,
    formal: v.optional(yesOrNo, 'no'),
    due: v.optional(momentIn(clock)),
    required: v.optional(yesOrNo),
    'kept by': optionalLine,
    ask: optionalWords,
    text: optionalWords,
    'first chase': v.optional(ordinal),
    'chase every': v.optional(ordinal),
    'escalate after': v.optional(ordinal),
    'escalate to': v.optional(word(Channel)),
  }
}

type ContentCells = v.InferOutput<v.StrictObjectSchema<ReturnType<typeof contentColumns> & { subject: typeof Line; counterpart: typeof Line }, undefined>>

function contentOf(cells: ContentCells): Content {
  const { subject, counterpart, addressee, formal, ask, text, due = null, 'first chase': firstAfter, 'chase every': thenEvery } = cells
  const { 'escalate after': after, 'escalate to': channel } = cells
  const escalation = after !== undefined && channel !== undefined ? { after, channel } : null
  const chasing = firstAfter !== undefined && thenEvery !== undefined ? { firstAfter, thenEvery, escalation } : null
  const acknowledgementRequired = cells.required ?? due !== null
  return { subject, counterpart, addressee, formal, ask, text, due, acknowledgementRequired, keptBy: cells['kept by'], chasing }
}

function requestReader(clock: Clock): v.GenericSchema<unknown, Fact> {
  return v.pipe(
    v.strictObject({ subject: Line, counterpart: Line, issued: v.optional(momentIn(clock)), ...contentColumns(clock) }),
    v.transform(({ issued = null, ...cells }) => ({ is: 'request' as const, content: contentOf(cells), issuedAt: issued, isDraft: false })),
  )
}

function draftReader(clock: Clock): v.GenericSchema<unknown, Fact> {
  return v.pipe(
    v.strictObject({ subject: optionalLine, counterpart: optionalLine, ...contentColumns(clock) }),
    v.transform((cells) => ({ is: 'request' as const, content: contentOf(cells), issuedAt: null, isDraft: true })),
  )
}

/** Of a fact that is counted among others and can be voided. */
const counted = { n: v.optional(v.nullable(ordinal), null), voided: optionalReason }

/** `from` is who acknowledged; `counterpart` is their body, when it is another than the one asked. */
function acknowledgementReader(clock: Clock): v.GenericSchema<unknown, Fact> {
  return v.pipe(
    v.strictObject({
      when: momentIn(clock),
      kind: word(Level),
      from: optionalLine,
      post: optionalLine,
      counterpart: optionalLine,
      via: word(CameBy),
      number: optionalLine,
      words: optionalWords,
      ...counted,
    }),
    v.transform(({ when: at, kind: level, from: who, post, counterpart: body, via: cameBy, number: theirReference, words: theirWords, n, voided }) => ({
      is: 'acknowledgement' as const,
      acknowledgement: { level, who, post, body, at, cameBy, theirReference, theirWords },
      n,
      voided,
    })),
  )
}

function answerReader(clock: Clock): v.GenericSchema<unknown, Fact> {
  return v.pipe(
    v.strictObject({ when: momentIn(clock), kind: word(AnswerKind), words: optionalWords, ...counted }),
    v.transform(({ when: at, kind, words, n, voided }) => ({ is: 'answer' as const, answer: { kind, at, words }, n, voided })),
  )
}

/** `kind` is what they deny, `from` the speaker, `via` the outlet. */
function denialReader(clock: Clock): v.GenericSchema<unknown, Fact> {
  return v.pipe(
    v.strictObject({
      when: momentIn(clock),
      kind: word(Denied),
      from: Line,
      via: optionalLine,
      words: Words,
      exact: v.optional(yesOrNo, 'no'),
      link: optionalLine,
      ...counted,
    }),
    v.transform(({ when: at, kind: denied, from: speaker, via: outlet, words, exact, link, n, voided }) => ({
      is: 'denial' as const,
      denial: { denied, speaker, outlet, at, words, exact, link },
      n,
      voided,
    })),
  )
}

function settlementReader(as: Settlement, clock: Clock): v.GenericSchema<unknown, Fact> {
  return v.pipe(
    v.strictObject({ when: momentIn(clock), words: optionalWords, n: counted.n }),
    v.transform(({ when: at, words, n }) => ({ is: 'settlement' as const, settlement: { as, at, words }, n })),
  )
}

function endingReader(as: Ending): v.GenericSchema<unknown, Fact> {
  return v.pipe(
    v.strictObject({ words: Line, successor: v.optional(reference) }),
    v.transform(({ words: reason, successor }) => ({ is: 'ending' as const, as, reason, successor: successor?.key ?? null })),
  )
}

/** `words` is why. */
function dueChangeReader(clock: Clock): v.GenericSchema<unknown, Fact> {
  return v.pipe(
    v.strictObject({ due: v.optional(momentIn(clock)), required: v.optional(yesOrNo), words: Line }),
    v.transform(({ due = null, required = due !== null, words: reason }) => ({
      is: 'due-change' as const,
      due: { due, acknowledgementRequired: required },
      reason,
    })),
  )
}

function pauseReader(clock: Clock): v.GenericSchema<unknown, Fact> {
  return v.pipe(
    v.strictObject({ words: Line, until: v.optional(momentIn(clock)) }),
    v.transform(({ words: reason, until = null }) => ({ is: 'pause' as const, pause: { reason, until } })),
  )
}

function acceptedReader(): v.GenericSchema<unknown, Fact> {
  return v.pipe(
    v.strictObject({ kind: word(Warning), of: v.optional(word(About.entries.of), 'request'), n: counted.n, words: Line }),
    v.transform(({ kind: warning, of, n, words: reason }) => ({ is: 'accepted' as const, accepted: { warning, about: { of, n }, reason } })),
  )
}
