import { describe, expect, it } from 'vitest'
import type { Row } from '#core/ledger'
import type { Moment } from '#core/moment'
import { acknowledgementOf, blankAcknowledgement, effectOf } from './acknowledgement'

const HOME = 'America/New_York'
const moment = (at: string): Moment => ({ at, zone: HOME, precision: 'minute' })
const now = '2018-03-09T15:20:00Z'
const row: Row = {
  id: 'r1',
  number: { year: 2018, number: 38 },
  subject: 'Accreditation',
  counterpart: 'State Department',
  addressee: '',
  formal: true,
  keptBy: '',
  state: 'issued',
  issuedAt: moment('2018-03-01T15:00:00Z'),
  answer: null,
  required: true,
  due: moment('2018-03-07T22:00:00Z'),
  attempts: [],
  acknowledgement: null,
  dispute: 'none',
  denial: null,
  grade: 'B',
  tags: [],
  line: null,
  sent: null,
  chases: 0,
  planned: null,
  pause: null,
  chasing: null,
  changed: now,
  places: [],
}

describe('an acknowledgement', () => {
  it('changes the level, clears what was overdue, and may better the grade', () => {
    expect(effectOf(row, { level: 'formal', cameBy: 'email' }, now, HOME)).toEqual({
      level: { from: 'awaited', to: 'formal' },
      overdue: 2,
      grade: { from: 'B', to: 'A' },
    })
  })

  it('that a machine gave clears nothing', () => {
    expect(effectOf(row, { level: 'automatic', cameBy: 'email' }, now, HOME)).toEqual({
      level: { from: 'awaited', to: 'automatic' },
      overdue: null,
      grade: null,
    })
  })

  it('leaves a stronger one standing', () => {
    const acknowledgement = { level: 'written', who: 'S', at: moment(now), cameBy: 'note', theirReference: '', grade: 'A' } as const
    const held: Row = { ...row, acknowledgement, grade: 'A' }
    expect(effectOf(held, { level: 'oral', cameBy: 'phone' }, now, HOME)).toEqual({ level: null, overdue: null, grade: null })
    expect(effectOf(held, { level: 'written', cameBy: 'email' }, now, HOME).level).toBeNull()
    expect(effectOf(held, { level: 'formal', cameBy: 'email' }, now, HOME).level).toEqual({ from: 'written', to: 'formal' })
  })

  it('was not required where none was', () => {
    const effect = effectOf({ ...row, required: false, due: null }, { level: 'oral', cameBy: 'phone' }, now, HOME)
    expect(effect).toEqual({ level: { from: 'not-required', to: 'oral' }, overdue: null, grade: null })
  })

  it('is none before it says when', () => {
    const form = { ...blankAcknowledgement(moment(now)), who: 'Selam Tadesse' }
    expect(acknowledgementOf(form)).toEqual({ ...form, at: moment(now) })
    expect(acknowledgementOf({ ...form, at: null })).toBeNull()
  })
})
