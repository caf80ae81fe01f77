/** What each kind of row says, read and checked: a row becomes the fact that the register's commands need. */
import * as v from 'valibot'
import type { Zone } from '#core/moment'
import { About, Line, Tag, Words, type Content } from '#core/request'
import type { Settings } from '#core/settings'
import { AnswerKind, CameBy, Channel, Denied, Ending, Level, Settlement, Warning } from '#core/words'
import { attemptNamed, attemptReader, outcomeReader } from './attempts'
import { momentIn, optionalLine, optionalReason, optionalWords, ordinal, reference, spelling, word, yesOrNo, zoneOf, type Reference } from './cells'
import { problemIn, type RowProblem, type SheetRow } from './columns'
import type { Fact } from './facts'

/** A row that could be read: the fact, and the number of the request that it belongs to. */
export interface FactLine {
  readonly sheetRow: SheetRow
  readonly reference: Reference
  readonly fact: Fact
}

export type ReadLine = { readonly ok: true; readonly line: FactLine } | { readonly ok: false; readonly problems: readonly RowProblem[] }

/** Reads a row, or says all that is wrong in it. */
export function readLine(sheetRow: SheetRow, settings: Settings): ReadLine {
  const { reference: written, what = '', zone: place, ...cells } = sheetRow.cells
  const zone = zoneOf(place, settings)
  const reader = factReader(what, zone ?? settings.home.zone)
  const number = v.safeParse(v.strictObject({ reference }), { ...(written && { reference: written }) })
  const fact = v.safeParse(reader ?? v.never(), cells)
  if (number.success && fact.success && zone) {
    return { ok: true, line: { sheetRow, reference: number.output.reference, fact: fact.output } }
  }
  const problems = (number.issues ?? []).map(sentenceOf)
  if (!zone) problems.push(`“zone” ${place ?? ''} is neither a time zone such as Europe/Moscow nor one of the office’s two places`)
  if (reader) problems.push(...(fact.issues ?? []).map(sentenceOf))
  else problems.push(what ? `“what” says nothing that can be imported` : '“what” is missing')
  return { ok: false, problems: problems.map((problem) => problemIn(sheetRow, `${problem}.`)) }
}

function sentenceOf(issue: v.BaseIssue<unknown>): string {
  const column = v.getDotPath(issue)
  if (column === null) return issue.message
  if (issue.type !== 'strict_object') return `“${column}” ${issue.message}`
  return issue.expected === 'never' ? `“${column}” means nothing in this row; leave it empty` : `“${column}” is missing`
}

/** How the cells of a row are read, by the clock of `zone`; null when `what` is not known. */
function factReader(what: string, zone: Zone): v.GenericSchema<unknown, Fact> | null {
  const named = attemptNamed(what)
  if (named) return v.pipe(attemptReader(named, zone), v.transform((read) => ({ is: 'attempt' as const, ...read })))
  const said = spelling(what)
  if (v.is(Settlement, said)) return settlementReader(said, zone)
  if (v.is(Ending, said)) return endingReader(said)
  switch (said) {
    case 'request':
      return requestReader(zone)
    case 'draft':
      return draftReader(zone)
    case 'outcome':
      return v.pipe(outcomeReader(zone), v.transform((read) => ({ is: 'outcome' as const, ...read })))
    case 'acknowledgement':
      return acknowledgementReader(zone)
    case 'answer':
      return answerReader(zone)
    case 'denial':
      return denialReader(zone)
    case 'pause':
      return pauseReader(zone)
    case 'tag':
      return v.pipe(v.strictObject({ words: Tag }), v.transform(({ words: tag }) => ({ is: 'tag' as const, tag })))
    case 'link':
      return v.pipe(v.strictObject({ to: reference }), v.transform(({ to: { key: to } }) => ({ is: 'link' as const, to })))
    case 'remark':
      return v.pipe(v.strictObject({ words: Words }), v.transform(({ words }) => ({ is: 'remark' as const, words })))
    case 'warning-accepted':
      return acceptedReader()
    default:
      return null
  }
}

/** What was asked: of a draft, neither subject nor counterpart need be known. */
function contentColumns(zone: Zone) {
  return {
    addressee: optionalLine,
    formal: v.optional(yesOrNo, 'no'),
    due: v.optional(momentIn(zone)),
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

function requestReader(zone: Zone): v.GenericSchema<unknown, Fact> {
  return v.pipe(
    v.strictObject({ subject: Line, counterpart: Line, issued: v.optional(momentIn(zone)), ...contentColumns(zone) }),
    v.transform(({ issued = null, ...cells }) => ({ is: 'request' as const, content: contentOf(cells), issuedAt: issued, isDraft: false })),
  )
}

function draftReader(zone: Zone): v.GenericSchema<unknown, Fact> {
  return v.pipe(
    v.strictObject({ subject: optionalLine, counterpart: optionalLine, ...contentColumns(zone) }),
    v.transform((cells) => ({ is: 'request' as const, content: contentOf(cells), issuedAt: null, isDraft: true })),
  )
}

/** Of a fact that is counted among others and can be voided. */
const counted = { n: v.optional(v.nullable(ordinal), null), voided: optionalReason }

/** `from` is who acknowledged; `counterpart` is their body, when it is another than the one asked. */
function acknowledgementReader(zone: Zone): v.GenericSchema<unknown, Fact> {
  return v.pipe(
    v.strictObject({
      when: momentIn(zone),
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

function answerReader(zone: Zone): v.GenericSchema<unknown, Fact> {
  return v.pipe(
    v.strictObject({ when: momentIn(zone), kind: word(AnswerKind), words: optionalWords, ...counted }),
    v.transform(({ when: at, kind, words, n, voided }) => ({ is: 'answer' as const, answer: { kind, at, words }, n, voided })),
  )
}

/** `kind` is what they deny, `from` the speaker, `via` the outlet. */
function denialReader(zone: Zone): v.GenericSchema<unknown, Fact> {
  return v.pipe(
    v.strictObject({
      when: momentIn(zone),
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

function settlementReader(as: Settlement, zone: Zone): v.GenericSchema<unknown, Fact> {
  return v.pipe(
    v.strictObject({ when: momentIn(zone), words: optionalWords, n: counted.n }),
    v.transform(({ when: at, words, n }) => ({ is: 'settlement' as const, settlement: { as, at, words }, n })),
  )
}

function endingReader(as: Ending): v.GenericSchema<unknown, Fact> {
  return v.pipe(
    v.strictObject({ words: Line, successor: v.optional(reference) }),
    v.transform(({ words: reason, successor }) => ({ is: 'ending' as const, as, reason, successor: successor?.key ?? null })),
  )
}

function pauseReader(zone: Zone): v.GenericSchema<unknown, Fact> {
  return v.pipe(
    v.strictObject({ words: Line, until: v.optional(momentIn(zone)) }),
    v.transform(({ words: reason, until = null }) => ({ is: 'pause' as const, pause: { reason, until } })),
  )
}

function acceptedReader(): v.GenericSchema<unknown, Fact> {
  return v.pipe(
    v.strictObject({ kind: word(Warning), of: v.optional(word(About.entries.of), 'request'), n: counted.n, words: Line }),
    v.transform(({ kind: warning, of, n, words: reason }) => ({ is: 'accepted' as const, accepted: { warning, about: { of, n }, reason } })),
  )
}
