import { describe, expect, it } from 'vitest'
import type { Confidence, Proposal } from '#core/evidence/proposal'
import { chosenTicks, hinderedBy, standingTicks, tickedBeforehand } from './ticks'

function proposal(id: string, confidence: Confidence = 'sure', base?: string): Proposal {
  return {
    id,
    file: `file ${id}`,
    request: 'r1',
    reference: '2018/041',
    subject: 'Meeting',
    attempt: base === undefined ? { of: 'logged', n: 1 } : { of: 'proposal', id: base },
    proves: { kind: 'as-sent', messageId: '' },
    reason: 'id',
    confidence,
  }
}

const ids = (proposals: readonly Proposal[]): string[] => proposals.map(({ id }) => id)

describe('ticks', () => {
  const heap = [proposal('sent'), proposal('receipt', 'sure', 'sent'), proposal('reply', 'likely', 'sent'), proposal('other')]

  it('are there beforehand for what is sure, and for nothing else', () => {
    expect([...tickedBeforehand(heap)]).toEqual(['sent', 'receipt', 'other'])
  })

  it('fall with what they rest on, and come back with it', () => {
    const before = tickedBeforehand(heap)
    const without = chosenTicks(heap, before, new Set(['receipt', 'other']))
    expect(ids(standingTicks(heap, without))).toEqual(['other'])
    expect(heap.map((each) => hinderedBy(heap, without, each)?.id ?? null)).toEqual([null, 'sent', 'sent', null])
    const again = chosenTicks(heap, without, new Set(['sent', 'other']))
    expect(ids(standingTicks(heap, again))).toEqual(['sent', 'receipt', 'other'])
  })

  it('are taken away one by one', () => {
    const ticked = chosenTicks(heap, tickedBeforehand(heap), new Set(['sent', 'other']))
    expect(ids(standingTicks(heap, ticked))).toEqual(['sent', 'other'])
  })

  it('fall along a whole chain, and a circle hangs nobody', () => {
    const chain = [proposal('a'), proposal('b', 'sure', 'a'), proposal('c', 'sure', 'b')]
    expect(ids(standingTicks(chain, new Set(['b', 'c'])))).toEqual([])
    const circle = [proposal('a', 'sure', 'b'), proposal('b', 'sure', 'a')]
    expect(ids(standingTicks(circle, new Set(['a', 'b'])))).toEqual(['a', 'b'])
  })
})
