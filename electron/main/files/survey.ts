/**
 * What is left of a damaged journal. A line proves itself by its own hash, wherever it stands. Of the lines that do, those are taken
 * which follow each other in number; what lies between them is damage, and a gap in the numbers tells how many entries are missing.
 */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { JournalMark } from '#core/ledger'
import { isSameDamage, type Damage, type Repair } from '#core/repair'
import { isWithin, sha256Of } from './damage'
import { NO_HASH, readLine } from './journal-line'
import { linesOf } from './lines'
import { longestRise } from './rise'

/** A line that proves itself. */
interface Proven {
  /** Which file of the journal, counted from 0. */
  readonly file: number
  /** Counted from 0. */
  readonly line: number
  readonly offset: number
  readonly end: number
  readonly clock: number
  readonly prev: string
  readonly hash: string
  readonly part: readonly [k: number, n: number] | null
  readonly repair: Repair | null
}

interface Surveyed {
  readonly name: string
  readonly size: number
  /** Lines, with the last one even when it was cut short. */
  readonly lines: number
  readonly proven: readonly Proven[]
  /** What is wrong with the others. */
  readonly faults: readonly { readonly line: number; readonly what: string }[]
}

export interface Survey {
  /** All damage, in order, whether a repair names it already or not. */
  readonly damages: readonly Damage[]
  /** The number of the last entry that the ledger knew; 0 when it knows nothing of what came after the latest repair. */
  readonly reach: number
}

/** Surveys a journal. `knew` is where the ledger says that it ends, null where there is no ledger. Throws the system's errors. */
export async function surveyJournal(folder: string, names: readonly string[], knew: JournalMark | null): Promise<Survey> {
  const files: Surveyed[] = []
  for (const [index, name] of names.entries()) files.push(await readFile(folder, name, index))
  if (files.length === 0 && knew) files.push({ name: knew.file, size: 0, lines: 0, proven: [], faults: [] })
  const proven = await withoutNamed(folder, files)
  const last = proven.findLast(({ repair }) => repair !== null)
  // What a ledger knew before the latest repair, that repair has accounted for.
  const reach = knew && knew.clock > (last?.clock ?? 0) ? knew.clock : 0
  const taken = withoutUnfinished(linked(longestRise(proven, ({ clock }) => clock)), reach)
  const damages: Damage[] = []
  const highest = proven.reduce((clock, line) => Math.max(clock, line.clock), reach)
  for (const gap of [...gaps(taken, files, highest), ...otherHistory(taken, files, reach > 0 ? knew : null)]) {
    damages.push({ ...gap, sha256: await sha256Of(join(folder, gap.file), gap.from, gap.bytes) })
  }
  return { damages, reach }
}

/** The damage that some repair in the journal names already, and the rest. */
export function named(damages: readonly Damage[], repairs: readonly Repair[]): { readonly known: readonly Damage[]; readonly fresh: readonly Damage[] } {
  const all = repairs.flatMap((repair) => repair.damages)
  const isKnown = (damage: Damage): boolean => all.some((each) => isSameDamage(each, damage))
  return { known: damages.filter(isKnown), fresh: damages.filter((damage) => !isKnown(damage)) }
}

async function readFile(folder: string, name: string, file: number): Promise<Surveyed> {
  const proven: Proven[] = []
  const faults: { line: number; what: string }[] = []
  let line = 0
  let rest = 0
  for await (const piece of linesOf(join(folder, name), 0)) {
    for (const { bytes, offset } of piece.lines) {
      const reading = readLine(bytes)
      if ('wrong' in reading) faults.push({ line, what: reading.wrong })
      else if (!name.endsWith(`.${reading.value.entry.desk}.jsonl`)) faults.push({ line, what: 'the entry is of another desk than the file' })
      else {
        const { entry, prev, hash } = reading.value
        const repair = entry.kind === 'repaired' ? entry : null
        proven.push({ file, line, offset, end: offset + bytes.length + 1, clock: entry.clock, prev, hash, part: entry.part ?? null, repair })
      }
      line += 1
    }
    rest = piece.rest
  }
  if (rest > 0) faults.push({ line, what: 'the line was cut short' })
  const { size } = await stat(join(folder, name))
  return { name, size, lines: line + Number(rest > 0), proven, faults }
}

/** Proven lines, but for those within damage that a repair names and that is still the same. */
async function withoutNamed(folder: string, files: readonly Surveyed[]): Promise<readonly Proven[]> {
  const proven = files.flatMap((file) => file.proven)
  const standing: Damage[] = []
  for (const damage of proven.flatMap(({ repair }) => repair?.damages ?? [])) {
    const file = files.find(({ name }) => name === damage.file)
    const isThere = file !== undefined && file.size >= damage.from + damage.bytes
    if (isThere && (await sha256Of(join(folder, damage.file), damage.from, damage.bytes)) === damage.sha256) standing.push(damage)
  }
  return proven.filter(({ file, offset }) => !standing.some((damage) => files[file]?.name === damage.file && isWithin(offset, damage)))
}

/** Leaves out a line that follows, by its number, directly upon one that it does not name, and whatever follows upon such a line. */
function linked(lines: readonly Proven[]): readonly Proven[] {
  const left: Proven[] = []
  const out = new Set<string>()
  for (const line of lines) {
    const before = left.at(-1) ?? { clock: 0, hash: NO_HASH }
    const follows = line.clock > before.clock + 1 ? !out.has(line.prev) : line.prev === before.hash
    if (follows) left.push(line)
    else out.add(line.hash)
  }
  return left
}

/** Leaves out the beginning of a batch that nothing ends, unless the ledger knew it: it may never have been shown as done. */
function withoutUnfinished(lines: readonly Proven[], reach: number): readonly Proven[] {
  const last = lines.at(-1)
  if (!last?.part || last.part[0] === last.part[1] || last.clock <= reach) return lines
  const begun = last.clock - last.part[0] + 1
  return lines.filter(({ clock }) => clock < begun)
}

type Gap = Omit<Damage, 'sha256'>

/**
 * What lies between the lines taken. Where entries are missing, the first place that they may have stood in says so. `highest` is the
 * highest number that anything tells of.
 */
function* gaps(taken: readonly Proven[], files: readonly Surveyed[], highest: number): Generator<Gap> {
  let before: Pick<Proven, 'file' | 'line' | 'end' | 'clock' | 'hash'> = { file: 0, line: -1, end: 0, clock: 0, hash: NO_HASH }
  for (const next of [...taken, null]) {
    const pieces = piecesBetween(before, next, files)
    const until = next ? next.clock - 1 : Math.max(highest, before.clock + faultsIn(pieces, files))
    const hash = next?.prev ?? before.hash
    const isBroken = until > before.clock || hash !== before.hash
    let since = before.clock
    for (const [index, piece] of pieces.entries()) {
      if (piece.bytes === 0 && !(isBroken && index === 0)) continue
      yield { ...piece, file: files[piece.file]?.name ?? '', what: wordsOf(piece, files, before), since, until, hash }
      since = until
    }
    if (next) before = next
  }
}

/** The ledger names, by its number, another entry than stands here: one of the two is of another register, or of a copy gone its own way. */
function otherHistory(taken: readonly Proven[], files: readonly Surveyed[], knew: JournalMark | null): readonly Gap[] {
  const last = taken.at(-1)
  if (!last || taken.every(({ clock, hash }) => clock !== knew?.clock || hash === knew.hash)) return []
  const { name = '', size = 0, lines = 0 } = files.at(-1) ?? {}
  const what = 'the ledger knew other entries than stand here'
  return [{ file: name, line: lines + 1, lines: 0, from: size, bytes: 0, what, since: last.clock, until: last.clock, hash: last.hash }]
}

interface Piece {
  readonly file: number
  readonly line: number
  readonly lines: number
  readonly from: number
  readonly bytes: number
}

function piecesBetween(before: Pick<Proven, 'file' | 'line' | 'end'>, next: Proven | null, files: readonly Surveyed[]): readonly Piece[] {
  return files.flatMap((file, index) => {
    if (index < before.file || index > (next?.file ?? files.length)) return []
    const [from, line] = index === before.file ? [before.end, before.line + 1] : [0, 0]
    const [to, end] = index === next?.file ? [next.offset, next.line] : [file.size, file.lines]
    return [{ file: index, line: line + 1, lines: end - line, from, bytes: to - from }]
  })
}

/** Lines that prove nothing: at the journal's end each may have held an entry. */
function faultsIn(pieces: readonly Piece[], files: readonly Surveyed[]): number {
  return pieces.reduce((sum, piece) => sum + within(piece, files[piece.file]?.faults).length, 0)
}

function wordsOf(piece: Piece, files: readonly Surveyed[], before: Pick<Proven, 'clock' | 'hash'>): string {
  if (piece.bytes === 0) return 'entries that stood here are gone'
  const file = files[piece.file]
  const [fault] = within(piece, file?.faults)
  if (fault) return fault.what
  const [line] = within(piece, file?.proven)
  if (!line || line.clock <= before.clock) return 'the line stands here a second time, or out of order'
  return line.prev === before.hash ? 'an entry that belongs with it is missing' : 'the line does not follow the one before it'
}

function within<T extends { readonly line: number }>({ line, lines }: Piece, all: readonly T[] = []): readonly T[] {
  return all.filter((each) => each.line >= line - 1 && each.line < line - 1 + lines)
}
