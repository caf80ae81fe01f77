/** The system takes fewer bytes than it is given, or none: made to happen by standing in for `writeSync` alone. */
import { symlink, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import type { Entry } from '#core/entry'
import { emptyFolder, filesIn, removeFolders } from '../register/testing/folder'
import { fingerprintOf, Journal } from './journal'
import { scanJournal } from './journal-scan'

afterAll(removeFolders)

type Write = (file: number, bytes: Uint8Array, offset: number, length: number, position: number) => number
const disk = vi.hoisted((): { write: Write | null; real: Write | null; opened: FileHandle[] } => ({ write: null, real: null, opened: [] }))
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>()
  const open = async (...each: Parameters<typeof real.open>): Promise<FileHandle> => {
    const handle = await real.open(...each)
    disk.opened.push(handle)
    return handle
  }
  return { ...real, open }
})
vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>()
  disk.real = real.writeSync
  const writeSync: Write = (...each) => (disk.write ?? real.writeSync)(...each)
  return { ...real, writeSync }
})
afterEach(() => { disk.write = null })

function entries(journal: Journal, count: number, recorded = '2018-03-05T09:00:00Z'): readonly Entry[] {
  return Array.from({ length: count }, (_, index) => ({
    v: 1,
    desk: 'desk1',
    clock: journal.clock + index + 1,
    recorded,
    by: '',
    ...(count > 1 ? { part: [index + 1, count] } : {}),
    kind: 'draft.discarded',
    request: `request-${String(journal.clock + index)}`,
  }))
}

async function read(folder: string, ...files: string[]): Promise<{ read: readonly Entry[]; sound: boolean }> {
  const found: Entry[] = []
  const { problem, torn } = await scanJournal(folder, files, [], ({ entry }) => {
    found.push(entry)
    return null
  })
  return { read: found, sound: problem === null && torn === 0 }
}

describe('the journal', () => {
  it('reads back what was appended, in order, over several files', async () => {
    const folder = await emptyFolder()
    const journal = new Journal(folder, 'desk1', [])
    const all: Entry[] = []
    for (const [count, year] of [[1, 2017], [3, 2017], [2, 2018]] as const) {
      const batch = entries(journal, count, `${String(year)}-12-31T23:59:59Z`)
      await journal.append(batch)
      all.push(...batch)
    }
    await journal.close()
    expect(await read(folder, '2017.desk1.jsonl', '2018.desk1.jsonl')).toEqual({ read: all, sound: true })
    expect(journal.marks).toMatchObject([{ entries: 4, clock: 4 }, { entries: 2, clock: 6 }])
  })

  it('never goes back to the file of an earlier year, though the clock does', async () => {
    const folder = await emptyFolder()
    const journal = new Journal(folder, 'desk1', [])
    await journal.append(entries(journal, 1, '2018-01-01T00:00:01Z'))
    await journal.append(entries(journal, 1, '2017-12-31T23:59:59Z'))
    await journal.close()
    expect([...(await filesIn(folder)).keys()]).toEqual(['2018.desk1.jsonl'])
  })

  it('writes every byte, however few the system takes at a time', async () => {
    const folder = await emptyFolder()
    const journal = new Journal(folder, 'desk1', [])
    disk.write = (file, bytes, offset, length, position) => disk.real?.(file, bytes, offset, Math.min(7, length), position) ?? 0
    await journal.append(entries(journal, 3))
    await journal.close()
    expect(await read(folder, '2018.desk1.jsonl')).toMatchObject({ read: { length: 3 }, sound: true })
  })

  it('takes back what was half written, so that the next entry stands where it should', async () => {
    const folder = await emptyFolder()
    const journal = new Journal(folder, 'desk1', [])
    await journal.append(entries(journal, 1))
    const before = { files: await filesIn(folder), marks: journal.marks }
    let turn = 0
    disk.write = (file, bytes, offset, length, position) => {
      turn += 1
      if (turn > 1) throw Object.assign(new Error('full'), { code: 'ENOSPC' })
      return disk.real?.(file, bytes, offset, length >> 1, position) ?? 0
    }
    await expect(journal.append(entries(journal, 2))).rejects.toMatchObject({ code: 'ENOSPC' })
    expect({ files: await filesIn(folder), marks: journal.marks }).toEqual(before)
    disk.write = null
    await journal.append(entries(journal, 2))
    await journal.close()
    expect(await read(folder, '2018.desk1.jsonl')).toMatchObject({ read: { length: 3 }, sound: true })
  })

  it.runIf(process.platform === 'linux')('takes nothing more as long as a failed write cannot be taken back', async () => {
    const folder = await emptyFolder()
    const journal = new Journal(folder, 'desk1', [])
    await journal.append(entries(journal, 1))
    await symlink('/dev/full', join(folder, '2019.desk1.jsonl'))
    await expect(journal.append(entries(journal, 1, '2019-01-01T00:00:00Z'))).rejects.toMatchObject({ code: 'ENOSPC' })
    await expect(journal.append(entries(journal, 1))).rejects.toMatchObject({ code: 'EINVAL' })
    await journal.close()
    expect(await read(folder, '2018.desk1.jsonl')).toMatchObject({ read: { length: 1 }, sound: true })
  })

  it('takes back before the next entry what it could not take back at once', async () => {
    const folder = await emptyFolder()
    const journal = new Journal(folder, 'desk1', [])
    await journal.append(entries(journal, 1))
    const handle = disk.opened.find(({ fd }) => fd >= 0)
    expect(handle).toBeDefined()
    if (!handle) return
    vi.spyOn(handle, 'datasync').mockRejectedValueOnce(Object.assign(new Error('failing'), { code: 'EIO' }))
    vi.spyOn(handle, 'truncate').mockRejectedValueOnce(Object.assign(new Error('failing'), { code: 'EIO' }))
    await expect(journal.append(entries(journal, 1))).rejects.toMatchObject({ code: 'EIO' })
    expect(await read(folder, '2018.desk1.jsonl')).toMatchObject({ read: { length: 2 } })
    await journal.append(entries(journal, 2))
    await journal.close()
    expect(await read(folder, '2018.desk1.jsonl')).toMatchObject({ read: { length: 3 }, sound: true })
  })

  it('has no fingerprint before its first entry', async () => {
    const journal = new Journal(await emptyFolder(), 'desk1', [])
    expect(fingerprintOf(journal.marks)).toBe('')
    await journal.append(entries(journal, 1))
    expect(fingerprintOf(journal.marks)).toMatch(/^[0-9a-f]{64}$/)
    await journal.close()
  })
})
