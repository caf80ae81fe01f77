import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { byPlace, exhibitPath, partAt } from './names'

const sha256 = '0123456789ab'.padEnd(64, 'c')
const named = (name: string): string => exhibitPath('2018/041', 7, sha256, name).slice('2018-041/exhibits/E07-0123456789ab'.length)

test.each([
  ['reply.eml', '-reply.eml'],
  ['Note verbale Nº 112 (é).pdf', '-Note-verbale-No-112-e.pdf'],
  ['../../../etc/passwd', '-etc-passwd'],
  ['C:\\Windows\\cmd.exe', '-C-Windows-cmd.exe'],
  ['photo\u202Egpj.exe', '-photo-gpj.exe'],
  ['a\u0000b\nc', '-a-b-c'],
  ['Ответ', ''],
  ['Ответ.eml', '.eml'],
  ['رسالة.pdf', '.pdf'],
  ['.profile', '.profile'],
  ['...', ''],
  [`${'long'.repeat(60)}.docx`, `-${'long'.repeat(60).slice(0, 55)}.docx`],
])('of %j stands %j in a path', (name, expected) => {
  expect(named(name)).toBe(expected)
})

test('whatever a file was called, its path is one of ours, of ASCII letters, and known again', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'Z', '9', '.', '..', ' ', '-', '_', '\\', '/', 'é', '\u202e', '\u0000', 'Ж', '名', '😀', '\n', ':'), maxLength: 90 }), fc.integer({ min: 1, max: 9_999 }), (name, number) => {
      const path = exhibitPath('2018/041', number, sha256, name)
      expect(path).toMatch(/^2018-041\/exhibits\/E\d\d+-0123456789ab(?:[.-][A-Za-z0-9.-]{1,60})?$/)
      expect(path).not.toMatch(/\.\.|\.$/)
      expect(partAt(path)).toEqual({ of: 'exhibit', reference: '2018/041', number })
    }),
  )
})

test.each(['2018-041/', '2018-041/other.txt', '2018-41/dossier.pdf', '/2018-041/dossier.pdf', '2018-041/exhibits/E1-0123456789ab', '2018-041/exhibits/../x', 'dossier.pdf', '2018-041/dossier.pdf\n'])(
  '%j is of no bundle',
  (path) => {
    expect(partAt(path)).toBeNull()
  },
)

test('there is one order: requests by number, exhibits by theirs, the list of hashes last', () => {
  const inOrder = [
    ...['READ ME FIRST.txt', 'chain.txt', '2017-900/dossier.pdf', '2018-099/dossier.pdf', '2018-099/journal.jsonl', '2018-1000/dossier.pdf'],
    ...['2018-1000/exhibits/E02-0123456789ab', '2018-1000/exhibits/E10-0123456789ab', '2018-1000/exhibits/E100-0123456789ab', 'SHA256SUMS'],
  ]
  expect(inOrder.toReversed().sort(byPlace)).toEqual(inOrder)
})
