import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { emptyFolder, filesIn, flipByte, removeFolders } from '../register/testing/folder'
import { listManifests, readManifest } from './manifest'
import { registerIn } from './places'
import { sweep } from './sweep'
import { backUp, on, record } from './testing/backups'

afterAll(removeFolders)

const days = Array.from({ length: 20 }, (_, index) => `2018-03-${String(index + 1).padStart(2, '0')}`)

/** A register with a backup on each of twenty days, each with something of its own. */
async function twentyDays(): Promise<{ folder: string; store: string; register: string }> {
  const folder = await emptyFolder()
  await on('2018-03-05', folder, async (register) => {
    for (const day of days) {
      await record(register, day)
      await backUp(register, day)
    }
  })
  return { folder, store: join(folder, 'backups'), register: (await registerIn(folder)) ?? '' }
}

describe('thinning', () => {
  it('takes away the backups whose time is over, and then what none of the rest names', async () => {
    const { store, register } = await twentyDays()
    await sweep(store, register, '2018-03-20.json')
    const listed = await listManifests(store)
    // Of the first six days, the fourth ended a week.
    expect(listed.map(({ day }) => day)).toEqual(['2018-03-04', ...days.slice(6)])
    const named = new Set(listed.flatMap(({ manifest }) => manifest?.files.map(({ sha256 }) => sha256) ?? []))
    const kept = [...(await filesIn(join(store, 'files'))).keys()].map((path) => path.slice(3))
    expect(kept.sort()).toEqual([...named].sort())
  })

  it('never touches what is not of its making', async () => {
    const { store, register } = await twentyDays()
    const others = ['notes.txt', '2018-03-01.txt', 'files/readme', 'files/ab/photo.jpg', 'files/ab/about.txt', `files/${'a'.repeat(64)}`, `files/cd/${'ab'.repeat(32)}`, 'before-version-2/format.json']
    for (const path of others) {
      await mkdir(join(store, path, '..'), { recursive: true })
      await writeFile(join(store, path), 'mine')
    }
    const other = await emptyFolder()
    await on('2018-03-05', other, (elsewhere) => backUp(elsewhere, '2018-02-01', store))
    await sweep(store, register, '2018-03-20.json')
    const left = await filesIn(store)
    for (const path of others) expect(left.get(path), path).toBe('mine')
    const theirs = await readManifest(join(store, '2018-02-01.json'))
    for (const { sha256 } of theirs.files) expect(left.has(join('files', sha256.slice(0, 2), sha256))).toBe(true)
  })

  it('keeps every file while a manifest cannot be read, since nobody knows what it names', async () => {
    const { store, register } = await twentyDays()
    const before = await filesIn(join(store, 'files'))
    await flipByte(join(store, '2018-03-01.json'), 40)
    await sweep(store, register, '2018-03-20.json')
    expect(await filesIn(join(store, 'files'))).toEqual(before)
    expect(await readdir(store)).toContain('2018-03-01.json')
  })

  it('keeps the one just made, though a clock set back dates it before all others', async () => {
    const { store, register } = await twentyDays()
    await sweep(store, register, '2018-03-01.json')
    expect(await readdir(store)).toContain('2018-03-01.json')
  })
})
