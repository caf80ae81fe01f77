/** A message taken apart into its text and its other parts. */
import PostalMime, { type Email } from 'postal-mime'
import { htmlText } from './html-text'
import { asWestern, isLost, likely, mended } from './mislabelled'
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

/** Takes a message apart. Messages within it stay whole, as parts. Rejects where parts are too deep, or headers too long. */
export async function partsOf(bytes: Uint8Array): Promise<Parts> {
  const email = await parsed(bytes)
  const text = textOf(email)
  const meant = isLost(text) ? likely(textOf(await parsed(asWestern(bytes)))) : mended(text)
  return {
    text: plainText(meant ?? text, LONGEST_TEXT),
    parts: email.attachments.slice(0, MOST_PARTS).map(({ filename, mimeType, content }) => ({
      name: filename ?? '',
      type: mimeType.toLowerCase(),
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
    })),
  }
}

function parsed(bytes: Uint8Array): Promise<Email> {
  return PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: DEEPEST, maxHeadersSize: LONGEST_HEADERS })
}

function textOf({ text = '', html = '' }: Email): string {
  return text.trim() === '' ? htmlText(html.slice(0, LONGEST_HTML)) : text
}
