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
  await ask({ sort: { by: 'subject', descending: true } })
  expect(asked()).toMatchObject({ group: 'standing', collapsed: ['closed', 'overdue'], sort: { by: 'subject', descending: true } })
  await ask({ group: 'tags' })
  expect(asked()).toMatchObject({ group: 'tags', collapsed: [] })
  await fold('visit', true)
  expect(asked()).toMatchObject({ collapsed: ['visit'] })
  await ask({ group: 'standing' })
  expect(asked()).toMatchObject({ collapsed: ['closed'] })
})

it('folds nothing of what is searched for away, but what somebody folds then', async () => {
  const { ask, fold } = useList.getState()
  await ask({ search: '2018/049' })
  expect(asked()).toMatchObject({ search: '2018/049', collapsed: [] })
  await fold('draft', true)
  await ask({ search: '2018/04' })
  expect(asked()).toMatchObject({ collapsed: ['draft'] })
  await ask({ search: '' })
  expect(asked()).toMatchObject({ collapsed: ['closed'] })
})
