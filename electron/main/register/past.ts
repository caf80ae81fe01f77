/**
 * The register as it once stood. It is the present one with what came later taken back: the journal is read from its end to the
 * entry that was the last then, and only requests that later entries tell of are folded anew. A past of an hour ago is there at once.
 */
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { isOfRequest, type Entry } from '#core/entry'
import type { JournalMark, Place } from '#core/ledger'
import type { Instant } from '#core/moment'
import type { SheetQuery } from '#core/projections/paper'
import type { Position } from '#core/projections/sheet'
import { Register } from '#core/register/register'
import type { RequestId } from '#core/request'
import { damagesIn } from '../files/damage'
import { JOURNAL_FOLDER } from '../files/format'
import { entriesOf, fingerprintOf } from '../files/journal'
import { hashIn, readKnownLine } from '../files/journal-line'
import { linesBack, type LineBack } from '../files/lines-back'
import type { Held } from './held'
import type { History } from './history'
import { readRow } from './load'

/** A register as it stood, with how far the journal reached. */
export interface State extends Position {
  readonly register: Register
  readonly to: readonly JournalMark[]
  /** When the last entry was written down; null before the first, and for the present. */
  readonly recorded: Instant | null
}

/** The register as it stands now. What is computed from it is good until something is written. */
export function present({ register, journal: { marks } }: Held): State {
  return { register, to: marks, fingerprint: fingerprintOf(marks), entries: entriesOf(marks), recorded: null }
}

/** Who is told how far it is, from 0 to 1, and may end it. */
export interface Course {
  readonly tell: (part: number) => void
  readonly signal: AbortSignal
}

/**
 * The state that ended with the entry of a fingerprint; without one, with the last entry written down at or before `asOf`. Should the
 * clock have been set back once, entries before that one may bear a later time: they stood in the journal, and count. Before the
 * first entry there are no requests, and the office is called as it is now. Null for a fingerprint that no entry has. Throws the
 * system's errors, and the signal's reason when it was ended.
 */
export async function recall(held: Held, history: History, { asOf, fingerprint }: Pick<SheetQuery, 'asOf' | 'fingerprint'>, course: Course): Promise<State | null> {
  const { register, journal, entries } = held
  const { marks } = journal
  const [snapshot, office] = [register.snapshot(), register.office]
  const instant = Date.parse(asOf ?? held.options.now())
  const isLast = (line: LineBack, entry: Entry): boolean => (fingerprint === null ? Date.parse(entry.recorded) <= instant : hashIn(line.bytes) === fingerprint)
  const { requests, later, isOffice, last } = await laterThan(join(held.options.folder, JOURNAL_FOLDER), marks, isLast, course)
  if (last === null && fingerprint !== null && fingerprint !== '') return null

  const isUpTo = ([file, at]: Place): boolean => last !== null && (file < last.place[0] || (file === last.place[0] && at <= last.place[1]))
  const past = new Register(office, snapshot)
  let taken = 0
  for (const id of requests) {
    const places = past.placesOf(id)
    const then = places?.filter(isUpTo) ?? []
    if (then.length > 0) past.put(readRow(entries, then))
    else if (places) past.discard(id)
    taken += 1
    if (taken % AT_ONCE === 0) await pause(course, taken / requests.size)
  }
  if (isOffice) past.changeOffice(await history.officeAt(isUpTo))
  return {
    register: past,
    to: marksTo(marks, last?.place ?? null),
    fingerprint: last?.hash ?? '',
    entries: entriesOf(marks) - later,
    recorded: last?.recorded ?? null,
  }
}

/** Entries read before the program may do something else. */
const AT_ONCE = 64

/** Lets other work in between, and tells how far it is. */
export async function pause({ tell, signal }: Course, part: number): Promise<void> {
  tell(part)
  await setImmediate()
  signal.throwIfAborted()
}

interface Later {
  /** Those that later entries tell of. */
  readonly requests: ReadonlySet<RequestId>
  /** How many later entries there are, and whether one is of the office. */
  readonly later: number
  readonly isOffice: boolean
  /** The entry that was the last then; null for none. */
  readonly last: { readonly place: Place; readonly hash: string; readonly recorded: Instant } | null
}

type Marks = Held['journal']['marks']

async function laterThan(folder: string, marks: Marks, isLast: (line: LineBack, entry: Entry) => boolean, course: Course): Promise<Later> {
  const requests = new Set<RequestId>()
  let later = 0
  let isOffice = false
  for await (const lines of linesBack(folder, marks, damagesIn(marks))) {
    for (const line of lines) {
      const entry = entryIn(line)
      if (isLast(line, entry)) return { requests, later, isOffice, last: { place: line.place, hash: hashIn(line.bytes), recorded: entry.recorded } }
      later += 1
      if (isOfRequest(entry)) requests.add(entry.request)
      else isOffice = true
    }
    await pause(course, 0)
  }
  return { requests, later, isOffice, last: null }
}

/** The entry of a line. Throws when it is not what was written. */
export function entryIn({ bytes, place: [file, at] }: LineBack): Entry {
  const reading = readKnownLine(bytes)
  if ('value' in reading) return reading.value
  throw new Error(`journal/${file}, at byte ${String(at)}: ${reading.wrong}`)
}

/** How far each file is read, when a line was the last. Damage that was named later is read past all the same. */
function marksTo(marks: Marks, last: Place | null): readonly JournalMark[] {
  if (last === null) return []
  const [file, at, length] = last
  const repairs = marks.flatMap((mark) => mark.repairs ?? [])
  return marks.filter((mark) => mark.file <= file).map((mark) => (mark.file < file ? mark : { ...mark, bytes: at + length + 1, repairs }))
}
