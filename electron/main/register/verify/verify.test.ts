/** What verifying finds, says and costs. The thread is the real one. */
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { VerifyState } from '#core/bridge/bridge'
import type { Command } from '#core/command'
import type { Row } from '#core/ledger'
import type { Office } from '#core/office'
import { Register } from '#core/register/register'
import { card } from '#core/testing/examples'
import { LedgerFile } from '../../files/ledger-file'
import { openRegister, type RegisterService } from '../service'
import { acknowledge, content, copyOf, emptyFolder, filesIn, flipByte, idOf, issue, journalPath, options, removeFolders, rowsOf, withRegister } from '../testing/folder'
import { prove } from './proof'

afterAll(removeFolders)

let whole: string

/**
 * A register of fourteen entries: settings, three requests, of which two are told of again, a draft kept, one discarded and one
 * discarded and written down again, and a counterpart.
 */
beforeAll(async () => {
  whole = await emptyFolder()
  await withRegister(options(whole), async (register) => {
    const first = idOf(await register.run(issue({ subject: 'First' })))
    const second = idOf(await register.run(issue({ subject: 'Second' })))
    await register.run(acknowledge(first))
    await register.run(issue({ subject: 'Third' }))
    await register.run(acknowledge(second))
    const draft: Command = { kind: 'save-draft', request: null, content, attempts: [] }
    await register.run(draft)
    const discarded = idOf(await register.run(draft))
    await register.run({ kind: 'discard-draft', request: discarded })
    await register.run(acknowledge(first))
    // Undone: it begins anew.
    const undone = idOf(await register.run({ ...draft, content: { ...content, subject: 'Undone' } }))
    await register.run({ kind: 'discard-draft', request: undone })
    await register.run({ ...draft, request: undone, content: { ...content, subject: 'Undone' } })
    await register.run({ kind: 'save-counterpart', counterpart: card() })
  })
})

const nothing = (): undefined => undefined
const SOUND = { damage: null, differences: [] }

/** Changes what the ledger tells, and has it written and sealed as this program would. */
async function rewriteLedger(folder: string, change: (register: Register) => void): Promise<void> {
  const file = new LedgerFile(join(folder, 'ledger.json'), () => { throw new Error('no row is to be made anew') })
  const ledger = await file.read()
  if (!ledger?.office) throw new Error('there is no ledger')
  const register = new Register(ledger.office, ledger)
  change(register)
  file.schedule({ snapshot: () => ({ journal: ledger.journal, office: register.office, ...register.snapshot() }), settle: nothing })
  await file.flush()
}

function rowIn(register: Register, subject: string): Row {
  const row = [...register.rows()].find((each) => each.subject === subject)
  if (!row) throw new Error(`there is no ${subject}`)
  return row
}

async function differencesOf(change: (register: Register) => void): Promise<readonly string[]> {
  const folder = await copyOf(whole)
  await rewriteLedger(folder, change)
  const { problems, ledger } = await prove({ folder, marks: [] }, nothing)
  expect([problems, ledger.damage]).toEqual([[], null])
  return ledger.differences
}

describe('the ledger held against the journal', () => {
  it('is whole', async () => {
    const { problems, ledger, marks } = await prove({ folder: whole, marks: [] }, nothing)
    expect([problems, ledger]).toEqual([[], SOUND])
    expect(marks).toMatchObject([{ entries: 14 }])
  })

  it('says of a request what the journal does not', async () => {
    expect(await differencesOf((register) => { register.put({ ...rowIn(register, 'Second'), subject: 'Other' }) })).toEqual([
      'what is said of 2018/002 differs from the journal',
    ])
  })

  it('counts a request, in its columns, as what its line does not say', async () => {
    const other = (register: Register): void => {
      const row = rowIn(register, 'Second')
      register.columns.put(register.indexOf(row.id) ?? 0, { ...row, counterpart: 'Other' }, register.office)
    }
    expect(await differencesOf(other)).toEqual(['what is said of 2018/002 differs from the journal'])
  })

  it('leaves a request out', async () => {
    expect(await differencesOf((register) => { register.discard(rowIn(register, 'Third').id) })).toEqual(['2018/003 is missing'])
  })

  it('has a request that the journal does not', async () => {
    expect(await differencesOf((register) => { register.put({ ...rowIn(register, 'Third'), id: 'invented' }) })).toEqual(['2018/003 is not in the journal'])
  })

  it('says of a request what was true before its last entry', async () => {
    const folder = await copyOf(whole)
    const before = await withRegister(options(folder, '2018-03-06T09:00:00Z'), async (register) => {
      const first = (await rowsOf(register)).find(({ subject }) => subject === 'First')
      await register.run(acknowledge(first?.id ?? ''))
      return first
    })
    await rewriteLedger(folder, (register) => { if (before) register.put(before) })
    const { ledger } = await prove({ folder, marks: [] }, nothing)
    expect(ledger.differences).toEqual([expect.stringContaining('leaves out entries')])
  })

  it('names too many entries of a request', async () => {
    const longer = (register: Register): void => {
      const row = rowIn(register, 'Third')
      register.put({ ...row, places: [...row.places, ...row.places] })
    }
    expect(await differencesOf(longer)).toEqual(['what is said of 2018/003 differs from the journal'])
  })

  it('says of the office what the journal does not', async () => {
    const differs = ['what is said of the office differs from the journal']
    const other = ({ office }: Register): Office => ({ ...office, settings: { ...office.settings, office: 'Other' } })
    const forgetful = ({ office }: Register): Office => ({ ...office, counterparts: [] })
    for (const change of [other, forgetful]) expect(await differencesOf((register) => { register.changeOffice(change(register)) })).toEqual(differs)
  })

  it.each([
    ['in a row', 300, 'the checksum of a row differs'],
    ['after the rows', -300, 'its checksum differs'],
  ])('is not what was written, %s', async (_, at, damage) => {
    const folder = await copyOf(whole)
    const path = join(folder, 'ledger.json')
    await flipByte(path, at < 0 ? (await readFile(path)).length + at : at)
    expect(await prove({ folder, marks: [] }, nothing)).toMatchObject({ problems: [], ledger: { damage } })
  })
})

describe('the journal', () => {
  it('has one changed byte, wherever it is', async () => {
    const { marks } = await prove({ folder: whole, marks: [] }, nothing)
    const folder = await copyOf(whole)
    const path = await journalPath(folder)
    const size = (await readFile(path)).length
    for (let at = 0; at < size; at += 97) {
      await flipByte(path, at)
      expect((await prove({ folder, marks }, nothing)).problems, `byte ${String(at)}`).not.toEqual([])
      await flipByte(path, at)
    }
    expect((await prove({ folder, marks }, nothing)).problems).toEqual([])
  })

  it('was written anew throughout, sound in itself', async () => {
    const folder = await emptyFolder()
    await withRegister(options(folder), async (register) => {
      await register.run(issue({ subject: 'Another' }))
    })
    const { marks } = await prove({ folder, marks: [] }, nothing)
    const remembered = marks.map((mark) => ({ ...mark, hash: 'f'.repeat(64) }))
    expect((await prove({ folder, marks: remembered }, nothing)).problems).toEqual([
      { file: marks[0] && `journal/${marks[0].file}`, line: 2, what: 'another line once stood here' },
    ])
  })

  it('is verified alone where there is no ledger, or one that reaches less far', async () => {
    const folder = await copyOf(whole)
    const behind = await readFile(join(folder, 'ledger.json'))
    await withRegister(options(folder, '2018-03-06T09:00:00Z'), async (register) => {
      await register.run(issue())
    })
    const { marks } = await prove({ folder, marks: [] }, nothing)
    await writeFile(join(folder, 'ledger.json'), behind)
    expect(await prove({ folder, marks }, nothing)).toEqual({ problems: [], ledger: SOUND, exhibits: [], marks })
    await rm(join(folder, 'ledger.json'))
    expect(await prove({ folder, marks }, nothing)).toEqual({ problems: [], ledger: SOUND, exhibits: [], marks })
    const path = await journalPath(folder)
    await flipByte(path, (await readFile(path)).length - 200)
    expect((await prove({ folder, marks }, nothing)).problems).toMatchObject([{ line: 15 }])
  })
})

/** Everything that is told of verifying until it ends. */
function told(register: RegisterService): Promise<readonly VerifyState[]> {
  const heard: VerifyState[] = []
  return new Promise((resolve) => {
    register.onVerify((state) => {
      heard.push(state)
      if (state.state !== 'verifying') resolve(heard)
    })
  })
}

/** A register of some 18 MB, long enough to be met while it is being verified. */
async function long(): Promise<string> {
  const folder = await emptyFolder()
  await withRegister(options(folder), (register) =>
    register.runAll(Array.from({ length: 6_000 }, (_, index) => issue({ subject: String(index), text: 'x'.repeat(2_500) }))),
  )
  return folder
}

describe('a register that is open', () => {
  it('is verified by itself after it was opened', async () => {
    await withRegister(options(await copyOf(whole)), async (register) => {
      expect(register.verifyState).toBeNull()
      const states = await told(register)
      expect([states[0], states.at(-1)]).toEqual([{ state: 'verifying', part: 0 }, register.verifyState])
      expect(register.verifyState).toMatchObject({ state: 'verified', verification: { ...register.position(), problems: [] } })
    })
  })

  it('is read-only from when something was found, and says what', async () => {
    await withRegister(options(await copyOf(whole)), async (register) => {
      await flipByte(await journalPath(register.folder), 900)
      const changed = new Promise((resolve) => register.onChanged(resolve))
      const reply = await register.verify()
      await changed
      expect(reply).toMatchObject({ ok: true, value: { problems: [{ line: 2 }] } })
      expect(register.opening).toMatchObject({ outcome: 'damaged', safe: 13, problems: [{ line: 2 }], loss: { entries: 1 } })
      expect(await register.run(issue())).toEqual({ ok: false, refusal: { code: 'read-only' } })
      // What is known already is not said twice.
      expect(await register.verify()).toMatchObject({ ok: true, value: { problems: [{ line: 2 }] } })
    })
  })

  it('is read anew from the journal, and that is said, when its ledger tells otherwise', async () => {
    const folder = await copyOf(whole)
    await rewriteLedger(folder, (register) => { register.put({ ...rowIn(register, 'Second'), subject: 'Other', counterpart: 'Other' }) })
    await withRegister(options(folder, '2018-03-06T09:00:00Z'), async (register) => {
      expect((await rowsOf(register)).map(({ subject }) => subject)).toContain('Other')
      const what = [expect.stringContaining('what is said of 2018/002 differs from the journal')]
      expect(await register.verify()).toMatchObject({ ok: true, value: { problems: [], mended: what } })
      expect(register.opening).toEqual({ outcome: 'recovered', what })
      expect((await rowsOf(register)).map(({ subject }) => subject)).not.toContain('Other')
      expect(register.counterparts().map(({ name }) => name)).not.toContain('Other')
      expect(await register.verify()).toMatchObject({ ok: true, value: { problems: [], mended: [] } })
    })
    await withRegister(options(folder, '2018-03-06T10:00:00Z'), (register) => { expect(register.opening).toEqual({ outcome: 'ready' }) })
    expect(await filesIn(folder)).toEqual(await filesIn(whole))
  })

  it('says when it could not be verified, and is verified when the cause is gone', async () => {
    await withRegister(options(await copyOf(whole)), async (register) => {
      const path = await journalPath(register.folder)
      const bytes = await readFile(path)
      await rm(path)
      expect(await register.verify()).toMatchObject({ ok: false, refusal: { code: 'cannot-read' } })
      expect(register.verifyState).toMatchObject({ state: 'unfinished' })
      await writeFile(path, bytes)
      expect(await register.verify()).toMatchObject({ ok: true, value: { problems: [] } })
    })
  })

  it('takes changes meanwhile, tells how far it is, and names the moment that it verified', async () => {
    await withRegister(options(await long(), '2018-03-06T09:00:00Z'), async (register) => {
      const all = told(register)
      const changes: Promise<unknown>[] = []
      const before = register.position()
      const stop = register.onVerify(() => {
        changes.push(register.run(issue()))
      })
      const reply = await register.verify()
      stop()
      await Promise.all(changes)
      expect(changes.length).toBeGreaterThan(2)
      expect(reply).toMatchObject({ ok: true, value: { problems: [] } })
      if (!reply.ok) return
      expect(reply.value.entries).toBeGreaterThanOrEqual(before.entries)
      expect(reply.value.entries).toBeLessThan(register.position().entries)
      const parts = (await all).flatMap((state) => (state.state === 'verifying' ? [state.part] : []))
      expect(parts).toEqual([...parts].sort((a, b) => a - b))
      expect(parts[0]).toBe(0)
      expect(Math.max(...parts)).toBeLessThanOrEqual(1)
      expect(Math.max(...parts)).toBeGreaterThan(0)
      expect(await register.verify()).toMatchObject({ ok: true, value: { ...register.position(), problems: [] } })
    })
  }, 30_000)

  it('is closed in the middle without waiting, and tells nothing after that', async () => {
    const folder = await long()
    const register = await openRegister(options(folder, '2018-03-06T09:00:00Z'))
    const heard: VerifyState[] = []
    const closed = new Promise<void>((resolve) => {
      register.onVerify((state) => {
        heard.push(state)
        if (state.state === 'verifying' && state.part > 0) resolve(register.close())
      })
    })
    const verifying = register.verify()
    await closed
    const count = heard.length
    expect(await verifying).toEqual({ ok: false, refusal: { code: 'cannot-read', why: 'the register was closed' } })
    expect(heard).toHaveLength(count)
    expect(heard.every(({ state }) => state === 'verifying')).toBe(true)
    expect(await register.verify()).toMatchObject({ ok: false })
    await withRegister(options(folder, '2018-03-06T09:00:00Z'), (again) => { expect(again.opening).toEqual({ outcome: 'ready' }) })
  }, 30_000)
})
