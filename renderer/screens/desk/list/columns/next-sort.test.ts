import { expect, test } from 'vitest'
import { nextSort } from './next-sort'

test('a head orders up, then down, then not at all', () => {
  const up = nextSort(null, 'due')
  expect(up).toEqual({ by: 'due', descending: false })
  const down = nextSort(up, 'due')
  expect(down).toEqual({ by: 'due', descending: true })
  expect(nextSort(down, 'due')).toBeNull()
  expect(nextSort(down, 'keeper')).toEqual({ by: 'keeper', descending: false })
})
