/** The rows that are read from `ledger.json` only when they are shown: what they say is what the journal says, or it is told. */
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Command } from '#core/command'
import type { Row } from '#core/ledger'
import { acknowledge, copyOf, emptyFolder, filesIn, flipByte, idOf, issue, minute, options, removeFolders, rowsOf, withRegister } from './testing/folder'

afterAll(removeFolders)

const later = '2018-03-06T09:00:00Z'

describe('a ledger too long to be checked before it opens', () => {
  let whole: string
  let rows: readonly Row[]

  /** Denials are as long as nothing else that a row holds. */
  const deny = (request: string): Command => ({
    kind: 'deny',
    request,
    denial: { denied: 'received', speaker: 'Spokesperson', outlet: '', at: minute('2018-03-04T08:00:00Z'), words: 'No. '.repeat(250_000), exact: true, link: '' },
  })

  beforeAll(async () => {
    whole = await emptyFolder()
    rows = await withRegister(options(whole), async (register) => {
      const ids = Array.from({ length: 6 }, (_, index) => `r${String(index)}`)
      await register.runAll(ids.flatMap((id) => [{ ...issue({ subject: id }), request: id }, deny(id)]))
      return rowsOf(register)
    })
  })

  async function damaged(): Promise<string> {
    const folder = await copyOf(whole)
    await flipByte(join(folder, 'ledger.json'), 2_500_000)
    return folder
  }

  it('is made anew, and that is said, when a row is shown that is not as written; the row is told by the journal', async () => {
    const folder = await damaged()
    await withRegister(options(folder, later), async (register) => {
      expect(await rowsOf(register)).toEqual(rows)
      expect(register.opening).toMatchObject({ outcome: 'recovered', what: [expect.stringContaining('ledger.json')] })
      expect(await register.verify()).toMatchObject({ ok: true, value: { problems: [] } })
    })
    expect(await filesIn(folder)).toEqual(await filesIn(whole))
  })

  it('is checked while it is open, whatever is shown', async () => {
    await withRegister(options(await damaged(), later), async (register) => {
      await new Promise((resolve) => register.onChanged(resolve))
      expect(register.opening.outcome).toBe('recovered')
    })
  })

  it('is made anew, and that is said, when verifying finds a byte of a row changed', async () => {
    const folder = await copyOf(whole)
    await withRegister(options(folder, later), async (register) => {
      await vi.waitFor(async () => { expect(await register.verify()).toMatchObject({ ok: true, value: { problems: [] } }) })
      await flipByte(join(folder, 'ledger.json'), 2_500_000)
      expect(await register.verify()).toMatchObject({ ok: true, value: { problems: [], mended: [expect.stringContaining('ledger.json')] } })
      expect(register.opening.outcome).toBe('recovered')
    })
  })
})

describe('a ledger that is taken away from under an open register', () => {
  it('is missed by nobody: the journal tells the rows, and the file is made anew', async () => {
    const folder = await emptyFolder()
    const rows = await withRegister(options(folder), async (register) => {
      await register.runAll([issue({ subject: 'First' }), issue({ subject: 'Second' })])
      return rowsOf(register)
    })
    await withRegister(options(folder, later), async (register) => {
      await rm(join(folder, 'ledger.json'))
      expect(await rowsOf(register)).toEqual(rows)
      await register.run(acknowledge(rows[0]?.id ?? ''))
    })
    await withRegister(options(folder, later), async (register) => {
      expect(register.opening).toEqual({ outcome: 'ready' })
      expect(await rowsOf(register)).toMatchObject([{ subject: 'Second', acknowledgement: { who: 'B. Sample' } }, { subject: 'First' }])
      expect(await register.verify()).toMatchObject({ ok: true, value: { problems: [] } })
    })
  })
})

describe('a ledger in whose place another file was put', () => {
  it('is not held against the register', async () => {
    const folder = await emptyFolder()
    const rows = await withRegister(options(folder), async (register) => {
      await register.run(issue())
      return rowsOf(register)
    })
    await withRegister(options(folder, later), async (register) => {
      await rm(join(folder, 'ledger.json'))
      await writeFile(join(folder, 'ledger.json'), 'another')
      expect(await rowsOf(register)).toEqual(rows)
      expect(register.opening).toEqual({ outcome: 'ready' })
    })
  })
})

describe('rows that did not change since the ledger was written', () => {
  it('are taken over into the next one, beside those that did and drafts that are gone', async () => {
    const folder = await emptyFolder()
    const { content, attempts } = issue()
    const draft = await withRegister(options(folder), async (register) => {
      await register.run(issue({ subject: 'First' }))
      const id = idOf(await register.run({ kind: 'save-draft', request: null, content, attempts }))
      await register.run(issue({ subject: 'Last' }))
      return id
    })
    const rows = await withRegister(options(folder, later), async (register) => {
      const [first] = (await rowsOf(register)).filter(({ subject }) => subject === 'First')
      await register.run(acknowledge(first?.id ?? ''))
      await register.run({ kind: 'discard-draft', request: draft })
      return rowsOf(register)
    })
    expect(rows.map(({ subject }) => subject)).toEqual(['Last', 'First'])
    await withRegister(options(folder, later), async (register) => {
      expect(await rowsOf(register)).toEqual(rows)
      expect(await register.verify()).toMatchObject({ ok: true, value: { problems: [] } })
    })
  })
})
