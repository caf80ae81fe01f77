import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { csvLine, unguarded } from './csv'

it('keeps a spreadsheet from taking a text for a formula, and gives every text back', () => {
  expect(csvLine(['=1+1', '-5', '@them', 'plain', ''])).toBe("'=1+1,'-5,'@them,plain,\r\n")
  expect(csvLine(['a "b"', 'two\r\nlines'])).toBe('"a ""b""","two\r\nlines"\r\n')
  const awkward = fc.string({ unit: fc.constantFrom("'", '=', '-', ' ', '\t', 'a', '\n') })
  fc.assert(
    fc.property(awkward, (text) => {
      const [cell = ''] = /^"?([^"]*)"?\r\n$/.exec(csvLine([text]))?.slice(1) ?? []
      expect(unguarded(cell)).toBe(text)
      expect(/^[=\-\t]/.test(cell)).toBe(false)
    }),
  )
})
