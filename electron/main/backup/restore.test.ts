import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { emptyFolder, filesIn, flipByte, options, removeFolders, rowsOf, withRegister } from '../register/testing/folder'
import { openRegister } from '../register/service'
import { readManifest } from './manifest'
import { previewRestore } from './preview'
import { prepareRestore } from './restore'
import { backUp, on, record } from './testing/backups'
import { besides } from './swap'

afterAll(removeFolders)

interface Case {
  /** The register, in a folder that holds nothing else. */
  readonly folder: string
  readonly beside: string
  /** Of a backup of it. */
  readonly path: string
}

/** A register with one request, backed up, and then a second and a third. */
async function afterMore(): Promise<Case> {
  const beside = await emptyFolder()
  const folder = join(beside, 'register')
  const path = await on('2018-03-05', folder, async (register) => {
    await record(register, 'first')
    return backUp(register, '2018-03-05')
  })
  await on('2018-03-06', folder, async (register) => {
    await record(register, 'second')
    await record(register, 'third')
  })
  return { folder, beside, path }
}

const subjectsIn = (folder: string): Promise<readonly string[]> =>
  withRegister(options(folder, '2018-03-07T09:00:00Z'), async (register) => (await rowsOf(register)).map(({ subject }) => subject).sort())

async function restore({ folder, path }: Case): Promise<string | null> {
  const prepared = await prepareRestore(path, options(folder, '2018-03-07T09:00:00Z'))
  return (await prepared.swap()).aside
}

describe('what restoring would change', () => {
  it('names what would be lost: how many entries, since when, of which requests', async () => {
    const { folder, path } = await afterMore()
    const before = await filesIn(folder)
    const comparison = await previewRestore({ path, place: 'register' }, folder)
    expect(comparison).toMatchObject({ isOwn: true, unread: null, back: { entries: 0, since: null, requests: [] } })
    expect(comparison.lost.entries).toBe(4)
    expect(comparison.lost.since).toMatch(/^2018-03-06T15:/)
    expect(comparison.lost.requests).toMatchObject([
      { reference: '2018/002', subject: 'second' },
      { reference: '2018/003', subject: 'third' },
    ])
    expect(await filesIn(folder)).toEqual(before)
  })

  it('names what would come back, after the register itself was set back', async () => {
    const { folder, beside, path } = await afterMore()
    const later = await on('2018-03-06', folder, (register) => backUp(register, '2018-03-06'))
    const aside = await restore({ folder, beside, path })
    const comparison = await previewRestore({ path: later, place: 'register' }, folder)
    expect(comparison.lost.entries).toBe(0)
    expect(comparison.back.requests.map(({ reference }) => reference)).toEqual(['2018/002', '2018/003'])
    expect(aside).not.toBeNull()
  })

  it('says that nothing would change where nothing would', async () => {
    const { folder } = await afterMore()
    const path = await on('2018-03-07', folder, (register) => backUp(register, '2018-03-07'))
    const { lost, back } = await previewRestore({ path, place: 'register' }, folder)
    expect([lost.entries, back.entries]).toEqual([0, 0])
  })

  it('says where the present register cannot be read on, and that a backup is of another register', async () => {
    const { folder, path } = await afterMore()
    const [journal = ''] = await readdir(join(folder, 'journal'))
    await flipByte(join(folder, 'journal', journal), (await readFile(join(folder, 'journal', journal))).length - 100)
    const comparison = await previewRestore({ path, place: 'register' }, folder)
    expect(comparison.unread).toMatch(/line 7: .*hash/)
    expect(comparison.lost.entries).toBe(3)
    const other = join(await emptyFolder(), 'other')
    await on('2019-01-01', other, (register) => record(register, 'theirs'))
    expect(await previewRestore({ path, place: 'folder' }, other)).toMatchObject({ isOwn: false, lost: { entries: 3 }, back: { entries: 3 } })
  })
})

describe('a restore', () => {
  it('brings back what was, keeps the present register aside whole, and leaves nothing else beside', async () => {
    const found = await afterMore()
    const before = await filesIn(found.folder)
    const aside = await restore(found)
    expect(aside).toMatch(/register before restore 2018-03-07 09\.00\.\d\d$/)
    expect(await filesIn(aside ?? '')).toEqual(before)
    expect((await readdir(found.beside)).sort()).toEqual(['register', aside?.slice(found.beside.length + 1)])
    expect(await subjectsIn(found.folder)).toEqual(['first'])
    expect(await subjectsIn(aside ?? '')).toEqual(['first', 'second', 'third'])
    // The backups are there still, for the next restore.
    await previewRestore({ path: found.path, place: 'register' }, found.folder)
  })

  it('works where there is no register yet, as on a new computer', async () => {
    const { path } = await afterMore()
    const folder = join(await emptyFolder(), 'new', 'register')
    await mkdir(dirname(folder))
    expect(await restore({ folder, beside: '', path })).toBeNull()
    expect(await subjectsIn(folder)).toEqual(['first'])
  })

  it('can be done by hand: the files copied to the paths that the backup gives', async () => {
    const { path } = await afterMore()
    const folder = await emptyFolder()
    for (const { path: target, sha256 } of (await readManifest(path)).files) {
      await mkdir(dirname(join(folder, target)), { recursive: true })
      await cp(join(dirname(path), 'files', sha256.slice(0, 2), sha256), join(folder, target))
    }
    expect(await subjectsIn(folder)).toEqual(['first'])
  })

  it('is refused for a damaged backup, which is named, and touches nothing', async () => {
    const found = await afterMore()
    const before = await filesIn(found.beside)
    const store = dirname(found.path)
    const kept = [...(await filesIn(store)).keys()]
    expect(kept).toHaveLength(3)
    for (const name of kept) {
      const whole = await readFile(join(store, name))
      for (const spoil of [() => flipByte(join(store, name), 99), () => writeFile(join(store, name), whole.subarray(0, 50)), () => rm(join(store, name))]) {
        await spoil()
        const named = name.endsWith('.json') ? /2018-03-05\.json|no such file/ : new RegExp(name.slice(-64))
        await expect(prepareRestore(found.path, options(found.folder)), name).rejects.toThrow()
        await expect(previewRestore({ path: found.path, place: 'register' }, found.folder), name).rejects.toThrow(named)
        await writeFile(join(store, name), whole)
      }
    }
    expect(await filesIn(found.beside)).toEqual(before)
  })

  it('never puts a register aside that is open, nor one of a later version, nor somebody’s other folder', async () => {
    const found = await afterMore()
    const before = await filesIn(found.folder)
    const opened = await openRegister(options(found.folder))
    const prepared = await prepareRestore(found.path, options(found.folder))
    await expect(prepared.swap()).rejects.toThrow('another Chancery has this register open')
    await opened.close()
    expect(await readdir(found.beside)).toEqual(['register'])
    expect((await filesIn(found.folder)).size).toBe(before.size)
    const photos = await emptyFolder()
    await writeFile(join(photos, 'holiday.txt'), 'sea')
    await expect(prepareRestore(found.path, options(photos))).rejects.toThrow('holds other files')
    await writeFile(join(found.folder, 'format.json'), '{"what":"Chancery register","version":9}')
    await expect(prepareRestore(found.path, options(found.folder))).rejects.toThrow('later version')
  })

  it('can be undone', async () => {
    const found = await afterMore()
    const before = await filesIn(found.beside)
    const prepared = await prepareRestore(found.path, options(found.folder))
    await (await prepared.swap()).undo()
    expect(await filesIn(found.beside)).toEqual(before)
  })
})

describe('when the power goes during a restore', () => {
  it('before the first rename: the present register opens, and what was built is cleared away', async () => {
    const found = await afterMore()
    const { ready } = besides(found.folder)
    await prepareRestore(found.path, options(found.folder))
    await rename(besides(found.folder).building, ready)
    expect(await subjectsIn(found.folder)).toEqual(['first', 'second', 'third'])
    expect(await readdir(found.beside)).toEqual(['register'])
  })

  it('between the two renames: the next opening does the second', async () => {
    const found = await afterMore()
    const { building, ready } = besides(found.folder)
    await prepareRestore(found.path, options(found.folder))
    await rename(building, ready)
    await rename(found.folder, join(found.beside, 'aside'))
    expect(await subjectsIn(found.folder)).toEqual(['first'])
    expect((await readdir(found.beside)).sort()).toEqual(['aside', 'register'])
  })

  it('while it is built: the present register opens, and the next restore builds anew', async () => {
    const found = await afterMore()
    const { building } = besides(found.folder)
    await cp(found.folder, building, { recursive: true })
    expect(await subjectsIn(found.folder)).toEqual(['first', 'second', 'third'])
    await restore(found)
    expect(await subjectsIn(found.folder)).toEqual(['first'])
    await expect(stat(building)).rejects.toThrow('ENOENT')
  })
})

describe('a register that was continued after damage', () => {
  it('is backed up past the damage that it names, and restored; other damage is still refused', async () => {
    const { folder } = await afterMore()
    const journal = join(folder, 'journal', (await readdir(join(folder, 'journal')))[0] ?? '')
    await flipByte(journal, 1_200)
    await on('2018-03-07', folder, (register) => register.repair(''))
    const path = await on('2018-03-08', folder, (register) => backUp(register, '2018-03-08'))
    expect(await previewRestore({ path, place: 'register' }, folder)).toMatchObject({ unread: null, lost: { entries: 0 }, back: { entries: 0 } })
    const prepared = await prepareRestore(path, options(folder, '2018-03-09T09:00:00Z'))
    await prepared.swap()
    await withRegister(options(folder, '2018-03-10T09:00:00Z'), (register) => {
      expect(register.opening).toEqual({ outcome: 'ready' })
      expect(register.repairs()).toHaveLength(1)
    })
    await flipByte(journal, 1_201)
    expect((await previewRestore({ path, place: 'register' }, folder)).unread).toContain('line 2')
  })
})
