import { expect, it } from 'vitest'
import { denial, issue, NOW, registerOf, rowAfter, settings } from '#core/testing/examples'
import type { Row } from '#core/ledger'
import { OPEN_REQUESTS } from './paper'
import { sheetOf } from './sheet'
import { sheetText } from './sheet-text'

const text = (edition: 'internal' | 'releasable', ...rows: readonly Row[]): string => {
  const register = registerOf(...rows.map((row, index) => ({ ...row, id: String(index) })))
  return sheetText(sheetOf(register, { ...OPEN_REQUESTS, edition }, NOW, { fingerprint: 'ab12', entries: 3 }))
}

it('says of each request what can be said, under its group, and what it rests on', () => {
  const lines = text('internal', rowAfter(issue()), { ...rowAfter(issue(), { kind: 'deny', request: 'r1', denial: denial() }), subject: 'Two\nlines' }).split('\n')
  expect(lines[0]).toBe(settings.marking.toUpperCase())
  expect(lines.indexOf('DISPUTED (1)')).toBeGreaterThan(0)
  const disputed = lines[lines.indexOf('DISPUTED (1)') + 1] ?? ''
  expect(disputed).toMatch(/^2018\/\d{3} .+: Two lines(?: \(\d+ d over\))?\. .+\.$/)
  expect(lines).toContain('2 of 2 requests')
  expect(lines).toContain('Register fingerprint AB12, 3 entries')
  expect(lines.at(-1)).toBe('')
})

it('says the line that the office wrote, and in the releasable edition the one that the facts give', () => {
  const line = { words: 'We have written twice.', machine: '' }
  const row = { ...rowAfter(issue()), line }
  expect(text('internal', row)).toContain('We have written twice.')
  expect(text('releasable', row)).not.toContain('We have written twice.')
  expect(text('releasable', row)).toMatch(/RELEASABLE\n/)
})

it('is whole when there is nothing to tell', () => {
  expect(text('internal')).toContain('0 of 0 requests')
})
