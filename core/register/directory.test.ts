import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { counterpartNamed, nameKey, type Address, type Counterpart } from '#core/counterpart'
import type { Command } from '#core/command'
import { isOfRequest, type OfficeEntry } from '#core/entry'
import { applyToOffice, officeOf, presentName, type Office } from '#core/office'
import { address, card, entriesOf, moment, settings } from '#core/testing/examples'
import { mergeOf } from '#core/merge'
import { decideForOffice } from './decide-for-office'

const state = card({ id: 'a', name: 'State Department', formerNames: ['DoS'] })
const african = card({ id: 'b', name: 'African Union' })
const office: Office = { ...officeOf(settings), counterparts: [state, african] }

/** The office after these commands; a refused one changes nothing. */
function after(before: Office, ...commands: readonly Parameters<typeof decideForOffice>[1][]): Office {
  return commands.reduce((present, command) => {
    const decision = decideForOffice(present, command)
    if (!decision.ok) return present
    const entries = entriesOf(decision.value).filter((entry): entry is OfficeEntry => !isOfRequest(entry))
    return entries.reduce(applyToOffice, present)
  }, before)
}

describe('names', () => {
  it('finds who bears a name or bore it, whatever its case', () => {
    expect(counterpartNamed(office.counterparts, ' state department ')).toBe(state)
    expect(counterpartNamed(office.counterparts, 'dos')).toBe(state)
    expect(counterpartNamed(office.counterparts, '')).toBeNull()
    expect(presentName(office, 'DoS')).toBe('State Department')
    expect(presentName(office, 'Nobody')).toBe('Nobody')
  })

  it('refuses a name that another bears or bore', () => {
    for (const name of ['African Union', 'african union']) {
      const reply = decideForOffice(office, { kind: 'save-counterpart', counterpart: { ...state, name } })
      expect(reply).toMatchObject({ ok: false, refusal: { code: 'name-taken' } })
    }
    const former = { ...african, formerNames: ['DOS'] }
    expect(decideForOffice(office, { kind: 'save-counterpart', counterpart: former })).toMatchObject({ ok: false })
  })

  it('keeps the name that a counterpart gives up, and takes back one that it once had', () => {
    const renamed = after(office, { kind: 'save-counterpart', counterpart: { ...state, name: 'Department of State' } })
    expect(presentName(renamed, 'State Department')).toBe('Department of State')
    const [now] = renamed.counterparts
    const back = after(renamed, { kind: 'save-counterpart', counterpart: { ...state, ...now, name: 'DoS' } })
    expect(back.counterparts[0]).toMatchObject({ name: 'DoS', formerNames: ['State Department', 'Department of State'] })
  })
})

describe('merging', () => {
  const old = moment('2017-11-01T10:00')
  const late = moment('2018-02-12T10:00')

  it('keeps of an address what was found out last', () => {
    const stale = address({ verifiedAt: old, verifiedHow: 'by email', eligibility: { eligibility: 'closed', checkedAt: late, checkedBy: 'P. Lisin' } })
    const fresh = address({ verifiedAt: late, verifiedHow: 'by phone', eligibility: { eligibility: 'open', checkedAt: old, checkedBy: 'A. Vetrova' } })
    const expected = [{ ...stale, verifiedAt: late, verifiedHow: 'by phone' }]
    for (const [stays, goes] of [[stale, fresh], [fresh, stale]] as const) {
      expect(mergeOf(card({ id: 'a', addresses: [stays] }), card({ id: 'b', addresses: [goes] })).addresses).toEqual(expected)
    }
    const never = address({ verifiedAt: null, person: '', eligibility: null })
    expect(mergeOf(card({ id: 'a', addresses: [never] }), card({ id: 'b', addresses: [stale] })).addresses).toEqual([stale])
  })

  it('has one person of a post once, of two posts twice, and forgets a missing post for a known one', () => {
    const desk = { name: 'Selam Tadesse', post: 'Desk officer' }
    const deputy = { ...desk, post: 'Deputy spokesperson' }
    const { people } = mergeOf(card({ id: 'a', people: [{ ...desk, post: '' }, desk] }), card({ id: 'b', people: [deputy, desk] }))
    expect(people).toEqual([desk, deputy])
  })

  it('lets the one that stays have the say, and takes from the other what it lacks', () => {
    const stays = card({ id: 'a', zone: null, remarks: 'Ring first.' })
    const goes = card({ id: 'b', name: 'Other', zone: 'Europe/Paris', remarks: 'Closed on Fridays.' })
    expect(mergeOf(stays, goes)).toMatchObject({ zone: 'Europe/Paris', remarks: 'Ring first.\n\nClosed on Fridays.', formerNames: ['Other'] })
    expect(mergeOf({ ...stays, zone: 'Europe/Moscow' }, goes).zone).toBe('Europe/Moscow')
  })
})

const names = fc.constantFrom('State Department', 'DoS', 'Quai d’Orsay', 'African Union', 'МИД', 'Potomac Courier', 'state department', 'мид')
const addresses: fc.Arbitrary<Address> = fc.record({
  channel: fc.constantFrom('note', 'email', 'direct-message'),
  address: fc.constantFrom('press@state.example', '@spox', 'Mail room'),
  person: fc.constantFrom('', 'Selam Tadesse'),
  verifiedAt: fc.constantFrom(null, moment('2017-11-01T10:00'), moment('2018-02-12T10:00')),
  verifiedHow: fc.constantFrom('', 'by phone'),
  eligibility: fc.constant(null),
})
const counterparts: fc.Arbitrary<Counterpart> = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  name: names,
  formerNames: fc.array(names, { maxLength: 2 }),
  zone: fc.constant(null),
  calendar: fc.constant(null),
  chasing: fc.constant(null),
  people: fc.array(fc.record({ name: fc.constantFrom('Selam Tadesse', 'Jean Martel'), post: fc.constantFrom('', 'Desk', 'Chief') }), { maxLength: 3 }),
  addresses: fc.array(addresses, { maxLength: 3 }),
  remarks: fc.constantFrom('', 'Ring first.'),
})
const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e')
const commands: fc.Arbitrary<Extract<Command, { kind: 'save-counterpart' | 'merge-counterparts' | 'remove-counterpart' }>> = fc.oneof(
  counterparts.map((counterpart) => ({ kind: 'save-counterpart' as const, counterpart })),
  fc.record({ kind: fc.constant('merge-counterparts' as const), from: ids, into: ids }),
  ids.map((counterpart) => ({ kind: 'remove-counterpart' as const, counterpart })),
)

const namesOf = ({ name, formerNames }: Counterpart): string[] => [name, ...formerNames].map(nameKey)
const all = ({ counterparts: each }: Office, of: (one: Counterpart) => readonly unknown[]): Set<string> =>
  new Set(each.flatMap(of).map((one) => JSON.stringify(one)))

describe('whatever is done to the directory', () => {
  it('never lets a name mean two counterparts', () => {
    fc.assert(
      fc.property(fc.array(commands, { maxLength: 30 }), (done) => {
        const { counterparts: present } = after(officeOf(settings), ...done)
        const borne = present.flatMap((one) => [...new Set(namesOf(one))])
        expect(borne.toSorted()).toEqual([...new Set(borne)].toSorted())
        for (const one of present) for (const name of namesOf(one)) expect(counterpartNamed(present, name)).toBe(one)
      }),
    )
  })

  it('loses no name, address or person by merging, in any order', () => {
    fc.assert(
      fc.property(fc.array(counterparts, { maxLength: 8 }), fc.array(fc.tuple(ids, ids), { maxLength: 8 }), (cards, pairs) => {
        const before = after(officeOf(settings), ...cards.map((counterpart) => ({ kind: 'save-counterpart' as const, counterpart })))
        const merged = after(before, ...pairs.map(([from, into]) => ({ kind: 'merge-counterparts' as const, from, into })))
        expect(all(merged, namesOf)).toEqual(all(before, namesOf))
        const reached = (one: Counterpart): string[][] => one.addresses.map(({ channel, address: to }) => [channel, to])
        expect(all(merged, reached)).toEqual(all(before, reached))
        const posts = (one: Counterpart): Counterpart['people'] => one.people.filter(({ post }) => post !== '')
        expect(all(merged, posts)).toEqual(all(before, posts))
        const people = (one: Counterpart): string[] => one.people.map(({ name }) => name)
        expect(all(merged, people)).toEqual(all(before, people))
        const verified = (one: Counterpart): [string, string][] =>
          one.addresses.flatMap(({ address: to, verifiedAt }) => (verifiedAt?.at.startsWith('2018') ? [[to, verifiedAt.at]] : []))
        expect(all(merged, verified)).toEqual(all(before, verified))
      }),
    )
  })
})
