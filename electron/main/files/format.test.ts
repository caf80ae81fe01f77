import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { emptyFolder, removeFolders } from '../register/testing/folder'
import { FORMAT_FILE, makeFormat, readFormat } from './format'

afterAll(removeFolders)

it('reads back as it was made', async () => {
  const folder = await emptyFolder()
  const format = await makeFormat(folder, 'an identifier', '2018-03-05T09:00:00Z')
  expect(await readFormat(folder)).toEqual({ state: 'format', format })
})

it('of another version is told, and left as it is', async () => {
  const folder = await emptyFolder()
  await makeFormat(folder, 'an identifier', '2018-03-05T09:00:00Z')
  const path = join(folder, FORMAT_FILE)
  expect(await readFormat(folder, 2)).toEqual({ state: 'older', version: 1 })
  const later = (await readFile(path, 'utf8')).replace('"version": 1', '"version": 2')
  await writeFile(path, later)
  expect(await readFormat(folder)).toEqual({ state: 'newer', version: 2 })
  expect(await readFile(path, 'utf8')).toBe(later)
})
