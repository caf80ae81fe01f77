import { mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { BETWEEN, KeptRows } from './kept-rows'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chancery-test-'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

/** More lines than are looked at in one go. */
const LINES = Array.from({ length: 600 }, (_, index) => Buffer.from(JSON.stringify({ id: `r${String(index)}` })))

async function kept(path: string): Promise<KeptRows> {
  await writeFile(path, LINES.map(String).join(BETWEEN))
  const lines = { begin: 0, lengths: Uint32Array.from(LINES, ({ length }) => length), sums: Uint32Array.from(LINES, (line) => crc32(line)) }
  const remake = (): never => {
    throw new Error('no row is to be made anew')
  }
  return new KeptRows(path, await stat(path), lines, { remake, tell: () => undefined })
}

test('lines are sound as long as each is as it was written', async () => {
  const path = join(folder, 'ledger.json')
  const rows = await kept(path)
  expect(await rows.areSound()).toBe(true)
  const altered = LINES.map(String).join(BETWEEN).replace('r599', 'r598')
  await writeFile(path, altered)
  expect(await rows.areSound()).toBe(false)
})

test('a file that another takes the place of meanwhile is not altered', async () => {
  const path = join(folder, 'ledger.json')
  const rows = await kept(path)
  const looking = rows.areSound()
  await writeFile(join(folder, 'next'), 'the ledger as it was written since')
  await rename(join(folder, 'next'), path)
  expect(await looking).toBe(true)
  expect(await rows.areSound()).toBe(true)
})
