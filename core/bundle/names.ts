/** What the files of a bundle are called. Nothing from outside names a path: a request's folder is its reference. */
import type { Sha256 } from '#core/exhibit'

export const READ_ME = 'READ ME FIRST.txt'
export const CHAIN = 'chain.txt'
/** As `sha256sum` has it; the last file of the zip. */
export const SUMS = 'SHA256SUMS'

/** `2018/041` in the folder `2018-041`. */
export function folderOf(reference: string): string {
  return reference.replace('/', '-')
}

export function dossierPath(reference: string): string {
  return `${folderOf(reference)}/dossier.pdf`
}

export function journalPath(reference: string): string {
  return `${folderOf(reference)}/journal.jsonl`
}

/** `2018-041/exhibits/E07-0123456789ab-reply.eml`: the number that it has in the dossier, the beginning of its SHA-256, its own name. */
export function exhibitPath(reference: string, number: number, sha256: Sha256, name: string): string {
  return `${folderOf(reference)}/exhibits/E${String(number).padStart(2, '0')}-${sha256.slice(0, DIGITS)}${safeName(name)}`
}

export interface Part {
  readonly of: 'dossier' | 'journal' | 'exhibit'
  readonly reference: string
  /** Of an exhibit; 0 of the others. */
  readonly number: number
}

/** What a path within a bundle is; null for one that is of no request. */
export function partAt(path: string): Part | null {
  const [, year = '', digits = '', rest = ''] = /^(\d{4})-(\d{3,6})\/(.*)$/.exec(path) ?? []
  const reference = `${year}/${digits}`
  if (rest === 'dossier.pdf') return { of: 'dossier', reference, number: 0 }
  if (rest === 'journal.jsonl') return { of: 'journal', reference, number: 0 }
  const number = /^exhibits\/E(\d{2,6})-[0-9a-f]{12}(?:[.-][A-Za-z0-9.-]+)?$/.exec(rest)?.[1]
  return number === undefined ? null : { of: 'exhibit', reference, number: Number(number) }
}

/** The one order of the files in a bundle's zip: below 0 where the first of these two stands first, and 0 for no other than itself. */
export function byPlace(one: string, other: string): number {
  const [a, b] = [partAt(one), partAt(other)]
  if (a === null || b === null) return rankOf(one) - rankOf(other)
  return byReference(a.reference, b.reference) || PARTS.indexOf(a.of) - PARTS.indexOf(b.of) || a.number - b.number
}

/** By year, and by number within it. */
export function byReference(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true })
}

const PARTS: readonly Part['of'][] = ['dossier', 'journal', 'exhibit']

/** What is of no request stands before what is, but for the list of hashes. */
function rankOf(path: string): number {
  return [READ_ME, CHAIN, '', SUMS].indexOf(partAt(path) === null ? path : '')
}

/** Of a SHA-256, in a file's name. */
const DIGITS = 12
const LONGEST = 60

/**
 * `-reply.eml`, and `.eml` where no letter before the ending is one of ours: letters, digits, dots and hyphens alone, so that no system
 * reads a path, a mark or another direction of writing in it.
 */
function safeName(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}+/gu, '').replace(/[^A-Za-z0-9.]+/g, '-').replace(/\.{2,}/g, '.')
  const [ending = ''] = /\.[A-Za-z0-9]{1,8}$/.exec(plain) ?? []
  const stem = plain.slice(0, plain.length - ending.length).replace(/^[.-]+/, '').slice(0, LONGEST - ending.length).replace(/[.-]+$/, '')
  return stem === '' ? ending : `-${stem}${ending}`
}
