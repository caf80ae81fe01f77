/** The status sheets of an open register: of now, of any moment that was, and what is known of those on paper. */
import { join } from 'node:path'
import { typedFingerprint } from '#core/fingerprint'
import { understood } from '#core/finding/parse'
import type { Instant } from '#core/moment'
import { nextSheet, sheetBefore } from '#core/office'
import type { PrintedSheet } from '#core/printed-sheet'
import { OPEN_REQUESTS, queryOfSheet, type SheetQuery } from '#core/projections/paper'
import { sheetOf, type Beside, type SheetData } from '#core/projections/sheet'
import type { SheetName } from '#core/projections/since'
import type { StateFound } from '#core/projections/state-found'
import { done, refused, type Reply } from '#core/refusal'
import type { Register } from '#core/register/register'
import type { Found } from '#core/search/search-index'
import { wordsSought } from '#core/search/words'
import { damagesIn } from '../files/damage'
import { JOURNAL_FOLDER } from '../files/format'
import { entriesOf } from '../files/journal'
import { hashIn } from '../files/journal-line'
import { linesBack } from '../files/lines-back'
import { reasonOf } from '../files/reason'
import type { Held } from './held'
import type { History } from './history'
import { entryIn, pause, present, recall, type Course, type State } from './past'
import { Recent } from './recent'
import { repairsIn } from './rescue'
import { SearchText } from './search'
import { happenedSince } from './since'

type Since = Beside['since']

/** What sheets need of the rest of the register. */
export interface Around {
  readonly history: History
  /** What a text finds now; null for a text without words. */
  readonly find: (text: string) => Promise<Found | null>
  /** Whether a sheet can be written down, and so gets a number. */
  readonly isNumbered: () => boolean
  /** Hears how far looking back is, from 0 to 1, when it takes a while. */
  readonly tell: (part: number) => void
}

export class Sheets {
  readonly #held: Held
  readonly #around: Around
  readonly #pasts = new Recent<string, Promise<State | null>>(1)
  readonly #sinces = new Recent<string, Promise<Since>>(4)
  readonly #asked = new Set<AbortController>()

  constructor(held: Held, around: Around) {
    this.#held = held
    this.#around = around
  }

  /** Refuses with `in-the-future`, `no-such-state`, `stopped` and `cannot-read`. */
  sheet(query: SheetQuery): Promise<Reply<SheetData>> {
    const { asOf } = query
    if (asOf !== null && Date.parse(asOf) > Date.parse(this.#now())) return Promise.resolve(refused({ code: 'in-the-future', what: 'moment of the sheet' }))
    return this.#answer(async (course) => (isOfNow(query) ? done(await this.#ofNow(query, course)) : this.#ofThen(query, course)))
  }

  /** Ends whatever looks back now: it is refused with `stopped`. */
  stop(): void {
    for (const asked of this.#asked) asked.abort()
  }

  /** All that were printed or saved, the latest first. Refuses with `cannot-read`. */
  all(): Promise<Reply<readonly PrintedSheet[]>> {
    return this.#answer(async () => done((await this.#around.history.sheets()).toReversed()))
  }

  /** What is known of a fingerprint as it was typed. Refuses with `stopped` and `cannot-read`. */
  byFingerprint(text: string): Promise<Reply<StateFound>> {
    const typed = typedFingerprint(text)
    if (typed === null) return Promise.resolve(done({ found: 'unreadable' }))
    return this.#answer(async (course) => done(await this.#stateOf(typed, course)))
  }

  /** What was written meanwhile belongs to it: then it is made once more, so that sheet and fingerprint are of one state. */
  async #ofNow(query: SheetQuery, course: Course): Promise<SheetData> {
    for (;;) {
      const state = present(this.#held)
      const since = await this.#since(state, query, course)
      const found = await this.#around.find(understood(query.search).text)
      const now = present(this.#held)
      if (now.fingerprint !== state.fingerprint || now.register !== state.register) continue
      return this.#set(query, state, this.#now(), since, found)
    }
  }

  async #ofThen(query: SheetQuery, course: Course): Promise<Reply<SheetData>> {
    const { asOf, fingerprint, search } = query
    const { history } = this.#around
    const key = JSON.stringify([present(this.#held).fingerprint, asOf, fingerprint])
    const state = await kept(this.#pasts, key, () => recall(this.#held, history, query, course))
    if (state === null) return refused({ code: 'no-such-state' })
    const since = await this.#since(state, query, course)
    const { text } = understood(search)
    // The words that stood in the journal then, and none that came later.
    const found = wordsSought(text).length === 0 ? null : (await SearchText.readUpTo(this.#held.options.folder, state.to)).find(text)
    course.signal.throwIfAborted()
    return done(this.#set(query, state, asOf ?? state.recorded ?? this.#now(), since, found))
  }

  #set(query: SheetQuery, { register, fingerprint, entries }: State, asOf: Instant, since: Since, found: Found | null): SheetData {
    const { office } = this.#held.register
    const [last] = office.lastSheets
    return sheetOf(register, query, asOf, { fingerprint, entries }, {
      made: isOfNow(query) ? asOf : this.#now(),
      n: this.#around.isNumbered() ? nextSheet(office) : null,
      last: last ? nameOf(last) : null,
      points: found && pointsIn(register, found),
      since,
      repairs: repairsIn(this.#held.journal),
    })
  }

  async #since(state: State, query: SheetQuery, course: Course): Promise<Since> {
    const { edition } = query
    const before = sheetBefore(state.register.office, { edition, filter: query, entries: state.entries })
    if (before === null) return null
    return kept(this.#sinces, `${state.fingerprint} ${before.fingerprint}`, async () => {
      const happened = await happenedSince(this.#held, state, before.fingerprint, course)
      return happened && { sheet: nameOf(before), happened }
    })
  }

  async #stateOf(typed: string, course: Course): Promise<StateFound> {
    const { marks } = this.#held.journal
    const of = entriesOf(marks)
    let entry = of
    const states: Pick<Extract<StateFound, { found: 'state' }>, 'fingerprint' | 'entry' | 'recorded' | 'by'>[] = []
    for await (const lines of linesBack(this.#journal, marks, damagesIn(marks))) {
      for (const line of lines) {
        const fingerprint = hashIn(line.bytes)
        if (fingerprint.startsWith(typed)) {
          const { recorded, by } = entryIn(line)
          states.push({ fingerprint, entry, recorded, by })
        }
        entry -= 1
      }
      await pause(course, 1 - entry / of)
    }
    const [state, another] = states
    if (!state) return { found: 'none' }
    if (another) return { found: 'several', states: states.length }
    const sheets = (await this.#around.history.sheets()).filter(({ fingerprint }) => fingerprint === state.fingerprint).toReversed()
    const [latest] = sheets
    const query = latest ? queryOfSheet(latest) : { ...OPEN_REQUESTS, asOf: state.recorded, fingerprint: state.fingerprint }
    return { found: 'state', ...state, of, sheets, query }
  }

  async #answer<T>(work: (course: Course) => Promise<Reply<T>>): Promise<Reply<T>> {
    const asked = new AbortController()
    const begun = performance.now()
    this.#asked.add(asked)
    const tell = (part: number): void => { if (performance.now() - begun > A_WHILE) this.#around.tell(part) }
    try {
      return await work({ tell, signal: asked.signal })
    } catch (error) {
      return refused(asked.signal.aborted ? { code: 'stopped' } : { code: 'cannot-read', why: reasonOf(error) })
    } finally {
      this.#asked.delete(asked)
    }
  }

  get #journal(): string {
    return join(this.#held.options.folder, JOURNAL_FOLDER)
  }

  #now(): Instant {
    return this.#held.options.now()
  }
}

/** Milliseconds after which somebody who waits wants to know how far it is. */
const A_WHILE = 300

function isOfNow({ asOf, fingerprint }: SheetQuery): boolean {
  return asOf === null && fingerprint === null
}

function nameOf({ n, asOf, made }: PrintedSheet): SheetName {
  return { n, asOf, made }
}

/** By the index of each request how well it fits, 0 for not. */
export function pointsIn(register: Register, found: Found): Uint16Array {
  const points = new Uint16Array(register.columns.size)
  for (const id of found.ids) points[register.indexOf(id) ?? points.length] = found.pointsOf(id)
  return points
}

/** What was computed already, or is being computed; what failed is tried anew. */
function kept<T>(all: Recent<string, Promise<T>>, key: string, compute: () => Promise<T>): Promise<T> {
  const known = all.get(key)
  if (known) return known
  const computed = compute()
  all.set(key, computed)
  computed.catch(() => { all.delete(key) })
  return computed
}
