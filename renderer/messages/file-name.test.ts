import { describe, expect, it } from 'vitest'
import { nameParts, readableName } from './file-name'

describe('a file’s name', () => {
  it('stands as it is, in any script', () => {
    for (const name of ['Нота 112.eml', 'صورة.png', 'نامه‌ها.pdf', '👩‍🏫.txt', 'Réponse – 2 mars.eml']) expect(readableName(name)).toBe(name)
  })

  it('shows what turns its letters around, or hides in it', () => {
    expect(readableName('invoice\u202Efdp.exe')).toBe('invoice[U+202E]fdp.exe')
    for (const hidden of ['\u0000', '\n', '\u200B', '\u2066', '\uFEFF', '\u{E0041}']) {
      expect(readableName(`a${hidden}b`)).toBe(`a[U+${(hidden.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]b`)
    }
  })

  it('is told in parts, codes apart', () => {
    expect(nameParts('a\u202Eb')).toEqual([
      { text: 'a', isCode: false },
      { text: 'U+202E', isCode: true },
      { text: 'b', isCode: false },
    ])
    expect(nameParts('')).toEqual([])
  })
})
