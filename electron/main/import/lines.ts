/** What each kind of row says, read and checked: a row becomes the fact that the register's commands need. */
import * as v from 'valibot'
import type { Zone } from '#core/moment'
import {
  Line,
  Words,
  type Acknowledgement,
  type Answer,
  type AttemptDraft,
  type Content,
  type Denial,
  type DenialSettlement,
  type RequestEnding,
  type RequestNumber,
} from '#core/request'
import type { Settings } from '#core/settings'
import { AnswerKind, CameBy, Denied, Ending, Level, Settlement } from '#core/words'
import { attemptNamed, attemptReader } from './attempts'
import { momentIn, optionalLine, optionalWords, reference, spelling, word, yesOrNo, zoneOf } from './cells'
import { problemIn, type RowProblem, type SheetRow } from './columns'

export type Fact =
  | { readonly is: 'request'; readonly content: Content }
  | { readonly is: 'attempt'; readonly attempt: AttemptDraft }
  | { readonly is: 'acknowledgement'; readonly acknowledgement: Acknowledgement }
  | { readonly is: 'answer'; readonly answer: Answer }
  | { readonly is: 'denial'; readonly denial: Denial }
  | { readonly is: 'settlement'; readonly settlement: DenialSettlement }
  | { readonly is: 'ending'; readonly ending: RequestEnding }

/** A row that could be read: the fact, and the number of the request that it belongs to. */
export interface FactLine {
  readonly sheetRow: SheetRow
  readonly number: RequestNumber
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
    return { ok: true, line: { sheetRow, number: number.output.reference, fact: fact.output } }
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
  if (named) return v.pipe(attemptReader(named, zone), v.transform((attempt) => ({ is: 'attempt' as const, attempt })))
  const said = spelling(what)
  if (v.is(Settlement, said)) return settlementReader(said, zone)
  if (v.is(Ending, said)) return endingReader(said)
  switch (said) {
    case 'request':
      return requestReader(zone)
    case 'acknowledgement':
      return acknowledgementReader(zone)
    case 'answer':
      return answerReader(zone)
    case 'denial':
      return denialReader(zone)
    default:
      return null
  }
}

function requestReader(zone: Zone): v.GenericSchema<unknown, Fact> {
  return v.pipe(
    v.strictObject({
      subject: Line,
      counterpart: Line,
      addressee: optionalLine,
      formal: v.optional(yesOrNo, 'no'),
      due: v.optional(momentIn(zone)),
      'kept by': optionalLine,
      ask: optionalWords,
      text: optionalWords,
    }),
    v.transform(({ 'kept by': keptBy, due = null, ...cells }) => ({
      is: 'request' as const,
      content: { ...cells, due, keptBy, acknowledgementRequired: due !== null, chasing: null },
    })),
  )
}

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
    }),
    v.transform(({ when: at, kind: level, from: who, post, counterpart: body, via: cameBy, number: theirReference, words: theirWords }) => ({
      is: 'acknowledgement' as const,
      acknowledgement: { level, who, post, body, at, cameBy, theirReference, theirWords },
    })),
  )
}

function answerReader(zone: Zone): v.GenericSchema<unknown, Fact> {
  return v.pipe(
    v.strictObject({ when: momentIn(zone), kind: word(AnswerKind), words: optionalWords }),
    v.transform(({ when: at, kind, words }) => ({ is: 'answer' as const, answer: { kind, at, words } })),
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
    }),
    v.transform(({ when: at, kind: denied, from: speaker, via: outlet, words, exact }) => ({
      is: 'denial' as const,
      denial: { denied, speaker, outlet, at, words, exact, link: '' },
    })),
  )
}

function settlementReader(as: Settlement, zone: Zone): v.GenericSchema<unknown, Fact> {
  return v.pipe(
    v.strictObject({ when: momentIn(zone), words: optionalWords }),
    v.transform(({ when: at, words }) => ({ is: 'settlement' as const, settlement: { as, at, words } })),
  )
}

function endingReader(as: Ending): v.GenericSchema<unknown, Fact> {
  return v.pipe(
    v.strictObject({ words: Line }),
    v.transform(({ words: reason }) => ({ is: 'ending' as const, ending: { as, reason, by: null } })),
  )
}
