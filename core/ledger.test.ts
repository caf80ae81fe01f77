import { describe, expect, it } from 'vitest'
import { acknowledgement, denial, issue, moment, note, outcome, rowAfter } from '#core/testing/examples'
import type { Command } from '#core/command'
import { parseReference, referenceOf } from '#core/request'

describe('a row', () => {
  it('holds the strongest acknowledgement, and of equals the first', () => {
    const mark = (who: string, level: 'automatic' | 'written' | 'oral'): Command => ({
      kind: 'acknowledge',
      request: 'r1',
      acknowledgement: acknowledgement({ who, level }),
    })
    const row = rowAfter(issue(), mark('machine', 'automatic'), mark('first', 'written'), mark('second', 'written'), mark('third', 'oral'))
    expect(row.acknowledgement).toMatchObject({ who: 'first', level: 'written', grade: 'A' })
  })

  it('counts as evidence only what shows that it reached them', () => {
    const failed = note({ outcome: outcome({ state: 'failed', evidence: { kind: 'server-report', words: '550' } }) })
    expect(rowAfter(issue({ attempts: [failed] })).grade).toBeNull()
    expect(rowAfter(issue({ attempts: [note()] })).grade).toBe('B')
  })

  it('shows the latest denial and where it stands', () => {
    const row = rowAfter(
      issue(),
      { kind: 'deny', request: 'r1', denial: denial() },
      { kind: 'settle-denial', request: 'r1', n: 1, settlement: { as: 'conceded', at: moment('2018-03-07T10:00'), words: '' } },
      { kind: 'deny', request: 'r1', denial: denial({ speaker: 'Another' }) },
    )
    expect(row).toMatchObject({ dispute: 'denied', denial: { speaker: 'Another' } })
  })
})

it('writes and reads references', () => {
  expect(referenceOf({ year: 2018, number: 41 })).toBe('2018/041')
  expect(parseReference(' 2018/1041 ')).toEqual({ year: 2018, number: 1041 })
  expect(parseReference('2018-041')).toBeNull()
  expect(parseReference('2018/0')).toBeNull()
})
