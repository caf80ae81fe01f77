import { beforeEach, expect, it, vi } from 'vitest'
import type { Several } from '#core/projections/several'
import type { RequestId } from '#core/request'
import { rowAfter, issue } from '#core/testing/examples'
import { NONE } from './choice'
import { followList, useChosen } from './chosen'
import { useList, WINDOW } from './list'

const bridge = vi.hoisted(() => ({ several: vi.fn(), ids: vi.fn(), list: vi.fn() }))
vi.mock('../bridge', () => ({ bridge }))

const row = rowAfter(issue())
/** The rows of the list are r0, r1 and so on; the first window has been read. */
const shown = Array.from({ length: 3 * WINDOW }, (_, offset) => `r${String(offset)}`)
const read = shown.slice(0, WINDOW).map((id) => ({ ...row, id }))
const end = (offset: number): { id: RequestId; offset: number } => ({ id: `r${String(offset)}`, offset })
const chosen = (): RequestId[] => [...useChosen.getState().ids]

function severalOf(ids: readonly RequestId[], gone: readonly RequestId[] = []): Several {
  return { gone, count: ids.length - gone.length, open: 0, overdue: 0, drafts: 0, paused: 0, counterparts: [], tags: [], first: [] }
}

beforeEach(() => {
  bridge.several.mockReset().mockImplementation((ids: readonly RequestId[]) => Promise.resolve(severalOf(ids)))
  bridge.ids.mockReset().mockResolvedValue(shown)
  bridge.list.mockReset().mockResolvedValue({ total: 0, groups: [], offset: 0, rows: [] })
  useList.setState({ view: 'all', counterpart: null, search: '', total: shown.length, groups: [], windows: new Map([[0, read]]) })
  useChosen.setState({ ...NONE, several: null })
})

it('draws a range over what has been read without asking for it', async () => {
  await useChosen.getState().drawTo('r3', end(5))
  await useChosen.getState().drawTo('r5', end(2))
  expect(chosen()).toEqual(['r2', 'r3'])
  expect(bridge.ids).not.toHaveBeenCalled()
})

it('draws a range over what has not been read, in the order of the list', async () => {
  await useChosen.getState().drawTo('r30', end(70))
  expect(chosen()).toEqual(shown.slice(30, 71))
  expect(bridge.ids).toHaveBeenCalledOnce()
})

it('draws ranges one after the other, however late the first is known', async () => {
  const draws = [useChosen.getState().drawTo('r30', end(70)), useChosen.getState().drawTo('r70', end(69))]
  await Promise.all(draws)
  expect(chosen()).toEqual(shown.slice(30, 70))
})

it('begins with the end alone where the beginning is not shown any more', async () => {
  await useChosen.getState().drawTo('folded', end(70))
  expect(chosen()).toEqual(['r70'])
})

it('selects all that the list shows, unless it was let go of meanwhile', async () => {
  await useChosen.getState().all()
  expect(chosen()).toEqual(shown)
  const late = useChosen.getState().all()
  useChosen.getState().letGo()
  await late
  expect(chosen()).toEqual([])
})

it('knows what is true of them, and drops an answer about those before', async () => {
  useChosen.getState().toggle('r1')
  useChosen.getState().toggle('r2')
  await vi.waitFor(() => { expect(useChosen.getState().several?.count).toBe(2) })
  let answer: (several: Several) => void = () => undefined
  const late = new Promise<Several>((resolve) => { answer = resolve })
  bridge.several.mockReturnValueOnce(late)
  useChosen.getState().toggle('r3')
  useChosen.getState().toggle('r4')
  await vi.waitFor(() => { expect(useChosen.getState().several?.count).toBe(4) })
  answer(severalOf(['r1', 'r2', 'r3']))
  await late
  expect(useChosen.getState().several?.count).toBe(4)
})

it('survives a refreshment, and forgets what is not there any more', async () => {
  useChosen.getState().toggle('r1')
  useChosen.getState().toggle('r2')
  bridge.several.mockImplementation((ids: readonly RequestId[]) => Promise.resolve(severalOf(ids, ids.filter((id) => id === 'r1'))))
  await useChosen.getState().refresh()
  expect(chosen()).toEqual(['r2'])
  bridge.several.mockResolvedValue(severalOf(['r2'], ['r2']))
  await useChosen.getState().refresh()
  expect(useChosen.getState()).toMatchObject({ ids: new Set(), several: null })
})

it('is let go of when the list is turned to something else, not when it is ordered or folded', async () => {
  const stop = followList()
  useChosen.getState().toggle('r1')
  await useList.getState().ask({ collapsed: [] })
  expect(chosen()).toEqual(['r1'])
  await useList.getState().ask({ search: 'visa' })
  expect(chosen()).toEqual([])
  useChosen.getState().toggle('r1')
  await useList.getState().ask({ view: 'drafts' })
  expect(chosen()).toEqual([])
  stop()
})
