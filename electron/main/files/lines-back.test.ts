import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { emptyFolder, removeFolders } from '../register/testing/folder'
import { linesBack } from './lines-back'
import { linesOf } from './lines'

afterAll(removeFolders)

it('gives the lines of all files, the last first, however long they are, and none that is damaged', async () => {
  const folder = await emptyFolder()
  const lengths = [[3, 20_000, 1, 16_383, 2_000_000, 5], [], [1_048_575, 16_384, 0, 7]]
  const to = await Promise.all(
    lengths.map(async (each, index) => {
      const file = `201${String(index)}.jsonl`
      const text = each.map((length, at) => `${String(at).repeat(length)}\n`).join('')
      await writeFile(join(folder, file), `${text}cut sho`)
      return { file, bytes: text.length }
    }),
  )
  const forward: string[] = []
  for (const { file, bytes } of to) {
    for await (const { lines } of linesOf(join(folder, file), 0, bytes)) forward.push(...lines.map((line) => `${file} ${String(line.offset)} ${line.bytes.toString()}`))
  }
  const damage = { file: '2010.jsonl', line: 1, lines: 1, from: 0, bytes: 4, what: '', since: 0, until: 1, hash: '', sha256: '' }
  const back: string[] = []
  for await (const lines of linesBack(folder, to, [damage])) {
    back.push(...lines.map(({ bytes, place: [file, at] }) => `${file} ${String(at)} ${bytes.toString()}`))
  }
  expect(forward).toHaveLength(10)
  expect(back).toEqual(forward.slice(1).reverse())
})
