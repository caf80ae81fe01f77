import { beforeEach, expect, it, vi } from 'vitest'
import { OPEN_REQUESTS, type SheetQuery } from '#core/projections/paper'
import { sheetOf, type SheetData } from '#core/projections/sheet'
import { NOW, registerOf } from '#core/testing/examples'
import { done, type Reply } from '#core/refusal'
import { usePaperwork } from './paper'
import { useSheet } from './sheet'

const bridge = vi.hoisted(() => ({ on: () => () => undefined, sheet: vi.fn() }))
vi.mock('../bridge', () => ({ bridge }))
vi.mock('./stored', () => ({ read: () => null, write: vi.fn() }))

const answerTo = (query: SheetQuery): SheetData => sheetOf(registerOf(), query, NOW, { fingerprint: '', entries: 0 })
const all = OPEN_REQUESTS
const disputed: SheetQuery = { ...OPEN_REQUESTS, view: 'disputed' }

/** A promise that the test keeps for later. */
function later<T>() {
  let resolve: (value: T) => void = () => undefined
  const promise = new Promise<T>((give) => {
    resolve = give
  })
  return { promise, resolve: (value: T) => { resolve(value) } }
}

beforeEach(() => {
  bridge.sheet.mockImplementation((query: SheetQuery) => Promise.resolve(done(answerTo(query))))
  useSheet.setState({ query: all, data: null, problem: null })
  usePaperwork.setState({ paper: 'a4', orientation: 'landscape' })
})

it('drops the answer to an earlier question', async () => {
  const late = later<Reply<SheetData>>()
  bridge.sheet.mockReturnValueOnce(late.promise)
  const first = useSheet.getState().ask(all)
  await useSheet.getState().ask(disputed)
  late.resolve(done(answerTo(all)))
  await first
  expect(useSheet.getState().data?.query).toEqual(disputed)
})

it('begins with all open requests, whatever was shown before', async () => {
  await useSheet.getState().ask(disputed)
  await useSheet.getState().begin()
  expect(useSheet.getState()).toMatchObject({ query: all, data: answerTo(all) })
})

it('is set on the paper that was chosen last', async () => {
  usePaperwork.setState({ paper: 'letter', orientation: 'portrait' })
  await useSheet.getState().begin()
  expect(useSheet.getState().data?.query).toMatchObject({ paper: 'letter', orientation: 'portrait' })
})

it('of one that was made, is set on the paper that it was on, and the next one on what was chosen last', async () => {
  await useSheet.getState().begin({ paper: 'letter', orientation: 'portrait' })
  expect(useSheet.getState().data?.query).toMatchObject({ paper: 'letter', orientation: 'portrait' })
  expect(usePaperwork.getState()).toMatchObject({ paper: 'letter', orientation: 'portrait' })
  usePaperwork.getState().begin()
  await useSheet.getState().begin()
  expect(useSheet.getState().data?.query).toMatchObject({ paper: 'a4', orientation: 'landscape' })
})
