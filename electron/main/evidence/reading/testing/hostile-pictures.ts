/** Pictures whose headers ask for more than there is. */
import type { Unreadable } from '#core/evidence/file-read'
import type { HostileFile } from './hostile'

const picture = (name: string, unreadable: Unreadable | null, bytes: () => Uint8Array): HostileFile => ({ name, kind: 'picture', unreadable, bytes })

function png(width: number, height: number): Buffer {
  const bytes = Buffer.from('89504e470d0a1a0a0000000d4948445200000000000000000806000000', 'hex')
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}

function gif(width: number, height: number): Buffer {
  const bytes = Buffer.from('GIF89a\0\0\0\0\0\0\0')
  bytes.writeUInt16LE(width, 6)
  bytes.writeUInt16LE(height, 8)
  return bytes
}

/** After so many bytes of other segments. */
function jpeg(width: number, height: number, before: number): Buffer {
  const frame = Buffer.from('ffc0001108000000000301220002110103110', 'hex')
  frame.writeUInt16BE(height, 5)
  frame.writeUInt16BE(width, 7)
  const segment = Buffer.alloc(2 + 0xffff)
  segment.writeUInt32BE(0xffe1ffff)
  return Buffer.concat([Buffer.from('ffd8', 'hex'), ...Array.from({ length: Math.ceil(before / segment.length) }, () => segment), frame])
}

function webp(chunk: 'VP8 ' | 'VP8L' | 'VP8X', measures: readonly number[], at: number): Buffer {
  const bytes = Buffer.alloc(40)
  bytes.write('RIFF', 0)
  bytes.write(`WEBP${chunk}`, 8)
  Buffer.from(measures).copy(bytes, at)
  return bytes
}

export const hostilePictures: readonly HostileFile[] = [
  picture('of four billion.png', 'too-large', () => png(0xffffffff, 0xffffffff)),
  picture('of none.png', 'damaged', () => png(0, 10)),
  picture('broken off.png', 'damaged', () => png(10, 10).subarray(0, 18)),
  picture('honest.png', null, () => png(10_000, 10_000)),
  picture('of four billion.gif', 'too-large', () => gif(0xffff, 0xffff)),
  picture('of four billion.jpg', 'too-large', () => jpeg(0xffff, 0xffff, 0)),
  picture('far behind.jpg', 'too-large', () => jpeg(0xffff, 0xffff, 1_000_000)),
  picture('honest.jpg', null, () => jpeg(4_000, 3_000, 200_000)),
  picture('without a frame.jpg', 'damaged', () => Buffer.from('ffd8ffe0ffff', 'hex')),
  picture('lossy.webp', 'too-large', () => webp('VP8 ', [0xff, 0x3f, 0xff, 0x3f], 26)),
  picture('lossless.webp', 'too-large', () => webp('VP8L', [0xff, 0xff, 0xff, 0x0f], 21)),
  picture('extended.webp', 'too-large', () => webp('VP8X', [0xff, 0xff, 0xff, 0xff, 0xff, 0xff], 24)),
]
