/**
 * Fields with names, as a message's header has them (RFC 5322, section 2.2) and a report that is written like one (RFC 3464,
 * section 2.1.1): `Name: value`, the value going on in lines that begin with a space. Read as real programs write them.
 */
import { decodedAs } from './charset'

/** `name` is in lower case, `value` in one line. */
export interface Field {
  readonly name: string
  readonly value: string
}

export type Fields = readonly Field[]

/** More than any honest header has; what comes after is not looked at. */
const MOST_LINES = 20_000
const LONGEST_HEAD = 1_000_000

/** The lines of a text, whether they end in `\n`, `\r\n`, `\r\r\n` or `\r`. */
export function linesOf(text: string): readonly string[] {
  return text.slice(0, LONGEST_HEAD).replaceAll('\r\r\n', '\n').split(/\r\n|\n|\r/, MOST_LINES)
}

/** The fields of some lines; a line that is neither a field nor goes on from one is passed over, with what goes on from it. */
export function fieldsOf(lines: readonly string[]): Fields {
  const found: { name: string; parts: string[] }[] = []
  let open = false
  for (const line of lines) {
    const last = found.at(-1)
    if (/^[ \t]/.test(line)) {
      if (open && last !== undefined) last.parts.push(line.trim())
      continue
    }
    const colon = line.indexOf(':')
    const name = nameOf(line.slice(0, Math.max(colon, 0)))
    open = name !== ''
    if (open) found.push({ name, parts: [line.slice(colon + 1).trim()] })
  }
  return found.map(({ name, parts }) => ({ name, value: parts.filter((part) => part !== '').join(' ') }))
}

/** `Action : failed`, `;Action: failed`, `Final Recipient: …`: what stands about a name, and in it, is not of it. */
function nameOf(text: string): string {
  if (text.length > 100) return ''
  return text.replace(/^[;\s\uFEFF]+/, '').trimEnd().replace(/\s+/g, '-').toLowerCase()
}

/** The header that a message begins with, up to the first empty line. */
export function headOf(text: string): Fields {
  const lines = linesOf(text.replace(/^[\uFEFF\s]+/, ''))
  const end = lines.indexOf('')
  return fieldsOf(end < 0 ? lines : lines.slice(0, end))
}

/** The groups of fields of a report, which blank lines part. What all lines are indented by does not count. */
export function groupsOf(text: string): readonly Fields[] {
  const lines = linesOf(text.replace(/^[\uFEFF\r\n]+/, ''))
  const indent = /^[ \t]*/.exec(lines.find((line) => line.trim() !== '') ?? '')?.[0].length ?? 0
  const groups: string[][] = [[]]
  for (const line of lines) {
    const bare = /^[ \t]*$/.test(line.slice(0, indent)) ? line.slice(indent) : line
    if (bare.trim() === '') groups.push([])
    else groups.at(-1)?.push(bare)
  }
  return groups.map(fieldsOf).filter((fields) => fields.length > 0)
}

/** The first value of that name; empty where there is none. */
export function valueOf(fields: Fields, name: string): string {
  return fields.find((field) => field.name === name)?.value ?? ''
}

/** Every value of that name. */
export function valuesOf(fields: Fields, name: string): readonly string[] {
  return fields.filter((field) => field.name === name).map(({ value }) => value)
}

/**
 * Bytes of a header or a report as text: UTF-8 (RFC 6532), and where they are not, the charset that they name for what follows
 * them, which those who write bytes above 127 into a header mean by it; failing that the one that their letters
 * make likely.
 */
export function headText(bytes: Uint8Array): string {
  const head = bytes.subarray(0, LONGEST_HEAD)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
  } catch {
    const western = decodedAs('windows-1252', head)
    return decodedAs(/charset\s?=\s?"?([\w.:-]{1,40})/i.exec(western)?.[1] ?? '', head)
  }
}
