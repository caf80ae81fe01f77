/** What has happened since an earlier sheet: the tail of the journal, read from its end, so that nothing takes no time. */
import { join } from 'node:path'
import { isOfRequest, type RequestEntry } from '#core/entry'
import { happenedIn, type Happening } from '#core/projections/since'
import type { RequestId } from '#core/request'
import { damagesIn } from '../files/damage'
import { JOURNAL_FOLDER } from '../files/format'
import { hashIn } from '../files/journal-line'
import { linesBack } from '../files/lines-back'
import type { Held } from './held'
import { readRequest } from './load'
import { entryIn, pause, type Course, type State } from './past'

/**
 * By request, what happened after the entry of a fingerprint up to a state; null when the journal has no such entry, or not any more.
 * Drafts are not among them. Throws the system's errors, and the signal's reason when it was ended.
 */
export async function happenedSince(held: Held, state: State, fingerprint: string, course: Course): Promise<ReadonlyMap<RequestId, readonly Happening[]> | null> {
  const tail = await tailOf(held, state, fingerprint, course)
  if (tail === null) return null
  const happened = new Map<RequestId, readonly Happening[]>()
  let read = 0
  for (const [id, entries] of tail) {
    const { columns } = state.register
    const index = state.register.indexOf(id)
    if (index === null || columns.numberAt(index) === null) continue
    happened.set(id, happenedIn(readRequest(held.entries, id, columns.placesAt(index)), entries.toReversed()))
    read += 1
    if (read % AT_ONCE === 0) await pause(course, read / tail.size)
  }
  return happened
}

/** Requests read before the program may do something else. */
const AT_ONCE = 64

/** By request, its entries after that of a fingerprint, the latest first; null when there is no such entry. */
async function tailOf({ options }: Held, { to }: State, fingerprint: string, course: Course): Promise<Map<RequestId, RequestEntry[]> | null> {
  const tail = new Map<RequestId, RequestEntry[]>()
  for await (const lines of linesBack(join(options.folder, JOURNAL_FOLDER), to, damagesIn(to))) {
    for (const line of lines) {
      if (hashIn(line.bytes) === fingerprint) return tail
      const entry = entryIn(line)
      if (!isOfRequest(entry)) continue
      const known = tail.get(entry.request)
      if (known) known.push(entry)
      else tail.set(entry.request, [entry])
    }
    await pause(course, 0)
  }
  // A sheet of a register in which nothing was written yet.
  return fingerprint === '' ? tail : null
}
