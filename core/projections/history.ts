/**
 * The history as values: of each entry what was before and what is after, field by field. What an entry changed is not said a second
 * time by kind: it is the difference between the state before it and the state after it, both by the one fold there is.
 */
import type { Entry } from '#core/entry'
import { isOfRequest } from '#core/entry'
import { Moment, type Instant } from '#core/moment'
import { applyToOffice, type Office } from '#core/office'
import { apply } from '#core/register/apply'
import { referenceOf, type About, type Attempt, type Request, type RequestId } from '#core/request'
import type { AttemptState } from '#core/words'
import * as v from 'valibot'

/** What a field holds: a word, a number, a moment, or a list of such. Nothing at all is null. */
export type Value = string | number | boolean | Moment | readonly Value[] | { readonly [name: string]: Value }

/** What a field is of. The chases are attempts here. */
export type Subject =
  | { readonly of: 'request' | 'settings' | 'repair' }
  | { readonly of: Exclude<About['of'], 'request' | 'chase'> | 'remark' | 'exhibit' | 'accepted'; readonly n: number }
  | { readonly of: 'counterpart' | 'calendar'; readonly id: string; readonly name: string }

/** A field by its path within what it is of: `content.due`, `outcomes.1.state`. */
export interface FieldChange {
  readonly about: Subject
  readonly field: string
  readonly before: Value | null
  readonly after: Value | null
}

export interface Change {
  /** The entry's number in the journal. */
  readonly clock: number
  readonly recorded: Instant
  readonly by: string
  readonly act: Entry['kind']
  /** Null for what is of the office. */
  readonly request: RequestId | null
  /** In the person's words; empty where none was asked for. */
  readonly reason: string
  readonly fields: readonly FieldChange[]
}

/** What the fold has come to: a request (null before its first entry) or the office. */
export interface Before {
  readonly request: Request | null
  readonly office: Office
}

/** What one entry changed, given what was before it. Pure; an entry of something unknown changes nothing. */
export function changeOf(entry: Entry, before: Before): Change {
  const head = { clock: entry.clock, recorded: entry.recorded, by: entry.by, act: entry.kind, reason: reasonOf(entry) }
  if (isOfRequest(entry)) {
    const after = apply(before.request, entry)
    return { ...head, request: entry.request, fields: difference(factsOfRequest(before.request), factsOfRequest(after ?? before.request)) }
  }
  if (entry.kind === 'repaired') {
    const { damages, numbers, aside } = entry
    const after = { damages: damages.length, numbers: numbers.map(referenceOf), aside: aside.map(({ file }) => file) }
    return { ...head, request: null, fields: difference([], [{ about: { of: 'repair' }, fields: fieldsOf(after) }]) }
  }
  return { ...head, request: null, fields: difference(factsOfOffice(before.office), factsOfOffice(applyToOffice(before.office, entry))) }
}

/** What a request's entries changed, the oldest first. */
export function historyOf(entries: readonly Entry[], office: Office): Change[] {
  let request: Request | null = null
  return entries.map((entry) => {
    const change = changeOf(entry, { request, office })
    if (isOfRequest(entry)) request = apply(request, entry)
    return change
  })
}

/** What somebody gave as the reason for an entry. */
function reasonOf(entry: Entry): string {
  switch (entry.kind) {
    case 'request.reopened':
    case 'due.changed':
    case 'acknowledgement.voided':
    case 'answer.voided':
    case 'denial.voided':
    case 'exhibit.voided':
      return entry.reason
    case 'request.ended':
      return entry.ending.reason
    case 'chasing.paused':
      return entry.pause.reason
    case 'warning.accepted':
      return entry.accepted.reason
    case 'attempt.outcome':
      return entry.outcome.state === 'voided' ? entry.outcome.words : ''
    case 'repaired':
      return entry.why
    case 'settings.changed':
    case 'request.drafted':
    case 'draft.discarded':
    case 'request.issued':
    case 'attempt.logged':
    case 'attempt.handed-over':
    case 'attempt.dispatched':
    case 'acknowledgement.recorded':
    case 'answer.recorded':
    case 'denial.recorded':
    case 'denial.settled':
    case 'keeper.changed':
    case 'chasing.changed':
    case 'chasing.resumed':
    case 'request.tagged':
    case 'request.linked':
    case 'request.unlinked':
    case 'request.remarked':
    case 'counterpart.saved':
    case 'counterpart.merged':
    case 'counterpart.removed':
    case 'calendar.saved':
    case 'calendar.removed':
    case 'sheet.printed':
    case 'line.written':
    case 'exhibit.kept':
      return ''
  }
}

type Fields = ReadonlyMap<string, Value>

interface Fact {
  readonly about: Subject
  readonly fields: Fields
}

/** All that is said of a request, but for when it was written down and by whom, which stands at each change. */
function factsOfRequest(request: Request | null): Fact[] {
  if (request === null) return []
  const { number, content, issuedAt, ending, pause, tags, links, line, discarded } = request
  const own = { number: number && referenceOf(number), issuedAt, content, ending: unmarked(ending), pause: unmarked(pause), tags, links, line: unmarked(line) }
  return [
    { about: { of: 'request' }, fields: fieldsOf({ ...own, discarded: discarded || null }) },
    ...request.attempts.map((attempt): Fact => ({ about: { of: 'attempt', n: attempt.n }, fields: fieldsOf(attemptSaid(attempt)) })),
    ...counted('acknowledgement', request.acknowledgements),
    ...counted('answer', request.answers),
    ...request.denials.map(({ settlement, ...denial }): Fact => ({
      about: { of: 'denial', n: denial.n },
      fields: fieldsOf({ ...factSaid(denial), settlement: unmarked(settlement) }),
    })),
    ...counted('exhibit', request.exhibits),
    ...request.remarks.map(({ words }, index): Fact => ({ about: { of: 'remark', n: index + 1 }, fields: fieldsOf({ words }) })),
    ...request.accepted.map((accepted, index): Fact => ({ about: { of: 'accepted', n: index + 1 }, fields: fieldsOf(unmarked(accepted)) })),
  ]
}

type Numbered = Request['acknowledgements'][number] | Request['exhibits'][number] | Request['answers'][number] | Omit<Request['denials'][number], 'settlement'>

function counted(of: 'acknowledgement' | 'answer' | 'exhibit', facts: readonly Numbered[]): Fact[] {
  return facts.map((fact) => ({ about: { of, n: fact.n }, fields: fieldsOf(factSaid(fact)) }))
}

function factSaid(fact: Numbered): object {
  return { ...without(fact, ['n', ...MARK]), voided: unmarked(fact.voided) }
}

/** The state beside every outcome: where it stands is what people ask; which outcome says so follows. */
function attemptSaid(attempt: Attempt): object {
  const state: AttemptState = attempt.outcome?.state ?? (attempt.dispatchedAt ? 'dispatched' : 'planned')
  const outcomes = Object.fromEntries(attempt.outcomes.map((said, index) => [index + 1, unmarked(said)]))
  return { ...without(attempt, ['n', 'outcome', 'outcomes', ...MARK]), state, outcomes, handedOver: attempt.handedOver && true }
}

function factsOfOffice({ settings, counterparts, calendars }: Office): Fact[] {
  return [
    { about: { of: 'settings' }, fields: fieldsOf(settings) },
    ...counterparts.map(({ id, ...card }): Fact => ({ about: { of: 'counterpart', id, name: card.name }, fields: fieldsOf(card) })),
    ...calendars.map(({ id, ...calendar }): Fact => ({ about: { of: 'calendar', id, name: calendar.name }, fields: fieldsOf(calendar) })),
  ]
}

/** When something was written down, and by whom. */
const MARK = ['recorded', 'by']

function unmarked(fact: object | null): object | null {
  return fact && without(fact, MARK)
}

function without(fact: object, names: readonly string[]): object {
  return Object.fromEntries(Object.entries(fact).filter(([name]) => !names.includes(name)))
}

/** The fields that hold something, by path. */
function fieldsOf(said: object | null): Fields {
  const fields = new Map<string, Value>()
  const walk = (path: string, value: unknown): void => {
    const leaf = valueOf(value)
    if (leaf === null) return
    if (typeof leaf !== 'object' || Array.isArray(leaf) || v.is(Moment, leaf)) fields.set(path, leaf)
    else for (const [name, each] of Object.entries(leaf)) walk(path === '' ? name : `${path}.${name}`, each)
  }
  walk('', said)
  return fields
}

/** Null for what says nothing. */
function valueOf(value: unknown): Value | null {
  if (typeof value === 'string') return value === '' ? null : value
  if (typeof value === 'number' || typeof value === 'boolean') return value
  if (typeof value !== 'object' || value === null) return null
  if (Array.isArray(value)) return value.length === 0 ? null : value.flatMap((each) => valueOf(each) ?? [])
  const named = Object.entries(value).flatMap(([name, each]): [string, Value][] => {
    const said = valueOf(each)
    return said === null ? [] : [[name, said]]
  })
  return Object.fromEntries(named)
}

function difference(before: readonly Fact[], after: readonly Fact[]): FieldChange[] {
  const was = new Map(before.map((fact) => [keyOf(fact.about), fact]))
  const is = new Map(after.map((fact) => [keyOf(fact.about), fact]))
  const gone = before.filter(({ about }) => !is.has(keyOf(about)))
  return [
    ...after.flatMap(({ about, fields }) => differenceOf(about, was.get(keyOf(about))?.fields ?? NONE, fields)),
    ...gone.flatMap(({ about, fields }) => differenceOf(about, fields, NONE)),
  ]
}

const NONE: Fields = new Map()

function differenceOf(about: Subject, before: Fields, after: Fields): FieldChange[] {
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((field) => {
    const [was, is] = [before.get(field) ?? null, after.get(field) ?? null]
    return JSON.stringify(was) === JSON.stringify(is) ? [] : { about, field, before: was, after: is }
  })
}

/** What the same thing is called before and after, whatever its name has become. */
export function keyOf(about: Subject): string {
  return 'id' in about ? `${about.of} ${about.id}` : 'n' in about ? `${about.of} ${String(about.n)}` : about.of
}
