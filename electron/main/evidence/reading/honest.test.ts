/** Honest files through the real process, as it is bundled: each reader is reached, and what it tells arrives. */
import { burn } from '@kenjiuno/msgreader/lib/Burner'
import { TypeEnum } from '@kenjiuno/msgreader/lib/Reader'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { FileRead } from '#core/evidence/file-read'
import { MOST_MESSAGES } from '../archive/gathering'
import { readerOf } from './apart'
import { startChild } from './testing/child'
import { messages, zipOf } from './testing/hostile-zips'

let folder = ''
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'chancery-honest-')) })
afterAll(() => rm(folder, { recursive: true }))

async function read(name: string, bytes: Uint8Array): Promise<FileRead> {
  const path = join(folder, 'file')
  await writeFile(path, bytes)
  return readerOf(startChild)(path, name, new AbortController().signal)
}

const TEXT = 'We ask for a meeting.'
const EML = `From: press@embassy.example\r\nTo: spokesperson@ministry.example\r\nDate: Mon, 5 Mar 2018 10:00:00 +0000\r\nSubject: Meeting\r\n\r\n${TEXT}\r\n`

function outlook(texts: Readonly<Record<string, string>>, others: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  // Arrays of their own: the library takes the whole buffer that one is of.
  const streams = Object.entries(texts).map(([id, text]) => ({ name: `__substg1.0_${id}001F`, bytes: Uint8Array.from(Buffer.from(text, 'utf16le')) }))
  const more = Object.entries(others).map(([id, bytes]) => ({ name: `__substg1.0_${id}`, bytes }))
  const all = [{ name: '__properties_version1.0', bytes: new Uint8Array(48) }, ...streams, ...more]
  return burn([
    { name: 'Root Entry', type: TypeEnum.ROOT, length: 0, children: all.map((_, n) => n + 1) },
    ...all.map(({ name, bytes }) => ({ name, type: TypeEnum.DOCUMENT, length: bytes.length, binaryProvider: () => bytes })),
  ])
}

it('a message', async () => {
  const found = await read('mail.eml', Buffer.from(EML))
  expect(found).toMatchObject({ kind: 'mail', unreadable: null, dated: '2018-03-05T10:00:00Z', mail: { from: 'press@embassy.example', text: TEXT } })
  expect(found.preview).toContain(TEXT)
})

it('a message of Outlook', async () => {
  const found = await read('mail.msg', outlook({ '001A': 'IPM.Note', '0037': 'Meeting', '5D01': 'press@embassy.example', '1000': TEXT }))
  expect(found).toMatchObject({ kind: 'outlook-mail', unreadable: null, mail: { from: 'press@embassy.example', subject: 'Meeting', text: TEXT } })
})

it('a message of Outlook that has its text as rich text alone', async () => {
  const bytes = outlook({ '001A': 'IPM.Note', '0037': 'Meeting', '5D01': 'press@embassy.example' }, { '10090102': Uint8Array.of(1, 2, 3) })
  expect(await read('mail.msg', bytes)).toMatchObject({ unreadable: null, mail: { subject: 'Meeting', text: '' }, omitted: 'rich-text' })
})

it('a zip of other files, and a document that is one', async () => {
  const bytes = zipOf([{ name: 'inner.zip', bytes: zipOf([{ name: 'data/direct-messages.js', bytes: messages }]) }])
  expect(await read('archive-2.zip', bytes)).toMatchObject({ kind: 'other', unreadable: null, omitted: 'files-within' })
  expect(await read('letter.docx', bytes)).toMatchObject({ kind: 'other', unreadable: null, omitted: null })
})

it('an archive that has more messages than are read', async () => {
  const [before = '', after = ''] = messages.toString().split('970640265466712064')
  const many = Array.from({ length: MOST_MESSAGES + 1 }, (_, n) => before.slice(before.indexOf('{"messageCreate')) + String(n) + after.slice(0, -4))
  const bytes = Buffer.from(`${before.slice(0, before.indexOf('{"messageCreate'))}${many.join(',')}${after.slice(-4)}`)
  expect(await read('direct-messages.js', bytes)).toMatchObject({ unreadable: null, omitted: 'further-messages', archive: { isCut: true } })
}, 60_000)

it.each([
  ['an archive', 'archive.zip', zipOf([{ name: 'data/direct-messages.js', bytes: messages }])],
  ['a script of one', 'direct-messages.js', messages],
])('%s', async (_, name, bytes) => {
  const found = await read(name, bytes)
  expect(found).toMatchObject({ kind: 'archive', omitted: null, unreadable: null, archive: { conversations: [{ messages: [{ sender: '11', text: 'We ask for a meeting' }] }] } })
  expect(found.preview).toMatch(/^\n?11-22\n2018-03-05T12:36:00(?:\.000)?Z 11: We ask for a meeting$/)
})
