import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { directoryOf, directoryPlace, END_BYTES, filesIn, headerOf, placesOf, type ZipFile } from './zip'

const files: readonly ZipFile[] = [{ name: 'a', bytes: 3, crc: 0x352441c2 }, { name: 'b/c.txt', bytes: 0, crc: 0 }]
const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
const total = placesOf(files).directory + directoryOf(files).length

test('a file’s header is stored, dateless, and tells size and sum before the bytes', () => {
  expect(files.slice(0, 1).map(headerOf).map(hex)).toEqual(['504b03040a0000000000000021' + '00c2412435' + '0300000003000000' + '0100' + '0000' + '61'])
})

test('the directory says where each file and where itself begins', () => {
  expect(placesOf(files)).toEqual({ files: [0, 34], directory: 71 })
  expect(directoryPlace(directoryOf(files).slice(-END_BYTES), total)).toBe(71)
  expect(directoryPlace(directoryOf(files).slice(-END_BYTES), total + 1)).toBeNull()
  expect(directoryPlace(new Uint8Array(), 0)).toBeNull()
  expect(filesIn(directoryOf(files))).toEqual(files)
})

describe('filesIn', () => {
  it('knows again what is written, and nothing else; it throws for nothing', () => {
    const name = fc.stringMatching(/^[A-Za-z0-9./-]{1,40}$/)
    const any = fc.array(fc.record({ name, bytes: fc.integer({ min: 0, max: 1_000_000 }), crc: fc.nat(0xffffffff) }), { maxLength: 6 })
    fc.assert(
      fc.property(any, fc.nat(), fc.integer({ min: 1, max: 255 }), (written, at, flip) => {
        const directory = directoryOf(written)
        expect(filesIn(directory)).toEqual(written)
        const place = at % directory.length
        const altered = directory.with(place, (directory[place] ?? 0) ^ flip)
        const read = filesIn(altered)
        if (read) expect(hex(directoryOf(read))).toBe(hex(altered))
      }),
    )
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const read = filesIn(bytes)
        expect(read === null || hex(directoryOf(read)) === hex(bytes)).toBe(true)
      }),
    )
  })

  it('does not write more than a zip can hold', () => {
    expect(() => directoryOf([{ name: 'a', bytes: 2 ** 32 - 1, crc: 0 }])).toThrow('4 GB')
    expect(() => directoryOf(Array.from({ length: 2 ** 16 }, () => ({ name: 'a', bytes: 0, crc: 0 })))).toThrow('4 GB')
  })
})
