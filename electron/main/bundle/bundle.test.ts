import { execFileSync } from 'node:child_process'
import { hash } from 'node:crypto'
import { chmod, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { content, emptyFolder, filesIn, idOf, journalPath, removeFolders } from '../register/testing/folder'
import { checkBundle } from './check'
import { contentsOf } from './contents'
import { UNWATCHED } from './course'
import { makeBundle } from './make'
import { bundleOf, registerWithFiles, unpacked, unpackedTo, type Made } from './testing/bundles'
import { zipped } from './zip'

let made: Made

beforeAll(async () => {
  made = await registerWithFiles()
})

afterAll(async () => {
  await made.service.close()
  await removeFolders()
})

describe('what is made', () => {
  it('holds the dossier, the journal lines and the standing files of each request, under names of our own', async () => {
    const files = await unpacked(await bundleOf(made, made.second, made.first))
    expect([...files.keys()]).toEqual([
      'READ ME FIRST.txt',
      'chain.txt',
      '2018-001/dossier.pdf',
      '2018-001/journal.jsonl',
      expect.stringMatching(/^2018-001\/exhibits\/E02-[0-9a-f]{12}-e\.eml$/),
      expect.stringMatching(/^2018-001\/exhibits\/E03-[0-9a-f]{12}-etc-passwd$/),
      '2018-002/dossier.pdf',
      '2018-002/journal.jsonl',
      'SHA256SUMS',
    ])
    expect(String(files.get('READ ME FIRST.txt'))).toContain('these are 9 files')
  })

  it('is the same bytes each time, and has a request once', async () => {
    const [one, other] = [await bundleOf(made, made.first), await bundleOf(made, made.first, made.first)]
    expect(await readFile(other)).toEqual(await readFile(one))
  })

  it('has of other requests no more than hashes', async () => {
    const path = await bundleOf(made, made.first)
    const bytes = await readFile(path)
    expect(bytes.includes('CANARY')).toBe(false)
    expect(bytes.includes('of another affair')).toBe(false)
    expect(bytes.includes(made.second)).toBe(false)
    const { entries } = made.service.position()
    const chain = String((await unpacked(path)).get('chain.txt')).trimEnd().split('\n')
    expect(chain).toHaveLength(entries)
    expect(chain[0]).toMatch(/^[0-9a-f]{64} {2}1$/)
    expect(chain.filter((line) => line.endsWith('  2018/001'))).toHaveLength(6)
    expect(chain.at(-1)).toBe(`${made.service.position().fingerprint}  ${String(entries)}`)
  })

  it('has the lines of the journal as they were written', async () => {
    const [journal] = [...(await filesIn(join(made.folder, 'journal'))).values()]
    const lines = String((await unpacked(await bundleOf(made, made.first))).get('2018-001/journal.jsonl'))
    const written = Buffer.from(journal ?? '', 'latin1').toString().split('\n').filter((line) => line.includes(`"request":"${made.first}"`))
    expect(lines).toBe(`${written.join('\n')}\n`)
  })

  it('is refused where a file is gone, for a draft, and for no request; nothing is left', async () => {
    const own = await registerWithFiles()
    const path = join(await emptyFolder(), 'x.zip')
    const refusalOf = async (request: string): Promise<unknown> => makeBundle(own.sources, [request], 'a4', path, UNWATCHED)
    const [, file = ''] = /"sha256":"(\w{64})"/.exec(await readFile(await journalPath(own.folder), 'utf8')) ?? []
    await chmod(own.service.exhibits?.path(file) ?? '', 0o600)
    await writeFile(own.service.exhibits?.path(file) ?? '', 'other bytes')
    expect(await refusalOf(own.first)).toEqual({ ok: false, refusal: { code: 'not-bundled', reference: '2018/001', name: 'Ответ é.eml', why: 'changed' } })
    await rm(own.service.exhibits?.path(file) ?? '')
    expect(await refusalOf(own.first)).toMatchObject({ refusal: { code: 'not-bundled', why: 'gone' } })
    expect(await refusalOf('nobody')).toMatchObject({ refusal: { code: 'not-found' } })
    const draft = idOf(await own.service.run({ kind: 'save-draft', request: null, content, attempts: [] }))
    expect(await refusalOf(draft)).toEqual({ ok: false, refusal: { code: 'not-issued' } })
    await own.service.close()
    expect(await readdir(dirname(path))).toEqual([])
  })

  it('holds no exhibit whole, is ended while one is read, and leaves nothing then', async () => {
    const own = await registerWithFiles()
    const path = join(await emptyFolder(), 'x.zip')
    const long = Buffer.alloc(5 * 2 ** 20, 'evidence ')
    const sha256 = hash('sha256', long)
    await own.service.exhibits?.keep(await own.service.exhibits.hold(Readable.from([long])))
    const exhibit = { sha256, name: 'long.bin', bytes: long.length, kind: 'other', dated: null, about: { of: 'request', n: null } } as const
    idOf(await own.service.run({ kind: 'keep-exhibit', request: own.first, exhibit }))
    const ending = new AbortController()
    const late: number[] = []
    const tell = (part: number): void => {
      if (part <= 0.8) return
      late.push(part)
      ending.abort()
    }
    expect(await makeBundle(own.sources, [own.first], 'a4', path, { signal: ending.signal, tell })).toEqual({ ok: false, refusal: { code: 'stopped' } })
    expect(late).toHaveLength(1)
    expect(await readdir(dirname(path))).toEqual([])
    let longest = 0
    for await (const piece of zipped(contentsOf(own.sources, [own.first], 'a4', UNWATCHED))) longest = Math.max(longest, piece.length)
    expect(longest).toBeLessThanOrEqual(2 ** 20)
    await own.service.close()
  })

  it('is ended by whoever waits for it, tells how far it is, and is made anew when the register changes meanwhile', async () => {
    const path = join(await emptyFolder(), 'x.zip')
    const parts: number[] = []
    const ending = new AbortController()
    const stopped = await makeBundle(made.sources, [made.first], 'a4', path, { signal: ending.signal, tell: (part) => { parts.push(part); ending.abort() } })
    expect(stopped).toEqual({ ok: false, refusal: { code: 'stopped' } })
    expect(await readdir(dirname(path))).toEqual([])
    let dossiers = 0
    const dossier = async (): Promise<Uint8Array> => {
      dossiers += 1
      if (dossiers === 1) await made.service.run({ kind: 'remark', request: made.second, words: 'CANARY meanwhile' })
      return Buffer.from('%PDF')
    }
    expect(await makeBundle({ ...made.sources, dossier }, [made.first], 'a4', path, { ...UNWATCHED, tell: (part) => { parts.push(part) } })).toMatchObject({ ok: true })
    expect([dossiers, [...new Set(parts)], parts.at(-1)]).toEqual([2, [1 / 3, 1 / 2, 2 / 3, 5 / 6, 1], 1])
    expect(await checkBundle(path, UNWATCHED)).toMatchObject({ outcome: 'whole', fingerprint: made.service.position().fingerprint })
  })
})

function has(tool: string): boolean {
  try {
    execFileSync(tool, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

describe.skipIf(!has('sha256sum'))('with the tools that a computer has', () => {
  const unzipped = async (): Promise<string> => unpackedTo(await bundleOf(made, made.first, made.second))
  const sh = (folder: string, line: string): string => execFileSync('sh', ['-c', line], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

  test('`sha256sum -c SHA256SUMS` finds every file as it was, and one that was altered', async () => {
    const folder = await unzipped()
    const said = sh(folder, 'sha256sum -c SHA256SUMS').trim().split('\n')
    expect(said).toHaveLength(8)
    expect(said.every((line) => line.endsWith(': OK'))).toBe(true)
    await writeFile(join(folder, '2018-001/dossier.pdf'), '%PDF of another')
    expect(() => sh(folder, 'sha256sum -c SHA256SUMS')).toThrow(/2018-001\/dossier\.pdf: FAILED|did NOT match/)
  })

  test('the recipes of the page give each line’s own hash, and the one before it', async () => {
    const folder = await unzipped()
    const page = await readFile(join(folder, 'READ ME FIRST.txt'), 'utf8')
    const recipe = /^ {2}(sed .*)$/m.exec(page)?.[1] ?? ''
    const lines = (await readFile(join(folder, '2018-001/journal.jsonl'), 'utf8')).trimEnd().split('\n')
    for (const [index, line] of lines.entries()) {
      const [, prev = '', own = ''] = /"prev":"(\w{64})","hash":"(\w{64})"\}$/.exec(line) ?? []
      expect(sh(folder, recipe.replace('1p', `${String(index + 1)}p`)).slice(0, 64)).toBe(own)
      const grep = /^ {2}(grep .*)$/m.exec(page)?.[1] ?? ''
      expect(sh(folder, grep.replace('HASH', own))).toMatch(new RegExp(`^${prev}  .*\n${own}  .*  2018/001\n$`))
    }
  })
})
