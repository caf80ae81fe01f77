import { beforeEach, expect, it, vi } from 'vitest'
import { OPEN_REQUESTS, type SheetQuery } from '#core/projections/paper'
import { sheetOf, type SheetData } from '#core/projections/sheet'
import { NOW, registerOf } from '#core/testing/examples'
import { done, refused, type Reply } from '#core/refusal'
import { useSheet } from './sheet'

const bridge = vi.hoisted(() => ({ sheet: vi.fn(), savePaper: vi.fn(), printPaper: vi.fn() }))
vi.mock('../bridge', () => ({ bridge }))

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
  useSheet.setState({ query: all, data: null, doing: null, outcome: null })
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

it('says where the sheet was saved, that it could not be, and nothing when the person thought better of it', async () => {
  bridge.savePaper.mockResolvedValueOnce(done({ path: '/home/anna/sheet.pdf' }))
  await useSheet.getState().save('pdf')
  expect(useSheet.getState()).toMatchObject({ doing: null, outcome: { kind: 'saved', path: '/home/anna/sheet.pdf' } })

  bridge.savePaper.mockResolvedValueOnce(refused({ code: 'not-saved', why: 'the disk is full' }))
  await useSheet.getState().save('csv')
  const { doing, outcome } = useSheet.getState()
  expect(doing).toBeNull()
  expect(outcome?.kind === 'refused' && outcome.sentence).toMatch('the disk is full')

  bridge.savePaper.mockResolvedValueOnce(done(null))
  await useSheet.getState().save('pdf')
  expect(useSheet.getState()).toMatchObject({ doing: null, outcome: null })
})

it('does one thing at a time', async () => {
  const dialog = later<Reply<null>>()
  bridge.printPaper.mockReturnValueOnce(dialog.promise)
  bridge.savePaper.mockClear()
  const printing = useSheet.getState().print()
  await useSheet.getState().save('pdf')
  expect(bridge.savePaper).not.toHaveBeenCalled()
  dialog.resolve(done(null))
  await printing
  expect(useSheet.getState().doing).toBeNull()
})

it('begins with all open requests, whatever was shown before', async () => {
  await useSheet.getState().ask(disputed)
  await useSheet.getState().begin()
  expect(useSheet.getState()).toMatchObject({ query: all, data: answerTo(all) })
})
