/** What a register says when its files are not as it left them. It may lose nothing that was confirmed without saying so. */
import { createHash } from 'node:crypto'
import { appendFile, mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Row } from '#core/ledger'
import { openingSentence, type Opening } from '#core/opening'
import {
  acknowledge,
  copyOf,
  emptyFolder,
  filesIn,
  flipByte,
  idOf,
  issue,
  journalPath,
  options,
  removeFolders,
  rowsOf,
  withRegister,
} from './testing/folder'

afterAll(removeFolders)

let whole: string
let rows: readonly Row[]

/** A register of seven entries, the last three a batch. */
beforeAll(async () => {
  whole = await emptyFolder()
  rows = await withRegister(options(whole), async (register) => {
    const first = idOf(await register.run(issue({ subject: 'First' })))
    await register.run(acknowledge(first))
    await register.run(issue({ subject: 'Second' }))
    await register.runAll([{ ...issue({ subject: 'Third' }), request: 'third' }, acknowledge('third'), issue({ subject: 'Fourth' })])
    return rowsOf(register)
  })
})

interface Seen {
  readonly opening: Opening
  readonly rows: readonly Row[]
}

async function look(folder: string): Promise<Seen> {
  return withRegister(options(folder, '2018-03-06T09:00:00Z'), async (register) => ({ opening: register.opening, rows: await rowsOf(register) }))
}

async function withoutLedger(folder: string): Promise<void> {
  await rm(join(folder, 'ledger.json'))
}

describe('a torn end', () => {
  it.each([1, 40, 500])('of %i bytes is set aside, said, and mended for good', async (bytes) => {
    const folder = await copyOf(whole)
    const tail = '{"v":1,"desk":"'.padEnd(bytes, 'x').slice(0, bytes)
    await appendFile(await journalPath(folder), tail)
    const seen = await look(folder)
    expect(seen.opening).toMatchObject({ outcome: 'recovered' })
    expect(seen.rows).toEqual(rows)
    const aside = (await readdir(join(folder, 'journal'))).filter((name) => name.includes('.torn-'))
    expect(aside).toHaveLength(1)
    expect(seen.opening).toMatchObject({ what: [expect.stringContaining(aside[0] ?? '?')] })
    expect(await readFile(join(folder, 'journal', aside[0] ?? ''), 'utf8')).toBe(tail)
    expect(await readFile(await journalPath(folder))).toEqual(await readFile(await journalPath(whole)))
    expect(await look(folder)).toEqual({ opening: { outcome: 'ready' }, rows })
  })

  it('within a batch takes the whole batch with it', async () => {
    const folder = await copyOf(whole)
    await withoutLedger(folder)
    const path = await journalPath(folder)
    const lines = (await readFile(path, 'utf8')).trimEnd().split('\n')
    await writeFile(path, lines.slice(0, -1).map((line) => `${line}\n`).join(''))
    const seen = await look(folder)
    expect(seen.opening).toMatchObject({ outcome: 'recovered' })
    expect(seen.rows.map(({ subject }) => subject)).toEqual(['Second', 'First'])
    await withRegister(options(folder), async (register) => {
      expect(await register.run(issue())).toMatchObject({ ok: true, value: { reference: '2018/003' } })
      expect(await register.verify()).toMatchObject({ ok: true, value: { problems: [] } })
    })
  })

  it('is damage when the ledger knows that it was whole', async () => {
    const folder = await copyOf(whole)
    const path = await journalPath(folder)
    await truncate(path, (await readFile(path)).length - 20)
    const before = await filesIn(folder)
    const seen = await look(folder)
    expect(seen.opening).toMatchObject({ outcome: 'damaged', safe: 6, loss: { entries: 1 } })
    expect(openingSentence(seen.opening)).toContain('line 7: the line was cut short; entry 7 is missing.')
    expect(openingSentence(seen.opening)).toContain('2018/004: 1 of its entries is lost, 0 are left.')
    expect(seen.rows.map(({ subject }) => subject)).toEqual(['Third', 'Second', 'First'])
    expect(await filesIn(folder)).toEqual(before)
  })
})

describe('a changed byte of the journal', () => {
  it.each(['with', 'without'])('is always told, %s the ledger, and nothing is written then', async (ledger) => {
    const size = (await readFile(await journalPath(whole))).length
    const folder = await copyOf(whole)
    if (ledger === 'without') await withoutLedger(folder)
    const path = await journalPath(folder)
    const before = await filesIn(folder)
    for (let at = 0; at < size; at += at < size - 2 ? Math.min(29, size - 2 - at) : 1) {
      await flipByte(path, at)
      const { opening, rows: shown } = await look(folder)
      const torn = ledger === 'without' && at === size - 1
      expect(opening.outcome, `byte ${String(at)}`).toBe(torn ? 'recovered' : 'damaged')
      // Only what was proven good is shown; a request whose later entries are damaged is shown as it was before them.
      for (const row of shown) expect(rows.map(({ subject }) => subject)).toContain(row.subject)
      expect(shown.length).toBeLessThanOrEqual(rows.length)
      if (torn) continue
      await flipByte(path, at)
      expect(await filesIn(folder)).toEqual(before)
    }
  }, 60_000)

  it('is named by file and line, and what proves itself before and after it is shown, for reading only', async () => {
    const folder = await copyOf(whole)
    const path = await journalPath(folder)
    const third = (await readFile(path, 'utf8')).split('\n').slice(0, 3).join('\n').length
    await flipByte(path, third - 200)
    await withRegister(options(folder), async (register) => {
      expect(register.opening).toMatchObject({ outcome: 'damaged', safe: 6, problems: [{ line: 3 }] })
      expect(openingSentence(register.opening)).toContain('the line is not what was written: its hash differs')
      expect((await rowsOf(register)).map(({ subject, acknowledgement }) => [subject, acknowledgement?.level])).toEqual([
        ['Fourth', undefined],
        ['Third', 'written'],
        ['Second', undefined],
        ['First', undefined],
      ])
      expect(await register.run(issue())).toEqual({ ok: false, refusal: { code: 'read-only' } })
      expect(await register.verify()).toMatchObject({ ok: true, value: { problems: [{ line: 3 }] } })
    })
  })

  it('is found by verifying, though it came while the register was open', async () => {
    const folder = await copyOf(whole)
    await withRegister(options(folder), async (register) => {
      await flipByte(await journalPath(folder), 300)
      expect(await register.verify()).toMatchObject({ ok: true, value: { problems: [{ line: 1 }] } })
      const [row] = await rowsOf(register)
      expect(await register.open(row?.id ?? '')).toMatchObject({ ok: true })
    })
  })
})

describe('a journal too long to be checked before it opens', () => {
  it('is verified while it is open, and what is found ends the writing', async () => {
    const folder = await emptyFolder()
    const long = 'x'.repeat(900_000)
    await withRegister(options(folder), (register) => register.runAll(Array.from({ length: 20 }, () => issue({ text: long }))))
    await flipByte(await journalPath(folder), 5_000_000)
    await withRegister(options(folder), async (register) => {
      expect(register.opening).toEqual({ outcome: 'ready' })
      await new Promise((resolve) => register.onChanged(resolve))
      expect(register.opening).toMatchObject({ outcome: 'damaged', safe: 20, problems: [{ line: 7 }], loss: { requests: [{ lost: 1, left: 0 }] } })
      expect(await register.run(issue())).toEqual({ ok: false, refusal: { code: 'read-only' } })
      expect(await register.repair('')).toEqual({ ok: true, value: null })
    })
    await withRegister(options(folder, '2018-03-06T09:00:00Z'), (register) => { expect(register.opening).toEqual({ outcome: 'ready' }) })
    await withRegister(options(folder, '2018-03-06T09:00:00Z'), async (register) => {
      expect(register.opening).toEqual({ outcome: 'ready' })
      expect(await register.verify()).toMatchObject({ ok: true, value: { problems: [] } })
    })
  }, 60_000)
})

describe('lines that are sound but do not belong', () => {
  it.each([
    ['left out', (lines: string[]) => lines.filter((_, index) => index !== 2), 3],
    ['said twice', (lines: string[]) => lines.flatMap((line, index) => (index === 2 ? [line, line] : [line])), 4],
    ['exchanged', ([a = '', b = '', c = '', ...rest]: string[]) => [a, c, b, ...rest], 2],
  ])('are told: %s', async (_, change, line) => {
    const folder = await copyOf(whole)
    await withoutLedger(folder)
    const path = await journalPath(folder)
    const lines = change((await readFile(path, 'utf8')).trimEnd().split('\n'))
    await writeFile(path, `${lines.join('\n')}\n`)
    const { opening } = await look(folder)
    expect(opening.outcome === 'damaged' && opening.problems[0]).toMatchObject({ line })
  })

  it('are told: one of a copy that went its own way', async () => {
    const [folder, copy] = [await copyOf(whole), await copyOf(whole)]
    await withRegister(options(folder), (register) => register.runAll([issue({ subject: 'Fifth' }), issue({ subject: 'Sixth' })]))
    await withRegister(options(copy), (register) => register.runAll([issue({ subject: 'Also fifth' }), issue({ subject: 'Also sixth' })]))
    const linesOf = async (of: string): Promise<string[]> => (await readFile(await journalPath(of), 'utf8')).trimEnd().split('\n')
    const others = await linesOf(copy)
    const lines = (await linesOf(folder)).with(-2, others.at(-2) ?? '')
    await writeFile(await journalPath(folder), `${lines.join('\n')}\n`)
    await withoutLedger(folder)
    expect(openingSentence((await look(folder)).opening)).toContain('line 8: an entry that belongs with it is missing (to line 9)')
  })

  it('are told: the file of another desk', async () => {
    const folder = await copyOf(whole)
    await writeFile(join(folder, 'journal', '2018.otherdesk.jsonl'), '')
    expect((await look(folder)).opening).toMatchObject({ outcome: 'damaged', problems: [{ file: 'journal/2018.otherdesk.jsonl' }] })
  })

  it('are told: a journal that is gone', async () => {
    const folder = await copyOf(whole)
    await rm(await journalPath(folder))
    expect((await look(folder)).opening).toMatchObject({ outcome: 'damaged', safe: 0 })
    await rm(join(folder, 'journal'), { recursive: true })
    expect((await look(folder)).opening).toMatchObject({ outcome: 'damaged', problems: [{ file: 'journal' }, {}] })
  })
})

describe('the ledger', () => {
  it('is made anew when it is lost', async () => {
    const folder = await copyOf(whole)
    await withoutLedger(folder)
    expect(await look(folder)).toEqual({ opening: { outcome: 'ready' }, rows })
    expect(await filesIn(folder)).toEqual(await filesIn(whole))
  })

  it('is made anew, and that is said, whichever byte of it is changed', async () => {
    const size = (await readFile(join(whole, 'ledger.json'))).length
    const folder = await copyOf(whole)
    for (let at = 0; at < size; at += 97) {
      await flipByte(join(folder, 'ledger.json'), at)
      const seen = await look(folder)
      expect(seen.opening, `byte ${String(at)}`).toMatchObject({ outcome: 'recovered' })
      expect(seen.rows).toEqual(rows)
    }
    expect(await filesIn(folder)).toEqual(await filesIn(whole))
  })

  it('does not get by with a change made by hand', async () => {
    const folder = await copyOf(whole)
    const path = join(folder, 'ledger.json')
    await writeFile(path, (await readFile(path, 'utf8')).replace('"Second"', '"Seconds"'))
    expect(await look(folder)).toMatchObject({ opening: { outcome: 'recovered' }, rows })
  })

  it('of an older version, sound by its own checksum, is made anew without a word', async () => {
    const folder = await copyOf(whole)
    const bare = '{"version":0,"anything":["else"]}\n'
    const sum = createHash('sha256').update(bare).digest('hex')
    await writeFile(join(folder, 'ledger.json'), bare.replace('}\n', `,"sha256":"${sum}"}\n`))
    expect(await look(folder)).toEqual({ opening: { outcome: 'ready' }, rows })
    expect(await filesIn(folder)).toEqual(await filesIn(whole))
  })

  it('catches up when it is behind', async () => {
    const folder = await copyOf(whole)
    const behind = await readFile(join(folder, 'ledger.json'))
    const after = await withRegister(options(folder, '2018-03-06T09:00:00Z'), async (register) => {
      await register.run(acknowledge(rows.find(({ subject }) => subject === 'Second')?.id ?? ''))
      await register.run(issue({ subject: 'Fifth' }))
      return rowsOf(register)
    })
    await writeFile(join(folder, 'ledger.json'), behind)
    expect(await look(folder)).toEqual({ opening: { outcome: 'ready' }, rows: after })
  })

  it('of another journal gives way to the journal', async () => {
    const [folder, other] = [await copyOf(whole), await emptyFolder()]
    await withRegister(options(other), async (register) => { await register.run(issue({ subject: 'Elsewhere' })) })
    await writeFile(join(other, 'ledger.json'), (await readFile(join(folder, 'ledger.json'), 'utf8')))
    const seen = await look(other)
    expect(seen.opening).toMatchObject({ outcome: 'damaged' })
    expect(seen.rows.map(({ subject }) => subject)).toEqual(['Elsewhere'])
  })
})

describe('the format', () => {
  it('of a later version is left untouched', async () => {
    const folder = await copyOf(whole)
    const path = join(folder, 'format.json')
    await writeFile(path, (await readFile(path, 'utf8')).replace(/"version": \d+/, '"version": 1000'))
    const before = await filesIn(folder)
    await withRegister(options(folder), async (register) => {
      expect(register.opening).toEqual({ outcome: 'newer', version: 1000 })
      expect(await register.run(issue())).toEqual({ ok: false, refusal: { code: 'read-only' } })
      expect(await register.open('third')).toMatchObject({ ok: false, refusal: { code: 'cannot-read' } })
      expect(await rowsOf(register)).toEqual([])
    })
    expect(await filesIn(folder)).toEqual(before)
  })

  it.each(['missing', 'garbled'])('%s is damage, and the journal is still shown', async (how) => {
    const folder = await copyOf(whole)
    if (how === 'missing') await rm(join(folder, 'format.json'))
    else await writeFile(join(folder, 'format.json'), '{')
    const before = await filesIn(folder)
    expect(await look(folder)).toMatchObject({ opening: { outcome: 'damaged', problems: [{ file: 'format.json' }] }, rows })
    expect(await filesIn(folder)).toEqual(before)
  })

  it('is not written into a folder of other things', async () => {
    const folder = await emptyFolder()
    await writeFile(join(folder, 'holiday.jpg'), 'not ours')
    const seen = await look(folder)
    expect(seen.opening).toMatchObject({ outcome: 'unreachable' })
    expect([...(await filesIn(folder)).keys()]).toEqual(['holiday.jpg'])
    expect((await look(join(folder, 'holiday.jpg'))).opening).toMatchObject({ outcome: 'unreachable' })
  })

  it('is made where a beginning was cut short', async () => {
    const folder = await emptyFolder()
    await mkdir(join(folder, 'journal'))
    await writeFile(join(folder, 'format.json.writing'), '{"wh')
    expect((await look(folder)).opening).toEqual({ outcome: 'new' })
    expect((await look(folder)).opening).toEqual({ outcome: 'ready' })
  })
})
