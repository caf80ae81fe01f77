import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { emptyFolder, removeFolders } from '../register/testing/folder'
import { FORMAT_FILE, FORMAT_VERSION, makeFormat, readFormat, sayVersion } from './format'

afterAll(removeFolders)

it('reads back as it was made', async () => {
  const folder = await emptyFolder()
  const format = await makeFormat(folder, 'an identifier', '2018-03-05T09:00:00Z')
  expect(await readFormat(folder)).toEqual({ state: 'format', format })
})

it('of another version is told, and left as it is', async () => {
  const folder = await emptyFolder()
  await makeFormat(folder, 'an identifier', '2018-03-05T09:00:00Z')
  expect(await readFormat(folder, FORMAT_VERSION + 1)).toEqual({ state: 'older', version: FORMAT_VERSION })
  await sayVersion(folder, FORMAT_VERSION + 1)
  const later = await readFile(join(folder, FORMAT_FILE), 'utf8')
  expect(await readFormat(folder)).toEqual({ state: 'newer', version: FORMAT_VERSION + 1 })
  expect(await readFile(join(folder, FORMAT_FILE), 'utf8')).toBe(later)
})
