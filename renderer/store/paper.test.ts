import { beforeEach, expect, it, vi } from 'vitest'
import { OPEN_REQUESTS, type PaperStage } from '#core/projections/paper'
import { done, refused, type Reply } from '#core/refusal'
import { usePaperwork } from './paper'

const bridge = vi.hoisted(() => ({ savePaper: vi.fn(), printPaper: vi.fn(), on: vi.fn<(event: string, listener: (stage: PaperStage) => void) => () => void>() }))
vi.mock('../bridge', () => ({ bridge }))
vi.mock('./stored', () => ({ read: () => null, write: vi.fn() }))

beforeEach(() => {
  bridge.on.mockReturnValue(() => undefined)
  usePaperwork.setState({ doing: null, outcome: null })
})

it('says where it was saved, that it could not be, and nothing when the person thought better of it', async () => {
  bridge.savePaper.mockResolvedValueOnce(done({ path: '/home/anna/sheet.pdf' }))
  await usePaperwork.getState().save(OPEN_REQUESTS, 'pdf', '')
  expect(usePaperwork.getState()).toMatchObject({ doing: null, outcome: { kind: 'saved', path: '/home/anna/sheet.pdf' } })

  bridge.savePaper.mockResolvedValueOnce(refused({ code: 'not-saved', why: 'the disk is full' }))
  await usePaperwork.getState().save(OPEN_REQUESTS, 'csv', '')
  const { doing, outcome } = usePaperwork.getState()
  expect(doing).toBeNull()
  expect(outcome?.kind === 'refused' && outcome.sentence).toMatch('the disk is full')

  bridge.savePaper.mockResolvedValueOnce(done(null))
  await usePaperwork.getState().save(OPEN_REQUESTS, 'pdf', '')
  expect(usePaperwork.getState()).toMatchObject({ doing: null, outcome: null })
})

it('does one thing at a time', async () => {
  let answer: (reply: Reply<null>) => void = () => undefined
  bridge.printPaper.mockReturnValueOnce(new Promise<Reply<null>>((resolve) => { answer = resolve }))
  bridge.savePaper.mockClear()
  const printing = usePaperwork.getState().print(OPEN_REQUESTS, '')
  await usePaperwork.getState().save(OPEN_REQUESTS, 'pdf', '')
  expect(bridge.savePaper).not.toHaveBeenCalled()
  answer(done(null))
  await printing
  expect(usePaperwork.getState().doing).toBeNull()
})

it('says where it stands, and stops listening when it is done, failed or not', async () => {
  const leave = vi.fn()
  bridge.on.mockReturnValueOnce(leave)
  let fail: (error: Error) => void = () => undefined
  bridge.savePaper.mockReturnValueOnce(new Promise<never>((_, reject) => { fail = reject }))
  const saving = usePaperwork.getState().save(OPEN_REQUESTS, 'pdf', '')
  bridge.on.mock.lastCall?.[1]({ stage: 'writing', pages: 67 })
  expect(usePaperwork.getState().stage).toEqual({ stage: 'writing', pages: 67 })
  fail(new Error('the main process is gone'))
  await expect(saving).rejects.toThrow()
  expect(leave).toHaveBeenCalledOnce()
  expect(usePaperwork.getState()).toMatchObject({ doing: null, stage: null })
})
