import { expect, it } from 'vitest'
import type { NoteNumber } from '#core/note-number'
import { officeOf } from '#core/office'
import { card, content, email, issue, moment, note, registerOf, rowAfter, settings } from '#core/testing/examples'

const numbered = (id: string, year: number, number: number) => ({ ...rowAfter(issue({ number: { year, number } })), id })

it('never gives a number twice, nor fills a gap', () => {
  const register = registerOf(numbered('a', 2018, 41), numbered('b', 2018, 7), numbered('c', 2017, 300))
  expect(register.nextNumber(2018)).toBe(42)
  expect(register.nextNumber(2017)).toBe(301)
  expect(register.nextNumber(2019)).toBe(1)
  expect(register.isTaken({ year: 2018, number: 7 })).toBe(true)
  expect(register.isTaken({ year: 2018, number: 8 })).toBe(false)
})

it('takes a row in the place of its former self, and tells that something changed', () => {
  const register = registerOf(numbered('a', 2018, 1))
  const before = register.revision
  register.put({ ...numbered('a', 2018, 1), subject: 'Another' })
  expect([...register.rows()].map(({ subject }) => subject)).toEqual(['Another'])
  expect(register.revision).toBeGreaterThan(before)
  register.discard('a')
  expect([...register.rows()]).toEqual([])
})

it('knows when each is chased next, also once a counterpart alone is chased otherwise', () => {
  const after = (firstAfter: number) => ({
    ...officeOf(settings),
    counterparts: [card({ chasing: { firstAfter, thenEvery: 1, escalation: null } })],
  })
  const register = registerOf(rowAfter(issue({ content: content({ due: moment('2018-04-01T12:00') }) })))
  const dates = [1, 3].map((days) => {
    register.changeOffice(after(days))
    return new Date(register.columns.of('chase')[0] ?? 0).toISOString().slice(0, 10)
  })
  expect(dates).toEqual(['2018-03-05', '2018-03-07'])
})

it('knows on which request a note’s number stands, and follows what changes', () => {
  const of = (id: string, attempts = [note()]) => ({ ...rowAfter(issue({ attempts })), id })
  const first = { kind: 'note-verbale', number: '112', year: 2018 } as const
  const register = registerOf(of('a'))
  const on = (note: NoteNumber, except = '') => register.noteOn(note, (id) => id !== except)
  expect(on(first)).toBe('2018/041')
  expect(on(first, 'a')).toBeNull()
  register.put(of('b'))
  expect(on(first, 'a')).toBe('2018/041')
  register.put(of('b', [email()]))
  expect(on(first, 'a')).toBeNull()
  // New Year's Eve in Washington is the next year in Moscow.
  const turn = { ...first, year: 2017 }
  register.put(of('c', [note({ dispatchedAt: moment('2018-01-01T03:30'), outcome: null })]))
  expect(on(turn)).toBe('2017/041')
  register.changeOffice(officeOf({ ...settings, home: { name: 'Moscow', zone: 'Europe/Moscow' } }))
  expect(on(turn)).toBeNull()
  expect(on({ ...turn, year: 2018 }, 'a')).toBe('2017/041')
  // As the ledger keeps it.
  const { columns } = register.snapshot()
  expect(columns.bearing({ ...turn, year: 2018 })).toEqual([0, 2])
  expect(columns.bearing({ ...turn, number: '113' })).toEqual([])
})
