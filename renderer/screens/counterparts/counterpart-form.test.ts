import { describe, expect, it } from 'vitest'
import type { Counterpart } from '#core/counterpart'
import { bodiesFor, bodiesOf, unverified } from './bodies'
import { cardFrom, emptyAddress, emptyPerson, formOf, withLine, withoutLine, type AddressLine } from './counterpart-form'

const verifiedAt = { at: '2018-02-12T15:00:00Z', zone: 'UTC', precision: 'minute' } as const
const state: Counterpart = {
  id: 'state',
  name: 'State Department',
  formerNames: ['DoS'],
  zone: 'America/New_York',
  calendar: null,
  chasing: { firstAfter: 2, thenEvery: 1, escalation: null },
  people: [{ name: 'Grace Ellison', post: 'Duty officer' }],
  addresses: [
    { channel: 'email', address: 'press@state.example', person: 'Grace Ellison', verifiedAt, verifiedHow: 'by phone', eligibility: null },
    {
      channel: 'direct-message',
      address: '@spox',
      person: '',
      verifiedAt,
      verifiedHow: 'on their profile',
      eligibility: { eligibility: 'closed', checkedAt: verifiedAt, checkedBy: 'P. Lisin' },
    },
  ],
  remarks: 'Ring first.',
}

describe('a card in the form', () => {
  it('comes back as it was, chasing and former names untouched', () => {
    expect(cardFrom(formOf(state), state)).toEqual(state)
    const plain = { ...state, zone: null, people: [], addresses: [], remarks: '' }
    expect(cardFrom(formOf(plain), plain)).toEqual(plain)
  })

  it('has an empty line at the end of its lists, which grows a new one when it is typed into', () => {
    const { people } = formOf(state)
    expect(people.at(-1)).toEqual(emptyPerson)
    const typed = withLine(people, 1, { name: 'M. Hale', post: '' }, emptyPerson)
    expect(typed).toEqual([people[0], { name: 'M. Hale', post: '' }, emptyPerson])
    expect(withLine(typed, 1, { name: 'Martin Hale', post: '' }, emptyPerson)).toHaveLength(3)
    expect(withoutLine(typed, 0)).toEqual([{ name: 'M. Hale', post: '' }, emptyPerson])
  })

  it('keeps the verification of an address that stays, and has none for one that was changed', () => {
    const form = formOf(state)
    const renamed = withLine<AddressLine>(form.addresses, 1, { channel: 'direct-message', address: ' @spox2 ', person: '' }, emptyAddress)
    const { addresses } = cardFrom({ ...form, addresses: renamed }, state)
    expect(addresses).toEqual([
      state.addresses[0],
      { channel: 'direct-message', address: '@spox2', person: '', verifiedAt: null, verifiedHow: '', eligibility: null },
    ])
  })

  it('has what was typed twice once', () => {
    const form = formOf(state)
    const twice = { ...form, people: [...state.people, ...form.people], addresses: [...form.addresses, ...form.addresses] }
    expect(cardFrom(twice, state)).toEqual(state)
  })

  it('leaves empty lines out, and knows a post that nobody is known to hold by its own name', () => {
    const form = { ...formOf(state), people: [{ name: ' ', post: ' Registry ' }, { name: '', post: '' }] }
    expect(cardFrom(form, state).people).toEqual([{ name: 'Registry', post: '' }])
  })
})

describe('the bodies', () => {
  const bodies = bodiesOf([state], [{ name: 'State Department', open: 2 }, { name: 'Blue Ridge Television', open: 1 }, { name: 'Agence Delta', open: 0 }])

  it('are those of the directory, and then those met in requests only', () => {
    expect(bodies.map(({ name, open, card }) => [name, open, card !== null])).toEqual([
      ['State Department', 2, true],
      ['Agence Delta', 0, false],
      ['Blue Ridge Television', 1, false],
    ])
  })

  it('are found by any name, person, post or address, in any case and order', () => {
    for (const search of ['dos', 'ELLISON grace', 'duty', '@spox', 'press@state', '']) expect(bodiesFor(bodies, search)[0]?.name).toBe('State Department')
    expect(bodiesFor(bodies, 'ridge')).toHaveLength(1)
    expect(bodiesFor(bodies, 'nobody')).toEqual([])
  })

  it('say how many addresses are to be verified', () => {
    expect(unverified(state, '2018-03-09T15:20:00Z')).toBe(0)
    expect(unverified(state, '2018-05-14T15:20:00Z')).toBe(2)
    expect(unverified({ addresses: state.addresses.map((each) => ({ ...each, verifiedAt: null })) }, '2018-03-09T15:20:00Z')).toBe(2)
  })
})
