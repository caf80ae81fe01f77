/** A file's bytes as text that can be shown: which charset it is in, and what of it nobody could see. */
import { LONGEST_PREVIEW } from '#core/evidence/file-read'
import { visible } from '#core/evidence/visible'
import { encodingOf } from '../../files/encoding'
import { PREVIEW_LINES } from './limits'

/** What part of a text may be control characters, and of zeros what part makes it UTF-16: in binary files it is a tenth and more. */
const CONTROLS = 1 / 100
const ZEROS = 1 / 20
/** So many control characters are none too many, however short the text. */
const FEW = 4

/** Whether a file that begins so holds text. */
export function isText(head: Uint8Array): boolean {
  if (head.length === 0) return false
  const text = decoded(head)
  let controls = 0
  for (let index = 0; index < text.length; index += 1) if (isControl(text.charCodeAt(index))) controls += 1
  return controls <= Math.max(FEW, text.length * CONTROLS)
}

/** Tab, line feed, form feed, carriage return and escape stand in texts; U+FFFD stands where bytes are no letters of the charset. */
function isControl(code: number): boolean {
  return (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13 && code !== 27) || code === 0xfffd
}

/** Bytes in the charset that they show, or that their letters make likely; without its byte order mark. */
export function decoded(bytes: Uint8Array): string {
  const whole = withoutTornEnd(bytes)
  const zeros = whole.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0)
  // A few zeros are no sign of UTF-16, but of somebody who hides what comes after them.
  const { encoding } = encodingOf(zeros > whole.length * ZEROS ? whole : whole.filter((byte) => byte !== 0))
  return new TextDecoder(encoding).decode(encoding === 'utf-8' ? whole : bytes)
}

/** Without the first bytes of a UTF-8 character that was cut off, by which all would be taken for another charset. */
function withoutTornEnd(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) break
    if (byte < 0xc0) continue
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
    return length > back ? bytes.subarray(0, bytes.length - back) : bytes
  }
  return bytes
}

/** A text as it is shown, and whether that is less than all of it. */
export function previewOf(text: string): { readonly preview: string; readonly isCut: boolean } {
  // What is hidden is shown as several characters, never as fewer.
  const seen = visible(text.slice(0, LONGEST_PREVIEW + 1))
  const end = Math.min(endOfLine(seen, PREVIEW_LINES), beforeTorn(seen, LONGEST_PREVIEW))
  return { preview: seen.slice(0, end), isCut: end < seen.length || text.length > LONGEST_PREVIEW + 1 }
}

function endOfLine(text: string, lines: number): number {
  let at = -1
  for (let line = 0; line < lines; line += 1) {
    at = text.indexOf('\n', at + 1)
    if (at < 0) return text.length
  }
  return at
}

/** The place to cut at, so that no character is cut in two. */
function beforeTorn(text: string, most: number): number {
  if (text.length <= most) return text.length
  const last = text.charCodeAt(most - 1)
  return last >= 0xd800 && last <= 0xdbff ? most - 1 : most
}
