/** A file's bytes as text, whichever program saved it. */
import type { Encoding } from '#core/spreadsheet'
import { decoded, encodingOf } from '../files/encoding'

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
