import { describe, expect, test } from 'vitest'
import { textOf } from './bytes'

const TEXT = 'reference;what;subject\n2018/001;request;Встреча двух министров'

/** Letters of Windows' code page 1251: Cyrillic from А (0xC0) to я (0xFF). */
function windows1251(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0)
    return code < 0x80 ? code : code - 0x410 + 0xc0
  })
}

describe('text is read', () => {
  test.each<[string, Uint8Array, string, boolean]>([
    ['in UTF-8', Buffer.from(TEXT), 'utf-8', true],
    ['in UTF-8 with a byte order mark', Buffer.from(`\uFEFF${TEXT}`), 'utf-8', true],
    ['in UTF-16 with a byte order mark', Buffer.from(`\uFEFF${TEXT}`, 'utf16le'), 'utf-16le', true],
    ['in UTF-16, the other way round', Buffer.from(`\uFEFF${TEXT}`, 'utf16le').swap16(), 'utf-16be', true],
    ['in UTF-16 without one', Buffer.from(TEXT.slice(0, 30), 'utf16le'), 'utf-16le', false],
    ['in windows-1251', windows1251(TEXT), 'windows-1251', false],
  ])('%s', (_, bytes, encoding, isSure) => {
    const read = textOf(bytes)
    expect(read).toMatchObject({ ok: true, encoding, isSure })
    expect(TEXT.startsWith(read.ok ? read.text : '?')).toBe(true)
  })

  test('in windows-1252, whose letters stand among those of ASCII', () => {
    expect(textOf(Buffer.from('Déclaration à la presse', 'latin1'))).toEqual({
      ok: true,
      text: 'Déclaration à la presse',
      encoding: 'windows-1252',
      isSure: false,
    })
  })

  test('in the encoding that a person says it has', () => {
    expect(textOf(windows1251('Да'), 'windows-1252')).toMatchObject({ ok: true, text: 'Äà', isSure: true })
  })
})

describe('what is no text is refused', () => {
  test.each([
    ['a workbook', Buffer.from('PK\u0003\u0004 and so on'), 'This is a workbook, not a CSV file.'],
    ['zeros anywhere', Buffer.from('reference\0\0what'), 'The file does not hold text.'],
  ])('%s', (_, bytes, sentence) => {
    const read = textOf(bytes)
    expect(read.ok ? '' : read.sentence).toContain(sentence)
  })

  test('and bytes that are none in the encoding that a person says', () => {
    const read = textOf(windows1251('Да'), 'utf-8')
    expect(read.ok ? '' : read.sentence).toContain('no letters of this encoding')
  })
})
