/** Steps of the test's own, since there is none yet: done, failing, and killed at every place on the way. */
import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { emptyFolder, filesIn, removeFolders } from '../register/testing/folder'
import { FORMAT_VERSION, makeFormat, readFormat, sayVersion } from './format'
import { presentFormat, type Step } from './migration'

afterAll(removeFolders)

/** The program dies at the n-th of the calls that change something, counted over the whole of an opening; or never. */
const disk = vi.hoisted(() => ({ left: Number.POSITIVE_INFINITY }))
class Killed extends Error {}
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>()
  const dying = <A extends unknown[], R>(call: (...args: A) => Promise<R>) => async (...args: A): Promise<R> => {
    disk.left -= 1
    if (disk.left < 0) throw new Killed()
    return call(...args)
  }
  return { ...real, rename: dying(real.rename), rm: dying(real.rm), cp: dying(real.cp), writeFile: dying(real.writeFile) }
})
beforeEach(() => { disk.left = Number.POSITIVE_INFINITY })

const NOW = '2026-03-05T09:00:00Z'
const JOURNAL = join('journal', '2018.desk.jsonl')

/** A step that changes a file in two goes, makes another, and says last which version it made. */
const to = (version: number): Step => async (folder) => {
  const lines = await readFile(join(folder, JOURNAL), 'utf8')
  await writeFile(join(folder, JOURNAL), `${lines}half of ${String(version)}, `)
  await writeFile(join(folder, JOURNAL), `${lines}all of ${String(version)}\n`)
  await writeFile(join(folder, `made-by-${String(version)}`), '')
  await sayVersion(folder, version)
}
const steps = [to(2), to(3)]

async function older(): Promise<string> {
  const folder = await emptyFolder()
  await makeFormat(folder, 'an identifier', '2018-03-05T09:00:00Z')
  await sayVersion(folder, 1)
  await writeFile(join(folder, JOURNAL), 'line 1\n')
  return folder
}

/** The files of a register, without its backups. */
async function own(folder: string): Promise<Record<string, string>> {
  return Object.fromEntries([...(await filesIn(folder))].filter(([path]) => !path.startsWith('backups')))
}

describe('a register of an earlier version', () => {
  it('goes through every step that it lacks, in order, and through no other; the present one through none', async () => {
    const folder = await older()
    expect(await presentFormat(folder, NOW, steps)).toMatchObject({ state: 'format', format: { version: 3 } })
    expect(await readFile(join(folder, JOURNAL), 'utf8')).toBe('line 1\nall of 2\nall of 3\n')
    const after = await filesIn(folder)
    expect(await presentFormat(folder, NOW, steps)).toMatchObject({ state: 'format' })
    expect(await filesIn(folder)).toEqual(after)
    expect(await presentFormat(folder, NOW, [to(2)])).toEqual({ state: 'newer', version: 3 })
    expect(await filesIn(folder)).toEqual(after)
  })

  it('is brought to the version that new registers are of, and nothing but that is said anew', async () => {
    const folder = await older()
    const before = await own(folder)
    expect(await presentFormat(folder, NOW)).toMatchObject({ state: 'format', format: { version: FORMAT_VERSION } })
    await sayVersion(folder, 1)
    expect(await own(folder)).toEqual(before)
  })

  it('is copied first, whole, under a name that says version and time', async () => {
    const folder = await older()
    const before = await own(folder)
    await presentFormat(folder, NOW, steps)
    expect(await readdir(join(folder, 'backups'))).toEqual(['version-1 2026-03-05T09-00-00Z'])
    expect(await own(join(folder, 'backups', 'version-1 2026-03-05T09-00-00Z'))).toEqual(before)
  })

  it('is as it was when a step fails, and goes on from there', async () => {
    const folder = await older()
    const failing: Step = async (path) => {
      await writeFile(join(path, JOURNAL), 'rubbish')
      throw new Error('the disk is full')
    }
    await expect(presentFormat(folder, NOW, [to(2), failing])).rejects.toThrow('the disk is full')
    expect(await presentFormat(folder, NOW, steps)).toMatchObject({ state: 'format', format: { version: 3 } })
    expect(await readFile(join(folder, JOURNAL), 'utf8')).toBe('line 1\nall of 2\nall of 3\n')
  })

  it('is put back to what it was by a program that does not know the later version', async () => {
    const folder = await older()
    const before = await own(folder)
    const failing: Step = async (path) => {
      await writeFile(join(path, JOURNAL), 'rubbish')
      throw new Error('the disk is full')
    }
    await presentFormat(folder, NOW, [failing]).catch(() => undefined)
    expect(await presentFormat(folder, NOW, [])).toMatchObject({ state: 'format', format: { version: 1 } })
    expect(await own(folder)).toEqual(before)
  })

  it('is old or new, and whole, wherever the program is killed on the way, and once more while it recovers', async () => {
    const whole = await older()
    const template = await older()
    await presentFormat(whole, NOW, steps)
    const due = await own(whole)
    let kills = 0
    for (let at = 0; ; at += 1) {
      const folder = await emptyFolder()
      disk.left = Number.POSITIVE_INFINITY
      await cp(template, folder, { recursive: true })
      disk.left = at
      const died = await presentFormat(folder, NOW, steps).then(() => false, (error: unknown) => isKilled(error))
      disk.left = at % 5
      await presentFormat(folder, '2026-03-05T09:00:01Z', steps).catch((error: unknown) => { expect(isKilled(error)).toBe(true) })
      disk.left = Number.POSITIVE_INFINITY
      expect(await presentFormat(folder, '2026-03-05T09:00:02Z', steps), `killed at ${String(at)}`).toMatchObject({ state: 'format' })
      expect(await own(folder), `killed at ${String(at)}`).toEqual(due)
      for (const name of await readdir(join(folder, 'backups'))) expect(name).toMatch(/^version-1 [\dTZ-]+$/)
      if (!died) break
      kills += 1
    }
    expect(kills).toBeGreaterThan(10)
  }, 60_000)
})

function isKilled(error: unknown): boolean {
  return error instanceof Killed || (error instanceof Error && error.cause instanceof Killed)
}

it('of a later version is left untouched', async () => {
  const folder = await older()
  await presentFormat(folder, NOW, steps)
  // As when the later program died after its last step.
  const [copy = ''] = await readdir(join(folder, 'backups'))
  await writeFile(join(folder, 'migrating.json'), JSON.stringify({ copy: join('backups', copy), to: 3 }))
  const before = await filesIn(folder)
  expect(await presentFormat(folder, NOW, [])).toEqual({ state: 'newer', version: 3 })
  expect(await readFormat(folder, 3)).toMatchObject({ state: 'format' })
  expect(await filesIn(folder)).toEqual(before)
})
