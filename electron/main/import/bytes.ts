/** A file's bytes as text, whichever program saved it. */
import type { Encoding } from '#core/spreadsheet'

/** `isSure` says whether the file itself shows its encoding; otherwise it was guessed from its letters. */
export type Text =
  | { readonly ok: true; readonly text: string; readonly encoding: Encoding; readonly isSure: boolean }
  | { readonly ok: false; readonly encoding: Encoding; readonly isSure: boolean; readonly sentence: string }

/** In bytes. More is no register that somebody kept by hand, and a text could not hold it. */
const LONGEST = 256 * 1024 * 1024

/** Reads bytes in an encoding; with null in the one that the file shows, or that its letters make likely. */
export function textOf(bytes: Uint8Array, wanted: Encoding | null = null): Text {
  const found = wanted === null ? encodingOf(bytes) : { encoding: wanted, isSure: true }
  const no = (sentence: string): Text => ({ ok: false, ...found, sentence })
  if (bytes.length > LONGEST) return no('The file is larger than 256 MB. Divide it into several, each with the same first row.')
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4) {
    return no('This is a workbook, not a CSV file. Open it in its own program and save it as “CSV UTF-8”.')
  }
  const text = decoded(bytes, found.encoding)
  if (text === null) return no('The file holds bytes that are no letters of this encoding. Choose another, or save it anew as “CSV UTF-8”.')
  // Zeros are what other files than text are full of, and what UTF-16 becomes when it is read as something else.
  if (text.includes('\0')) return no('The file does not hold text. Choose a spreadsheet saved as CSV.')
  return { ok: true, text, ...found }
}

function decoded(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** By the byte order mark, failing that by the zeros of UTF-16, by being UTF-8 without a fault, and last by which letters there are. */
function encodingOf(bytes: Uint8Array): { encoding: Encoding; isSure: boolean } {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', isSure: true }
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', isSure: true }
  const zeros = zerosIn(bytes.subarray(0, 4_096))
  if (zeros.odd > 0 && zeros.even === 0) return { encoding: 'utf-16le', isSure: false }
  if (zeros.even > 0 && zeros.odd === 0) return { encoding: 'utf-16be', isSure: false }
  if (decoded(bytes, 'utf-8') !== null) return { encoding: 'utf-8', isSure: true }
  return { encoding: isCyrillic(bytes) ? 'windows-1251' : 'windows-1252', isSure: false }
}

function zerosIn(bytes: Uint8Array): { even: number; odd: number } {
  const found = { even: 0, odd: 0 }
  for (const [index, byte] of bytes.entries()) if (byte === 0) found[index % 2 === 0 ? 'even' : 'odd'] += 1
  return found
}

/** Letters of the upper half follow each other in Cyrillic words; in Western ones each stands among those of ASCII. */
function isCyrillic(bytes: Uint8Array): boolean {
  let together = 0
  let alone = 0
  for (const [index, byte] of bytes.entries()) {
    if (byte < 0xc0) continue
    if ((bytes[index - 1] ?? 0) >= 0xc0 || (bytes[index + 1] ?? 0) >= 0xc0) together += 1
    else alone += 1
  }
  return together > alone
}
