import { expect, it } from 'vitest'
import type { Row } from '#core/ledger'
import { officeOf, type Office } from '#core/office'
import { acknowledgement, card, content, email, issue, moment, note, NOW, rowAfter, settings } from '#core/testing/examples'
import { Register } from '#core/register/register'
import { glanceOf } from './glance'

const office: Office = { ...officeOf(settings), counterparts: [card({ formerNames: ['DoS'] })] }
const request = 'r1'
const sentOn = (day: string) => issue({ content: content({ due: moment('2018-03-08T22:00') }), attempts: [note({ dispatchedAt: moment(`${day}T15:00`), outcome: null })] })
const acknowledgedOn = (day: string) => ({ kind: 'acknowledge' as const, request, acknowledgement: acknowledgement({ at: moment(`${day}T15:00`) }) })

const friday = rowAfter(sentOn('2018-03-02'), acknowledgedOn('2018-03-05'))
const sameDay = rowAfter(sentOn('2018-03-06'), acknowledgedOn('2018-03-06'))
const slow = rowAfter(sentOn('2018-03-01'), acknowledgedOn('2018-03-08'))
const automatic = rowAfter(sentOn('2018-03-07'), { kind: 'acknowledge', request, acknowledgement: acknowledgement({ level: 'automatic', at: moment('2018-03-08T16:00') }) })
const answered = rowAfter(sentOn('2018-03-05'), { kind: 'answer', request, answer: { kind: 'accepted', at: moment('2018-03-09T15:00'), words: '' } })

function glance(rows: readonly Row[], some: Partial<Office> = {}) {
  const register = new Register({ ...office, ...some })
  for (const [index, row] of rows.entries()) register.put({ ...row, id: `r${String(index)}` })
  return glanceOf(register, 'State Department', NOW)
}

it('counts what is open and overdue with one counterpart, and nobody else’s', () => {
  const others = rowAfter(issue({ content: content({ counterpart: 'Quai d’Orsay' }) }))
  expect(glance([friday, automatic, others])).toMatchObject({ total: 2, open: 2, overdue: 1, asked: 2, acknowledged: 1 })
  expect(glance([others])).toMatchObject({ open: 0, asked: 0, medianDays: null, lastSent: null, lastHeard: null, used: null })
})

it('counts the days on which both offices work, from dispatch to what came back', () => {
  expect(glance([friday]).medianDays).toBe(1)
  expect(glance([sameDay]).medianDays).toBe(0)
  expect(glance([friday, sameDay, slow]).medianDays).toBe(1)
  expect(glance([friday, slow]).medianDays).toBe(3)
  expect(glance([answered])).toMatchObject({ acknowledged: 1, medianDays: 4 })
  const calendar = { id: 'theirs', name: 'Theirs', weekend: [6, 7], days: [{ on: '2018-03-05', name: 'Holiday', works: false }], country: null, until: null }
  const holiday = { counterparts: [card({ calendar: 'theirs' })], calendars: [calendar] }
  expect(glance([friday], holiday).medianDays).toBe(0)
})

it('asks nothing of what was voided, never left or needed no acknowledgement', () => {
  const voided = rowAfter(sentOn('2018-03-02'), { kind: 'end', request, ending: { as: 'voided', reason: 'Twice', by: null } })
  const unsent = rowAfter(issue({ content: content({ due: moment('2018-03-12T22:00') }), attempts: [] }))
  const easy = rowAfter(issue({ content: content({ acknowledgementRequired: false, due: null }) }))
  expect(glance([voided, unsent, easy])).toMatchObject({ open: 2, asked: 0, acknowledged: 0 })
})

it('knows when something last went out and last came back, automatic replies not counted', () => {
  const { lastSent, lastHeard } = glance([slow, automatic])
  expect([lastSent?.at, lastHeard?.at]).toEqual(['2018-03-07T15:00:00Z', '2018-03-08T15:00:00Z'])
})

it('offers who and what was used, whatever name was written', () => {
  const former = rowAfter(issue({ content: content({ counterpart: 'dos' }), attempts: [email()] }))
  expect(glance([former], { counterparts: [] }).used).toBeNull()
  expect(glance([former]).used).toMatchObject({
    name: 'State Department',
    addressees: ['Spokesperson'],
    emails: ['press-desk@state.example'],
  })
})
