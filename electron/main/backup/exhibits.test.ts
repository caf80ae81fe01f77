/** Exhibits in backups: copied once, left there whatever becomes of the register's own, and brought back by a restore. */
import { chmod, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { exhibit, FILES } from '#core/testing/examples'
import { emptyFolder, filesIn, idOf, issue, keepFiles, options, removeFolders, withRegister } from '../register/testing/folder'
import { checkBackup } from './check'
import { keptPath, readManifest } from './manifest'
import { previewRestore } from './preview'
import { prepareRestore } from './restore'
import { backUp, on, record } from './testing/backups'

afterAll(removeFolders)

const [{ text, sha256 }] = FILES
const name = `exhibits/${sha256.slice(0, 2)}/${sha256}`
const of = { path: name, bytes: text.length, sha256 }

interface Backed {
  readonly folder: string
  readonly store: string
  readonly path: string
}

/** A register with one exhibit, backed up on 5 March. */
async function backedUp(): Promise<Backed> {
  const folder = join(await emptyFolder(), 'register')
  const path = await on('2018-03-05', folder, async (register) => {
    await keepFiles(register, [FILES[0]])
    const request = idOf(await register.run(issue()))
    await register.run({ kind: 'keep-exhibit', request, exhibit: exhibit() })
    return backUp(register, '2018-03-05')
  })
  return { folder, store: join(folder, 'backups'), path }
}

async function alter(path: string, words: string): Promise<void> {
  await chmod(path, 0o644)
  await writeFile(path, words)
}

async function nextDay({ folder }: Backed): Promise<string> {
  return on('2018-03-06', folder, async (register) => {
    await record(register, 'another')
    return backUp(register, '2018-03-06')
  })
}

it('is copied once, and nothing of what is only held', async () => {
  const backed = await backedUp()
  expect((await readManifest(backed.path)).files).toContainEqual(of)
  const { ino } = await stat(keptPath(backed.store, sha256))
  await on('2018-03-06', backed.folder, async (register) => {
    const held = await register.exhibits?.hold((async function* () { yield await Promise.resolve(Buffer.from('held')) })())
    await record(register, 'another')
    const { files } = await readManifest(await backUp(register, '2018-03-06'))
    expect(files.map((file) => file.path).filter((path) => path.startsWith('exhibits'))).toEqual([name])
    expect(held?.bytes).toBe(4)
  })
  expect((await stat(keptPath(backed.store, sha256))).ino).toBe(ino)
})

it.each([
  ['missing', (path: string) => rm(path)],
  ['altered', (path: string) => alter(path, 'refused!')],
  ['shorter', (path: string) => alter(path, '')],
])('what is %s in the register stays in every later backup as it was kept', async (_, spoil) => {
  const backed = await backedUp()
  await spoil(join(backed.folder, name))
  const path = await nextDay(backed)
  expect((await checkBackup(path)).manifest.files).toContainEqual(of)
  expect((await readManifest(await nextDay(backed))).files).toContainEqual(of)
})

it('a restore brings it back, every byte checked, and says so before', async () => {
  const backed = await backedUp()
  await rm(join(backed.folder, name))
  expect(await previewRestore({ path: backed.path, place: 'register' }, backed.folder)).toMatchObject({ exhibits: { lost: 0, back: 1 } })
  await (await prepareRestore(backed.path, options(backed.folder, '2018-03-07T09:00:00Z'))).swap()
  expect(await readFile(join(backed.folder, name), 'utf8')).toBe(text)
  expect(await previewRestore({ path: backed.path, place: 'register' }, backed.folder)).toMatchObject({ exhibits: { lost: 0, back: 0 } })
  await withRegister(options(backed.folder, '2018-03-07T10:00:00Z'), async (register) => {
    expect(await register.verify()).toMatchObject({ ok: true, value: { problems: [], exhibits: [], mended: [] } })
  })
})

it('says how many the backup lacks; they stay with the register that is set aside', async () => {
  const backed = await backedUp()
  await on('2018-03-06', backed.folder, (register) => keepFiles(register))
  expect(await previewRestore({ path: backed.path, place: 'register' }, backed.folder)).toMatchObject({ exhibits: { lost: 2, back: 0 } })
  const { aside } = await (await prepareRestore(backed.path, options(backed.folder, '2018-03-07T09:00:00Z'))).swap()
  expect([...(await filesIn(aside ?? '')).keys()].filter((path) => path.startsWith('exhibits'))).toHaveLength(3)
})

it('a backup of which the exhibit was altered is not restored, and names it', async () => {
  const backed = await backedUp()
  await alter(keptPath(backed.store, sha256), 'refused!')
  await expect(prepareRestore(backed.path, options(backed.folder, '2018-03-07T09:00:00Z'))).rejects.toHaveProperty('cause.message', expect.stringContaining(`which holds ${name}, is not what was written`))
})

it('a register that lacked it when its only backup was made can be restored all the same', async () => {
  const folder = join(await emptyFolder(), 'register')
  const path = await on('2018-03-05', folder, async (register) => {
    await keepFiles(register, [FILES[0]])
    await register.run({ kind: 'keep-exhibit', request: idOf(await register.run(issue())), exhibit: exhibit() })
    await rm(join(folder, name))
    return backUp(register, '2018-03-05')
  })
  await (await prepareRestore(path, options(folder, '2018-03-07T09:00:00Z'))).swap()
  await withRegister(options(folder, '2018-03-07T10:00:00Z'), async (register) => {
    expect(await register.verify()).toMatchObject({ ok: true, value: { problems: [], exhibits: [{ file: name }] } })
  })
})
