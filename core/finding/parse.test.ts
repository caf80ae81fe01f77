import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyCondition } from '#core/testing/conditions'
import type { Asks } from './condition'
import { understood } from './parse'
import { asksFor, withCondition, withoutCondition, withoutPiece, written } from './write'

const date = fc
  .tuple(fc.date({ min: new Date('1000-01-01'), max: new Date('9998-12-31'), noInvalidDate: true }), fc.constantFrom(4, 7, 10))
  .map(([day, length]) => day.toISOString().slice(0, length))
const words = fc
  .oneof(fc.string({ minLength: 1 }), fc.string({ unit: fc.constantFrom('a', '"', ' ', ':', '-', 'channel:note', '..', 'Ü'), minLength: 1 }))
  .map((text) => text.trim())
  .filter((text) => /[\p{L}"]/u.test(text))

const condition = anyCondition(words, date)
/** Lines as nobody would type them, and as one is while it is typed. */
const anyLine = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom('a', ' ', '"', '-', ':', '2018', '..', '<', '>', '=', 'overdue', 'tag:', 'due:', 'channel:note', '\u3000', '\ud800') }),
  fc.array(condition).map((all) => all.map(written).join(' ')).chain((line) => fc.nat({ max: line.length }).map((end) => line.slice(0, end))),
)
const conditionsOf = (line: string) => understood(line).pieces.map((piece) => piece.condition)

describe('a line of search', () => {
  it.each<[string, Asks]>([
    ['channel:note', { of: 'channel', channel: 'note' }],
    ['channel:dm', { of: 'channel', channel: 'direct-message' }],
    ['CHANNEL:Nóte', { of: 'channel', channel: 'note' }],
    ['overdue', { of: 'standing', standing: 'overdue' }],
    ['Not-Required', { of: 'standing', standing: 'not-required' }],
    ['is:overdue', { of: 'standing', standing: 'overdue' }],
    ['is:"to chase"', { of: 'trait', trait: 'to-chase' }],
    ['state:voided', { of: 'state', state: 'voided' }],
    ['attempt:refused', { of: 'attempt', state: 'refused' }],
    ['kind:"Aide-mémoire"', { of: 'kind', kind: 'aide-memoire' }],
    ['level:formal', { of: 'level', level: 'formal' }],
    ['answer:declined', { of: 'answer', answer: 'declined' }],
    ['dispute:denied', { of: 'dispute', dispute: 'denied' }],
    ['grade:b', { of: 'grade', grade: 'B' }],
    ['counterpart:"State Department"', { of: 'name', name: 'counterpart', words: 'State Department' }],
    ['counterpart:"State Dep', { of: 'name', name: 'counterpart', words: 'State Dep' }],
    ['keeper:anna', { of: 'name', name: 'keeper', words: 'anna' }],
    ['tag:"a ""quote"""', { of: 'name', name: 'tag', words: 'a "quote"' }],
    ['no:tag', { of: 'lack', lack: 'tag' }],
    ['issued:2018-03', { of: 'date', date: 'issued', from: '2018-03', to: '2018-03' }],
    ['issued:2018-3-9', { of: 'date', date: 'issued', from: '2018-03-09', to: '2018-03-09' }],
    ['due:>=2018-03-01', { of: 'date', date: 'due', from: '2018-03-01', to: null }],
    ['due:<=2018', { of: 'date', date: 'due', from: null, to: '2018' }],
    ['due:<2018', { of: 'date', date: 'due', from: null, to: '2017' }],
    ['due:<2018-01', { of: 'date', date: 'due', from: null, to: '2017-12' }],
    ['due:>2018-12', { of: 'date', date: 'due', from: '2019-01', to: null }],
    ['due:>2018-02-28', { of: 'date', date: 'due', from: '2018-03-01', to: null }],
    ['issued:2018-02..2018-03-09', { of: 'date', date: 'issued', from: '2018-02', to: '2018-03-09' }],
    ['sent:..', { of: 'date', date: 'sent', from: null, to: null }],
  ])('%s is understood', (line, wanted) => {
    expect(understood(line)).toEqual({ text: '', pieces: [{ from: 0, to: line.length, condition: { asks: wanted, not: false } }] })
    expect(understood(`-${line}`).pieces).toEqual([{ from: 0, to: line.length + 1, condition: { asks: wanted, not: true } }])
  })

  it.each([
    'channel:fax',
    'channel:',
    'is:purple',
    'no:mercy',
    'tag:" "',
    'due:soon',
    'due:2018-02-30',
    'due:2018-13',
    'due:9999',
    'due:<1000',
    'due:2018...2019',
    'due:>2017..2018',
  ])('%s asks for what is not known', (line) => {
    expect(understood(line)).toEqual({ text: '', pieces: [{ from: 0, to: line.length, condition: null }] })
  })

  it.each([
    '2018/04',
    'state',
    '"overdue"',
    '-"what is overdue is late"',
    '"channel:note"',
    're: channel',
    'https://state.example/overdue',
    'press@state.example',
    '-visit',
    'over-due',
    'x2018:note',
  ])('%s stays text', (line) => {
    expect(understood(line)).toEqual({ text: line, pieces: [] })
  })

  it('says of each piece where it stands', () => {
    const line = 'channel:note  overdue state "foreign ministry" 2018/04'
    const { text, pieces } = understood(line)
    expect(text).toBe('state "foreign ministry" 2018/04')
    expect(pieces.map(({ from, to }) => line.slice(from, to))).toEqual(['channel:note', 'overdue'])
  })

  it('may be anything', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        for (const { from, to } of understood(line).pieces) expect(line.slice(from, to)).toMatch(/^\S/)
      }),
      { numRuns: 500 },
    )
  })
})

describe('a condition', () => {
  it('is written so that it is understood', () => {
    fc.assert(fc.property(condition, (each) => { expect(understood(written(each))).toMatchObject({ text: '', pieces: [{ condition: each }] }) }), { numRuns: 1_000 })
  })

  it('is put into any line once, and leaves the rest as it was', () => {
    fc.assert(
      fc.property(anyLine, condition, (line, each) => {
        const longer = withCondition(line, each)
        expect(conditionsOf(longer)).toEqual(asksFor(line, each) ? conditionsOf(line) : [...conditionsOf(line), each])
        expect(withCondition(longer, each)).toBe(longer)
      }),
      { numRuns: 1_000 },
    )
  })

  it('is taken out, and leaves the others and the text', () => {
    fc.assert(
      fc.property(anyLine, condition, anyLine, (before, each, after) => {
        const line = `${withCondition(before, each)} ${after}`
        const { text, pieces } = understood(line)
        for (const [at, piece] of pieces.entries()) {
          const rest = understood(withoutPiece(line, piece))
          expect(rest.text).toBe(text)
          expect(rest.pieces.map((other) => other.condition)).toEqual(pieces.filter((_, index) => index !== at).map((other) => other.condition))
        }
        expect(asksFor(line, each)).toBe(true)
        expect(asksFor(withoutCondition(line, each), each)).toBe(false)
        expect(understood(withoutCondition(line, each)).text).toBe(text)
      }),
      { numRuns: 1_000 },
    )
  })
})
