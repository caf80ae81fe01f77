import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { emptyFolder, removeFolders } from '../register/testing/folder'
import { FORMAT_FILE, makeFormat, readFormat, type Step } from './format'

afterAll(removeFolders)

/** A step that says which version it makes. */
const to = (version: number, done: number[]): Step => async (folder) => {
  const path = join(folder, FORMAT_FILE)
  await writeFile(path, (await readFile(path, 'utf8')).replace(/"version": \d+/, `"version": ${String(version)}`))
  done.push(version)
}

describe('the format', () => {
  it('reads back as it was made', async () => {
    const folder = await emptyFolder()
    const format = await makeFormat(folder, 'an identifier', '2018-03-05T09:00:00Z')
    expect(await readFormat(folder)).toEqual({ state: 'format', format })
  })

  it('goes through every step that it lacks, in order, and through no other', async () => {
    const folder = await emptyFolder()
    await makeFormat(folder, 'an identifier', '2018-03-05T09:00:00Z')
    const done: number[] = []
    await readFormat(folder, [to(2, done), to(3, done)])
    expect(done).toEqual([2, 3])
    await readFormat(folder, [to(2, done), to(3, done)])
    expect(done).toEqual([2, 3])
    expect(await readFormat(folder)).toEqual({ state: 'newer', version: 3 })
  })
})
