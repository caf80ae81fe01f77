import { appendFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { emptyFolder, filesIn, flipByte, journalPath, removeFolders } from '../register/testing/folder'
import { keptPath, readManifest } from './manifest'
import { backUp, on, record } from './testing/backups'

afterAll(removeFolders)

const sha256 = (text: string): string => createHash('sha256').update(text, 'latin1').digest('hex')

async function keptFiles(store: string): Promise<readonly string[]> {
  return [...(await filesIn(store)).keys()].filter((path) => path.startsWith('files/'))
}

describe('a backup', () => {
  it('names every file by path, bytes and SHA-256, and holds them by it; the ledger is left out', async () => {
    const folder = await emptyFolder()
    await on('2018-03-05', folder, async (register) => {
      await record(register, 'first')
      const { files, entries, fingerprint } = await readManifest(await backUp(register, '2018-03-05'))
      const present = await filesIn(folder)
      expect(files.map(({ path }) => path)).toEqual(['format.json', expect.stringMatching(/^journal\/2018\.[0-9a-f]{8}\.jsonl$/)])
      for (const file of files) {
        const kept = await readFile(keptPath(join(folder, 'backups'), file.sha256), 'latin1')
        expect(kept).toBe(present.get(file.path))
        expect(file).toEqual({ path: file.path, bytes: kept.length, sha256: sha256(kept) })
      }
      expect({ entries, fingerprint }).toEqual(register.position())
    })
  })

  it('reaches as far as the journal’s marks: nothing torn, nothing under way', async () => {
    const folder = await emptyFolder()
    await on('2018-12-31', folder, async (register) => {
      await record(register, 'first')
      const whole = await readFile(await journalPath(folder), 'latin1')
      await appendFile(await journalPath(folder), '{"v":1,"desk":"')
      await writeFile(join(folder, 'journal', '2019.00000000.jsonl'), '{"v":1,')
      await writeFile(join(folder, 'ledger.json.writing'), '{')
      const { files } = await readManifest(await backUp(register, '2018-12-31'))
      expect(files).toHaveLength(2)
      expect(files[1]?.sha256).toBe(sha256(whole))
    })
  })

  it('takes what was set aside and exhibits with it, and copies nothing twice', async () => {
    const folder = await emptyFolder()
    const exhibit = sha256('a stamp')
    await on('2018-03-05', folder, (register) => record(register, 'first'))
    await mkdir(join(folder, 'exhibits', exhibit.slice(0, 2)), { recursive: true })
    await writeFile(join(folder, 'exhibits', exhibit.slice(0, 2), exhibit), 'a stamp')
    await writeFile(`${await journalPath(folder)}.torn-2018-03-04`, '{"v":')
    const store = join(folder, 'backups')
    await on('2018-03-05', folder, (register) => backUp(register, '2018-03-05'))
    const before = await keptFiles(store)
    await on('2019-01-02', folder, async (register) => {
      const path = await backUp(register, '2019-01-02')
      expect((await readManifest(path)).files.map((file) => file.path)).toContain(`exhibits/${exhibit.slice(0, 2)}/${exhibit}`)
      expect(await keptFiles(store)).toEqual(before)
      await record(register, 'second')
      await backUp(register, '2019-01-02')
      // Only the new year's file is new.
      expect((await keptFiles(store)).filter((each) => !before.includes(each))).toHaveLength(1)
    })
    expect(before).toHaveLength(4)
  })

  it('leaves alone what it holds already', async () => {
    const folder = await emptyFolder()
    const store = join(folder, 'backups')
    const inodes = (): Promise<readonly number[]> =>
      keptFiles(store).then((paths) => Promise.all(paths.map(async (path) => (await stat(join(store, path))).ino)))
    await on('2018-03-05', folder, async (register) => {
      await record(register, 'first')
      await backUp(register, '2018-03-05')
    })
    const kept = await inodes()
    await on('2019-03-05', folder, async (register) => {
      await record(register, 'second')
      await backUp(register, '2019-03-05')
    })
    expect(await inodes()).toEqual(expect.arrayContaining([...kept]))
  })

  it('takes the place of an earlier one of its day that it continues, and of no other', async () => {
    const folder = await emptyFolder()
    const store = join(folder, 'backups')
    const manifests = async (): Promise<readonly string[]> => (await readdir(store)).filter((name) => name.endsWith('.json')).sort()
    await on('2018-03-05', folder, (register) => record(register, 'first'))
    const journal = await journalPath(folder)
    const shorter = await readFile(journal)
    await on('2018-03-05', folder, async (register) => {
      await record(register, 'second')
      await backUp(register, '2018-03-05')
      await record(register, 'third')
      await backUp(register, '2018-03-05')
      expect(await manifests()).toEqual(['2018-03-05.json'])
    })
    // As after a restore of an earlier backup.
    await writeFile(journal, shorter)
    await rm(join(folder, 'ledger.json'))
    await on('2018-03-05', folder, (register) => backUp(register, '2018-03-05'))
    expect(await manifests()).toEqual(['2018-03-05.2.json', '2018-03-05.json'])
  })

  it('is not made of a register whose journal is damaged, and says which line', async () => {
    const folder = await emptyFolder()
    await on('2018-03-05', folder, async (register) => {
      await record(register, 'first')
      await backUp(register, '2018-03-05')
      const before = await filesIn(join(folder, 'backups'))
      await record(register, 'second')
      await flipByte(await journalPath(folder), 700)
      await expect(backUp(register, '2018-03-06')).rejects.toThrow(/line \d+: the line is not what was written/)
      expect(await filesIn(join(folder, 'backups'))).toEqual(before)
    })
  })
})

describe('a manifest', () => {
  it('is refused when a byte of it is another, or its end is missing', async () => {
    const folder = await emptyFolder()
    const path = await on('2018-03-05', folder, (register) => backUp(register, '2018-03-05'))
    const whole = await readFile(path)
    for (let at = 0; at < whole.length; at += 3) {
      await writeFile(path, whole)
      await flipByte(path, at)
      await expect(readManifest(path), `byte ${String(at)}`).rejects.toThrow('not as it was written')
    }
    for (let length = 0; length < whole.length; length += 7) {
      await writeFile(path, whole.subarray(0, length))
      await expect(readManifest(path), `cut at ${String(length)}`).rejects.toThrow('not as it was written')
    }
  }, 20_000)
})
