/** An illustrative picture of a page with a received stamp on it, drawn here: no real page is in the sample. */
import { crc32, deflateSync } from 'node:zlib'

const WIDTH = 360
const HEIGHT = 480
const PAPER = 0
const WORDS = 1
const STAMP = 2
/** Red, green and blue of each. */
const PALETTE = [0xfb, 0xfa, 0xf6, 0x8d, 0x8a, 0x84, 0x2b, 0x4c, 0x9b]

/** The letters of a stamp, five by seven: a row is five bits. */
const LETTERS: Readonly<Record<string, readonly number[]>> = {
  '0': [14, 17, 19, 21, 25, 17, 14],
  '1': [4, 12, 4, 4, 4, 4, 14],
  '2': [14, 17, 1, 2, 4, 8, 31],
  '6': [14, 16, 16, 30, 17, 17, 14],
  '8': [14, 17, 17, 14, 17, 17, 14],
  A: [14, 17, 17, 31, 17, 17, 17],
  C: [14, 17, 16, 16, 16, 17, 14],
  D: [30, 17, 17, 17, 17, 17, 30],
  E: [31, 16, 16, 30, 16, 16, 31],
  I: [14, 4, 4, 4, 4, 4, 14],
  M: [17, 27, 21, 21, 17, 17, 17],
  R: [30, 17, 17, 30, 20, 18, 17],
  V: [17, 17, 17, 17, 17, 10, 4],
}

/** The picture, as PNG, stamped with a date such as `06 MAR 2018`. */
export function stampedPage(date: string): Buffer {
  const page = new Uint8Array(WIDTH * HEIGHT).fill(PAPER)
  const fill = (left: number, top: number, width: number, height: number, colour: number): void => {
    for (let y = top; y < top + height; y += 1) page.fill(colour, y * WIDTH + left, y * WIDTH + left + width)
  }
  const write = (words: string, left: number, top: number, size: number): void => {
    for (const [index, letter] of Array.from(words).entries()) {
      for (const [row, bits] of (LETTERS[letter] ?? []).entries()) {
        for (let column = 0; column < 5; column += 1) {
          if (bits & (16 >> column)) fill(left + (index * 6 + column) * size, top + row * size, size, size, STAMP)
        }
      }
    }
  }
  // A heading, and lines of a text that nobody has to read.
  fill(130, 40, 100, 6, WORDS)
  for (let line = 0; line < 14; line += 1) fill(40, 84 + line * 16, line % 5 === 4 ? 150 : 280, 4, WORDS)
  // The stamp: a double frame, a word and a date.
  for (const [inset, thick] of [[0, 4], [8, 2]] as const) {
    const [left, top, width, height] = [150 + inset, 350 + inset, 170 - 2 * inset, 84 - 2 * inset]
    fill(left, top, width, thick, STAMP)
    fill(left, top + height - thick, width, thick, STAMP)
    fill(left, top, thick, height, STAMP)
    fill(left + width - thick, top, thick, height, STAMP)
  }
  write('RECEIVED', 164, 368, 3)
  write(date, 170, 402, 2)
  return png(page)
}

/** Indexed, eight bits a dot (PNG, third edition, sections 5 and 11). */
function png(page: Uint8Array): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(WIDTH, 0)
  header.writeUInt32BE(HEIGHT, 4)
  header.set([8, 3, 0, 0, 0], 8)
  const rows = Array.from({ length: HEIGHT }, (_, y) => [Buffer.from([0]), page.subarray(y * WIDTH, (y + 1) * WIDTH)]).flat()
  const parts = [chunk('IHDR', header), chunk('PLTE', Buffer.from(PALETTE)), chunk('IDAT', deflateSync(Buffer.concat(rows))), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const around = Buffer.alloc(8)
  around.writeUInt32BE(data.length, 0)
  around.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)])
}
