import { rename, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { AttemptDraft } from '#core/request'
import { openRegister } from './service'
import {
  acknowledge,
  content,
  email,
  emptyFolder,
  everything,
  idOf,
  issue,
  minute,
  options,
  removeFolders,
  rowsOf,
  settings,
  withRegister,
} from './testing/folder'

afterAll(removeFolders)

describe('a register', () => {
  it('holds what was recorded, and still does when it is opened again', async () => {
    const folder = await emptyFolder()
    const first = await openRegister(options(folder))
    expect(first.opening).toEqual({ outcome: 'new' })
    const reply = await first.run(issue())
    expect(reply).toMatchObject({ ok: true, value: { reference: '2018/001' } })
    expect(await first.run(acknowledge(idOf(reply)))).toMatchObject({ ok: true })
    const before = await rowsOf(first)
    const position = first.position()
    await first.close()

    await withRegister(options(folder), async (second) => {
      expect(second.opening).toEqual({ outcome: 'ready' })
      expect(await rowsOf(second)).toEqual(before)
      expect(second.position()).toEqual(position)
      expect(await second.open(idOf(reply))).toMatchObject({
        ok: true,
        value: { request: { content, acknowledgements: [{ who: 'B. Sample', by: settings.person }] } },
      })
      expect(await second.verify()).toMatchObject({ ok: true, value: { ...position, problems: [] } })
    })
  })

  it('keeps the settings it was begun with, whatever it is opened with later', async () => {
    const folder = await emptyFolder()
    await withRegister({ ...options(folder), settings: { ...settings, sample: true } }, () => undefined)
    await withRegister(options(folder), async (register) => {
      expect(register.settings().sample).toBe(true)
      await register.run({ kind: 'change-settings', settings: { ...settings, office: 'Another office' } })
    })
    await withRegister(options(folder), (register) => { expect(register.settings().office).toBe('Another office') })
  })

  it('refuses a note’s number that stands on another request, of the same batch too', async () => {
    const note: AttemptDraft = {
      ...email,
      details: {
        channel: 'note',
        kind: 'note-verbale',
        number: '112',
        signature: 'initialled',
        messenger: '',
        handedTo: { name: '', post: '', desk: '' },
      },
    }
    await withRegister(options(await emptyFolder()), async (register) => {
      const both = [issue(), issue()].map((command) => ({ ...command, attempts: [note] }))
      const refusal = { code: 'note-number-taken', number: '112', reference: '2018/001' }
      expect(await register.runAll(both)).toEqual({ ok: false, index: 1, refusal })
      const first = idOf(await register.run({ ...issue(), attempts: [note] }))
      expect(await register.run({ ...issue(), attempts: [note] })).toEqual({ ok: false, refusal })
      const outcome = { state: 'voided', at: minute('2018-03-04T08:00:00Z'), evidence: null, words: 'Never sent', code: '' } as const
      const voided = { kind: 'record-outcome', request: first, n: 1, dispatchedAt: null, outcome } as const
      expect(await register.runAll([voided, { ...issue(), attempts: [note] }])).toMatchObject({ ok: true })
    })
  })

  it('is open in one program at a time', async () => {
    const folder = await emptyFolder()
    const first = await openRegister(options(folder))
    const link = join(await emptyFolder(), 'link')
    await symlink(folder, link, 'junction')
    const second = await openRegister(options(link))
    expect(second.opening).toEqual({ outcome: 'in-use' })
    expect(await second.run(issue())).toEqual({ ok: false, refusal: { code: 'read-only' } })
    await second.close()
    expect(await first.run(issue())).toMatchObject({ ok: true })
    await first.close()
    await first.close()
    await withRegister(options(folder), (third) => { expect(third.opening).toEqual({ outcome: 'ready' }) })
  })

  it('carries commands out in the order in which they were given', async () => {
    await withRegister(options(await emptyFolder()), async (register) => {
      const replies = await Promise.all(Array.from({ length: 20 }, (_, index) => register.run(issue({ subject: String(index) }))))
      expect(replies.map((reply) => reply.ok && reply.value.reference)).toEqual(
        Array.from({ length: 20 }, (_, index) => `2018/${String(index + 1).padStart(3, '0')}`),
      )
    })
  })

  it('never gives a number twice', async () => {
    await withRegister(options(await emptyFolder()), async (register) => {
      const own = { ...issue(), number: { year: 2018, number: 7 } }
      expect(register.nextReference(null)).toBe('2018/001')
      expect(await register.run(own)).toMatchObject({ ok: true, value: { reference: '2018/007' } })
      expect(await register.run(own)).toEqual({ ok: false, refusal: { code: 'number-taken', reference: '2018/007' } })
      expect(await register.runAll([issue(), { ...issue(), number: { year: 2018, number: 8 } }])).toEqual({
        ok: false,
        index: 1,
        refusal: { code: 'number-taken', reference: '2018/008' },
      })
      expect(register.nextReference(null)).toBe('2018/008')
    })
  })

  it('takes a batch whole or not at all, each command deciding on those before it', async () => {
    const folder = await emptyFolder()
    const before = await withRegister(options(folder), async (register) => {
      const position = register.position()
      const refused = await register.runAll([{ ...issue(), request: 'imported' }, acknowledge('imported'), acknowledge('unknown')])
      expect(refused).toEqual({ ok: false, index: 2, refusal: { code: 'not-found', what: 'request' } })
      expect(register.position()).toEqual(position)
      expect(await rowsOf(register)).toEqual([])
      expect(await register.runAll([{ ...issue(), request: 'imported' }, acknowledge('imported')])).toMatchObject({ ok: true })
      return rowsOf(register)
    })
    expect(before).toMatchObject([{ id: 'imported', acknowledgement: { who: 'B. Sample' } }])
    await withRegister(options(folder), async (register) => { expect(await rowsOf(register)).toEqual(before) })
  })

  it('tells those who listen, and no longer those who stopped', async () => {
    await withRegister(options(await emptyFolder()), async (register) => {
      const heard: unknown[] = []
      const stop = register.onChanged((change) => heard.push(change))
      const id = idOf(await register.run(issue()))
      expect(heard).toEqual([{ ...register.position(), request: id }])
      await register.run(issue({ subject: '' }))
      stop()
      await register.run(issue())
      expect(heard).toHaveLength(1)
    })
  })

  it('forgets a discarded draft, and remembers that after it is opened again', async () => {
    const folder = await emptyFolder()
    await withRegister(options(folder), async (register) => {
      const { content: draft, attempts } = issue()
      const id = idOf(await register.run({ kind: 'save-draft', request: null, content: draft, attempts }))
      expect(await rowsOf(register)).toMatchObject([{ id, state: 'draft' }])
      await register.run({ kind: 'discard-draft', request: id })
      expect(await rowsOf(register)).toEqual([])
      expect(await register.open(id)).toEqual({ ok: false, refusal: { code: 'not-found', what: 'request' } })
    })
    await withRegister(options(folder), async (register) => {
      expect(await rowsOf(register)).toEqual([])
      expect(await register.verify()).toMatchObject({ ok: true, value: { problems: [] } })
    })
  })

  it('searches everything that was said, without regard to case and accents, also what was said since', async () => {
    await withRegister(options(await emptyFolder()), async (register) => {
      const found = async (search: string): Promise<readonly string[]> =>
        (await register.list({ ...everything, search })).rows.map(({ subject }) => subject)
      const id = idOf(await register.run(issue({ subject: 'Communiqué', text: 'Sought in vain' })))
      await register.run(issue({ subject: 'Other', text: 'Another matter' }))
      expect(await found('COMMUNIQUE')).toEqual(['Communiqué'])
      expect(await found('vain sought')).toEqual(['Communiqué'])
      expect(await found('sought another')).toEqual([])
      expect(await found('passed it on')).toEqual([])
      await register.run(acknowledge(id))
      expect(await found('passed it on')).toEqual(['Communiqué'])
      expect(await found('2018/002')).toEqual(['Other'])
      expect(await found('   ')).toEqual(['Other', 'Communiqué'])
    })
  })

  it('has an exact reference first, then subjects above texts, and forgets what a draft said before', async () => {
    await withRegister(options(await emptyFolder()), async (register) => {
      const found = async (search: string): Promise<readonly string[]> =>
        (await register.list({ ...everything, search })).rows.map(({ subject }) => subject)
      await register.run(issue({ subject: 'Protocol', text: 'Plain' }))
      await register.run(issue({ subject: 'Visas', text: 'The protocol of 2018/001' }))
      expect(await found('2018/001')).toEqual(['Protocol', 'Visas'])
      expect(await found('protocl')).toEqual(['Visas', 'Protocol'])
      expect(await found('protocol')).toEqual(['Protocol', 'Visas'])
      const { content: draft, attempts } = issue()
      const id = idOf(await register.run({ kind: 'save-draft', request: null, content: { ...draft, subject: 'Formerly' }, attempts }))
      await register.run({ kind: 'save-draft', request: id, content: { ...draft, subject: 'Lately' }, attempts })
      expect([await found('formerly'), await found('lately')]).toEqual([[], ['Lately']])
    })
  })

  it('lists by the present minute: what was awaited becomes overdue with no change to the register', async () => {
    const opened = options(await emptyFolder())
    let now = '2018-03-07T16:00:00Z'
    await withRegister({ ...opened, now: () => now }, async (register) => {
      await register.run(issue())
      const overdue = async (): Promise<number> => (await register.list({ ...everything, view: 'chasing' })).total
      expect([await overdue(), register.overview().counts.chasing]).toEqual([0, 0])
      now = '2018-03-07T17:01:00Z'
      expect([await overdue(), register.overview().counts.chasing]).toEqual([1, 1])
    })
  })

  it('says why a change could not be written, and takes the next when the cause is gone', async () => {
    const folder = await emptyFolder()
    await withRegister(options(folder), async (register) => { await register.run(issue()) })
    await withRegister(options(folder), async (register) => {
      const position = register.position()
      await rename(join(folder, 'journal'), join(folder, 'elsewhere'))
      expect(await register.run(issue())).toEqual({ ok: false, refusal: { code: 'not-written', why: 'the folder is gone' } })
      expect(register.position()).toEqual(position)
      await rename(join(folder, 'elsewhere'), join(folder, 'journal'))
      expect(await register.run(issue())).toMatchObject({ ok: true, value: { reference: '2018/002' } })
    })
  })

  it('waits with closing for what is under way, and refuses what comes after', async () => {
    const folder = await emptyFolder()
    const register = await openRegister(options(folder))
    const running = register.run(issue())
    const closing = register.close()
    expect(await register.run(issue())).toEqual({ ok: false, refusal: { code: 'read-only' } })
    expect(await running).toMatchObject({ ok: true })
    await closing
    await withRegister(options(folder), async (again) => { expect(await rowsOf(again)).toHaveLength(1) })
  })
})
