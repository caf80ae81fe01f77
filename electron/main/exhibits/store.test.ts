import { createHash } from 'node:crypto'
import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { emptyFolder, filesIn, removeFolders } from '../register/testing/folder'
import { ExhibitStore, NotWhole, TooLarge } from './store'

afterAll(removeFolders)

const RECEIPT = 'Received, 5 March 2018'
const SHA256 = createHash('sha256').update(RECEIPT).digest('hex')
const KEPT = join('exhibits', SHA256.slice(0, 2), SHA256)

async function* pieces(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield await Promise.resolve(Buffer.from(text))
}

async function emptyStore(): Promise<{ folder: string; store: ExhibitStore }> {
  const folder = await emptyFolder()
  return { folder, store: new ExhibitStore(folder) }
}

/** A store with one exhibit in it. */
async function keeping(): Promise<{ folder: string; store: ExhibitStore; path: string }> {
  const { folder, store } = await emptyStore()
  await store.keep(await store.hold(pieces(RECEIPT)))
  return { folder, store, path: store.path(SHA256) }
}

/** As somebody would who means to. */
async function alter(path: string, text: string): Promise<void> {
  await chmod(path, 0o644)
  await writeFile(path, text)
}

describe('keeping exhibits', () => {
  it('holds a copy and its hash, and then has it in its place alone, under its hash', async () => {
    const { folder, store } = await emptyStore()
    const held = await store.hold(pieces('Received, ', '5 March', ' 2018'))
    expect(held).toMatchObject({ sha256: SHA256, bytes: RECEIPT.length })
    expect(await readFile(held.path, 'utf8')).toBe(RECEIPT)
    expect(await store.glance(held)).toBe('gone')
    await store.keep(held)
    expect([...(await filesIn(folder))]).toEqual([[KEPT, RECEIPT]])
    expect(await store.check(held)).toBe('whole')
  })

  it.skipIf(process.platform === 'win32')('has it be read-only', async () => {
    const { path } = await keeping()
    expect((await stat(path)).mode & 0o777).toBe(0o444)
  })

  it('keeps the same bytes once', async () => {
    const { folder, store, path } = await keeping()
    const { ino } = await stat(path)
    await store.keep(await store.hold(pieces(RECEIPT)))
    expect([...(await filesIn(folder)).keys()]).toEqual([KEPT])
    expect((await stat(path)).ino).toBe(ino)
  })

  it('mends what was altered when the same file comes again', async () => {
    const { store, path } = await keeping()
    await alter(path, RECEIPT.replace('5', '6'))
    await store.keep(await store.hold(pieces(RECEIPT)))
    expect(await readFile(path, 'utf8')).toBe(RECEIPT)
  })

  it('takes no more bytes than it may, and leaves nothing of what is too large', async () => {
    const { folder, store } = await emptyStore()
    await expect(store.hold(pieces('12345', '67890'), 10)).resolves.toMatchObject({ bytes: 10 })
    await store.sweep()
    await expect(store.hold(pieces('12345', '678901'), 10)).rejects.toBeInstanceOf(TooLarge)
    expect([...(await filesIn(folder))]).toEqual([])
  })

  it('leaves nothing of a source that breaks off', async () => {
    const { folder, store } = await emptyStore()
    const breaking = async function* (): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(Buffer.from('begun'))
      throw new Error('the stick was pulled out')
    }
    await expect(store.hold(breaking())).rejects.toMatchObject({ cause: { message: 'the stick was pulled out' } })
    expect([...(await filesIn(folder))]).toEqual([])
  })

  it('lets go of what is held, and sweeps what an earlier program held, but nothing that is kept', async () => {
    const { folder, store } = await keeping()
    const left = await store.hold(pieces('left'))
    await store.leave(left)
    await store.leave(left)
    await store.hold(pieces('forgotten'))
    expect((await filesIn(folder)).size).toBe(2)
    await store.sweep()
    expect([...(await filesIn(folder)).keys()]).toEqual([KEPT])
  })

  it('has no path for what is no hash', async () => {
    const { store } = await emptyStore()
    for (const name of ['', '../../format.json', `${'a'.repeat(63)}/`, 'A'.repeat(64), `${'a'.repeat(64)}\n`]) {
      expect(() => store.path(name)).toThrow(RangeError)
    }
  })
})

describe('reading exhibits', () => {
  const exhibit = { sha256: SHA256, bytes: RECEIPT.length }

  async function streamed(store: ExhibitStore): Promise<string> {
    let text = ''
    for await (const piece of store.pieces(exhibit)) text += Buffer.from(piece).toString()
    return text
  }

  it('gives the very bytes, whole or piece by piece', async () => {
    const { store } = await keeping()
    expect(await store.read(SHA256)).toEqual({ ok: true, bytes: Buffer.from(RECEIPT) })
    expect(await streamed(store)).toBe(RECEIPT)
  })

  it('says of one that is missing, or no file, that it is gone', async () => {
    const { store } = await emptyStore()
    expect(await store.read(SHA256)).toEqual({ ok: false, why: 'gone' })
    expect(await store.check(exhibit)).toBe('gone')
    await expect(streamed(store)).rejects.toEqual(new NotWhole('gone'))
    await mkdir(store.path(SHA256), { recursive: true })
    expect(await store.check(exhibit)).toBe('gone')
  })

  it('says of other bytes that they changed, and gives none of them as the last', async () => {
    const { store, path } = await keeping()
    for (const altered of [RECEIPT.replace('5', '6'), RECEIPT.slice(1), `${RECEIPT}.`, '']) {
      await alter(path, altered)
      expect(await store.read(SHA256)).toEqual({ ok: false, why: 'changed' })
      expect(await store.check(exhibit)).toBe('changed')
      await expect(streamed(store)).rejects.toEqual(new NotWhole('changed'))
    }
  })
})
