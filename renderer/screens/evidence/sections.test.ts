import { describe, expect, it } from 'vitest'
import type { Heap, HeapFile, Proposal } from '#core/evidence/proposal'
import { sectionsOf } from './sections'

const file = (id: string): HeapFile => ({ id, name: `${id}.eml`, bytes: 1, sha256: '0'.repeat(64), kind: 'mail', dated: null, unreadable: null })

function proposal(id: string, of: string, request: string, proves: Proposal['proves'] = { kind: 'as-sent', messageId: '' }): Proposal {
  return { id, file: of, request, reference: `2018/${request}`, subject: 'S', attempt: null, proves, reason: 'id', confidence: 'sure' }
}

const exhibit: Proposal['proves'] = { kind: 'exhibit', about: { of: 'request', n: null } }

function told(heap: Omit<Heap, 'id'>) {
  const sections = sectionsOf({ id: 'h', ...heap })
  return {
    requests: sections.flatMap((section) => (section.of === 'request' ? [[section.id, section.items.map((item) => item.id)]] : [])),
    apart: sections.flatMap((section) =>
      section.of === 'apart' ? section.items.map((item) => [item.file.id, item.apart?.why ?? null, item.keep?.id ?? null, item.isLeft]) : [],
    ),
  }
}

describe('how a heap is told', () => {
  it('stands by request, in the heap’s order', () => {
    const files = ['a', 'b', 'c'].map(file)
    const proposals = [proposal('1', 'a', '041'), proposal('2', 'b', '044'), proposal('3', 'c', '041')]
    expect(told({ files, proposals, apart: [] })).toEqual({ requests: [['041', ['1', '3']], ['044', ['2']]], apart: [] })
  })

  it('puts a file that is not believed beneath, where it can be kept all the same', () => {
    const files = ['a', 'b'].map(file)
    const apart = [
      { file: 'a', apart: { why: 'unknown-id' } },
      { file: 'b', apart: { why: 'two-ids' } },
    ] as const
    expect(told({ files, proposals: [proposal('1', 'a', '041', exhibit)], apart })).toEqual({
      requests: [],
      apart: [
        ['a', 'unknown-id', '1', false],
        ['b', 'two-ids', null, true],
      ],
    })
  })

  it('leaves what is believed of a file where it belongs, though some of it is not', () => {
    const apart = [{ file: 'a', apart: { why: 'odd-time' } }] as const
    expect(told({ files: [file('a')], proposals: [proposal('1', 'a', '041')], apart })).toEqual({
      requests: [['041', ['1']]],
      apart: [['a', 'odd-time', null, false]],
    })
  })

  it('tells of every file, of one that nothing is said of too', () => {
    expect(told({ files: [file('a')], proposals: [], apart: [] }).apart).toEqual([['a', null, null, true]])
  })
})
