import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { visible } from './visible'

describe('text of others', () => {
  it('shows what would be hidden', () => {
    expect(visible('invoice \u202efdp.exe')).toBe('invoice [U+202E]fdp.exe')
    expect(visible('a\0b\u007f\u0085\u2066c\u2069\u200f\u061c')).toBe('a␀b␡[U+0085][U+2066]c[U+2069][U+200F][U+061C]')
    expect(visible('one\r\ntwo\rthree\tfour\n')).toBe('one\ntwo\nthree\tfour\n')
  })

  it('is left as it is where nothing is hidden', () => {
    expect(visible('Приглашение, دعوة, \u{1f4dc}')).toBe('Приглашение, دعوة, \u{1f4dc}')
  })

  it('has nothing left to show', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(visible(text)).not.toMatch(/[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069]/u)
        expect(visible(visible(text))).toBe(visible(text))
      }),
    )
  })
})
