/** The index of words that is kept beside the ledger: believed as far as the journal bears it out, and otherwise made anew. */
import { rm, stat, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { JournalMark } from '#core/ledger'
import { SearchIndex } from '#core/search/search-index'
import { makeBackup } from '../backup/make'
import { readSearch, SEARCH_FILE, writeSearch } from '../files/search-file'
import type { RegisterService } from './contract'
import { acknowledge, copyOf, emptyFolder, everything, filesIn, flipByte, issue, journalPath, options, removeFolders, withRegister } from './testing/folder'

afterAll(removeFolders)

const later = '2018-03-06T09:00:00Z'

async function found(register: RegisterService, search: string): Promise<readonly string[]> {
  return (await register.list({ ...everything, search })).rows.map(({ id }) => id)
}

/** An index that says of the first request what its entries never said: so it is seen whether it is believed. */
function tale(): SearchIndex {
  const index = new SearchIndex()
  index.put('first', { reference: '', subject: 'fabricated', names: '', text: '' })
  return index
}

describe('an index that was kept', () => {
  let whole: string
  /** Where the journal ended before the last entry, and at its end. */
  let before: readonly JournalMark[]
  let marks: readonly JournalMark[]

  beforeAll(async () => {
    whole = await emptyFolder()
    await withRegister(options(whole), async (register) => {
      await register.run({ ...issue(), request: 'first' })
      before = register.marks()
      await register.run(acknowledge('first'))
      marks = register.marks()
    })
  })

  /** What is found by the tale, and by what the journal says first and last. */
  async function foundWith(journal: readonly JournalMark[], change: (path: string) => Promise<void> = () => Promise.resolve()): Promise<readonly (readonly string[])[]> {
    const folder = await copyOf(whole)
    const path = join(folder, SEARCH_FILE)
    await writeSearch(path, journal, tale().parts())
    await change(path)
    return withRegister(options(folder, later), async (register) => [
      await found(register, 'fabricated'),
      await found(register, 'compliments'),
      await found(register, 'passed'),
    ])
  }

  it('is believed where the journal is the one that it was made of', async () => {
    expect(await foundWith(marks)).toEqual([['first'], [], []])
  })

  it('is gone on with where the journal is longer by now', async () => {
    expect(await foundWith(before)).toEqual([['first'], [], ['first']])
  })

  const journalSays = [[], ['first'], ['first']]

  it('is not believed of another journal, or of one that was longer', async () => {
    expect(await foundWith(marks.map((mark) => ({ ...mark, hash: '1'.repeat(64) })))).toEqual(journalSays)
    expect(await foundWith(marks.map((mark) => ({ ...mark, bytes: mark.bytes + 1 })))).toEqual(journalSays)
  })

  it('is not believed where damage is named that it was made without', async () => {
    const repair = { damages: [{ file: '2017.desk.jsonl', from: 0, bytes: 0, line: 1, lines: 1, since: 0, until: 0, hash: '1'.repeat(64), sha256: '1'.repeat(64), what: 'x' }], requests: [], numbers: [], known: 0 }
    expect(await foundWith(marks.map((mark) => ({ ...mark, repairs: [repair] })))).toEqual(journalSays)
  })

  it('is not kept of a journal that is soon read', async () => {
    const folder = await copyOf(whole)
    await withRegister(options(folder, later), (register) => found(register, 'compliments'))
    await expect(stat(join(folder, SEARCH_FILE))).rejects.toThrow('ENOENT')
  })

  it.each([
    ['cut short', (path: string) => truncate(path, 300)],
    ['empty', (path: string) => truncate(path, 0)],
    ['changed by a byte', async (path: string) => flipByte(path, (await stat(path)).size - 65)],
    ['gone', (path: string) => rm(path)],
  ])('is not believed when it is %s', async (_, change) => {
    expect(await foundWith(marks, change)).toEqual(journalSays)
  })
})

describe('the index of a long journal', () => {
  const BATCH = 5_000
  let folder: string

  beforeAll(async () => {
    folder = await emptyFolder()
    await withRegister(options(folder), async (register) => {
      await register.runAll(Array.from({ length: BATCH }, (_, each) => ({ ...issue({ subject: `Matter ${String(each)}` }), request: `r${String(each)}` })))
    })
  }, 120_000)

  it('is kept with the first search, finds the same at the next start, and is in no backup', async () => {
    const search = async (register: RegisterService): Promise<unknown> => [await found(register, 'matter 4321'), await found(register, '2018/77'), await found(register, 'mattre 99')]
    const first = await withRegister(options(folder), async (register) => {
      const all = await search(register)
      await register.run({ ...issue({ subject: 'Matter of a moment ago' }), request: 'last' })
      return all
    })
    const journal = (await readSearch(join(folder, SEARCH_FILE)))?.journal
    await withRegister(options(folder, later), async (register) => {
      expect(journal?.map(({ entries }) => entries)).toEqual([BATCH + 1])
      expect(await search(register)).toEqual(first)
      expect(await found(register, 'moment')).toEqual(['last'])
      const store = await emptyFolder()
      await makeBackup({ folder, register: 'r', marks: register.marks(), now: later, day: '2018-03-06' }, store)
      expect([...(await filesIn(store)).values()].some((text) => text.includes(SEARCH_FILE))).toBe(false)
    })
  }, 60_000)

  it('is not kept of a register that is damaged: nothing is written there', async () => {
    const damaged = await copyOf(folder)
    await rm(join(damaged, SEARCH_FILE), { force: true })
    await flipByte(await journalPath(damaged), 5_000)
    await withRegister(options(damaged, later), async (register) => {
      expect(register.opening.outcome).toBe('damaged')
      expect(await found(register, 'matter 4321')).toContain('r4321')
    })
    await expect(stat(join(damaged, SEARCH_FILE))).rejects.toThrow('ENOENT')
  }, 60_000)
})
