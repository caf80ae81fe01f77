import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { copyName, plainName } from './exhibit-name'

it('a name is shown with a mark for each character that nobody would see', () => {
  expect(plainName('квитанция №5 (2).eml')).toBe('квитанция №5 (2).eml')
  expect(plainName('photo\u202Egpj.exe\u200B\n\x1b[31m')).toBe('photo\uFFFDgpj.exe\uFFFD\uFFFD\uFFFD[31m')
})

it.each([
  ['receipt.eml', 'receipt.eml'],
  ['../../etc/passwd', '_.._etc_passwd'],
  ['C:\\Windows\\x.txt', 'C__Windows_x.txt'],
  ['CON.txt', '_CON.txt'],
  ['nul', '_nul'],
  ['console.txt', 'console.txt'],
  ['.bashrc', 'bashrc'],
  ['-rf', 'rf'],
  ['a.png. . ', 'a.png'],
  ['photo\u202Egpj.exe', 'photo_gpj.exe'],
  [' ', 'exhibit'],
  ['', 'exhibit'],
  ['...', 'exhibit'],
  [`${'я'.repeat(300)}.png`, `${'я'.repeat(80)}.png`],
])('a copy of %j is called %j', (name, due) => {
  expect(copyName(name)).toBe(due)
})

it('whatever it is called, its copy stays in its folder, and is called the same once more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 255 }), (name) => {
      const copy = copyName(name)
      expect(copy).toMatch(/^[^<>:"/\\|?*\p{Cc}\p{Cf}]+$/u)
      expect(copy).not.toMatch(/^\.|\.$/)
      expect(copyName(copy)).toBe(copy)
      expect(copy.length).toBeLessThan(200)
    }),
  )
})
