import { expect, it } from 'vitest'
import { officeOf } from '#core/office'
import { issue, registerOf, rowAfter, settings } from '#core/testing/examples'

const numbered = (id: string, number: number) => ({ ...rowAfter(issue()), id, number: { year: 2018, number } })

it('an order once asked for follows what changes, also in what only parts equals', () => {
  const { columns } = registerOf(numbered('a', 1), numbered('b', 2))
  expect([...columns.order('due')]).toEqual([0, 1])
  columns.put(0, numbered('a', 3), officeOf(settings))
  expect([...columns.order('due')]).toEqual([1, 0])
})
