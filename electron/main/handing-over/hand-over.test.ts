import { BrowserWindow } from 'electron'
import { readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AttemptDetails } from '#core/request'
import type { RegisterService } from '../register/service'
import { emptyFolder, idOf, issue, journalPath, options, removeFolders, withRegister } from '../register/testing/folder'
import { handOver } from './hand-over'
import { order } from './testing/order'

/** What the system would be asked, and what the person says to it. */
const { system } = vi.hoisted(() => ({
  system: { path: '', answer: 2, asked: vi.fn(), copied: vi.fn(), opened: vi.fn(), shown: vi.fn(), left: vi.fn() },
}))
vi.mock('electron', () => ({
  BrowserWindow: class { readonly id = 1 },
  app: { getPath: () => '/documents', isPackaged: true },
  clipboard: { writeText: system.copied },
  dialog: {
    showSaveDialog: (_: unknown, { defaultPath }: { defaultPath: string }) => {
      system.asked(defaultPath)
      return Promise.resolve({ canceled: system.path === '', filePath: system.path })
    },
    showMessageBox: (_: unknown, { message }: { message: string }) => {
      system.asked(message)
      return Promise.resolve({ response: system.answer })
    },
  },
  shell: { openPath: system.opened, showItemInFolder: system.shown, openExternal: system.left },
}))

const window = new BrowserWindow()
const message: AttemptDetails = { channel: 'direct-message', from: '@Embassy', to: '@MinistrySpox', eligibility: 'follows-us', checkedAt: null, checkedBy: '', folder: 'unknown' }

beforeEach(() => {
  for (const each of Object.values(system)) if (typeof each === 'function') each.mockReset()
  system.opened.mockResolvedValue('')
  Object.assign(system, { path: '', answer: 2 })
})
afterAll(removeFolders)

/** A register with one request in it. */
async function withRequest(work: (register: RegisterService, request: string, folder: string) => Promise<void>): Promise<void> {
  const folder = await emptyFolder()
  await withRegister(options(folder), async (register) => {
    await work(register, idOf(await register.run(issue())), folder)
  })
}

async function attemptsOf(register: RegisterService, request: string) {
  const opened = await register.open(request)
  if (!opened.ok) throw new Error(opened.refusal.code)
  return opened.value.request.attempts
}

describe('an email', () => {
  it('is a draft on the disk with the identifier that the journal has', async () => {
    await withRequest(async (register, request, folder) => {
      system.path = join(folder, 'draft.eml')
      expect(await handOver(register, order(request), window)).toEqual({ ok: true, value: { n: 2, path: system.path, refusal: null } })
      const read = await PostalMime.parse(await readFile(system.path))
      const [, attempt] = await attemptsOf(register, request)
      expect(attempt).toMatchObject({ role: 'chase', chase: 1, text: 'A reminder.', dispatchedAt: null, details: { messageId: read.messageId } })
      expect(read.messageId).toMatch(/^<[0-9a-f-]{36}@embassy\.example>$/)
      expect(await readFile(await journalPath(folder), 'utf8')).toContain(read.messageId)
      expect(read).toMatchObject({ subject: 'Re: Meeting of the two ministers (2018/001)', text: 'A reminder.\n' })
      expect(system.asked.mock.calls.map(([asked]: unknown[]) => asked)).toEqual([join('/documents', '2018-001 chase email 2.eml'), expect.stringMatching(/^The email draft is saved/)])
    })
  })

  it('is the same email when it is handed over again', async () => {
    await withRequest(async (register, request, folder) => {
      system.path = join(folder, 'draft.eml')
      await handOver(register, order(request), window)
      const before = (await PostalMime.parse(await readFile(system.path))).messageId
      const [, attempt] = await attemptsOf(register, request)
      if (attempt === undefined) throw new Error('not planned')
      await rm(system.path)
      expect(await handOver(register, order(request, { n: 2, details: attempt.details, text: 'Worded anew.' }), window)).toMatchObject({ ok: true })
      expect(await PostalMime.parse(await readFile(system.path))).toMatchObject({ messageId: before, text: 'Worded anew.\n' })
      expect(await attemptsOf(register, request)).toHaveLength(2)
    })
  })

  it('is not written down when the person names no file, nor asked about when it cannot go', async () => {
    await withRequest(async (register, request) => {
      expect(await handOver(register, order(request), window)).toEqual({ ok: true, value: null })
      expect(await attemptsOf(register, request)).toHaveLength(1)
      system.asked.mockReset()
      const nowhere = order(request, { details: { channel: 'email', from: 'press@embassy.example', to: '', messageId: '' } })
      expect(await handOver(register, nowhere, window)).toEqual({ ok: false, refusal: { code: 'missing', what: 'recipient' } })
      expect(system.asked).not.toHaveBeenCalled()
    })
  })

  it('that cannot be saved is said, and stays in the journal to be handed over again', async () => {
    await withRequest(async (register, request, folder) => {
      system.path = join(folder, 'no such folder', 'draft.eml')
      expect(await handOver(register, order(request), window)).toMatchObject({ ok: true, value: { n: 2, path: null, refusal: { code: 'not-saved' } } })
      expect((await attemptsOf(register, request))[1]).toMatchObject({ handedOver: {}, dispatchedAt: null })
    })
  })

  it('is opened, or shown in its folder, only when the person says so', async () => {
    await withRequest(async (register, request, folder) => {
      system.path = join(folder, 'draft.eml')
      await handOver(register, order(request), window)
      expect([system.opened.mock.calls, system.shown.mock.calls]).toEqual([[], []])
      system.answer = 0
      await handOver(register, order(request), window)
      expect([system.opened.mock.calls, system.shown.mock.calls]).toEqual([[[system.path]], []])
      system.opened.mockResolvedValue('no program')
      await handOver(register, order(request), window)
      expect(system.shown.mock.calls).toEqual([[system.path]])
      system.answer = 1
      await handOver(register, order(request), window)
      expect(system.opened).toHaveBeenCalledTimes(2)
      expect(system.shown).toHaveBeenCalledTimes(2)
      expect((await stat(system.path)).size).toBeGreaterThan(0)
    })
  })
})

describe('a direct message', () => {
  it('is copied to the letter, and its account opened after asking', async () => {
    await withRequest(async (register, request) => {
      system.answer = 0
      system.copied.mockImplementation(async () => {
        // What leaves is in the journal by then.
        expect((await attemptsOf(register, request))[1]).toMatchObject({ handedOver: {} })
      })
      expect(await handOver(register, order(request, { details: message, text: 'Line one.\n«Line two»' }), window)).toEqual({ ok: true, value: { n: 2, path: null, refusal: null } })
      expect(system.copied.mock.calls).toEqual([['Line one.\n«Line two»']])
      expect(system.left.mock.calls).toEqual([['https://x.com/MinistrySpox']])
      system.answer = 1
      await handOver(register, order(request, { details: message }), window)
      expect(system.left).toHaveBeenCalledTimes(1)
    })
  })

  it('to a closed account is neither written down nor copied', async () => {
    await withRequest(async (register, request) => {
      const closed = order(request, { details: { ...message, eligibility: 'closed' } })
      expect(await handOver(register, closed, window)).toEqual({ ok: false, refusal: { code: 'direct-message-closed' } })
      expect(await attemptsOf(register, request)).toHaveLength(1)
      expect(system.copied).not.toHaveBeenCalled()
    })
  })
})
