import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LONGEST_PREVIEW } from '#core/evidence/file-read'
import { PREVIEW_LINES } from './limits'
import { decoded, isText, previewOf } from './text'

const WORDS = 'Приглашение на встречу'
const western = Buffer.from('Le ministre a \u00e9t\u00e9 invit\u00e9', 'latin1')
/** `Приглашение` in windows-1251. */
const cyrillic = Buffer.from('cff0e8e3ebe0f8e5ede8e5', 'hex')

describe('a text', () => {
  it('is read in the charset that it shows, or that its letters make likely', () => {
    expect(decoded(Buffer.from(WORDS))).toBe(WORDS)
    expect(decoded(Buffer.from(`\ufeff${WORDS}`))).toBe(WORDS)
    expect(decoded(Buffer.from(`\ufeff${WORDS}`, 'utf16le'))).toBe(WORDS)
    expect(decoded(Buffer.from(`\ufeff${WORDS}`, 'utf16le').swap16())).toBe(WORDS)
    expect(decoded(cyrillic)).toBe('Приглашение')
    expect(decoded(western)).toBe('Le ministre a été invité')
  })

  it('is read in its charset though a character of it was cut off', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 2 }).filter((text) => !/[\0\ufeff]/.test(text)), fc.nat(), (text, at) => {
        const bytes = Buffer.from(text)
        const cut = decoded(bytes.subarray(0, (at % bytes.length) + 1))
        expect(text.startsWith(cut)).toBe(true)
        expect(text.length - cut.length).toBeLessThanOrEqual(bytes.length - (at % bytes.length) + 1)
      }),
    )
  })

  it('may have zeros in it, and is not taken for UTF-16 then', () => {
    const text = `${'Pay to us. '.repeat(20)}\0${'More of it. '.repeat(20)}`
    expect(isText(Buffer.from(text))).toBe(true)
    expect(decoded(Buffer.from(text))).toBe(text)
  })

  it('is none where it is full of control characters', () => {
    expect(isText(Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)))).toBe(false)
    expect(isText(Buffer.alloc(100))).toBe(false)
    expect(isText(western)).toBe(true)
    expect(isText(cyrillic)).toBe(true)
  })
})

describe('a preview', () => {
  it('is cut at its most characters, and never within one', () => {
    const long = previewOf(`x${'\u{1f4dc}'.repeat(LONGEST_PREVIEW)}`)
    expect(long.preview).toHaveLength(LONGEST_PREVIEW - 1)
    expect(long.preview.endsWith('\u{1f4dc}')).toBe(true)
    expect(long.isCut).toBe(true)
    expect(previewOf('x'.repeat(LONGEST_PREVIEW))).toEqual({ preview: 'x'.repeat(LONGEST_PREVIEW), isCut: false })
    expect(previewOf('x'.repeat(LONGEST_PREVIEW + 1)).isCut).toBe(true)
    // What is hidden takes more room when it is shown.
    expect(previewOf('\u202e'.repeat(LONGEST_PREVIEW)).preview).toHaveLength(LONGEST_PREVIEW)
  })

  it('is cut at its most lines', () => {
    const { preview, isCut } = previewOf('\n'.repeat(PREVIEW_LINES + 5))
    expect([preview.length, isCut]).toEqual([PREVIEW_LINES - 1, true])
    expect(previewOf('x\n'.repeat(PREVIEW_LINES - 1)).isCut).toBe(false)
  })
})
