/** PNG files (W3C PNG, second edition), as large as is wanted. */
import { Buffer } from 'node:buffer'
import { crc32, deflateSync } from 'node:zlib'

/** Of one colour, with a band of another across its middle. A large one packs to little. */
export function png(width: number, height: number): Buffer {
  // A bit a px: white, and black in the band.
  const row = Math.ceil(width / 8) + 1
  const rows = Buffer.alloc(row * height, 0xff)
  for (let y = 0; y < height; y++) {
    rows[y * row] = 0
    if (y >= height / 3 && y < height / 2) rows.fill(0, y * row, (y + 1) * row)
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 1
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))])
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(typed))
  return Buffer.concat([length, typed, sum])
}
