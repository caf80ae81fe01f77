import { MessageArchive } from '#core/evidence/message-archive'
import * as fc from 'fast-check'
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BadFile } from '../bad-file'
import { readArchiveZip } from './read-zip'
import { corpus, forged, headersOf, zipOf } from './testing/zips'
import { entriesOf } from './zip-entries'
import { bytesOf, LONGEST_ENTRY } from './zip-entry'
import { zipIn } from './zip-file'

const MESSAGES = 'data/direct-messages.js'
const one = `window.YTD.direct_messages.part0 = ${JSON.stringify([
  {
    dmConversation: {
      conversationId: '1-2',
      messages: [{ messageCreate: { id: '969247796097974272', senderId: '1', text: 'Said', createdAt: '2018-03-01T16:27:37.000Z' } }],
    },
  },
])}`
const empty: MessageArchive = { account: null, conversations: [], isCut: false, followers: [] }

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archive-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
})

async function read(zip: Buffer): Promise<MessageArchive> {
  const path = join(folder, 'archive.zip')
  await writeFile(path, zip)
  return readArchiveZip(path)
}

/** Why a zip is not read. */
async function refusal(zip: Buffer): Promise<unknown> {
  return read(zip).then(
    () => 'read',
    (error: unknown) => (error instanceof BadFile ? error.what : error),
  )
}

function counts({ conversations, followers }: MessageArchive): Record<string, number> {
  const messages = conversations.flatMap((conversation) => conversation.messages)
  return {
    conversations: conversations.length,
    groups: conversations.filter(({ isGroup }) => isGroup).length,
    messages: messages.length,
    odd: messages.filter(({ isOdd }) => isOdd).length,
    reactions: messages.flatMap(({ reactions }) => reactions).length,
    reads: conversations.flatMap(({ readUntil }) => readUntil).length,
    followers: followers.length,
  }
}

describe('the corpus', () => {
  test.each([
    ['march-2018', { conversations: 4, groups: 1, messages: 8, odd: 0, reactions: 1, reads: 2, followers: 3 }],
    ['older', { conversations: 2, groups: 1, messages: 3, odd: 0, reactions: 0, reads: 0, followers: 0 }],
    ['parts', { conversations: 2, groups: 0, messages: 4, odd: 0, reactions: 0, reads: 0, followers: 0 }],
    ['odd', { conversations: 1, groups: 0, messages: 1, odd: 1, reactions: 0, reads: 0, followers: 0 }],
  ])('%s', async (name, expected) => {
    const found = counts(await read(await zipOf(await corpus(name))))
    console.log(name, found)
    expect(found).toEqual(expected)
  })

  test('is read alike whether it is compressed, stored or of the large kind of zip', async () => {
    const files = await corpus('march-2018')
    const [compressed, stored, zip64] = await Promise.all([zipOf(files), zipOf(files, { compress: false }), zipOf(files, { zip64: true })])
    const archive = await read(compressed)
    expect(archive.account).toEqual({ id: '931000000000000007', name: 'EmbassyPress' })
    expect(await read(stored)).toEqual(archive)
    expect(await read(zip64)).toEqual(archive)
    const name = 'data/direct-messages.js'
    const streamed = forged(compressed, (zip) => {
      const { local, central } = headersOf(zip, name)
      zip.fill(0, local + 14, local + 26)
      for (const at of [local + 6, central + 8]) zip.writeUInt16LE(zip.readUInt16LE(at) | 0x8, at)
    })
    expect(await read(streamed)).toEqual(archive)
    const sizesElsewhere = forged(zip64, (zip) => { zip.fill(0xff, zip.indexOf(name) - 12, zip.indexOf(name) - 4) })
    expect(await read(sizesElsewhere)).toEqual(archive)
  })

  test('parts are read in their order: of a message in both, the first is kept', async () => {
    const { 'data/direct-messages.js': first = '', 'data/direct-messages-part1.js': second = '' } = await corpus('parts')
    const archive = await read(await zipOf({ 'data/direct-messages-part1.js': second, 'data/direct-messages.js': first }))
    expect(archive.conversations[0]?.messages.map(({ text }) => text.slice(0, 13))).toEqual(['Good morning.', 'The article o', 'Thank you, no'])
  })
})

describe('what is read', () => {
  test('nothing but the files that tell of messages, under their exact names', async () => {
    const inner = await zipOf({ [MESSAGES]: one })
    for (const name of ['far/other/data/direct-messages.js', 'other/direct-messages.js', 'data/direct-messages.js.txt', 'Data/direct-messages.js', 'data/tweets.js', 'direct-messages-partx.js']) {
      expect(await read(await zipOf({ [name]: one })), name).toEqual(empty)
    }
    expect(await read(await zipOf({ 'data/inner.zip': inner, 'readme.txt': 'Nothing' }))).toEqual(empty)
    for (const name of ['direct-messages.js', 'twitter-2018-03-09/data/direct-messages.js']) {
      expect(await read(await zipOf({ [name]: one, '__MACOSX/data/._direct-messages.js': 'of another system' })), name).toMatchObject({ conversations: [{ id: '1-2' }] })
    }
  })

  test('an archive whose followers are too many is read without them', async () => {
    const archive = await read(await zipOf({ [MESSAGES]: one, 'data/follower.js': Buffer.alloc(2 ** 26 + 1, ' ') }))
    expect(counts(archive)).toMatchObject({ messages: 1, followers: 0 })
  })

  test('a file that is not there is an error of the system', async () => {
    await expect(readArchiveZip(join(folder, 'none.zip'))).rejects.toThrow('ENOENT')
  })
})

describe('what is not read, and why', () => {
  let good: Buffer
  let stored: Buffer
  beforeAll(async () => {
    good = await zipOf({ 'data/account.js': 'window.YTD.account.part0 = []', [MESSAGES]: one })
    stored = await zipOf({ 'data/account.js': 'window.YTD.account.part0 = []', [MESSAGES]: one }, { compress: false })
  })
  const central = (zip: Buffer, name = MESSAGES): number => headersOf(zip, name).central
  const local = (zip: Buffer, name = MESSAGES): number => headersOf(zip, name).local

  test('no zip, a torn one, or one with a byte changed', async () => {
    expect(await refusal(Buffer.from('No zip at all'))).toBe('damaged')
    expect(await refusal(Buffer.alloc(0))).toBe('damaged')
    expect(await refusal(good.subarray(0, good.length - 30))).toBe('damaged')
    expect(await refusal(forged(stored, (zip) => { zip[local(zip) + 60] = 0x21 }))).toBe('damaged')
    expect(await refusal(forged(good, (zip) => { zip.fill(0xff, local(zip) + 53, local(zip) + 70) }))).toBe('damaged')
  })

  test('a checksum that is not that of the bytes, in both headers', async () => {
    const wrong = forged(stored, (zip) => {
      zip.writeUInt32LE(1, central(zip) + 16)
      zip.writeUInt32LE(1, local(zip) + 14)
    })
    expect(await refusal(wrong)).toBe('damaged')
  })

  test.each([0x1, 0x40, 0x2000])('encrypted, flag %i', async (flag) => {
    expect(await refusal(forged(good, (zip) => { zip.writeUInt16LE(zip.readUInt16LE(central(zip) + 8) | flag, central(zip) + 8) }))).toBe('encrypted')
  })

  test.each([[99, 'encrypted'], [12, 'not-what-it-says']])('compressed by method %i', async (method, what) => {
    const otherwise = forged(good, (zip) => {
      zip.writeUInt16LE(method, central(zip) + 10)
      zip.writeUInt16LE(method, local(zip) + 8)
    })
    expect(await refusal(otherwise)).toBe(what)
  })

  test.each(['../data/direct-messages.js', 'data/../../x.js', '/etc/x.js', 'C:/x.js', '..\\x.js', 'data/x\0.js'])('a name that leads elsewhere: %j', async (name) => {
    const plain = 'x'.repeat(name.length)
    const renamed = forged(await zipOf({ [MESSAGES]: one, [plain]: 'x' }), (zip) => {
      const { local: before, central: after } = headersOf(zip, plain)
      zip.write(name, before + 30, 'latin1')
      zip.write(name, after + 46, 'latin1')
    })
    expect(await refusal(renamed)).toBe('not-what-it-says')
  })

  test('two files of one name, with the folder or without', async () => {
    for (const other of ['direct-messages.js', `other/${MESSAGES}`]) {
      expect(await refusal(await zipOf({ [MESSAGES]: one, [other]: one })), other).toBe('not-what-it-says')
    }
    const twice = forged(await zipOf({ [MESSAGES]: one, 'data/direct-messagez.js': one }), (zip) => {
      const { local: before, central: after } = headersOf(zip, 'data/direct-messagez.js')
      zip.write(MESSAGES, before + 30)
      zip.write(MESSAGES, after + 46)
    })
    expect(await refusal(twice)).toBe('not-what-it-says')
  })

  test('a link', async () => {
    expect(await refusal(await zipOf({ [MESSAGES]: one }, { mode: 0o120777 }))).toBe('not-what-it-says')
  })

  test.each([
    ['its name', 30, 0x45],
    ['how it is compressed', 8, 0],
    ['its checksum', 14, 7],
    ['its size compressed', 18, 7],
    ['its size', 22, 7],
  ])('an entry of which the two headers differ in %s', async (_, at, byte) => {
    const without = forged(good, (zip) => { zip[local(zip) + at] = byte })
    expect(await refusal(without)).toBe('not-what-it-says')
  })

  test('a bomb: more than it says, steeper than any text, or the same bytes counted twice', async () => {
    expect(await refusal(forged(good, (zip) => {
      for (const [at, to] of [[central(zip), 24], [local(zip), 22]] as const) zip.writeUInt32LE(40, at + to)
    }))).toBe('bomb')
    expect(await refusal(await zipOf({ [MESSAGES]: `window.YTD.x.part0 = [${' '.repeat(3_000_000)}]` }))).toBe('bomb')
    expect(await refusal(forged(stored, (zip) => { zip.writeUInt32LE(local(zip, 'data/account.js') + 8, central(zip) + 42) }))).toBe('bomb')
  })

  test('less than it says: what was in memory before is no part of it', async () => {
    const path = join(folder, 'short.zip')
    await writeFile(path, forged(good, (zip) => {
      for (const [at, to] of [[central(zip), 24], [local(zip), 22]] as const) zip.writeUInt32LE(zip.readUInt32LE(at + to) + 1, at + to)
    }))
    const file = await open(path)
    const zip = await zipIn(file)
    const [, messages] = await entriesOf(zip)
    await expect(messages && bytesOf(zip, messages.entry)).rejects.toMatchObject({ what: 'damaged' })
    await file.close()
  })

  test('an entry larger than is read', async () => {
    expect(await refusal(forged(stored, (zip) => {
      for (const at of [20, 24]) zip.writeUInt32LE(LONGEST_ENTRY + 1, central(zip) + at)
    }))).toBe('too-large')
  })

  test('more together than is read', async () => {
    const parts = Object.fromEntries([0, 1, 2].map((part) => [`data/direct-messages-part${String(part)}.js`, one]))
    expect(await refusal(forged(await zipOf(parts, { compress: false }), (zip) => {
      for (const name of Object.keys(parts)) zip.writeUInt32LE(LONGEST_ENTRY, central(zip, name) + 24)
    }))).toBe('too-large')
  })

  test('more entries than an archive has', async () => {
    const zip = await zipOf({ [MESSAGES]: one }, { zip64: true })
    const end = zip.indexOf('PK\u0006\u0006')
    expect(await refusal(forged(zip, (it) => { it.writeBigUInt64LE(200_001n, end + 32) }))).toBe('too-many-parts')
  })

  test.each([[48, 'damaged'], [32, 'too-many-parts'], [8, 'damaged']])('a record of the large kind that names a place no file has, at %i', async (at, what) => {
    const zip = await zipOf({ [MESSAGES]: one }, { zip64: true })
    const record = zip.indexOf(at === 8 ? 'PK\u0006\u0007' : 'PK\u0006\u0006')
    expect(await refusal(forged(zip, (it) => { it.writeBigUInt64LE(2n ** 63n, record + at) }))).toBe(what)
  })

  test('a place too far to be told is not taken for the next one', async () => {
    const zip = await zipOf({ [MESSAGES]: one }, { zip64: true })
    const [record, locator] = [zip.indexOf('PK\u0006\u0006'), zip.indexOf('PK\u0006\u0007')]
    const from = Number(zip.readBigUInt64LE(record + 48))
    const before = zip.subarray(from, from + Number(zip.readBigUInt64LE(record + 40)))
    const path = join(folder, 'far.zip')
    await writeFile(path, forged(Buffer.concat([before, zip]), (it) => {
      it.writeBigUInt64LE(2n ** 63n, before.length + record + 48)
      it.writeBigUInt64LE(BigInt(before.length + record), before.length + locator + 8)
    }))
    const file = await open(path)
    await expect(zipIn(file).then(entriesOf)).rejects.toThrow('No file has such a place')
    await file.close()
  })

  test('a file that is taken away while it is read', async () => {
    const path = join(folder, 'gone.zip')
    await writeFile(path, good)
    const file = await open(path)
    const zip = await zipIn(file)
    await file.close()
    await expect(entriesOf(zip)).rejects.toThrow('closed')
  })

  test('a script that is none', async () => {
    expect(await refusal(await zipOf({ [MESSAGES]: 'window.YTD.x.part0 = [{]' }))).toBe('damaged')
    expect(await refusal(await zipOf({ [MESSAGES]: '' }))).toBe('damaged')
    expect(await refusal(await zipOf({ [MESSAGES]: 'window.YTD.x.part0 = {}' }))).toBe('not-what-it-says')
  })
})

describe('whatever the bytes', () => {
  async function answers(zip: Buffer): Promise<void> {
    const told = await read(zip).catch((error: unknown) => error)
    if (told instanceof BadFile) return
    expect(v.is(MessageArchive, told), String(told)).toBe(true)
  }

  test('any bytes', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => answers(Buffer.from(bytes))), { numRuns: 200 })
  }, 60_000)

  test('a good archive with some bytes changed', async () => {
    const good = await zipOf(await corpus('march-2018'), { zip64: true })
    const flips = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(flips, fc.nat(good.length), async (changes, cut) => {
        const zip = forged(good, (it) => { for (const [at, byte] of changes) it[at] = byte })
        await answers(cut % 5 === 0 ? zip.subarray(0, cut) : zip)
      }),
      { numRuns: 300 },
    )
  }, 60_000)
})
