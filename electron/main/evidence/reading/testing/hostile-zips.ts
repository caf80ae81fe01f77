/** Zips as tricks: written by hand, since no honest program writes them (APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16). */
import { crc32, deflateRawSync } from 'node:zlib'
import type { Unreadable } from '#core/evidence/file-read'
import type { ExhibitKind } from '#core/exhibit'
import type { HostileFile } from './hostile'

interface Packed {
  readonly name: string
  readonly bytes: Uint8Array
  /** As its headers have it, where that is not so. */
  readonly says?: { readonly size?: number; readonly crc?: number; readonly flags?: number }
  /** Points to the local header of the entry before it. */
  readonly overlaps?: boolean
}

export function zipOf(entries: readonly Packed[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let [offset, before] = [0, 0]
  for (const { name, bytes, says = {}, overlaps = false } of entries) {
    const data = deflateRawSync(bytes, { level: 9 })
    const label = Buffer.from(name)
    // Both headers have this: version needed, flags, method, time, date, checksum, sizes, lengths of name and extra field.
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(says.flags ?? 0, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(says.crc ?? crc32(bytes), 10)
    common.writeUInt32LE(data.length, 14)
    common.writeUInt32LE(says.size ?? bytes.length, 18)
    common.writeUInt16LE(label.length, 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, label, data])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(overlaps ? before : offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\0'), common, place, label]))
    if (overlaps) continue
    before = offset
    offset += local.length
    locals.push(local)
  }
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.reduce((sum, { length }) => sum + length, 0), 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, ...directory, end])
}

export const messages = Buffer.from(
  'window.YTD.direct_messages.part0 = [{"dmConversation":{"conversationId":"11-22","messages":[{"messageCreate":{"recipientId":"22","senderId":"11",' +
    '"text":"We ask for a meeting","id":"970640265466712064","createdAt":"2018-03-05T12:36:00.000Z","reactions":[],"urls":[],"mediaUrls":[]}}]}}]',
)
const NAME = 'data/direct-messages.js'
const entry = (more: Partial<Packed> = {}): Packed => ({ name: NAME, bytes: messages, ...more })
/** A zip within a zip within a zip, as 42.zip is. */
const within = (levels: number): Buffer => (levels === 0 ? Buffer.alloc(10_000_000) : zipOf([{ name: `${String(levels)}.zip`, bytes: within(levels - 1) }]))

const zip = (name: string, kind: ExhibitKind, unreadable: Unreadable | null, bytes: () => Uint8Array): HostileFile => ({ name: `${name}.zip`, kind, unreadable, bytes })

export const hostileZips: readonly HostileFile[] = [
  zip('honest', 'archive', null, () => zipOf([entry()])),
  zip('of another program', 'other', null, () => zipOf([{ name: 'letter.txt', bytes: messages }])),
  zip('flat bomb', 'archive', 'bomb', () => zipOf([entry({ bytes: Buffer.alloc(200_000_000, 0x20) })])),
  zip('nested bomb', 'other', null, () => within(6)),
  zip('overlapping bomb', 'other', 'bomb', () => zipOf([entry(), ...Array.from({ length: 1_000 }, (_, n) => entry({ name: `${String(n)}.js`, overlaps: true }))])),
  zip('larger than it says', 'archive', 'bomb', () => zipOf([entry({ bytes: Buffer.concat([messages, Buffer.alloc(100_000, 0x20)]), says: { size: 100 } })])),
  zip('another checksum', 'archive', 'damaged', () => zipOf([entry({ says: { crc: 1 } })])),
  zip('encrypted', 'other', 'encrypted', () => zipOf([entry({ says: { flags: 1 } })])),
  zip('climbing names', 'other', 'not-what-it-says', () => zipOf([entry(), entry({ name: '../../../tmp/chancery-evil.js' })])),
  zip('names from the root', 'other', 'not-what-it-says', () => zipOf([entry(), entry({ name: '/tmp/chancery-evil.js' })])),
  zip('names with a NUL', 'other', 'not-what-it-says', () => zipOf([entry(), entry({ name: 'a\0.js' })])),
  zip('one name twice', 'archive', 'not-what-it-says', () => zipOf([entry(), entry()])),
  zip('broken off', 'other', 'damaged', () => zipOf([entry()]).subarray(0, 200)),
]
