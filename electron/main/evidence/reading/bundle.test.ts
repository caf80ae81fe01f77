/** What the process that reads is made of, as it is bundled: nothing in it reaches the network, starts anything, or writes a file. */
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import readerPath from './reader?modulePath'

/** Of Node; the last four are there to be shut. */
const ALLOWED = ['buffer', 'events', 'fs', 'fs/promises', 'stream', 'string_decoder', 'util', 'zlib', 'child_process', 'dgram', 'dns', 'module', 'net']

describe('the bundle of the process that reads', () => {
  it('asks for nothing of Node but what it needs, and for nothing else at all', async () => {
    const code = await readFile(readerPath, 'utf8')
    const asked = Array.from(code.matchAll(/(?:\bfrom\s*|\bimport\s*|\brequire\w*\(\s*|\bimport\(\s*)["']([\w@/:.-]+)["']/g), ([, name = '']) => name)
    const modules = [...new Set(asked.map((name) => name.replace(/^node:/, '')))]
    expect(modules).toContain('fs')
    expect(modules.filter((name) => !ALLOWED.includes(name))).toEqual([])
  })

  it('makes no code of text, and writes no file', async () => {
    const code = await readFile(readerPath, 'utf8')
    expect(code).not.toMatch(/\beval\(|new Function\(|\bFunction\(["'`]|createWriteStream\(|writeFile|\.mkdir|appendFile|\.unlink|\.rename\(/)
  })
})
