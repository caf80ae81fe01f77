import { expect, it } from 'vitest'
import { address, card } from '#core/testing/examples'
import { knownCounterparts } from './known'

const directory = [
  card({
    formerNames: ['DoS'],
    people: [{ name: 'Grace Ellison', post: 'Duty officer' }, { name: 'Ann Clerk', post: '' }],
    addresses: [address(), address({ channel: 'direct-message', address: '@StateDeptSpox' }), address({ channel: 'note', address: 'Mail room' })],
  }),
  card({ id: 'au', name: 'African Union' }),
]
const met = [
  { name: 'Meridian Wire', open: 3, addressees: ['Photo desk'], emails: ['photo@meridian.example'], handles: [] },
  { name: 'State Department', open: 2, addressees: ['Duty officer', 'Spokesperson'], emails: ['old@state.example', 'press-desk@state.example'], handles: [] },
]

it('has those written to first, the latest first, and then the rest of the directory', () => {
  expect(knownCounterparts(directory, met).map(({ name, open }) => [name, open])).toEqual([
    ['Meridian Wire', 3],
    ['State Department', 2],
    ['African Union', 0],
  ])
})

it('suggests what the directory says first, each thing once, and then what was used', () => {
  const state = knownCounterparts(directory, met)[1]
  expect(state?.formerNames).toEqual(['DoS'])
  expect(state?.addressees).toEqual([
    { text: 'Grace Ellison', note: 'Duty officer' },
    { text: 'Ann Clerk', note: '' },
    { text: 'Duty officer', note: 'Grace Ellison' },
    { text: 'Spokesperson', note: '' },
  ])
  expect(state?.emails.map(({ address: to, card: known }) => [to, known !== null])).toEqual([
    ['press-desk@state.example', true],
    ['old@state.example', false],
  ])
  expect(state?.handles.map(({ address: to }) => to)).toEqual(['@StateDeptSpox'])
})
