import { expect, it } from 'vitest'
import type { Judged } from './judge'
import { judgementOf, type Reasoned } from './judgement'

const judged: Judged = {
  objections: [{ place: 'who', sentence: 'Say who.' }],
  warnings: [{ warning: 'other-body', about: { of: 'acknowledgement', n: 1 } }],
}
const form: Reasoned = {
  value: { reasons: {} },
  change: () => undefined,
  restored: false,
  startAnew: () => undefined,
  generation: 0,
  busy: false,
  problem: null,
  visited: new Set(),
  visit: () => undefined,
  tried: false,
  object: () => undefined,
  submit: () => Promise.resolve(null),
  submitBy: () => Promise.resolve(null),
}

it('is quiet about a field until the person has been there, or has tried to record', () => {
  expect(judgementOf(form, judged).objectionAt('who')).toBeNull()
  expect(judgementOf({ ...form, visited: new Set([' at']) }, judged).objectionAt('who')).toBeNull()
  expect(judgementOf({ ...form, visited: new Set([' who']) }, judged).objectionAt('who')).toBe('Say who.')
  expect(judgementOf({ ...form, tried: true }, judged).objectionAt('who')).toBe('Say who.')
  expect(judgementOf({ ...form, tried: true }, judged).objectionAt('at')).toBeNull()
})

it('tells the fields of one part from those of another', () => {
  const visited = new Set(['note who'])
  expect(judgementOf({ ...form, visited }, judged, 'note').objectionAt('who')).toBe('Say who.')
  expect(judgementOf({ ...form, visited }, judged, 'email').objectionAt('who')).toBeNull()
})

it('tells a refusal that only the register could know', () => {
  const problem = { sentence: '', refusal: { code: 'note-number-taken', number: '112', reference: '2018/007' } as const }
  expect(judgementOf({ ...form, tried: true, problem }, judged).objectionAt('number')).toContain('2018/007')
})

it('tells a warning at once, and keeps the reason for which it is let stand', () => {
  const [warned] = judgementOf(form, judged).warningsAt('body')
  expect(warned?.warning).toBe('other-body')
  expect(judgementOf(form, judged).warningsAt('who')).toEqual([])
  if (!warned) return
  let reasons: Reasoned['value']['reasons'] = { 'recorded-late denial 1': 'Weekend' }
  const changing = (): Reasoned => ({ ...form, value: { reasons }, change: (change) => { reasons = change.reasons ?? reasons } })
  judgementOf(changing(), judged).letStand(warned, 'They forward it')
  expect(judgementOf(changing(), judged).reasonFor(warned)).toBe('They forward it')
  judgementOf(changing(), judged).letStand(warned, null)
  expect(reasons).toEqual({ 'recorded-late denial 1': 'Weekend' })
})
