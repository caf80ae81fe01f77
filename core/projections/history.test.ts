import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Command } from '#core/command'
import { isOfRequest, type Entry, type EntryBody } from '#core/entry'
import { applyToOffice, officeOf, type Office } from '#core/office'
import { apply } from '#core/register/apply'
import { decide } from '#core/register/decide'
import { referenceOf, type Request } from '#core/request'
import { anyCommand } from '#core/testing/commands'
import { acknowledgement, address, card, content, denial, email, entriesOf, exhibit, issue, moment, note, NOW, outcome, requestAfter, settings } from '#core/testing/examples'
import { changeOf, historyOf, keyOf, type Change, type FieldChange, type Value } from './history'

const office = officeOf(settings)

/** The entries of any commands, and the request that they come to. */
function carriedOut(commands: readonly Command[]): { entries: Entry[]; requests: Map<string, Request> } {
  const requests = new Map<string, Request>()
  const entries: Entry[] = []
  for (const command of commands) {
    const isTaken = (number: { year: number; number: number }): boolean =>
      [...requests.values()].some((each) => each.number !== null && referenceOf(each.number) === referenceOf(number))
    const known = { office, request: (id: string) => requests.get(id) ?? null, nextNumber: () => entries.length + 50, isTaken, noteOn: () => null }
    const reply = decide(known, command, { now: NOW, id: 'new' })
    if (!reply.ok) continue
    for (const entry of entriesOf(reply.value, NOW, entries.length)) {
      entries.push(entry)
      const after = isOfRequest(entry) ? apply(requests.get(entry.request) ?? null, entry) : null
      if (after) requests.set(after.id, after)
    }
  }
  return { entries, requests }
}

/** Every field's latest value, by what it is of. */
function replayed(changes: readonly Change[]): Record<string, unknown> {
  const state = new Map<string, Map<string, Value>>()
  for (const { about, field, before, after } of changes.flatMap(({ fields }) => fields)) {
    const fields = state.get(keyOf(about)) ?? new Map<string, Value>()
    expect(fields.get(field) ?? null).toEqual(before)
    if (after === null) fields.delete(field)
    else fields.set(field, after)
    state.set(keyOf(about), fields)
  }
  return Object.fromEntries([...state].filter(([, fields]) => fields.size > 0).map(([key, fields]) => [key, nested(fields)]))
}

function nested(fields: ReadonlyMap<string, Value>): Record<string, unknown> {
  const root: Record<string, unknown> = {}
  for (const [path, value] of fields) {
    const names = path.split('.')
    const last = names.pop() ?? ''
    let at: Record<string, unknown> = root
    for (const name of names) at = inner(at, name)
    at[last] = value
  }
  return root
}

function inner(at: Record<string, unknown>, name: string): Record<string, unknown> {
  const made: Record<string, unknown> = {}
  const known = at[name]
  if (known !== null && typeof known === 'object') Object.assign(made, known)
  at[name] = made
  return made
}

/** The request as it was folded, in the shape that the fields have: written by hand, so that the fields cannot agree with themselves. */
function expected(request: Request): Record<string, unknown> {
  const { number, issuedAt, content: asked, ending, pause, tags, links, discarded } = request
  const own = { number: number && referenceOf(number), issuedAt, content: asked, ending, pause, tags, links, line: request.line, discarded: discarded || null }
  const facts: [string, unknown][] = [
    ['request', own],
    ...request.attempts.map(({ n, outcome: last, outcomes, handedOver, dispatchedAt, ...rest }): [string, unknown] => [
      `attempt ${String(n)}`,
      {
        ...rest,
        dispatchedAt,
        state: last?.state ?? (dispatchedAt ? 'dispatched' : 'planned'),
        outcomes: Object.fromEntries(outcomes.map((each, index) => [index + 1, each])),
        handedOver: handedOver ? true : null,
      },
    ]),
    ...request.acknowledgements.map(({ n, ...rest }): [string, unknown] => [`acknowledgement ${String(n)}`, rest]),
    ...request.answers.map(({ n, ...rest }): [string, unknown] => [`answer ${String(n)}`, rest]),
    ...request.denials.map(({ n, ...rest }): [string, unknown] => [`denial ${String(n)}`, rest]),
    ...request.exhibits.map(({ n, ...rest }): [string, unknown] => [`exhibit ${String(n)}`, rest]),
    ...request.remarks.map((each, index): [string, unknown] => [`remark ${String(index + 1)}`, each]),
    ...request.accepted.map((each, index): [string, unknown] => [`accepted ${String(index + 1)}`, each]),
  ]
  return Object.fromEntries(facts.map(([key, fact]) => [key, bare(fact)]))
}

/** Without what says nothing, and without who wrote it down when. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value)
    .filter(([name, each]) => name !== 'recorded' && name !== 'by' && each !== null && each !== '')
    .filter(([, each]) => !Array.isArray(each) || each.length > 0)
    .map(([name, each]) => [name, bare(each)] as const)
    .filter(([, each]) => typeof each !== 'object' || each === null || Array.isArray(each) || Object.keys(each).length > 0)
  return Object.fromEntries(kept)
}

it('tells each change so that all of them together are the request', () => {
  let changes = 0
  fc.assert(
    fc.property(fc.array(anyCommand, { minLength: 10, maxLength: 40, size: 'max' }), (commands) => {
      const { entries, requests } = carriedOut(commands)
      for (const request of requests.values()) {
        const history = historyOf(entries.filter((entry) => isOfRequest(entry) && entry.request === request.id), office)
        expect(replayed(history)).toEqual(expected(request))
        changes += history.length
      }
    }),
    { numRuns: 200 },
  )
  expect(changes).toBeGreaterThan(500)
})

it('tells of every act who recorded what, when, before and after', () => {
  const [entry] = entriesOf([{ kind: 'due.changed', request: 'r1', due: { acknowledgementRequired: true, due: moment('2018-03-10T12:00') }, reason: 'They asked for time' }], NOW, 6)
  if (!entry) throw new Error('no entry')
  const request = requestAfter(issue())
  expect(changeOf(entry, { request, office })).toEqual({
    clock: 7,
    recorded: NOW,
    by: 'Anna Vetrova',
    act: 'due.changed',
    request: 'r1',
    reason: 'They asked for time',
    fields: [{ about: { of: 'request' }, field: 'content.due', before: content().due, after: moment('2018-03-10T12:00') }],
  })
})

const n = 1
const request = 'r1'
const changing: readonly (readonly [EntryBody, readonly string[]])[] = [
  [
    { kind: 'attempt.handed-over', request, n: 3, details: email().details, text: 'Changed' },
    ['attempt 3 text +', 'attempt 3 handedOver +'],
  ],
  [{ kind: 'attempt.dispatched', request, n: 3, at: moment('2018-03-08T10:00') }, ['attempt 3 dispatchedAt +', 'attempt 3 state']],
  [
    { kind: 'attempt.outcome', request, n, outcome: outcome({ state: 'voided', words: 'Another note' }) },
    [
      'attempt 1 state',
      'attempt 1 outcomes.2.state +',
      'attempt 1 outcomes.2.at +',
      'attempt 1 outcomes.2.evidence.kind +',
      'attempt 1 outcomes.2.evidence.words +',
      'attempt 1 outcomes.2.words +',
    ],
  ],
  [
    { kind: 'attempt.logged', request, attempt: { ...email(), n: 4, chase: null } },
    [
      'attempt 4 role +',
      'attempt 4 details.channel +',
      'attempt 4 details.from +',
      'attempt 4 details.to +',
      'attempt 4 dispatchedAt +',
      'attempt 4 state +',
    ],
  ],
  [
    { kind: 'acknowledgement.recorded', request, n: 2, acknowledgement: acknowledgement() },
    [
      'acknowledgement 2 level +',
      'acknowledgement 2 who +',
      'acknowledgement 2 post +',
      'acknowledgement 2 at +',
      'acknowledgement 2 cameBy +',
      'acknowledgement 2 theirWords +',
    ],
  ],
  [{ kind: 'acknowledgement.voided', request, n, reason: 'Of another' }, ['acknowledgement 1 voided.reason +']],
  [
    { kind: 'answer.recorded', request, n: 2, answer: { kind: 'declined', at: moment('2018-03-08T10:00'), words: '' } },
    ['answer 2 kind +', 'answer 2 at +'],
  ],
  [{ kind: 'answer.voided', request, n, reason: 'Of another' }, ['answer 1 voided.reason +']],
  [
    { kind: 'denial.recorded', request, n: 2, denial: denial() },
    ['denial 2 denied +', 'denial 2 speaker +', 'denial 2 outlet +', 'denial 2 at +', 'denial 2 words +', 'denial 2 exact +'],
  ],
  [{ kind: 'denial.voided', request, n, reason: 'Of another' }, ['denial 1 voided.reason +']],
  [
    { kind: 'denial.settled', request, n, settlement: { as: 'rebutted', at: moment('2018-03-08T10:00'), words: '' } },
    ['denial 1 settlement.as +', 'denial 1 settlement.at +'],
  ],
  [
    { kind: 'request.ended', request, ending: { as: 'superseded', reason: 'Asked anew', by: 'r2' } },
    ['request ending.as +', 'request ending.reason +', 'request ending.successor +'],
  ],
  [{ kind: 'keeper.changed', request, keptBy: 'T. Brandt' }, ['request content.keptBy']],
  [
    { kind: 'chasing.changed', request, chasing: { firstAfter: 1, thenEvery: 1, escalation: null } },
    ['request content.chasing.firstAfter +', 'request content.chasing.thenEvery +'],
  ],
  [{ kind: 'chasing.paused', request, pause: { reason: 'Holidays', until: null } }, ['request pause.reason +']],
  [{ kind: 'request.tagged', request, tags: ['visit'] }, ['request tags +']],
  [{ kind: 'request.linked', request, to: 'r2' }, ['request links +']],
  [{ kind: 'request.remarked', request, words: 'Call first' }, ['remark 1 words +']],
  [
    { kind: 'exhibit.kept', request, n: 2, exhibit: exhibit({ dated: NOW, about: { of: 'attempt', n: 1 } }) },
    ['sha256', 'name', 'bytes', 'kind', 'dated', 'about.of', 'about.n'].map((field) => `exhibit 2 ${field} +`),
  ],
  [{ kind: 'exhibit.voided', request, n, reason: 'Of another' }, ['exhibit 1 voided.reason +']],
  [{ kind: 'line.written', request, words: 'We asked twice.', machine: 'Sent 2 March.' }, ['request line.words +', 'request line.machine +']],
  [
    { kind: 'warning.accepted', request, accepted: { warning: 'one-channel', about: { of: 'request', n: null }, reason: 'They said so' } },
    ['accepted 1 warning +', 'accepted 1 about.of +', 'accepted 1 reason +'],
  ],
  [{ kind: 'draft.discarded', request }, ['request discarded +']],
  [{ kind: 'settings.changed', settings: { ...settings, person: 'T. Brandt' } }, ['settings person']],
  [
    { kind: 'counterpart.saved', counterpart: card({ remarks: 'By bicycle', addresses: [address()] }) },
    ['counterpart state addresses +', 'counterpart state remarks +'],
  ],
  [{ kind: 'counterpart.merged', from: 'press', into: 'state' }, ['counterpart state formerNames +', 'counterpart press name -']],
  [{ kind: 'counterpart.removed', id: 'state' }, ['counterpart state name -']],
  [
    { kind: 'calendar.saved', calendar: { id: 'us', name: 'Washington', weekend: [6], days: [], country: null, until: null } },
    ['calendar us name +', 'calendar us weekend +'],
  ],
  [
    { kind: 'calendar.removed', id: 'moscow' },
    ['calendar moscow name -', 'calendar moscow weekend -', 'calendar moscow country -', 'calendar moscow until -'],
  ],
  [
    { kind: 'repaired', damages: [], requests: [], numbers: [{ year: 2018, number: 7 }], known: 0, aside: [], why: 'The disk' },
    ['repair damages +', 'repair numbers +'],
  ],
]

/** What is there anew has a plus, what is gone a minus. */
function named({ about, field, before, after }: FieldChange): string {
  return `${keyOf(about)} ${field}${before === null ? ' +' : after === null ? ' -' : ''}`
}

it.each(changing.map(([body, fields]) => [body.kind, body, fields] as const))('says what %s changed, and nothing else', (_, body, expectedFields) => {
  const [entry] = entriesOf([body])
  if (!entry) throw new Error('no entry')
  const answered = { kind: 'answer' as const, request, answer: { kind: 'accepted' as const, at: moment('2018-03-08T10:00'), words: '' } }
  const before = requestAfter(
    issue({ attempts: [note(), email(), email({ dispatchedAt: null, plannedFor: moment('2018-03-10T10:00') })] }),
    { kind: 'acknowledge', request, acknowledgement: acknowledgement() },
    answered,
    { kind: 'deny', request, denial: denial() },
    { kind: 'keep-exhibit', request, exhibit: exhibit() },
  )
  const full: Office = {
    settings,
    counterparts: [card(), card({ id: 'press', name: 'Press desk' })],
    calendars: [{ id: 'moscow', name: 'Moscow', weekend: [6, 7], days: [], country: 'RU', until: 2019 }],
    lastSheets: [],
  }
  const { fields } = changeOf(entry, { request: before, office: full })
  expect(fields.map(named)).toEqual(expectedFields)
  if (!isOfRequest(entry) && entry.kind !== 'repaired') {
    expect(changeOf(entry, { request: null, office: applyToOffice(full, entry) }).fields).toEqual([])
  }
})
