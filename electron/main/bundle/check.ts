/** Whether a bundle is what it was when it was made, by itself: no register is needed. */
import { stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { byPlace, CHAIN, dossierPath, journalPath, partAt, READ_ME, SUMS } from '#core/bundle/names'
import { sumsIn, sumsText, type Sum } from '#core/bundle/sums'
import { linksIn } from '#core/bundle/chain'
import { NO_BUNDLE, NO_LIST, type BundleChecked, type BundleProblem } from '#core/bundle'
import { journalProblems, type Journal } from './check-journal'
import type { Course } from './course'
import type { ReadFile } from './read-file'
import { readFolder } from './read-folder'
import { readZip } from './read-zip'

/**
 * Of a zip, or of the folder that one was unpacked into, by its path or by that of its list of hashes: every problem, in the bundle's
 * order. Throws the signal's reason, and the system's errors.
 */
export async function checkBundle(path: string, course: Course): Promise<BundleChecked> {
  const bundle = basename(path) === SUMS ? dirname(path) : path
  const isFolder = (await stat(bundle)).isDirectory()
  const read = await (isFolder ? readFolder : readZip)(bundle, course)
  if (read.is === 'foreign') return { outcome: 'no-bundle', why: isFolder ? NO_LIST : NO_BUNDLE }
  if (read.is === 'damaged') return altered([{ file: '', what: 'damaged' }])
  const { files } = read
  const problems = filesProblems(files)
  if (problems.length > 0) return altered(problems)
  const references = [...new Set(files.flatMap(({ name }) => partAt(name)?.reference ?? []))]
  const astray = placesProblems(files, references)
  if (astray.length > 0) return altered(astray)
  const links = linksIn(textOf(files, CHAIN))
  const last = links?.at(-1)
  if (!links || !last) return altered([{ file: CHAIN, what: 'damaged' }])
  const journals = references.map((reference): Journal => {
    const exhibits = files.filter(({ name }) => partAt(name)?.reference === reference && partAt(name)?.of === 'exhibit')
    return { reference, text: textOf(files, journalPath(reference)), exhibits }
  })
  const inJournal = journalProblems(journals, links)
  return inJournal.length > 0 ? altered(inJournal) : { outcome: 'whole', files: files.length, references, fingerprint: last.hash, sha256: read.sha256, here: null }
}

function altered(problems: readonly BundleProblem[]): BundleChecked {
  return { outcome: 'altered', problems }
}

/** What is wrong with the files as they stand, and with the list of their hashes. */
function filesProblems(files: readonly ReadFile[]): BundleProblem[] {
  const list = files.find(({ name }) => name === SUMS)
  const sums = list?.wrong === null ? sumsIn(list.text) : null
  // Where the list itself is not what it was, it says nothing of the others.
  const said = sums ?? files.flatMap(({ name, sha256 }) => (name === SUMS ? [] : [{ name, sha256 }]))
  const own = sums ? [] : [problemOf(SUMS, list?.wrong === 'directory' ? 'directory' : 'bytes')]
  const problems = [...files.flatMap((file) => problemsOf(file, said)), ...missing(files, said), ...own]
  if (problems.length > 0) return unique(problems)
  // The list is in the zip's order and names each file once: in any other form it would be another list.
  return sumsText(files.slice(0, -1)) === list?.text ? [] : [{ file: SUMS, what: 'changed' }]
}

function problemsOf({ name, sha256, wrong }: ReadFile, said: readonly Sum[]): BundleProblem[] {
  if (name === SUMS) return []
  const sum = said.find((each) => each.name === name)
  // The directory alone has that name: the header before the bytes has the one that is listed.
  if (wrong === 'header' && !sum) return [{ file: '', what: 'damaged' }]
  if (wrong !== null) return [problemOf(name, wrong)]
  if (!sum) return [{ file: name, what: 'added' }]
  return sum.sha256 === sha256 ? [] : [{ file: name, what: 'changed' }]
}

/** A name that the directory has wrongly is not missed as well. */
function missing(files: readonly ReadFile[], said: readonly Sum[]): BundleProblem[] {
  const isDirectory = files.some(({ name, wrong }) => wrong === 'header' && !said.some((each) => each.name === name))
  if (isDirectory) return []
  return said.filter(({ name }) => !files.some((file) => file.name === name)).map(({ name }) => ({ file: name, what: 'missing' }))
}

function problemOf(name: string, wrong: Exclude<ReadFile['wrong'], null>): BundleProblem {
  return wrong === 'directory' ? { file: '', what: 'damaged' } : { file: name, what: 'changed' }
}

/** Files that a bundle has and that are not here, and files that none has, whatever the list of hashes says. */
function placesProblems(files: readonly ReadFile[], references: readonly string[]): BundleProblem[] {
  const due = [READ_ME, CHAIN, ...references.flatMap((reference) => [dossierPath(reference), journalPath(reference)])]
  const names = files.map(({ name }) => name)
  const isKnown = (name: string): boolean => [READ_ME, CHAIN, SUMS].includes(name) || partAt(name) !== null
  const astray = [
    ...due.filter((name) => !names.includes(name)).map((name): BundleProblem => ({ file: name, what: 'missing' })),
    ...names.filter((name) => !isKnown(name)).map((name): BundleProblem => ({ file: name, what: 'added' })),
  ]
  // In one order, and each once.
  const isInOrder = names.every((name, index) => index === 0 || byPlace(names[index - 1] ?? '', name) < 0)
  return astray.length > 0 || isInOrder ? astray : [{ file: '', what: 'damaged' }]
}

function textOf(files: readonly ReadFile[], name: string): string {
  return files.find((file) => file.name === name)?.text ?? ''
}

function unique(problems: readonly BundleProblem[]): BundleProblem[] {
  return [...new Map(problems.map((problem) => [`${problem.file} ${problem.what}`, problem])).values()]
}
