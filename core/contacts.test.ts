import { describe, expect, it } from 'vitest'
import { address, card, moment } from '#core/testing/examples'
import { changedBy, planContacts, type Contact } from './contacts'

const contact = (some: Partial<Contact>): Contact => ({ line: 1, name: '', post: '', body: '', emails: [], handles: [], remarks: [], ...some })
const spokesperson = contact({ name: 'Grace Ellison', post: 'Duty officer', body: 'DoS', emails: ['Press-Desk@state.example', 'duty@state.example'] })
const state = card({ formerNames: ['DoS'], addresses: [address({ verifiedAt: moment('2018-02-12T15:00') })], remarks: 'Ring first.' })

describe('a contact', () => {
  it('adds to the counterpart whose name it gives, present or former, and changes nothing that was known', () => {
    const [planned] = planContacts([state], [spokesperson], ['x'])
    expect(planned).toMatchObject({
      fate: 'adds',
      newPeople: [{ name: 'Grace Ellison', post: 'Duty officer' }],
      newAddresses: [{ channel: 'email', address: 'duty@state.example', person: 'Grace Ellison', verifiedAt: null }],
      after: { id: 'state', name: 'State Department', formerNames: ['DoS'], addresses: [state.addresses[0], { address: 'duty@state.example' }] },
    })
  })

  it('adds to the counterpart that has its address, though it names no body or another', () => {
    for (const body of ['', 'Department of State']) {
      const [planned] = planContacts([state], [contact({ name: 'A. Clerk', body, emails: ['press-desk@STATE.example'] })], ['x'])
      expect(planned).toMatchObject({ fate: 'adds', after: { id: 'state', name: 'State Department' }, newAddresses: [] })
    }
  })

  it('is new when nothing of it is known, and several of one body make one counterpart', () => {
    const several = [contact({ name: 'A', body: 'Ural' }), contact({ name: 'B', body: 'ural', remarks: ['+7 343 555'] }), contact({ name: 'D', body: 'Ural' }), contact({ name: 'C. Alone' })]
    const planned = planContacts([state], several, ['x', 'y', 'v', 'z'])
    expect(planned.map(({ fate }) => fate)).toEqual(['new', 'adds', 'adds', 'new'])
    expect(changedBy(planned)).toMatchObject([
      { id: 'x', name: 'Ural', people: [{ name: 'A' }, { name: 'B' }, { name: 'D' }], remarks: 'B: +7 343 555' },
      { id: 'z', name: 'C. Alone', people: [{ name: 'C. Alone' }] },
    ])
  })

  it('brings nothing the second time', () => {
    const contacts = [spokesperson, contact({ name: 'A', body: 'Ural', handles: ['@ural'], remarks: ['+7 343 555'] })]
    const once = planContacts([state], contacts, ['x', 'y'])
    const twice = planContacts(changedBy(once), contacts, ['x', 'y'])
    expect(twice.map(({ fate }) => fate)).toEqual(['nothing', 'nothing'])
    expect(changedBy(twice)).toEqual([])
  })
})
