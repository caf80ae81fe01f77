import { chmod, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, expect, it, vi } from 'vitest'
import { exhibit, FILES } from '#core/testing/examples'
import { emptyFolder, filesIn, removeFolders } from '../register/testing/folder'
import { copyExhibit } from './save'
import { ExhibitStore } from './store'

vi.mock('electron', () => ({}))
afterAll(removeFolders)

const [{ text, sha256 }] = FILES

it('a copy has the very bytes', async () => {
  const store = new ExhibitStore(await emptyFolder())
  await store.keep(await store.hold(Readable.from([Buffer.from(text)])))
  const path = join(await emptyFolder(), 'copy')
  expect(await copyExhibit(store, exhibit(), path)).toEqual({ ok: true, value: { path } })
  expect(await readFile(path, 'utf8')).toBe(text)
})

it('nothing is written of what is not as it was kept, and a file that stood there stays', async () => {
  const store = new ExhibitStore(await emptyFolder())
  await store.keep(await store.hold(Readable.from([Buffer.from(text)])))
  const folder = await emptyFolder()
  const path = join(folder, 'copy')
  await writeFile(path, 'Before')
  await chmod(store.path(sha256), 0o644)
  await writeFile(store.path(sha256), 'receiveD')
  expect(await copyExhibit(store, exhibit(), path)).toMatchObject({ ok: false, refusal: { code: 'exhibit-not-whole', name: 'receipt.txt', why: 'changed' } })
  await rm(store.path(sha256))
  expect(await copyExhibit(store, exhibit(), path)).toMatchObject({ ok: false, refusal: { code: 'exhibit-not-whole', why: 'gone' } })
  expect([...(await filesIn(folder))]).toEqual([['copy', 'Before']])
})
