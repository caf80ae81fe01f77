import { beforeEach, expect, it, vi } from 'vitest'
import { useList } from './list'

const bridge = vi.hoisted(() => ({ list: vi.fn() }))
vi.mock('../bridge', () => ({ bridge }))

beforeEach(() => {
  bridge.list.mockReset().mockResolvedValue({ total: 0, groups: [], offset: 0, rows: [] })
})

const asked = (): unknown => bridge.list.mock.lastCall?.[0]

it('folds what is closed away, and takes nothing of it into another grouping', async () => {
  const { ask, fold } = useList.getState()
  await fold('overdue', true)
  expect(asked()).toMatchObject({ group: 'standing', collapsed: ['closed', 'overdue'] })
  await ask({ sort: { by: 'subject', descending: true }, search: 'channel:note' })
  expect(asked()).toMatchObject({ group: 'standing', collapsed: ['closed', 'overdue'], sort: { by: 'subject', descending: true }, search: 'channel:note' })
  await ask({ group: 'tags' })
  expect(asked()).toMatchObject({ group: 'tags', collapsed: [] })
  await fold('visit', true)
  expect(asked()).toMatchObject({ collapsed: ['visit'] })
  await ask({ group: 'standing' })
  expect(asked()).toMatchObject({ collapsed: ['closed'] })
})
