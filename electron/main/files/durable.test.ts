import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { emptyFolder, filesIn, removeFolders } from '../register/testing/folder'
import { writeDurably } from './durable'
import { reasonOf } from './reason'

afterAll(removeFolders)

describe('writing durably', () => {
  it('puts all of the new file in the place of the old, text or bytes', async () => {
    const path = join(await emptyFolder(), 'file')
    await writeFile(path, 'the old one, which is longer than the new')
    await writeDurably(path, ['a', Buffer.from('b'), 'я'])
    expect(await readFile(path, 'utf8')).toBe('abя')
  })

  it('leaves the old file and nothing else when the new one breaks off', async () => {
    const folder = await emptyFolder()
    await writeFile(join(folder, 'file'), 'old')
    const breaking = async function* (): AsyncGenerator<string> {
      yield await Promise.resolve('begun')
      throw new Error('broken off')
    }
    await expect(writeDurably(join(folder, 'file'), breaking())).rejects.toMatchObject({ cause: { message: 'broken off' } })
    expect([...(await filesIn(folder))]).toEqual([['file', 'old']])
  })

  it('says why it could not, and leaves nothing behind', async () => {
    const folder = await emptyFolder()
    await mkdir(join(folder, 'file', 'in the way'), { recursive: true })
    const error: unknown = await writeDurably(join(folder, 'file'), ['new']).catch((reason: unknown) => reason)
    expect(reasonOf(error)).toBe('a folder of that name is in the way')
    expect([...(await filesIn(folder))]).toEqual([])
    expect(reasonOf(await writeDurably(join(folder, 'gone', 'file'), ['new']).catch((reason: unknown) => reason))).toBe('the folder is gone')
  })
})
