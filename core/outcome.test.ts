import { describe, expect, it } from 'vitest'
import { outcome } from '#core/testing/examples'
import { bestShown, standingOutcome } from './outcome'
import { EvidenceKind, OutcomeState } from './words'

const of = (state: OutcomeState) => outcome({ state })

describe('the outcome that stands', () => {
  it('is the last, but for one that tells of a stage passed already', () => {
    const stages = ['delayed', 'relayed', 'delivered', 'seen'] as const
    for (const [passed, before] of stages.entries()) {
      for (const [told, last] of stages.entries()) {
        expect(standingOutcome(of(before), of(last)).state).toBe(told < passed ? before : last)
      }
    }
  })

  it('is the last where either ends the way', () => {
    for (const before of OutcomeState.options) {
      for (const last of ['failed', 'refused', 'returned', 'unknown', 'voided'] as const) {
        expect(standingOutcome(of(before), of(last)).state).toBe(last)
        expect(standingOutcome(of(last), of(before)).state).toBe(before)
      }
    }
  })
})

it('is best shown by the strongest evidence that it reached them, the first of equals', () => {
  const by = (kind: EvidenceKind, words: string, state: OutcomeState = 'delivered') => outcome({ state, evidence: { kind, words } })
  expect(bestShown([by('server-report', 'first'), by('read-receipt', 'second', 'seen'), by('signature', 'third')])?.evidence?.words).toBe('first')
  expect(bestShown([by('stamp', 'refused', 'refused'), by('own-record', 'ours')])?.evidence?.words).toBe('ours')
  expect(bestShown([of('failed')])).toBeNull()
})
