/** Which encoding a text is in, by its bytes alone. */
import type { Encoding } from '#core/spreadsheet'

/** By the byte order mark, failing that by the zeros of UTF-16, by being UTF-8 without a fault, and last by which letters there are. */
export function encodingOf(bytes: Uint8Array): { encoding: Encoding; isSure: boolean } {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', isSure: true }
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', isSure: true }
  const zeros = zerosIn(bytes.subarray(0, 4_096))
  if (zeros.odd > 0 && zeros.even === 0) return { encoding: 'utf-16le', isSure: false }
  if (zeros.even > 0 && zeros.odd === 0) return { encoding: 'utf-16be', isSure: false }
  if (decoded(bytes, 'utf-8') !== null) return { encoding: 'utf-8', isSure: true }
  return { encoding: singleByteOf(bytes), isSure: false }
}

/** Bytes as text; null where some are no letters of that encoding. */
export function decoded(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function zerosIn(bytes: Uint8Array): { even: number; odd: number } {
  const found = { even: 0, odd: 0 }
  for (const [index, byte] of bytes.entries()) if (byte === 0) found[index % 2 === 0 ? 'even' : 'odd'] += 1
  return found
}

/** Letters of the upper half follow each other in Cyrillic words; in Western ones each stands among those of ASCII. */
export function singleByteOf(bytes: Uint8Array): 'windows-1251' | 'windows-1252' {
  let together = 0
  let alone = 0
  for (const [index, byte] of bytes.entries()) {
    if (byte < 0xc0) continue
    if ((bytes[index - 1] ?? 0) >= 0xc0 || (bytes[index + 1] ?? 0) >= 0xc0) together += 1
    else alone += 1
  }
  return together > alone ? 'windows-1251' : 'windows-1252'
}
