import { hash } from 'node:crypto'
import { closeSync, openSync, writeSync } from 'node:fs'
import { readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { openPromise } from 'yauzl'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundleProblemSentence, NO_BUNDLE, NO_LIST, type BundleChecked } from '#core/bundle'
import { directoryOf, headerOf } from '#core/bundle/zip'
import { zipOf } from '../evidence/archive/testing/zips'
import { openRegister } from '../register/service'
import { emptyFolder, journalPath, options, removeFolders, withRegister } from '../register/testing/folder'
import { checkBundle } from './check'
import { UNWATCHED } from './course'
import { bundleOf, registerWithFiles, unpacked, unpackedTo, type Made } from './testing/bundles'
import { held, zipped, type BundleFile } from './zip'

let made: Made

beforeAll(async () => {
  made = await registerWithFiles()
})

afterAll(async () => {
  await made.service.close()
  await removeFolders()
})

test('a bundle is whole as it was written', async () => {
  const path = await bundleOf(made, made.first, made.second)
  const { fingerprint } = made.service.position()
  const sha256 = hash('sha256', await readFile(path))
  expect(await checkBundle(path, UNWATCHED)).toEqual({ outcome: 'whole', files: 9, references: ['2018/001', '2018/002'], fingerprint, sha256, here: null })
})

test('every byte that is altered is found, with the name of the file in which it stands', { timeout: 300_000 }, async () => {
  const path = await bundleOf(made, made.first)
  const bytes = await readFile(path)
  const places = await placesIn(path)
  const handle = openSync(path, 'r+')
  const wrong: unknown[] = []
  for (const [at, byte] of bytes.entries()) {
    writeSync(handle, Buffer.from([byte ^ 0x20]), 0, 1, at)
    const checked = await checkBundle(path, UNWATCHED)
    const named = checked.outcome === 'altered' ? [...new Set(checked.problems.map(({ file }) => file))] : [checked.outcome]
    const expected = places.findLast(({ from }) => from <= at)?.name ?? ''
    if (named.length !== 1 || named[0] !== expected) wrong.push({ at, expected, named })
    writeSync(handle, Buffer.from([byte]), 0, 1, at)
  }
  closeSync(handle)
  expect(wrong).toEqual([])
  expect(bytes.length).toBeGreaterThan(10_000)
  expect(await checkBundle(path, UNWATCHED)).toMatchObject({ outcome: 'whole' })
})

/** Where each file begins in a zip, by a library of another make; the directory, at the end, is the zip's own and has no name. */
async function placesIn(path: string): Promise<{ readonly from: number; readonly name: string }[]> {
  const zip = await openPromise(path)
  const files: { from: number; name: string }[] = []
  let end = 0
  for await (const { relativeOffsetOfLocalHeader: from, fileName: name, compressedSize } of zip.eachEntry()) {
    files.push({ from, name })
    end = from + 30 + name.length + compressedSize
  }
  return [...files, { from: end, name: '' }]
}

test.each([
  ['an empty file', Buffer.alloc(0)],
  ['a text', Buffer.from('Dear Sir,')],
  ['an empty zip', Buffer.from('504b0506000000000000000000000000000000000000', 'hex')],
])('%s is no bundle', async (_name, bytes) => {
  const path = join(await emptyFolder(), 'x.zip')
  await writeFile(path, bytes)
  expect(await checkBundle(path, UNWATCHED)).toEqual({ outcome: 'no-bundle', why: NO_BUNDLE })
})

test('one that is cut short, or has something after it, is not what was written', async () => {
  const path = await bundleOf(made, made.first)
  const bytes = await readFile(path)
  for (const changed of [bytes.subarray(0, -1), bytes.subarray(0, 700), Buffer.concat([bytes, Buffer.from('\n')])]) {
    await writeFile(path, changed)
    expect(await checkBundle(path, UNWATCHED)).toEqual({ outcome: 'altered', problems: [{ file: '', what: 'damaged' }] })
  }
})

/** What somebody makes who knows how a bundle is written: the zip and its list of hashes are right of whatever is in it. */
async function forged(change: (files: Map<string, Buffer>) => void): Promise<BundleChecked> {
  const files = new Map(await unpacked(await bundleOf(made, made.first, made.second)))
  files.delete('SHA256SUMS')
  change(files)
  const path = join(await emptyFolder(), 'forged.zip')
  await writeFile(path, zipped(eachOf(files)))
  return checkBundle(path, UNWATCHED)
}

async function* eachOf(files: ReadonlyMap<string, Buffer>): AsyncGenerator<BundleFile> {
  for (const [name, bytes] of files) yield await Promise.resolve(held(name, bytes))
}

/** The first line of a text file changed. */
function changed(files: Map<string, Buffer>, name: string, change: (lines: string[]) => string[]): void {
  const lines = String(files.get(name)).trimEnd().split('\n')
  files.set(name, Buffer.from(`${change(lines).join('\n')}\n`))
}

/** A line with other words, and the hash that it then has. */
function resealed(line: string, from: string | RegExp, to: string): string {
  const text = line.replace(from, to).replace(/,"hash":"\w{64}"\}$/, '}')
  return `${text.slice(0, -1)},"hash":"${hash('sha256', text)}"}`
}

/** The first line names another hash before it; its own stands in the chain. */
function follows(files: Map<string, Buffer>): void {
  const before = hashOf(files)
  changed(files, JOURNAL, ([first = '', ...rest]) => [resealed(first, /"prev":"\w{64}"/, `"prev":"${'f'.repeat(64)}"`), ...rest])
  changed(files, 'chain.txt', (lines) => lines.map((line) => line.replace(before, hashOf(files))))
}

function hashOf(files: ReadonlyMap<string, Buffer>): string {
  return /"hash":"(\w{64})"\}\n/.exec(String(files.get(JOURNAL)))?.[1] ?? ''
}

const JOURNAL = '2018-001/journal.jsonl'
const ending = (words: string): unknown => expect.stringContaining(words)

describe('a list of hashes made anew does not help', () => {
  const inJournal = [{ file: JOURNAL, what: 'chain' }]
  const table: [string, (files: Map<string, Buffer>) => void, unknown][] = [
    ['a word of a line', (files) => { changed(files, JOURNAL, ([first = '', ...rest]) => [first.replace('Accreditation of six', 'Accreditation of ten'), ...rest]) }, inJournal],
    ['a word of a line, with its hash', (files) => { changed(files, JOURNAL, ([first = '', ...rest]) => [resealed(first, 'of six', 'of ten'), ...rest]) }, inJournal],
    ['a line said to follow another one, and the chain with it', follows, inJournal],
    ['a line left out', (files) => { changed(files, JOURNAL, ([first = '', , ...rest]) => [first, ...rest]) }, inJournal],
    ['the last line left out', (files) => { changed(files, JOURNAL, (lines) => lines.slice(0, -1)) }, inJournal],
    ['two lines in another order', (files) => { changed(files, JOURNAL, ([a = '', b = '', ...rest]) => [b, a, ...rest]) }, inJournal],
    ['a line twice', (files) => { changed(files, JOURNAL, (lines) => [...lines, lines.at(-1) ?? '']) }, inJournal],
    ['a line of another request', (files) => { changed(files, JOURNAL, (lines) => [...lines, String(files.get('2018-002/journal.jsonl')).split('\n')[0] ?? '']) }, inJournal],
    ['a line that is no entry', (files) => { changed(files, JOURNAL, (lines) => [...lines, '{}']) }, inJournal],
    ['a link left out', (files) => { changed(files, 'chain.txt', (lines) => lines.toSpliced(4, 1)) }, [{ file: 'chain.txt', what: 'chain' }]],
    ['another hash in the chain', (files) => { changed(files, 'chain.txt', (lines) => lines.map((line) => (line.endsWith('  2') ? line : line.replace(/^\w{64}(?=.*\/001)/, 'f'.repeat(64))))) }, inJournal],
    ['no chain', (files) => { files.set('chain.txt', Buffer.from('')) }, [{ file: 'chain.txt', what: 'damaged' }]],
    ['a chain of other words', (files) => { changed(files, 'chain.txt', (lines) => [...lines, 'and so on']) }, [{ file: 'chain.txt', what: 'damaged' }]],
    ['an exhibit with other bytes', (files) => { files.set(exhibitIn(files), Buffer.from('forged')) }, [{ file: ending('-e.eml'), what: 'changed' }]],
    ['an exhibit left out', (files) => { files.delete(exhibitIn(files)) }, [{ file: ending('-e.eml'), what: 'missing' }]],
    ['a dossier left out', (files) => { files.delete('2018-001/dossier.pdf') }, [{ file: '2018-001/dossier.pdf', what: 'missing' }]],
    ['the page left out', (files) => { files.delete('READ ME FIRST.txt') }, [{ file: 'READ ME FIRST.txt', what: 'missing' }]],
    ['a file more', (files) => { files.set('2018-001/run-me.exe', Buffer.from('MZ')) }, [{ file: '2018-001/run-me.exe', what: 'added' }]],
    ['a path that leads out', (files) => { files.set('../../run-me.exe', Buffer.from('MZ')) }, [{ file: '../../run-me.exe', what: 'added' }]],
    ['a journal of another reference', (files) => { for (const name of ['dossier.pdf', 'journal.jsonl']) { files.set(`2018-003/${name}`, files.get(`2018-002/${name}`) ?? Buffer.from('')); files.delete(`2018-002/${name}`) } }, [{ file: '2018-003/journal.jsonl', what: 'chain' }]],
    ['files in another order', (files) => { const dossier = files.get('2018-001/dossier.pdf') ?? Buffer.from(''); files.delete('2018-001/dossier.pdf'); files.set('2018-001/dossier.pdf', dossier) }, [{ file: '', what: 'damaged' }]],
  ]
  test.each(table)('%s', async (_name, change, problems) => {
    expect(await forged(change)).toEqual({ outcome: 'altered', problems })
  })
})

function exhibitIn(files: ReadonlyMap<string, Buffer>): string {
  return [...files.keys()].find((name) => name.endsWith('-e.eml')) ?? ''
}

test('a dossier and the list of hashes written anew agree with each other: only the SHA-256 that the office tells shows it', async () => {
  const path = await bundleOf(made, made.first, made.second)
  const checked = await forged((files) => { files.set('2018-001/dossier.pdf', Buffer.from('%PDF of a forger')) })
  expect(checked).toMatchObject({ outcome: 'whole' })
  expect(checked).not.toMatchObject({ sha256: hash('sha256', await readFile(path)) })
})

test('a list of hashes that is not of these files is not believed, nor are the files', async () => {
  const path = await bundleOf(made, made.first)
  const files = new Map(await unpacked(path))
  const sums = String(files.get('SHA256SUMS'))
  for (const [text, problems] of [
    [sums.replace(/.*dossier\.pdf\n/, ''), [{ file: '2018-001/dossier.pdf', what: 'added' }]],
    [`${sums}${'0'.repeat(64)}  2018-001/more.pdf\n`, [{ file: '2018-001/more.pdf', what: 'missing' }]],
    [sums.replace(/^\w{64}(?= {2}chain)/m, '0'.repeat(64)), [{ file: 'chain.txt', what: 'changed' }]],
    [`${sums.trimEnd().split('\n').toReversed().join('\n')}\n`, [{ file: 'SHA256SUMS', what: 'changed' }]],
    [sums.replaceAll('  ', ' *'), [{ file: 'SHA256SUMS', what: 'changed' }]],
  ] as const) {
    files.set('SHA256SUMS', Buffer.from(text))
    await writeFile(path, asZip(files))
    expect(await checkBundle(path, UNWATCHED)).toEqual({ outcome: 'altered', problems })
  }
})

/** The zip of these files and no others. */
function asZip(files: ReadonlyMap<string, Buffer>): Buffer {
  const packed = [...files].map(([name, bytes]) => ({ name, bytes: bytes.length, crc: crc32(bytes) }))
  return Buffer.concat([...packed.flatMap((file) => [headerOf(file), files.get(file.name) ?? Buffer.alloc(0)]), directoryOf(packed)])
}

test('the same files packed anew by another program are not believed, and what to do then is said', async () => {
  const files = Object.fromEntries(await unpacked(await bundleOf(made, made.first)))
  const repacked = async (anew: Readonly<Record<string, string | Buffer>>, compress: boolean): Promise<string> => {
    const path = join(await emptyFolder(), 'repacked.zip')
    await writeFile(path, await zipOf(anew, { compress }))
    return path
  }
  for (const compress of [true, false]) {
    const path = await repacked({ ...files, '__MACOSX/._chain.txt': '' }, compress)
    expect(await checkBundle(path, UNWATCHED)).toEqual({ outcome: 'altered', problems: [{ file: '', what: 'damaged' }] })
    expect(await checkBundle(await repacked({ '.DS_Store': '', ...files }, compress), UNWATCHED)).toEqual({ outcome: 'no-bundle', why: NO_BUNDLE })
  }
  const unpack = 'Unpack it into an empty folder, and check the SHA256SUMS there.'
  expect([NO_BUNDLE, bundleProblemSentence({ file: '', what: 'damaged' })]).toEqual([ending(unpack), ending(unpack)])
})

describe('one that was unpacked', () => {
  test('is whole, by its folder or its list of hashes', async () => {
    const folder = await unpackedTo(await bundleOf(made, made.first, made.second))
    for (const path of [folder, join(folder, 'SHA256SUMS')]) {
      expect(await checkBundle(path, UNWATCHED)).toMatchObject({ outcome: 'whole', files: 9, references: ['2018/001', '2018/002'], sha256: null })
    }
    expect(await checkBundle(join(folder, '2018-001'), UNWATCHED)).toEqual({ outcome: 'no-bundle', why: NO_LIST })
  })

  const dossier = '2018-001/dossier.pdf'
  const table: [string, (folder: string) => Promise<unknown>, unknown][] = [
    ['an altered file', (folder) => writeFile(join(folder, dossier), '%PDF of another'), [{ file: dossier, what: 'changed' }]],
    ['a file gone', (folder) => rm(join(folder, dossier)), [{ file: dossier, what: 'missing' }]],
    ['a file more', (folder) => writeFile(join(folder, '2018-001', '.DS_Store'), ''), [{ file: '2018-001/.DS_Store', what: 'added' }]],
    ['a link to what a file was', async (folder) => {
      await rename(join(folder, dossier), join(folder, '..', 'elsewhere.pdf'))
      await symlink(join(folder, '..', 'elsewhere.pdf'), join(folder, dossier))
    }, [{ file: dossier, what: 'changed' }]],
    ['a link to nothing', (folder) => symlink('nowhere', join(folder, 'more')), [{ file: 'more', what: 'added' }]],
    ['two files changed for each other', async (folder) => {
      await rename(join(folder, dossier), join(folder, 'aside'))
      await rename(join(folder, '2018-002/dossier.pdf'), join(folder, dossier))
      await rename(join(folder, 'aside'), join(folder, '2018-002/dossier.pdf'))
    }, [{ file: dossier, what: 'changed' }, { file: '2018-002/dossier.pdf', what: 'changed' }]],
  ]
  test.each(table)('%s is found', async (_name, change, problems) => {
    const folder = await unpackedTo(await bundleOf(made, made.first, made.second))
    await change(folder)
    expect(await checkBundle(folder, UNWATCHED)).toEqual({ outcome: 'altered', problems })
  })
})

test('checking tells how far it is, and is ended by whoever waits for it', async () => {
  const path = await bundleOf(made, made.first)
  for (const bundle of [path, await unpackedTo(path)]) {
    const parts: number[] = []
    await checkBundle(bundle, { ...UNWATCHED, tell: (part) => { parts.push(part) } })
    expect(parts).toEqual(parts.toSorted((a, b) => a - b))
    expect(parts.at(-1)).toBeGreaterThan(0.8)
    const ending = new AbortController()
    const checking = checkBundle(bundle, { signal: ending.signal, tell: () => { ending.abort() } })
    await expect(checking).rejects.toMatchObject({ name: 'AbortError' })
  }
})

test('the chain goes on past entries that were lost to damage, and says so', async () => {
  const own = await registerWithFiles()
  await own.service.close()
  const journal = await journalPath(own.folder)
  const lines = (await readFile(journal, 'utf8')).split('\n')
  const lost = lines.findIndex((line) => line.includes('CANARY remark'))
  await writeFile(journal, lines.with(lost, 'nothing that can be read').join('\n'))
  await withRegister(options(own.folder, '2018-03-06T09:00:00Z'), (service) => service.repair('A bad disk'))
  const service = await openRegister(options(own.folder, '2018-03-07T09:00:00Z'))
  const path = await bundleOf({ ...own, service, sources: { ...own.sources, service } }, own.first)
  await service.close()
  expect(String((await unpacked(path)).get('chain.txt')).split('\n').filter((line) => line.includes('lost'))).toEqual([
    expect.stringMatching(new RegExp(`^\\w{64} {2}${String(lost + 1)} {2}lost after ${String(lost)}$`)),
  ])
  expect(await checkBundle(path, UNWATCHED)).toMatchObject({ outcome: 'whole', references: ['2018/001'] })
})
