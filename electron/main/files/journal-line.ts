/**
 * One line of the journal: an entry as JSON with, last, the hash of the line before and its own. A line's hash is the SHA-256 of
 * the line without its `,"hash":"…"`, so that anyone can check it with sed and sha256sum.
 */
import { hash } from 'node:crypto'
import * as v from 'valibot'
import { EntryBody, EntryHead, type Entry } from '#core/entry'

/** What the very first line names as the hash before it. */
export const NO_HASH = '0'.repeat(64)
export const LINE_FEED = 10

const sealed = /^,"prev":"([0-9a-f]{64})","hash":"([0-9a-f]{64})"\}$/
const HASH_BYTES = ',"hash":""}'.length + 64
const SEAL_BYTES = ',"prev":""'.length + 64 + HASH_BYTES

const BRACE = Buffer.from('}')

export interface Seal {
  readonly prev: string
  readonly hash: string
}

/** Either what was read or, in words, what is wrong with the line. */
export type Reading<T> = { readonly value: T } | { readonly wrong: string }

/** The line of an entry, without its line feed, and its hash. */
export function sealedLine(entry: Entry, prev: string): { readonly text: string; readonly hash: string } {
  const text = JSON.stringify({ ...entry, prev })
  const own = hash('sha256', text)
  return { text: `${text.slice(0, -1)},"hash":"${own}"}`, hash: own }
}

/** The hash that a line bears, unchecked; empty for what is no line. */
export function hashIn(bytes: Buffer): string {
  return sealed.exec(bytes.toString('latin1', Math.max(0, bytes.length - SEAL_BYTES)))?.[2] ?? ''
}

/** Checks a line's hash against its bytes. Says nothing of what the line tells. */
export function readSeal(bytes: Buffer): Reading<Seal> {
  const match = sealed.exec(bytes.toString('latin1', Math.max(0, bytes.length - SEAL_BYTES)))
  const [, prev, own] = match ?? []
  if (prev === undefined || own === undefined) return { wrong: 'the line does not end with its hash' }
  const computed = hash('sha256', Buffer.concat([bytes.subarray(0, -HASH_BYTES), BRACE]))
  return computed === own ? { value: { prev, hash: own } } : { wrong: 'the line is not what was written: its hash differs' }
}

/** Reads a line: its hash, its JSON and the shape of its entry. */
export function readLine(bytes: Buffer): Reading<Seal & { readonly entry: Entry }> {
  const seal = readSeal(bytes)
  if ('wrong' in seal) return seal
  const json = parse(bytes)
  const entry = 'wrong' in json ? json : readEntry(json.value)
  return 'wrong' in entry ? entry : { value: { ...seal.value, entry: entry.value } }
}

/**
 * Reads a line whose entry was looked at when it was written, or when the journal was first read: its hash proves that it is still
 * the same, and its shape is not looked at again.
 */
export function readKnownLine(bytes: Buffer): Reading<Entry> {
  const seal = readSeal(bytes)
  if ('wrong' in seal) return seal
  const json = parse(bytes)
  if ('wrong' in json) return json
  return v.is(KnownEntry, json.value) ? { value: json.value } : { wrong: 'the line is no entry of a register' }
}

const KnownEntry = v.custom<Entry>((json) => typeof json === 'object' && json !== null && 'kind' in json)

function parse(bytes: Buffer): Reading<unknown> {
  try {
    return { value: JSON.parse(bytes.toString()) }
  } catch {
    return { wrong: 'the line is not JSON' }
  }
}

/** Reads an entry's shape: head and body by themselves, since to have the schemas merged takes longer than to check both. */
function readEntry(json: unknown): Reading<Entry> {
  const head = v.safeParse(EntryHead, json)
  const body = v.safeParse(EntryBody, json)
  if (head.success && body.success) return { value: { ...head.output, ...body.output } }
  const issue = (head.issues ?? body.issues)?.[0]
  const where = issue ? `${v.getDotPath(issue) ?? 'entry'} ${issue.message}` : 'entry'
  return { wrong: `the line is no entry of a register: ${where}` }
}
