import { expect, test } from 'vitest'
import { acknowledgement, content, denial, email, issue, moment, note, outcome, requestAfter } from '#core/testing/examples'
import { factsOf } from './eventFacts'
import { eventsOf } from './events'

test('events stand in the order in which they happened, whenever they were written down', () => {
  const request = requestAfter(
    issue({ attempts: [note()] }),
    { kind: 'deny', request: 'r1', denial: denial() },
    { kind: 'log-delivery', request: 'r1', attempt: email({ role: 'chase', dispatchedAt: moment('2018-03-05T15:05') }) },
    {
      kind: 'settle-denial',
      request: 'r1',
      n: 1,
      settlement: { as: 'rebutted', at: moment('2018-03-07T03:50'), words: 'Sent on 2 March' },
    },
  )
  expect(eventsOf(request).map(({ kind }) => kind)).toEqual(['attempt', 'attempt', 'denied', 'settled'])
})

test('an outcome thought again leaves the earlier one in its place', () => {
  const unknown = outcome({ state: 'unknown', at: moment('2018-03-03T15:00'), evidence: null, words: 'No word from the desk' })
  const request = requestAfter(
    issue({ attempts: [note({ outcome: unknown })] }),
    { kind: 'record-outcome', request: 'r1', n: 1, dispatchedAt: null, outcome: outcome({ at: moment('2018-03-05T15:00') }) },
  )
  const attempts = eventsOf(request).flatMap((event) => (event.kind === 'attempt' ? [[event.state, event.grade]] : []))
  expect(attempts).toEqual([
    ['delivered', 'B'],
    ['unknown', null],
  ])
})

test('an issue is told only when nothing was dispatched with it', () => {
  const later = content({ due: moment('2018-03-12T20:00') })
  expect(eventsOf(requestAfter(issue({ attempts: [], content: later }))).map(({ kind }) => kind)).toEqual(['issued'])
  expect(eventsOf(requestAfter(issue({ attempts: [note()] }))).map(({ kind }) => kind)).toEqual(['attempt'])
})

test('an ending comes last', () => {
  const request = requestAfter(issue(), { kind: 'end', request: 'r1', ending: { as: 'voided', reason: 'Typed twice', by: null } })
  expect(eventsOf(request).at(-1)).toMatchObject({ kind: 'ended', as: 'voided', line: 'Typed twice' })
})

test('every outcome ever recorded of an attempt is told, each with its own proof', () => {
  const delivered = outcome({ at: moment('2018-03-05T15:00'), evidence: { kind: 'server-report', words: '250 2.0.0' }, words: '', code: '250 2.0.0' })
  const seen = outcome({ state: 'seen', at: moment('2018-03-06T15:00'), evidence: { kind: 'read-receipt', words: '' }, words: 'Opened', code: '' })
  // What comes late tells of a stage that was passed already: the email stays seen.
  const delayed = outcome({ state: 'delayed', at: moment('2018-03-04T15:00'), evidence: null, words: 'Greylisted', code: '451 4.7.1' })
  const request = requestAfter(
    issue({ attempts: [email({ outcome: delivered })] }),
    ...[seen, delayed].map((each) => ({ kind: 'record-outcome', request: 'r1', n: 1, dispatchedAt: null, outcome: each }) as const),
  )
  const told = eventsOf(request).flatMap((event) => (event.kind === 'attempt' ? [[event.state, event.grade, event.line]] : []))
  expect(told).toEqual([
    ['seen', 'C', 'Opened'],
    ['delayed', null, 'Greylisted, 451 4.7.1'],
    ['delivered', 'B', '250 2.0.0'],
  ])
  const [first] = eventsOf(request)
  if (!first) throw new Error('no event')
  const facts = factsOf(first, ({ at }) => at.slice(0, 10)).map(({ name, words }) => `${name}: ${words}`)
  expect(facts).toContain('Delivered: 2018-03-05, 250 2.0.0')
  expect(facts).toContain('Grade: B: their mail server accepted it')
  expect(facts).toContain('Displayed: 2018-03-06, Opened')
  expect(facts).toContain('Delayed: 2018-03-04, Greylisted, 451 4.7.1')
})

test('what was voided stays, with its reason and without a grade', () => {
  const voided = outcome({ state: 'voided', at: moment('2018-03-05T15:00'), evidence: null, words: 'Never sent' })
  const request = requestAfter(
    issue({ attempts: [note()] }),
    { kind: 'acknowledge', request: 'r1', acknowledgement: acknowledgement() },
    { kind: 'void-fact', request: 'r1', fact: { of: 'acknowledgement', n: 1 }, reason: 'Of another request' },
    { kind: 'record-outcome', request: 'r1', n: 1, dispatchedAt: null, outcome: voided },
  )
  expect(eventsOf(request).map(({ kind, voided: reason, grade }) => [kind, reason, grade])).toEqual([
    ['attempt', 'Never sent', null],
    ['attempt', 'Never sent', null],
    ['acknowledged', 'Of another request', null],
  ])
})

test('warnings of a kind that were let stand together are one event', () => {
  const accept = (n: number) =>
    ({ kind: 'accept-warning', request: 'r1', accepted: { warning: 'recorded-late', about: { of: 'attempt', n }, reason: 'Typed in from the old book' } }) as const
  const request = requestAfter(issue(), accept(1), accept(2))
  expect(eventsOf(request).filter(({ kind }) => kind === 'accepted')).toHaveLength(1)
})
