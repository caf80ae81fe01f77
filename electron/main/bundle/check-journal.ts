/** Whether a bundle's journal lines are what was written, stand where the chain says, and name the exhibits that are here. */
import * as v from 'valibot'
import { CHAIN, exhibitPath, journalPath } from '#core/bundle/names'
import type { Link } from '#core/bundle/chain'
import type { BundleProblem } from '#core/bundle'
import { Sha256 } from '#core/exhibit'
import { Ordinal, referenceOf, RequestId, RequestNumber } from '#core/request'
import { NO_HASH, readSeal, type Seal } from '../files/journal-line'
import type { ReadFile } from './read-file'

/** A request as a bundle has it. */
export interface Journal {
  readonly reference: string
  readonly text: string
  readonly exhibits: readonly Pick<ReadFile, 'name' | 'sha256'>[]
}

/** Of an entry, what there is to check. A later version may have written it, so nothing else is looked at. */
const Told = v.object({ kind: v.string(), request: RequestId, clock: Ordinal })
const Issued = v.object({ kind: v.literal('request.issued'), number: RequestNumber })
const Kept = v.object({ kind: v.literal('exhibit.kept'), n: Ordinal, exhibit: v.object({ sha256: Sha256, name: v.string() }) })
const Voided = v.object({ kind: v.literal('exhibit.voided'), n: Ordinal })

interface ReadLine extends Seal {
  readonly entry: v.InferOutput<typeof Told>
  readonly json: unknown
}

/** All there are; of a journal that cannot be read, nothing more is said. */
export function journalProblems(journals: readonly Journal[], links: readonly Link[]): BundleProblem[] {
  const read = new Map<string, readonly ReadLine[]>()
  const problems: BundleProblem[] = []
  for (const journal of journals) {
    const lines = linesOf(journal)
    if (lines) read.set(journal.reference, lines)
    else problems.push({ file: journalPath(journal.reference), what: 'chain' })
  }
  if (problems.length > 0) return problems
  const broken = chainProblems(read, links)
  return broken.length > 0 ? broken : journals.flatMap((journal) => exhibitProblems(journal, read.get(journal.reference) ?? []))
}

/** The lines of one request, each proven by its own hash; null where any is not. */
function linesOf({ reference, text }: Journal): readonly ReadLine[] | null {
  if (!text.endsWith('\n')) return null
  const lines = text.slice(0, -1).split('\n').flatMap((line): ReadLine[] => {
    const seal = readSeal(Buffer.from(line))
    const json = jsonOf(line)
    return 'value' in seal && v.is(Told, json) ? [{ ...seal.value, entry: json, json }] : []
  })
  const isWhole = lines.length === text.split('\n').length - 1
  const isOfOne = new Set(lines.map(({ entry }) => entry.request)).size === 1
  const numbers = lines.flatMap(({ json }) => (v.is(Issued, json) ? [referenceOf(json.number)] : []))
  return isWhole && isOfOne && numbers.length > 0 && numbers.every((number) => number === reference) ? lines : null
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

/** The chain goes on by one at a time, and each line stands in it after the one that it names. */
function chainProblems(read: ReadonlyMap<string, readonly ReadLine[]>, links: readonly Link[]): BundleProblem[] {
  const broken: BundleProblem = { file: CHAIN, what: 'chain' }
  const left = new Map([...read].map(([reference, lines]) => [reference, [...lines]]))
  const [first, second] = links
  if (first?.reference !== '' || !second?.reference) return [broken]
  if ((first.entry === 0) !== (first.hash === NO_HASH)) return [broken]
  for (const [index, link] of links.entries()) {
    const before = links[index - 1]
    if (before && (link.lostAfter === null ? link.entry !== before.entry + 1 : link.lostAfter !== before.entry || link.entry <= before.entry)) return [broken]
    if (link.reference === '') continue
    const line = left.get(link.reference)?.shift()
    if (!line) return [left.has(link.reference) ? { file: journalPath(link.reference), what: 'chain' } : broken]
    if (line.hash !== link.hash || line.prev !== before?.hash || line.entry.clock !== link.entry) return [{ file: journalPath(link.reference), what: 'chain' }]
  }
  return [...left].filter(([, lines]) => lines.length > 0).map(([reference]) => ({ file: journalPath(reference), what: 'chain' }))
}

/** Each file that the journal says is kept is here with its bytes, under the beginning of its hash, and no other. */
function exhibitProblems({ reference, exhibits }: Journal, lines: readonly ReadLine[]): BundleProblem[] {
  const voided = new Set(lines.flatMap(({ json }) => (v.is(Voided, json) ? [json.n] : [])))
  const due = lines.flatMap(({ json }) => (v.is(Kept, json) && !voided.has(json.n) ? [json.exhibit] : []))
  const left = [...exhibits]
  const wrong = due.flatMap(({ sha256, name }): BundleProblem[] => {
    const named = left.filter((file) => isNamedSo(file.name, reference, sha256, name))
    const file = named.find((each) => each.sha256 === sha256) ?? named[0]
    if (!file) return [{ file: exhibitPath(reference, 0, sha256, name).replace('E00', 'E…'), what: 'missing' }]
    left.splice(left.indexOf(file), 1)
    return file.sha256 === sha256 ? [] : [{ file: file.name, what: 'changed' }]
  })
  return [...wrong, ...left.map(({ name }): BundleProblem => ({ file: name, what: 'added' }))]
}

/** Whatever number it has. */
function isNamedSo(path: string, reference: string, sha256: Sha256, name: string): boolean {
  const number = /\/E(\d+)-/.exec(path)?.[1]
  return number !== undefined && path === exhibitPath(reference, Number(number), sha256, name)
}
