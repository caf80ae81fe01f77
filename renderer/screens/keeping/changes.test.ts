import { expect, test } from 'vitest'
import type { Moment } from '#core/moment'
import { issue, moment, requestAfter } from '#core/testing/examples'
import { eventsOf } from '../desk/detail/events'
import { changeFacts, changeLine, changeTitle } from './changes'

const write = ({ at }: Moment): string => at.slice(0, 10)
const pause = { reason: 'Recess', until: moment('2018-03-19T20:00') }
const request = requestAfter(
  issue(),
  { kind: 'tag', request: 'r1', tags: ['visit'] },
  { kind: 'tag', request: 'r1', tags: ['visit', 'press'] },
  { kind: 'change-keeper', request: 'r1', keptBy: 'P. Lisin' },
  { kind: 'change-due', request: 'r1', due: { acknowledgementRequired: false, due: null }, reason: 'They rang' },
  { kind: 'pause-chasing', request: 'r1', pause },
  { kind: 'pause-chasing', request: 'r1', pause: { reason: 'Holidays', until: null } },
  { kind: 'resume-chasing', request: 'r1' },
  { kind: 'change-chasing', request: 'r1', chasing: { firstAfter: 1, thenEvery: 2, escalation: { after: 2, channel: 'email' } } },
  { kind: 'end', request: 'r1', ending: { as: 'withdrawn', reason: 'The visit is off', by: null } },
  { kind: 'reopen', request: 'r1', reason: 'It is on again' },
)

test('each change is told in the timeline: what it was, what it is, why, and who changed it', () => {
  const changes = eventsOf(request).flatMap((event) => (event.kind === 'changed' ? [event.change] : []))
  expect(changes.map((change) => `${changeTitle(change)}: ${changeLine(change, write)}`)).toEqual([
    'Tags changed: no tags → visit · by Anna Vetrova',
    'Tags changed: visit → visit, press · by Anna Vetrova',
    'Keeper changed: Anna Vetrova → P. Lisin · by Anna Vetrova',
    'Due date changed: 2018-03-06 → no acknowledgement required · They rang · by Anna Vetrova',
    'Chasing paused: until 2018-03-19: Recess · by Anna Vetrova',
    'Pause changed: until 2018-03-19: Recess → until resumed: Holidays · by Anna Vetrova',
    'Chasing resumed: until resumed: Holidays → not paused · by Anna Vetrova',
    'Chasing changed: as the counterpart is → first after 1 working day, then every 2 working days, and by email after 2 chases · by Anna Vetrova',
    'Reopened: It is on again · by Anna Vetrova',
  ])
})

test('a reopening stands after the ending that it took back', () => {
  expect(eventsOf(request).slice(-2)).toMatchObject([
    { kind: 'ended', as: 'withdrawn', line: 'The visit is off' },
    { kind: 'changed', change: { of: 'ending', reason: 'It is on again' } },
  ])
  const reopened = request.changes.at(-1)
  expect(reopened && changeFacts(reopened, write)).toEqual([
    { name: 'Before', words: 'Withdrawn: The visit is off' },
    { name: 'After', words: 'open' },
    { name: 'Reason', words: 'It is on again' },
  ])
})

test('the facts of a change have both, and the reason where there is one', () => {
  const due = request.changes.find(({ of }) => of === 'due')
  expect(due && changeFacts(due, write)).toEqual([
    { name: 'Before', words: '2018-03-06' },
    { name: 'After', words: 'no acknowledgement required' },
    { name: 'Reason', words: 'They rang' },
  ])
})
