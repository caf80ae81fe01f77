import { describe, expect, it } from 'vitest'
import { rowOf } from './ledger'
import { bearing, noteNumberOf, NoteNumbers } from './note-number'
import { issue, moment, note, NOW, outcome, requestAfter, WASHINGTON } from './testing/examples'

const first = { kind: 'note-verbale', number: '112', year: 2018 } as const
const row = rowOf(requestAfter(issue({ attempts: [note()] })), NOW, [])

describe('the number of a note', () => {
  it('is of the year in which it was dispatched, by the office’s own calendar', () => {
    expect(noteNumberOf(note(), WASHINGTON)).toEqual(first)
    // Half past four on New Year's Eve in Washington is the next year in UTC.
    expect(noteNumberOf(note({ dispatchedAt: moment('2018-01-01T03:30'), outcome: null }), WASHINGTON)?.year).toBe(2017)
    expect(noteNumberOf(note({ dispatchedAt: null, outcome: null, plannedFor: moment('2019-01-05T10:00') }), WASHINGTON)?.year).toBe(2019)
    expect(noteNumberOf(note({ dispatchedAt: null, outcome: null }), WASHINGTON)).toBeNull()
  })

  it('is found by kind, number and year, whatever its case', () => {
    const numbers = new NoteNumbers(WASHINGTON)
    numbers.add(row)
    expect(numbers.bearers(first)).toEqual([row.id])
    for (const other of [{ ...first, number: '113' }, { ...first, kind: 'letter' as const }, { ...first, year: 2017 }]) {
      expect(numbers.bearers(other)).toEqual([])
    }
    expect(bearing({ ...row, attempts: row.attempts.map((each) => ({ ...each, name: '112a' })) }, { ...first, number: '112A' }, WASHINGTON)).toBe('2018/041')
  })

  it('is borne by what was issued and not voided', () => {
    expect(bearing(row, first, WASHINGTON)).toBe('2018/041')
    expect(bearing({ ...row, number: null }, first, WASHINGTON)).toBeNull()
    expect(bearing({ ...row, state: 'voided' }, first, WASHINGTON)).toBeNull()
    const voided = requestAfter(issue({ attempts: [note()] }), {
      kind: 'record-outcome',
      request: 'r1',
      n: 1,
      dispatchedAt: null,
      outcome: outcome({ state: 'voided', evidence: null, words: 'Never sent' }),
    })
    expect(bearing(rowOf(voided, NOW, []), first, WASHINGTON)).toBeNull()
  })
})
