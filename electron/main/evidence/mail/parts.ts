/** A message taken apart into its text and its other parts. */
import PostalMime from 'postal-mime'
import { htmlText } from './html-text'
import { plainText } from './plain'

export interface Part {
  readonly name: string
  /** The media type, in lower case. */
  readonly type: string
  /** Decoded. */
  readonly bytes: Uint8Array
}

export interface Parts {
  /** Plain text; that of its HTML where it has no other. */
  readonly text: string
  readonly parts: readonly Part[]
}

/** The most characters of a message's text (`core/evidence/mail.ts`). */
export const LONGEST_TEXT = 200_000
/** The most characters of HTML that are turned into text. */
export const LONGEST_HTML = 4_000_000
const DEEPEST = 50
const LONGEST_HEADERS = 1_000_000
export const MOST_PARTS = 1_000

/** Takes a message apart. Messages within it stay whole, as parts. Rejects where its parts are too deep, or its headers too long. */
export async function partsOf(bytes: Uint8Array): Promise<Parts> {
  const email = await PostalMime.parse(bytes, {
    forceRfc822Attachments: true,
    maxNestingDepth: DEEPEST,
    maxHeadersSize: LONGEST_HEADERS,
  })
  const text = email.text === undefined || email.text.trim() === '' ? htmlText((email.html ?? '').slice(0, LONGEST_HTML)) : email.text
  return {
    text: plainText(mended(text), LONGEST_TEXT),
    parts: email.attachments.slice(0, MOST_PARTS).map(({ filename, mimeType, content }) => ({
      name: filename ?? '',
      type: mimeType.toLowerCase(),
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
    })),
  }
}

/** The bytes of windows-1252, by their letter. */
const WESTERN: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 256 }, (_, byte) => [new TextDecoder('windows-1252').decode(Uint8Array.of(byte)), byte]),
)

/**
 * Text in UTF-8 that was labelled as Western, made what it was: letters that are all bytes of windows-1252, and as bytes are UTF-8, are nothing
 * else by chance.
 */
function mended(text: string): string {
  if (/^[\u0000-\u007f]*$/.test(text) || text.length > LONGEST_TEXT * 4) return text
  const bytes = new Uint8Array(text.length)
  for (let n = 0; n < text.length; n += 1) {
    const byte = WESTERN.get(text.charAt(n))
    if (byte === undefined) return text
    bytes[n] = byte
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return text
  }
}
