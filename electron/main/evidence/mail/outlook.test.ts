import { Buffer } from 'node:buffer'
import { burn } from '@kenjiuno/msgreader/lib/Burner'
import { TypeEnum } from '@kenjiuno/msgreader/lib/Reader'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { Mail } from '#core/evidence/mail'
import { soundCompound } from './compound'
import { lines, OURS, SENT_HEAD, SPOKESPERSON } from './corpus/write'
import { readOutlook } from './outlook'


/** A storage: streams and storages by their names. */
interface Storage {
  readonly [name: string]: Storage | Uint8Array
}

/** A compound file of these. */
function compound(tree: Storage): Uint8Array {
  const entries: Parameters<typeof burn>[0] = [{ name: 'Root Entry', type: TypeEnum.ROOT, children: [], length: 0 }]
  const add = (parent: number, inner: Storage): void => {
    for (const [name, each] of Object.entries(inner)) {
      const n = entries.length
      entries[parent]?.children?.push(n)
      if (each instanceof Uint8Array) entries.push({
        name,
        type: TypeEnum.DOCUMENT,
        length: each.length,
        binaryProvider: () => each,
      })
      else {
        entries.push({ name, type: TypeEnum.DIRECTORY, children: [], length: 0 })
        add(n, each)
      }
    }
  }
  add(0, tree)
  return Uint8Array.from(burn(entries))
}

/** The types of entries of a directory, as they stand in one. */
const STORAGE = 1
const STREAM = 2

const unicode = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf16le'))
/** Texts by the numbers of their properties ([MS-OXPROPS]). */
const texts = (all: Readonly<Record<string, string>>): Storage =>
  Object.fromEntries(Object.entries(all).map(([id, text]) => [`__substg1.0_${id}001F`, unicode(text)]))

type Numbers = Readonly<Record<string, number>>

/** The stream of a storage's properties of a fixed length: numbers, and times in milliseconds since 1970. */
function properties(header: number, numbers: Numbers, times: Numbers = {}): Storage {
  const tagged = (type: string, values: Numbers): readonly { tag: string; value: number }[] =>
    Object.entries(values).map(([id, value]) => ({ tag: `${id}${type}`, value }))
  const all = [...tagged('0003', numbers), ...tagged('0040', times)]
  const bytes = Buffer.alloc(header + all.length * 16)
  all.forEach(({ tag, value }, n) => {
    const at = header + n * 16
    bytes.writeUInt32LE(Number.parseInt(tag, 16), at)
    bytes.writeUInt32LE(6, at + 4)
    if (tag.endsWith('0003')) bytes.writeUInt32LE(value, at + 8)
    else bytes.writeBigUInt64LE((BigInt(value) + 11_644_473_600_000n) * 10_000n, at + 8)
  })
  return { '__properties_version1.0': Uint8Array.from(bytes) }
}

const recipient = (address: string, kind: number, others: Readonly<Record<string, string>> = {}): Storage => ({
  ...properties(8, { '0C15': kind }),
  ...texts({ '3001': 'A. Person', '3002': 'SMTP', '3003': address, ...others }),
})

const SENT = Date.UTC(2018, 2, 2, 20, 40)

/** One that was sent from Outlook, and has no header. */
const sent = (others: Storage = {}): Storage => ({
  ...properties(32, {}, { '0039': SENT }),
  ...texts({
    '001A': 'IPM.Note',
    '0037': 'Request for a meeting of ministers',
    '0C1A': 'Press Office',
    '5D01': 'Press@embassy.example',
    '1000': 'Excellency,\r\n\r\nwe ask',
    '1035': `<${OURS}>`,
  }),
  '__recip_version1.0_#00000000': recipient(SPOKESPERSON, 1),
  '__recip_version1.0_#00000001': recipient('copy@ministry.example', 2),
  '__recip_version1.0_#00000002': recipient('hidden@ministry.example', 3),
  ...others,
})

const read = async (tree: Storage): Promise<Mail> => v.parse(Mail, (await readOutlook(compound(tree))).mail)

const REPORT = (kind: string): Storage =>
  sent({
    ...texts({
      '001A': kind,
      '1046': `<${OURS}>`,
      '0049': 'Request for a meeting of ministers',
      '1001': 'It has not arrived.',
      '0C1B': 'x',
      '1000': '',
    }),
    '__recip_version1.0_#00000000': recipient(SPOKESPERSON, 1, { '0C1B': '550 5.1.1 no such user' }),
    '__recip_version1.0_#00000001': recipient('/O=EMBASSY/CN=RECIPIENTS/CN=COPY', 2),
    '__recip_version1.0_#00000002': recipient('b@ministry.example', 2),
  })

describe('a message of Outlook', () => {
  it('is read by its own fields where it came with no header', async () => {
    expect(await read(sent())).toEqual({
      id: OURS,
      from: 'press@embassy.example',
      fromName: 'Press Office',
      to: [SPOKESPERSON, 'copy@ministry.example'],
      subject: 'Request for a meeting of ministers',
      at: '2018-03-02T20:40:00Z',
      inReplyTo: [],
      references: [],
      isAutomatic: false,
      text: 'Excellency,\n\nwe ask',
      attachments: [],
      report: null,
      oddities: [],
    })
  })

  it('is read by the header that it came with first', async () => {
    const headers = lines(...SENT_HEAD, 'In-Reply-To: <before@ministry.example>', 'Auto-Submitted: auto-replied').replace(
      'Press Office',
      'The Press Office',
    )
    const headed = sent(texts({ '007D': headers, '1035': '<another@x.example>', '1042': '<another@x.example>' }))
    expect(await read(headed)).toMatchObject({
      id: OURS,
      fromName: 'The Press Office',
      to: [SPOKESPERSON],
      inReplyTo: ['before@ministry.example'],
      isAutomatic: true,
    })
  })

  it('says that its text is there as rich text alone', async () => {
    const rich = { '__substg1.0_10090102': Uint8Array.of(1) }
    const textless = texts({ '1000': '' })
    const isOnlyRich = async (others: Storage): Promise<boolean> => (await readOutlook(compound(sent(others)))).hasOnlyRichText
    expect(await isOnlyRich({ ...textless, ...rich })).toBe(true)
    expect([await isOnlyRich(rich), await isOnlyRich(textless)]).toEqual([false, false])
  })

  it('has no sender whom only an Exchange knows', async () => {
    const inner = sent(texts({ '5D01': '', '0C1F': '/O=EMBASSY/OU=EXCHANGE/CN=RECIPIENTS/CN=PRESS' }))
    expect(await read(inner)).toMatchObject({ from: '', fromName: 'Press Office', oddities: ['no-sender'] })
  })

  it('is read in its code page where it is not in Unicode', async () => {
    const inner = {
      ...properties(32, { '3FFD': 1251 }),
      ...texts({ '001A': 'IPM.Note', '1035': `<${OURS}>` }),
      '__substg1.0_1000001E': Uint8Array.of(0xc4, 0xe0, 0x2e),
    }
    expect(await read(inner)).toMatchObject({ text: 'Да.' })
  })

  it('is read as text where it has HTML only', async () => {
    const html = Uint8Array.from(Buffer.from('<p>Да</p><script>no</script>', 'utf8'))
    expect(await read(sent({ ...texts({ '1000': '' }), '__substg1.0_10130102': html }))).toMatchObject({ text: 'Да' })
  })

  it.each(['IPM.Note.Rules.OofTemplate.Microsoft', 'IPM.Note.Rules.ReplyTemplate.Microsoft'])('is automatic as %s', async (kind) => {
    expect(await read(sent(texts({ '001A': kind })))).toMatchObject({ isAutomatic: true })
  })

  it('names what is attached', async () => {
    const attachment = {
      ...properties(8, {}),
      ...texts({ '3707': 'note.pdf', '370E': 'Application/PDF' }),
      '__substg1.0_37010102': Uint8Array.of(1, 2, 3),
    }
    expect(await read(sent({ '__attach_version1.0_#00000000': attachment }))).toMatchObject({
      attachments: [{ name: 'note.pdf', type: 'application/pdf', bytes: 3 }],
    })
  })
})

describe('a report in Outlook', () => {
  it.each([
    ['REPORT.IPM.Note.NDR', 'failed'],
    ['REPORT.IPM.Note.DR', 'delivered'],
    ['REPORT.IPM.Note.Delayed.DR', 'delayed'],
    ['REPORT.IPM.Note.Relayed.DR', 'relayed'],
    ['Report.IPM.Note.Expanded.DR', 'expanded'],
  ])('of the class %s tells that it %s', async (kind, action) => {
    const { report, isAutomatic, oddities, text } = await read(REPORT(kind))
    expect({ isAutomatic, oddities, text }).toEqual({ isAutomatic: true, oddities: [], text: 'It has not arrived.' })
    expect(report?.about).toEqual([OURS])
    expect(report?.delivery?.recipients.map((each) => [each.recipient, each.action, each.diagnostic])).toEqual([
      [SPOKESPERSON, action, '550 5.1.1 no such user'],
      ['b@ministry.example', action, ''],
    ])
  })

  it.each([
    ['REPORT.IPM.Note.IPNRN', 'displayed'],
    ['REPORT.IPM.Note.IPNNRN', 'deleted'],
  ])('of the class %s tells that it was %s', async (kind, disposition) => {
    expect(
      (await read(REPORT(kind))).report?.receipt,
    ).toEqual({ recipient: 'press@embassy.example', original: '', disposition, isAutomatic: false })
  })

  it('of another class tells nothing', async () => {
    expect((await read(REPORT('REPORT.IPM.Note.Other'))).report).toBeNull()
  })

  it('that is attached to a message is inside', async () => {
    const inner = { ...REPORT('REPORT.IPM.Note.NDR'), ...properties(24, {}) }
    const passedOn = sent({ '__attach_version1.0_#00000000': { ...properties(8, { '3705': 5 }), '__substg1.0_3701000D': inner } })
    const { report, oddities, isAutomatic } = await read(passedOn)
    expect(report?.delivery?.recipients).toHaveLength(2)
    expect({ oddities, isAutomatic }).toEqual({ oddities: ['report-inside'], isAutomatic: false })
  })
})

describe('a compound file that is not sound', () => {
  const file = compound(sent({ '__substg1.0_1009001F': unicode('long '.repeat(2_000)) }))
  const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const sectorAt = (sector: number): number => (sector + 1) * 512
  const changed = (change: (bytes: DataView) => void): Uint8Array => {
    const copy = file.slice()
    change(view(copy))
    return copy
  }
  const table = view(file).getInt32(0x4c, true)
  const directory = view(file).getInt32(0x30, true)

  it('is told from a sound one', async () => {
    expect(soundCompound(file)).not.toBeNull()
    await expect(readOutlook(file)).resolves.toMatchObject({ mail: { id: OURS } })
  })

  it.each<readonly [string, Uint8Array]>([
    ['nothing', new Uint8Array(0)],
    ['a header alone', file.slice(0, 512)],
    [
      'a chain of the directory that comes back',
      changed((bytes) => { bytes.setInt32(sectorAt(table) + directory * 4, directory, true) }),
    ],
    ['a chain that leaves the file', changed((bytes) => { bytes.setInt32(sectorAt(table) + directory * 4, 9_999, true) })],
    ['a branch that comes back', changed((bytes) => { bytes.setInt32(sectorAt(directory) + 128 + 0x48, 1, true) })],
    ['a branch that leaves the directory', changed((bytes) => { bytes.setInt32(sectorAt(directory) + 0x4c, 9_999, true) })],
    ['more sectors of tables than it has', changed((bytes) => { bytes.setInt32(0x2c, 2_000_000_000, true) })],
    ['more sectors of further tables than it has', changed((bytes) => { bytes.setInt32(0x48, 2_000_000_000, true) })],
    ['more sectors of the small table than it has', changed((bytes) => { bytes.setInt32(0x40, 2_000_000_000, true) })],
    [
      'a stream of two gigabytes',
      changed((bytes) => { everyEntry(bytes, STREAM, (at) => { bytes.setInt32(at + 0x78, 2_000_000_000, true) }) }),
    ],
    [
      'streams shorter than nothing',
      changed(
        (bytes) => {
          everyEntry(bytes, STREAM, (at) => { if (bytes.getInt32(at + 0x78, true) < 4_096) bytes.setInt32(at + 0x78, -5, true) })
        },
      ),
    ],
    [
      'storages that come after themselves',
      changed((bytes) => { everyEntry(bytes, STORAGE, (at, n) => { bytes.setInt32(at + 0x48, n, true) }) }),
    ],
    [
      'streams that share their sectors',
      changed((bytes) => { everyEntry(bytes, STREAM, (at) => { bytes.setInt32(at + 0x74, 0, true) }) }),
    ],
  ])('%s', async (_, bytes) => {
    expect(soundCompound(bytes)).toBeNull()
    await expect(readOutlook(bytes)).rejects.toThrow()
  })

  it('is one whose storages are in each other without end', async () => {
    const deep = (depth: number): Storage =>
      depth === 0 ? {} : { '__attach_version1.0_#00000000': { '__substg1.0_3701000D': deep(depth - 1) } }
    expect(soundCompound(compound(deep(10)))).not.toBeNull()
    expect(soundCompound(compound(deep(30)))).toBeNull()
    await expect(readOutlook(compound(deep(30)))).rejects.toThrow()
  })

  it('is not one whose named properties claim more than they have', async () => {
    const entry = Buffer.from([0, 0, 0, 0, 7, 0, 0, 0])
    const names = {
      '__substg1.0_00020102': new Uint8Array(16),
      '__substg1.0_00030102': Uint8Array.from(entry),
      '__substg1.0_00040102': Uint8Array.of(255, 255, 255, 127),
    }
    await expect(read(sent({ '__nameid_version1.0': names }))).resolves.toMatchObject({ id: OURS })
  })

  /** Each entry of that type in the sectors of the directory, which follow each other here. */
  function everyEntry(bytes: DataView, type: number, change: (at: number, n: number) => void): void {
    const isEntry = (at: number): boolean => at + 128 <= bytes.byteLength && bytes.getUint16(at + 0x40, true) <= 64
    for (let at = sectorAt(directory), n = 0; isEntry(at); at += 128, n += 1) {
      if (bytes.getUint8(at + 0x42) === type) change(at, n)
    }
  }

  it('never hangs its reader, whatever is changed in it', async () => {
    const flips = fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(flips, async (all) => {
        const bytes = file.slice()
        for (const [at, byte] of all) bytes[at] = byte
        const found = await readOutlook(bytes).catch((wrong: unknown) => {
          expect(wrong).toBeInstanceOf(Error)
          return null
        })
        if (found !== null) v.parse(Mail, found.mail)
      }),
      { numRuns: 1_000 },
    )
  }, 60_000)
})
