/** Texts in another charset than their label names, made what they were where that can be told. */
import { decoded, singleByteOf } from '../../files/encoding'

/** Longer ones are left as they are. In characters. */
const LONGEST = 800_000

/** Every byte by the letter that it is in a charset of one byte a letter. */
const lettersOf = (charset: string): ReadonlyMap<string, number> =>
  new Map(Array.from({ length: 256 }, (_, byte) => [new TextDecoder(charset).decode(Uint8Array.of(byte)), byte]))

const WESTERN = lettersOf('windows-1252')
/** What UTF-8 is labelled as by mistake. */
const LABELS = [WESTERN, lettersOf('windows-1251'), lettersOf('koi8-r')]

/** UTF-8 that had another label: letters that are all bytes of that charset, and as bytes are UTF-8, are so by no chance. */
export function mended(text: string): string {
  if (/^[\u0000-\u007f]*$/.test(text) || text.length > LONGEST) return text
  for (const letters of LABELS) {
    const bytes = bytesOf(text, letters)
    const meant = bytes && decoded(bytes, 'utf-8')
    if (meant !== null) return meant
  }
  return text
}

/** Whether a text that was read as UTF-8 was in none: more of its letters were lost than were read. */
export function isLost(text: string): boolean {
  const foreign = text.slice(0, LONGEST).match(/[^\u0000-\u007f]/gu) ?? []
  return foreign.filter((letter) => letter === '\uFFFD').length * 2 > foreign.length
}

const LABEL = 'charset=windows-1252'
/** A field with the lines that go on from it. */
const TYPE = /^content-type[ \t]*:[^\n]*(?:\n[ \t][^\n]*)*/gim

/** A message whose texts are labelled windows-1252, in which no byte is lost, where their label is UTF-8 or they have none. */
export function asWestern(message: Uint8Array): Uint8Array {
  const text = Buffer.from(message.buffer, message.byteOffset, message.byteLength).toString('latin1')
  const labelled = text.replace(TYPE, (field) => {
    const hasLabel = /charset\s*\*?\d*\*?=/i.test(field)
    return hasLabel ? field.replace(/charset\s*=\s*"?utf-?8"?/i, LABEL) : field.replace(/text\/[\w.+-]+/i, `$&; ${LABEL}`)
  })
  return Buffer.from(labelled === text ? `Content-Type: text/plain; ${LABEL}\n${text}` : labelled, 'latin1')
}

/** A text that was read so, in the charset that its letters make likely; null where some of it was read in another. */
export function likely(western: string): string | null {
  const bytes = western.length > LONGEST ? null : bytesOf(western, WESTERN)
  return bytes && new TextDecoder(singleByteOf(bytes)).decode(bytes)
}

function bytesOf(text: string, letters: ReadonlyMap<string, number>): Uint8Array | null {
  const bytes = new Uint8Array(text.length)
  for (let n = 0; n < text.length; n += 1) {
    const byte = letters.get(text.charAt(n))
    if (byte === undefined) return null
    bytes[n] = byte
  }
  return bytes
}
