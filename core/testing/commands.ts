/** Any command that a person might ask for, sensible or not: for tests of what holds whatever is asked in whichever order. */
import * as fc from 'fast-check'
import type { Command } from '#core/command'
import { ExhibitAbout, ExhibitKind, type Exhibit } from '#core/exhibit'
import { Precision, type Moment } from '#core/moment'
import type { AttemptDraft, Outcome } from '#core/request'
import {
  AnswerKind,
  AttemptRole,
  CameBy,
  Denied,
  Eligibility,
  EvidenceKind,
  Ending,
  Level,
  OutcomeState,
  Settlement,
  Warning,
} from '#core/words'
import { acknowledgement, content, denial, directMessage, email, exhibit, FILES, note, WASHINGTON, MOSCOW } from './examples'

/** Requests that commands speak of; some of them may never come to be. */
export const IDS = ['r1', 'r2', 'r3'] as const

const id = fc.constantFrom(...IDS)
const n = fc.integer({ min: 1, max: 3 })
const maybe = <T>(some: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(some, { freq: 3 })
const words = fc.constantFrom('', 'Said so', 'Сказано')

/** Around the present of the tests, 9 March 2018, and a little ahead of it. */
const moment: fc.Arbitrary<Moment> = fc.record({
  at: fc
    .date({ min: new Date('2018-02-26T00:00:00Z'), max: new Date('2018-03-11T00:00:00Z'), noInvalidDate: true })
    .map((date) => `${date.toISOString().slice(0, 16)}:00Z`),
  zone: fc.constantFrom(WASHINGTON, MOSCOW),
  precision: fc.constantFrom(...Precision.options),
})

const outcome: fc.Arbitrary<Outcome> = fc.record({
  state: fc.constantFrom(...OutcomeState.options),
  at: moment,
  evidence: maybe(fc.record({ kind: fc.constantFrom(...EvidenceKind.options), words })),
  words,
  code: fc.constant(''),
})

const anyAttempt: fc.Arbitrary<AttemptDraft> = fc.record({
    role: fc.constantFrom(...AttemptRole.options),
    details: fc.oneof(
      fc.constantFrom(note().details, email().details),
      fc.constantFrom(...Eligibility.options).map((eligibility) => directMessage(eligibility).details),
    ),
    text: words,
    plannedFor: maybe(moment),
    dispatchedAt: maybe(moment),
    outcome: maybe(outcome),
  })

/** Half of them sound, since a request of nothing but nonsense is never issued. */
const attempt = fc.oneof(fc.constantFrom(note(), email(), email({ outcome: null })), anyAttempt)

const asked = fc
  .record({ subject: words, counterpart: words, formal: fc.boolean(), acknowledgementRequired: fc.boolean(), due: maybe(moment) })
  .map((some) => content({ ...some, subject: some.subject || 'Meeting', counterpart: some.counterpart || 'State Department' }))
const draft = { request: id, content: asked, attempts: fc.array(attempt, { maxLength: 2 }) }

/** Of files that may be in the register's folder: `FILES` of the examples. */
const anyExhibit: fc.Arbitrary<Exhibit> = fc
  .record({
    file: fc.constantFrom(...FILES),
    name: fc.constantFrom('receipt.eml', 'квитанция.png'),
    kind: fc.constantFrom(...ExhibitKind.options),
    dated: maybe(moment.map(({ at }) => at)),
    about: fc.oneof(fc.constant<ExhibitAbout>({ of: 'request', n: null }), fc.record({ of: fc.constantFrom(...ExhibitAbout.entries.of.options), n: maybe(n) })),
  })
  .map(({ file: { text, sha256 }, ...some }) => exhibit({ ...some, sha256, bytes: text.length }))

/** Any command about a request. */
export const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('save-draft' as const), ...draft }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('issue' as const),
      ...draft,
      number: maybe(fc.record({ year: fc.constant(2018), number: n })),
    }),
  },
  fc.record({ kind: fc.constantFrom('discard-draft' as const, 'resume-chasing' as const), request: id }),
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('log-delivery' as const), request: id, attempt }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('hand-over' as const),
      request: id,
      n: maybe(n),
      role: fc.constantFrom(...AttemptRole.options),
      details: anyAttempt.map(({ details }) => details),
      text: words,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('record-outcome' as const),
      request: id,
      n,
      dispatchedAt: maybe(moment),
      outcome: maybe(outcome),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('acknowledge' as const),
      request: id,
      acknowledgement: fc
        .record({ level: fc.constantFrom(...Level.options), who: words, at: moment, cameBy: fc.constantFrom(...CameBy.options), theirReference: words })
        .map(acknowledgement),
    }),
  },
  fc.record({
    kind: fc.constant('answer' as const),
    request: id,
    answer: fc.record({ kind: fc.constantFrom(...AnswerKind.options), at: moment, words }),
  }),
  fc.record({
    kind: fc.constant('deny' as const),
    request: id,
    denial: fc.record({ denied: fc.constantFrom(...Denied.options), speaker: words, at: moment, words }).map(denial),
  }),
  fc.record({
    kind: fc.constant('settle-denial' as const),
    request: id,
    n,
    settlement: fc.record({ as: fc.constantFrom(...Settlement.options), at: moment, words }),
  }),
  fc.record({
    kind: fc.constant('void-fact' as const),
    request: id,
    fact: fc.record({ of: fc.constantFrom('acknowledgement' as const, 'answer' as const, 'denial' as const), n }),
    reason: words,
  }),
  fc.record({
    kind: fc.constant('end' as const),
    request: id,
    ending: fc.record({ as: fc.constantFrom(...Ending.options), reason: words, by: maybe(id) }),
  }),
  fc.record({ kind: fc.constant('reopen' as const), request: id, reason: words }),
  fc.record({
    kind: fc.constant('change-due' as const),
    request: id,
    due: fc.record({ acknowledgementRequired: fc.boolean(), due: maybe(moment) }),
    reason: words,
  }),
  fc.record({ kind: fc.constant('pause-chasing' as const), request: id, pause: fc.record({ reason: words, until: maybe(moment) }) }),
  fc.record({ kind: fc.constant('tag' as const), request: id, tags: fc.array(fc.constantFrom('visit', 'визит')) }),
  fc.record({ kind: fc.constantFrom('link' as const, 'unlink' as const), request: id, to: id }),
  fc.record({ kind: fc.constant('remark' as const), request: id, words }),
  fc.record({ kind: fc.constant('write-line' as const), request: id, words, machine: words }),
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('keep-exhibit' as const), request: id, exhibit: anyExhibit }) },
  fc.record({ kind: fc.constant('void-exhibit' as const), request: id, n, reason: words }),
  fc.record({
    kind: fc.constant('accept-warning' as const),
    request: id,
    accepted: fc.record({
      warning: fc.constantFrom(...Warning.options),
      about: fc.record({ of: fc.constantFrom('request' as const, 'attempt' as const), n: maybe(n) }),
      reason: words,
    }),
  }),
)
