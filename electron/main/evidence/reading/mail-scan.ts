/**
 * A message gone through once, before a parser sees it: how many lines, parts, levels and header fields it would make. It follows MIME
 * (RFC 2046, section 5.1) as far as counting needs, and keeps nothing but the boundaries that are open.
 */
import { BadFile } from '../bad-file'
import { LONGEST_HEADER, LONGEST_MAIL, MAIL_DASHES, MAIL_DEPTH, MAIL_FIELDS, MAIL_LINES, MAIL_PARTS } from './limits'

/** The longest line whose words matter: a boundary has 70 characters at most. */
const LOOKED_AT = 4_096

/** Throws a `BadFile` where there is more than a message has. */
export function scanMail(bytes: Uint8Array): void {
  if (bytes.length > LONGEST_MAIL) throw new BadFile('too-large')
  const scan = new MailScan()
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let start = 0
  while (start < text.length) {
    const end = endOfLine(text, start)
    scan.take(text, start, end)
    // A line ends in CR LF, LF, or, where it went through very old servers, CR.
    start = text[end] === CR && text[end + 1] === LF ? end + 2 : end + 1
  }
}

const [CR, LF, SPACE, TAB, DASH] = [13, 10, 32, 9, 45]

function endOfLine(text: Buffer, start: number): number {
  let end = start
  while (end < text.length && text[end] !== CR && text[end] !== LF) end += 1
  return end
}

class MailScan {
  #lines = 0
  #parts = 1
  #dashes = 0
  /** The parts that are open, outermost first; a message within a message has no boundary of its own. */
  #open: (string | null)[] = []
  #header: { bytes: number; fields: number; type: string; inType: boolean } | null = newHeader()

  take(text: Buffer, start: number, end: number): void {
    this.#lines += 1
    if (this.#lines > MAIL_LINES) throw new BadFile('too-many-lines')
    if (text[start] === DASH && text[start + 1] === DASH) {
      this.#dashes += 1
      if (this.#dashes > MAIL_DASHES) throw new BadFile('too-many-parts')
      if (this.#isBoundary(text, start, end)) return
    }
    if (this.#header) this.#takeHeader(text, start, end)
  }

  #takeHeader(text: Buffer, start: number, end: number): void {
    const header = this.#header
    if (!header) return
    if (end === start) {
      this.#header = null
      this.#begin(header.type)
      return
    }
    header.bytes += end - start
    if (header.bytes > LONGEST_HEADER) throw new BadFile('too-large')
    const isFolded = text[start] === SPACE || text[start] === TAB
    if (!isFolded) {
      header.fields += 1
      if (header.fields > MAIL_FIELDS) throw new BadFile('too-many-lines')
      header.inType = /^content-type[ \t]*:/i.test(text.toString('latin1', start, Math.min(end, start + 32)))
    }
    if (header.inType && header.type.length < LOOKED_AT) header.type += text.toString('latin1', start, Math.min(end, start + LOOKED_AT))
  }

  /** A part's header has ended: whether others are within it. */
  #begin(type: string): void {
    const [, kind] = /^content-type[ \t]*:\s*(multipart|message)\//i.exec(type) ?? []
    if (kind === undefined) return
    if (kind.toLowerCase() === 'multipart') {
      const found = /boundary\s*(?:\*\d*\*?)?=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;"]+))/i.exec(type)
      const boundary = (found?.[1] ?? found?.[2] ?? '').replace(/\\(.)/g, '$1').trimEnd()
      if (boundary) this.#open.push(boundary)
    } else {
      this.#open.push(null)
      this.#header = newHeader()
    }
    if (this.#open.length > MAIL_DEPTH) throw new BadFile('too-deep')
  }

  /** A line that ends a part, or begins the next; a boundary further out ends all within it. */
  #isBoundary(text: Buffer, start: number, end: number): boolean {
    if (this.#open.length === 0 || end - start > LOOKED_AT) return false
    const line = text.toString('latin1', start + 2, end).trimEnd()
    const at = this.#open.findLastIndex((boundary) => boundary !== null && (line === boundary || line === `${boundary}--`))
    if (at < 0) return false
    const isLast = line !== this.#open[at]
    this.#open = this.#open.slice(0, isLast ? at : at + 1)
    this.#header = isLast ? null : newHeader()
    if (!isLast) this.#parts += 1
    if (this.#parts > MAIL_PARTS) throw new BadFile('too-many-parts')
    return true
  }
}

function newHeader(): { bytes: number; fields: number; type: string; inType: boolean } {
  return { bytes: 0, fields: 0, type: '', inType: false }
}
