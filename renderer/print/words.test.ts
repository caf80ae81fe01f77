import { describe, expect, it } from 'vitest'
import { brief } from './brief'
import { clockChange } from './clocks'
import { placeLetters } from './letters'

describe('place letters', () => {
  it.each([
    ['Washington', 'Moscow', ['W', 'M']],
    ['Madrid', 'Moscow', ['Ma', 'Mo']],
    ['Вашингтон', 'Москва', ['В', 'М']],
    ['Rome', 'Rome', ['Rome', 'Rome']],
    ['Rom', 'Rome', ['Rom', 'Rome']],
  ])('%s and %s', (home, theirs, letters) => {
    expect(placeLetters(home, theirs)).toEqual(letters)
  })
})

describe('a brief', () => {
  it('is the text itself when it is short, in one line', () => {
    expect(brief('No request\nwas  received.', 40)).toBe('No request was received.')
  })

  it('ends at a word', () => {
    expect(brief('No request was received by the office.', 20)).toBe('No request was…')
  })

  it('cuts a word that is all there is, never within a letter', () => {
    expect(brief('😀'.repeat(9), 5)).toBe(`${'😀'.repeat(5)}…`)
  })
})

describe('a clock change', () => {
  it('is the one of the next fortnight', () => {
    expect(clockChange('America/New_York', Date.parse('2018-03-09T15:20:00Z'))).toEqual({ at: Date.parse('2018-03-11T07:00:00Z'), forward: true })
    expect(clockChange('America/New_York', Date.parse('2018-10-30T15:20:00Z'))).toEqual({ at: Date.parse('2018-11-04T06:00:00Z'), forward: false })
  })

  it('is none where clocks stay, and none that is far off', () => {
    expect(clockChange('Europe/Moscow', Date.parse('2018-03-09T15:20:00Z'))).toBeNull()
    expect(clockChange('America/New_York', Date.parse('2018-02-20T15:20:00Z'))).toBeNull()
  })
})
