import { expect, test } from 'vitest'
import { content, denial, email, issue, moment, note, outcome, requestAfter } from '#core/testing/examples'
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
