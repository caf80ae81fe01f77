import { expect, it } from 'vitest'
import type { Place } from '#core/ledger'
import { officeOf } from '#core/office'
import { issue, registerOf, rowAfter, settings } from '#core/testing/examples'
import { Columns } from './columns'
import { Names } from './names'

const numbered = (id: string, number: number) => ({ ...rowAfter(issue()), id, number: { year: 2018, number } })

it('an order once asked for follows what changes, also in what only parts equals', () => {
  const { columns } = registerOf(numbered('a', 1), numbered('b', 2))
  expect([...columns.order('due')]).toEqual([0, 1])
  columns.put(0, numbered('a', 3), officeOf(settings))
  expect([...columns.order('due')]).toEqual([1, 0])
})

it('places are exact, however many names were met before the name of their file', () => {
  const names = new Names(['', ...Array.from({ length: 20_000 }, (_, at) => String(at))])
  const columns = new Columns(names)
  const places: Place[] = [['2018.desk.jsonl', 3 * 2 ** 30 + 1, 1_001], ['2019.desk.jsonl', 0, 2 ** 31 - 1]]
  columns.put(0, { ...numbered('a', 1), places }, officeOf(settings))
  expect(columns.placesAt(0)).toEqual(places)
})
