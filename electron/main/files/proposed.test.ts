import { expect, test, vi } from 'vitest'
import { join } from 'node:path'
import { fileName, proposedPath } from './proposed'

vi.mock('electron', () => ({ app: { getPath: () => '/documents' } }))

test('a file is called by its reference, in a name that every system takes', () => {
  expect(proposedPath({ year: 2018, number: 41 }, ['note', '112/a'], 'pdf')).toBe(join('/documents', '2018-041 note 112-a.pdf'))
  expect(proposedPath(null, ['', 'email'], 'eml')).toBe(join('/documents', 'email.eml'))
})

test.each([
  ['../../etc/passwd', '-..-etc-passwd'],
  ['a\r\nb\0c', 'a-b-c'],
  ['CON: "x"?*|<>', 'CON- -x-'],
  ['Ж '.repeat(200), 'Ж '.repeat(200).slice(0, 119)],
  ['. .', 'Chancery'],
])('“%s” is no way out of the folder', (typed, name) => {
  expect(fileName([typed])).toBe(name)
})
