/** Every hostile file through the real process: a sentence in time, and no byte anywhere. */
import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FileRead } from '#core/evidence/file-read'
import { readerOf } from './apart'
import { hostileFiles } from './testing/hostile'
import { startChild } from './testing/child'

const read = readerOf(startChild)
const never = new AbortController().signal
let folder = ''
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'chancery-hostile-')) })
afterAll(() => rm(folder, { recursive: true }))

describe('a hostile file', () => {
  it.each(hostileFiles)('$name', async ({ name, kind, unreadable, bytes }) => {
    const path = join(folder, 'file')
    await writeFile(path, bytes())
    const found = await read(path, name, never)
    expect({ kind: found.kind, unreadable: found.unreadable }).toEqual({ kind, unreadable })
    expect(v.is(FileRead, found)).toBe(true)
    await rm(path)
    expect(await readdir(folder)).toEqual([])
    expect(await readdir(tmpdir())).not.toContain('chancery-evil.txt')
  }, 60_000)
})

describe.runIf(process.platform !== 'win32')('what is no file', () => {
  it('is not read, nor waited for', async () => {
    const at = (name: string): string => join(folder, name)
    await mkdir(at('folder'))
    await writeFile(at('file'), 'text')
    await symlink(at('file'), at('link'))
    execFileSync('mkfifo', [at('pipe')])
    for (const path of [at('folder'), at('link'), at('pipe'), '/dev/zero']) {
      expect((await read(path, 'note.txt', never)).unreadable, path).toBe('not-what-it-says')
    }
    expect((await read(at('gone'), 'note.txt', never)).unreadable).toBe('damaged')
  }, 60_000)
})
