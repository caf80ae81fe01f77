import { expect, test } from 'vitest'
import type { Damage, Repair } from '#core/repair'
import { wholenessOf } from './wholeness'

const none = '0'.repeat(64)
const damage: Damage = { file: '2018.desk.jsonl', line: 5, lines: 1, from: 400, bytes: 100, sha256: none, what: '', since: 4, until: 5, hash: none }
const repair: Repair = { damages: [damage], requests: [], numbers: [], known: 0 }
const at = (...offsets: number[]): [string, number, number][] => offsets.map((offset) => ['2018.desk.jsonl', offset, 100])
const request = { id: 'r1' } as const

test('a request begun before entries were lost is in doubt; one begun later is not', () => {
  expect(wholenessOf({ ...request, places: at(0, 600) }, [repair])).toEqual({ state: 'doubtful' })
  expect(wholenessOf({ ...request, places: at(500) }, [repair])).toEqual({ state: 'whole' })
  expect(wholenessOf({ ...request, places: [['2019.desk.jsonl', 0, 100]] }, [repair])).toEqual({ state: 'whole' })
  expect(wholenessOf({ ...request, places: [['2017.desk.jsonl', 900, 100]] }, [repair])).toEqual({ state: 'doubtful' })
})

test('nothing is in doubt where the ledger knew all that was lost, or where no entry was', () => {
  expect(wholenessOf({ ...request, places: at(0) }, [{ ...repair, known: 5 }])).toEqual({ state: 'whole' })
  expect(wholenessOf({ ...request, places: at(0) }, [{ ...repair, damages: [{ ...damage, until: 4 }] }])).toEqual({ state: 'whole' })
  expect(wholenessOf({ ...request, places: at(0) }, [])).toEqual({ state: 'whole' })
})

test('what is named as lost is summed over all repairs, as far as it is known', () => {
  const named = (lost: number | null): Repair => ({ ...repair, known: 5, requests: [{ request: 'r1', number: null, lost, left: 1 }] })
  expect(wholenessOf({ ...request, places: at(0) }, [named(2), named(1)])).toEqual({ state: 'lost', lost: 3 })
  expect(wholenessOf({ ...request, places: at(0) }, [named(2), named(null)])).toEqual({ state: 'lost', lost: null })
})
