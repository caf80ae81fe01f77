/** Compound files as Outlook writes its messages, sound but for one thing ([MS-CFB]). */
import type { HostileFile } from './hostile'

const SECTOR = 512
const [END, FREE, TABLE] = [0xfffffffe, 0xffffffff, 0xfffffffd]

/** A table in sector 0, a directory from sector 1 on, and so many sectors of streams. */
class Compound {
  readonly bytes: Buffer

  constructor(directory: number, streams: number) {
    this.bytes = Buffer.alloc(SECTOR * (2 + directory + streams))
    const { bytes } = this
    Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes)
    bytes.writeUInt16LE(0x3e, 24)
    bytes.writeUInt16LE(3, 26)
    bytes.writeUInt16LE(0xfffe, 28)
    bytes.writeUInt16LE(9, 30)
    bytes.writeUInt16LE(6, 32)
    bytes.writeUInt32LE(1, 44)
    bytes.writeUInt32LE(1, 48)
    bytes.writeUInt32LE(4_096, 56)
    bytes.writeUInt32LE(END, 60)
    bytes.writeUInt32LE(END, 68)
    for (let place = 76; place < SECTOR; place += 4) bytes.writeUInt32LE(FREE, place)
    bytes.writeUInt32LE(0, 76)
    for (let sector = 0; sector < SECTOR / 4; sector += 1) this.follows(sector, FREE)
    this.follows(0, TABLE)
    this.chain(1, directory)
    this.entry(0, 'Root Entry', 5, { child: 1 })
  }

  follows(sector: number, next: number): void {
    this.bytes.writeUInt32LE(next, SECTOR + sector * 4)
  }

  chain(from: number, count: number): void {
    for (let sector = from; sector < from + count; sector += 1) this.follows(sector, sector === from + count - 1 ? END : sector + 1)
  }

  entry(n: number, name: string, kind: number, { left = FREE, child = FREE, start = END, length = 0 } = {}): void {
    const at = SECTOR * 2 + n * 128
    this.bytes.write(name, at, 'utf16le')
    this.bytes.writeUInt16LE(name.length * 2 + 2, at + 64)
    this.bytes.writeUInt8(kind, at + 66)
    this.bytes.writeUInt32LE(left, at + 68)
    this.bytes.writeUInt32LE(FREE, at + 72)
    this.bytes.writeUInt32LE(child, at + 76)
    this.bytes.writeUInt32LE(start, at + 116)
    this.bytes.writeUInt32LE(length, at + 120)
  }
}

const PROPERTIES = '__properties_version1.0'

function withStream(change: (file: Compound) => void): () => Uint8Array {
  return () => {
    const file = new Compound(1, 8)
    file.chain(2, 8)
    file.entry(1, PROPERTIES, 2, { start: 2, length: 4_096 })
    change(file)
    return file.bytes
  }
}

function deep(levels: number): () => Uint8Array {
  return () => {
    const file = new Compound(Math.ceil((levels + 2) / 4), 0)
    for (let level = 1; level <= levels; level += 1) file.entry(level, '__substg1.0_3701000D', 1, { child: level + 1 })
    file.entry(levels + 1, PROPERTIES, 2)
    return file.bytes
  }
}

const outlook = (name: string, unreadable: HostileFile['unreadable'], bytes: () => Uint8Array): HostileFile => ({
  name: `${name}.msg`,
  kind: 'outlook-mail',
  unreadable,
  bytes,
})

/** As sound as it can be with no message in it. */
export const emptyOutlook = withStream(() => undefined)

export const hostileOutlook: readonly HostileFile[] = [
  outlook('a stream in a circle', 'damaged', withStream((file) => { file.follows(9, 2) })),
  outlook('a directory in a circle', 'damaged', withStream((file) => { file.follows(1, 1) })),
  outlook('entries in a circle', 'damaged', withStream((file) => { file.entry(1, PROPERTIES, 1, { child: 1 }) })),
  outlook('entries beside each other in a circle', 'damaged', withStream((file) => { file.entry(1, PROPERTIES, 2, { left: 1 }) })),
  outlook('a stream of gigabytes', 'damaged', withStream((file) => { file.entry(1, PROPERTIES, 2, { start: 2, length: 0x7fffffff }) })),
  outlook('a table that names itself', 'damaged', withStream((file) => { file.bytes.writeUInt32LE(0, 68); file.follows(127, 0) })),
  outlook('sectors of two terabytes', 'damaged', withStream((file) => { file.bytes.writeUInt16LE(41, 30) })),
  outlook('messages in messages', 'damaged', deep(42)),
  outlook('without a message', 'damaged', emptyOutlook),
  outlook('broken off', 'damaged', () => emptyOutlook().subarray(0, 700)),
]
