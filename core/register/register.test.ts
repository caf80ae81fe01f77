import { expect, it } from 'vitest'
import { officeOf } from '#core/office'
import { email, issue, moment, note, rowAfter, settings } from '#core/testing/examples'
import { Register } from './register'

const numbered = (id: string, year: number, number: number) => ({ ...rowAfter(issue({ number: { year, number } })), id })

it('never gives a number twice, nor fills a gap', () => {
  const register = new Register(officeOf(settings), [numbered('a', 2018, 41), numbered('b', 2018, 7), numbered('c', 2017, 300)])
  expect(register.nextNumber(2018)).toBe(42)
  expect(register.nextNumber(2017)).toBe(301)
  expect(register.nextNumber(2019)).toBe(1)
  expect(register.isTaken({ year: 2018, number: 7 })).toBe(true)
  expect(register.isTaken({ year: 2018, number: 8 })).toBe(false)
})

it('takes a row in the place of its former self, and tells that something changed', () => {
  const register = new Register(officeOf(settings), [numbered('a', 2018, 1)])
  const before = register.revision
  register.put({ ...numbered('a', 2018, 1), subject: 'Another' })
  expect([...register.rows()].map(({ subject }) => subject)).toEqual(['Another'])
  expect(register.revision).toBeGreaterThan(before)
  register.discard('a')
  expect(register.size).toBe(0)
})

it('knows on which request a note’s number stands, and follows what changes', () => {
  const of = (id: string, attempts = [note()]) => ({ ...rowAfter(issue({ attempts })), id })
  const first = { kind: 'note-verbale', number: '112', year: 2018 } as const
  const register = new Register(officeOf(settings), [of('a')])
  expect(register.noteOn(first, null)).toBe('2018/041')
  expect(register.noteOn(first, 'a')).toBeNull()
  register.put(of('b'))
  expect(register.noteOn(first, 'a')).toBe('2018/041')
  register.put(of('b', [email()]))
  expect(register.noteOn(first, 'a')).toBeNull()
  // New Year's Eve in Washington is the next year in Moscow.
  const turn = { ...first, year: 2017 }
  register.put(of('c', [note({ dispatchedAt: moment('2018-01-01T03:30'), outcome: null })]))
  expect(register.noteOn(turn, null)).toBe('2017/041')
  register.changeOffice(officeOf({ ...settings, home: { name: 'Moscow', zone: 'Europe/Moscow' } }))
  expect(register.noteOn(turn, null)).toBeNull()
  expect(register.noteOn({ ...turn, year: 2018 }, 'a')).toBe('2017/041')
})
