/** What verifying finds, says and costs. The thread is the real one. */
import { createHash } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { VerifyState } from '#core/bridge/bridge'
import type { Command } from '#core/command'
import { openRegister, type RegisterService } from '../service'
import { acknowledge, content, copyOf, emptyFolder, flipByte, idOf, issue, journalPath, options, removeFolders, withRegister } from '../testing/folder'
import { prove } from './proof'

afterAll(removeFolders)

let whole: string

/** A register of ten entries: settings, three requests, of which two are told of again, a draft kept and a draft discarded. */
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
  })
})

const nothing = (): undefined => undefined

/** Changes the ledger's text, and seals it anew as if this program had written it. */
async function rewriteLedger(folder: string, change: (text: string) => string): Promise<void> {
  const path = join(folder, 'ledger.json')
  const bare = change((await readFile(path, 'utf8')).replace(/,"sha256":"[0-9a-f]{64}"\}\n$/, '}\n'))
  const sum = createHash('sha256').update(bare).digest('hex')
  await writeFile(path, bare.replace(/\}\n$/, `,"sha256":"${sum}"}\n`))
}

/** The ledger's lines, one a row, without those that are no rows. */
function withoutRow(text: string, subject: string): string {
  const lines = text.split('\n')
  const rows = lines.filter((line) => line.startsWith('{"id"')).map((line) => line.replace(/,$/, ''))
  const kept = rows.filter((line) => !line.includes(`"subject":"${subject}"`))
  return [lines[0], kept.join(',\n'), ...lines.slice(1 + rows.length)].join('\n')
}

async function ledgerProblems(change: (text: string) => string): Promise<readonly string[]> {
  const folder = await copyOf(whole)
  await rewriteLedger(folder, change)
  const { problems } = await prove({ folder, marks: [] }, nothing)
  expect(problems.every(({ file, line }) => file === 'ledger.json' && line === null)).toBe(true)
  return problems.map(({ what }) => what)
}

describe('the ledger held against the journal', () => {
  it('is whole', async () => {
    const { problems, marks } = await prove({ folder: whole, marks: [] }, nothing)
    expect(problems).toEqual([])
    expect(marks).toMatchObject([{ entries: 10 }])
  })

  it('says of a request what the journal does not', async () => {
    expect(await ledgerProblems((text) => text.replace('"subject":"Second"', '"subject":"Other"'))).toEqual([
      'what is said of 2018/002 differs from the journal',
    ])
  })

  it('leaves a request out', async () => {
    expect(await ledgerProblems((text) => withoutRow(text, 'Third'))).toEqual(['2018/003 is missing'])
  })

  it('has a request that the journal does not', async () => {
    const invented = (text: string): string =>
      text.replace(/(\n\{"id":")[^"]+("[^\n]*"subject":"Third"[^\n]*?),?\n/, (line, before: string, after: string) => `${line.replace(/,?\n$/, ',')}${before}invented${after},\n`.replace(/,\n$/, line.endsWith(',\n') ? ',\n' : '\n'))
    expect(await ledgerProblems(invented)).toEqual(['2018/003 is not in the journal'])
  })

  it('says of a request what was true before its last entry', async () => {
    const rowOf = async (folder: string): Promise<string> =>
      /\n(\{"id":[^\n]*"subject":"First"[^\n]*?),?\n/.exec(await readFile(join(folder, 'ledger.json'), 'utf8'))?.[1] ?? ''
    const folder = await copyOf(whole)
    const before = await rowOf(folder)
    await withRegister(options(folder, '2018-03-06T09:00:00Z'), (register) => register.run(acknowledge(/"id":"([^"]+)"/.exec(before)?.[1] ?? '')))
    const after = await rowOf(folder)
    await rewriteLedger(folder, (text) => text.replace(after, before))
    const { problems } = await prove({ folder, marks: [] }, nothing)
    expect(problems.map(({ what }) => what)).toEqual([expect.stringContaining('leaves out entries')])
  })

  it('names too many entries of a request', async () => {
    const longer = (text: string): string => text.replace(/("subject":"Third".*"places":\[.*)(\[[^[\]]*\])\]/, '$1$2,$2]')
    expect(await ledgerProblems(longer)).toEqual(['what is said of 2018/003 differs from the journal'])
  })

  it('has other settings', async () => {
    expect(await ledgerProblems((text) => text.replace('"office":"Press office"', '"office":"Other"'))).toEqual(['the settings differ from the journal'])
  })

  it('is not what was written', async () => {
    const folder = await copyOf(whole)
    await flipByte(join(folder, 'ledger.json'), 300)
    expect(await prove({ folder, marks: [] }, nothing)).toMatchObject({ problems: [{ file: 'ledger.json', what: 'its checksum differs' }] })
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
    expect(await prove({ folder, marks }, nothing)).toEqual({ problems: [], marks })
    await rm(join(folder, 'ledger.json'))
    expect(await prove({ folder, marks }, nothing)).toEqual({ problems: [], marks })
    const path = await journalPath(folder)
    await flipByte(path, (await readFile(path)).length - 200)
    expect((await prove({ folder, marks }, nothing)).problems).toMatchObject([{ line: 11 }])
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
      expect(states).toEqual([{ state: 'verifying', part: 0 }, register.verifyState])
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
      expect(register.opening).toMatchObject({ outcome: 'damaged', safe: 1, problems: [{ line: 2 }] })
      expect(await register.run(issue())).toEqual({ ok: false, refusal: { code: 'read-only' } })
      // What is known already is not said twice.
      expect(await register.verify()).toMatchObject({ ok: true, value: { problems: [{ line: 2 }] } })
    })
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
