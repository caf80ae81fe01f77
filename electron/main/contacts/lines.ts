/** The properties of a vCard file: RFC 6350 and its elders, RFC 2426 (3.0) and the Versit 2.1 that phones still write. */

export interface Property {
  /** The line on which it begins, from 1. */
  readonly line: number
  /** In capitals, without its group. */
  readonly name: string
  /** By name, in capitals; a value that stands alone, as in 2.1, is a `TYPE`. */
  readonly parameters: ReadonlyMap<string, readonly string[]>
  /** Decoded, but with its backslashes; null where its letters cannot be read. */
  readonly value: string | null
}

/** A property, or the number of a line that is none. */
export type Read = Property | { readonly line: number; readonly name: null }

/** Reads every property of a file. */
export function readProperties(file: Uint8Array): Read[] {
  return unfolded(bytesOf(file)).map(({ line, text }) => readProperty(line, text))
}

interface Line {
  readonly line: number
  /** Each character is one byte: a fold may fall inside a letter. */
  readonly text: string
}

/** UTF-16 is told by its mark; all else is read byte by byte until the property says what its letters are. */
function bytesOf(file: Uint8Array): string {
  const [first, second] = file
  const utf16 = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null
  const bytes = utf16 ? Buffer.from(new TextDecoder(utf16).decode(file), 'utf8') : Buffer.from(file)
  return bytes.toString('latin1').replace(/^\xef\xbb\xbf/, '')
}

/** Lines as they were before they were folded: by a space, by the soft break of quoted-printable, or in the middle of a picture. */
function unfolded(text: string): Line[] {
  const lines: { line: number; text: string }[] = []
  let elder = false
  text.split(/\r\n|\n|\r/).forEach((part, index) => {
    const last = lines.at(-1)
    if (last && isQuotedPrintable(last.text) && last.text.endsWith('=')) {
      last.text = last.text.slice(0, -1) + part
    } else if (last && /^[ \t]/.test(part)) {
      // In 2.1 a line is folded at a space, which remains one.
      last.text += elder ? part : part.slice(1)
    } else if (last && isBase64(last.text) && part !== '' && !part.includes(':')) {
      last.text += part
    } else if (part.trim() !== '') {
      lines.push({ line: index + 1, text: part })
      if (/^BEGIN:/i.test(part)) elder = false
      if (/^VERSION:2\.1/i.test(part)) elder = true
    }
  })
  return lines
}

function isQuotedPrintable(text: string): boolean {
  return /;(?:ENCODING=)?"?QUOTED-PRINTABLE\b/i.test(headOf(text))
}

function isBase64(text: string): boolean {
  return /;(?:ENCODING=)?"?(?:BASE64|B)"?(?:;|$)/i.test(headOf(text))
}

/** What stands before the colon that ends a property's parameters; all of it where there is none. */
function headOf(text: string): string {
  const end = colonOf(text)
  return end === null ? text : text.slice(0, end)
}

/** A colon between quotation marks belongs to a parameter. */
function colonOf(text: string): number | null {
  let quoted = false
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '"') quoted = !quoted
    if (text[index] === ':' && !quoted) return index
  }
  return null
}

function readProperty(line: number, text: string): Read {
  const colon = colonOf(text)
  const [head = '', ...rest] = splitAt(text.slice(0, colon ?? 0), ';')
  const name = head.slice(head.lastIndexOf('.') + 1).trim().toUpperCase()
  if (colon === null || name === '') return { line, name: null }
  const parameters = new Map<string, string[]>()
  for (const parameter of rest) {
    const [key, value] = /^([^=]*)=(.*)$/.exec(parameter)?.slice(1) ?? [bareName(parameter), parameter]
    const values = splitAt(value ?? '', ',').map((each) => each.replaceAll('"', '').trim())
    parameters.set((key ?? '').trim().toUpperCase(), [...(parameters.get((key ?? '').trim().toUpperCase()) ?? []), ...values])
  }
  return { line, name, parameters, value: decoded(text.slice(colon + 1), parameters) }
}

function bareName(value: string): string {
  return /^(?:QUOTED-PRINTABLE|BASE64|8BIT|7BIT)$/i.test(value.trim()) ? 'ENCODING' : 'TYPE'
}

/** A charset that is said holds; otherwise it is UTF-8, as since 3.0. */
function decoded(value: string, parameters: ReadonlyMap<string, readonly string[]>): string | null {
  const [encoding = ''] = parameters.get('ENCODING') ?? []
  const [charset = 'utf-8'] = parameters.get('CHARSET') ?? []
  const bytes = Buffer.from(/^quoted-printable$/i.test(encoding) ? plainOf(value) : value, 'latin1')
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Quoted-printable, RFC 2045, section 6.7. */
function plainOf(text: string): string {
  return text.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** Parts between separators that no quotation marks enclose. */
function splitAt(text: string, separator: string): string[] {
  const parts = ['']
  let quoted = false
  for (const letter of text) {
    if (letter === '"') quoted = !quoted
    if (letter === separator && !quoted) parts.push('')
    else parts.push((parts.pop() ?? '') + letter)
  }
  return parts
}

/** The parts of a value in several parts, such as a name, each without its backslashes. */
export function partsOf(value: string): string[] {
  const parts = ['']
  for (const [piece] of value.matchAll(/\\.|[^\\]|\\$/gs)) {
    if (piece === ';') parts.push('')
    else parts.push((parts.pop() ?? '') + piece)
  }
  return parts.map(plainText)
}

/** A text without its backslashes: RFC 6350, section 3.4. */
export function plainText(value: string): string {
  return value.replace(/\\(.)/gs, (_, letter: string) => (letter === 'n' || letter === 'N' ? '\n' : letter)).trim()
}
