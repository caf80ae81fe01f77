/**
 * How a register stands while it is open. What is wrong with its journal is damage and ends the writing; what is wrong with the ledger
 * alone is mended from the journal, and said.
 */
import { isDeepStrictEqual } from 'node:util'
import type { Verification, VerifyState } from '#core/bridge/bridge'
import { rowReference } from '#core/ledger'
import { isWritable, type Opening, type Problem } from '#core/opening'
import { done, refused, type Reply } from '#core/refusal'
import type { RowSource, Snapshot } from '#core/register/register'
import type { RequestId } from '#core/request'
import { putBack, type AfterLoss } from '../exhibits/lost'
import { entriesOf } from '../files/journal'
import { LEDGER_FILE, ROW_DIFFERS, type LedgerSource } from '../files/ledger-file'
import type { Ledger } from '../files/ledger-text'
import { reasonOf } from '../files/reason'
import type { Held } from './held'
import { ledgerMended, load, type Loaded, type Source } from './load'
import type { Queue } from './queue'
import { repair } from './repair'
import type { Asked, Finding } from './verify/asked'
import { Verifier } from './verify/verifier'

/** Who hears of it: `changed` when how the register stands is another, `verifying` how far verifying is. */
export interface UpkeepListener {
  readonly changed: () => void
  readonly verifying: (state: VerifyState) => void
}

export class Upkeep implements LedgerSource {
  readonly #held: Held
  readonly #wrong: Problem | null
  readonly #queue: Queue
  readonly #listener: UpkeepListener
  readonly #verifier: Verifier
  #opening: Opening
  #isStopped = false

  /** `queue` is the one on which changes wait for each other. */
  constructor(held: Held, { wrong, ledgerStands }: Loaded, opening: Opening, queue: Queue, listener: UpkeepListener) {
    this.#held = held
    this.#wrong = wrong
    this.#opening = opening
    this.#queue = queue
    this.#listener = listener
    this.#verifier = new Verifier({
      now: () => held.options.now(),
      ask: () => this.#ask(),
      found: (finding) => this.#take(finding),
      tell: listener.verifying,
    })
    held.ledger.onDamage(() => { this.#mendLedger(ROW_DIFFERS) })
    if (!isWritable(opening)) return
    if (!ledgerStands) this.keepLedger()
    this.#verifier.afterOpening()
  }

  get opening(): Opening {
    return this.#opening
  }

  get verifyState(): VerifyState | null {
    return this.#verifier.state
  }

  verify(): Promise<Reply<Verification>> {
    return this.#verifier.verify()
  }

  /** Ends verifying, and lets none begin: the register is being closed. */
  stop(): Promise<void> {
    this.#isStopped = true
    return this.#verifier.stop()
  }

  /** Goes on with a damaged register. To be called on the queue. */
  async repair(why: string): Promise<Reply<null>> {
    if (this.#opening.outcome !== 'damaged' || this.#opening.loss === null) return refused({ code: 'read-only' })
    const { options, ledger, entries } = this.#held
    try {
      await repair({ source: this.#source(), id: options.id(), why }, ledger, entries)
      return done(null)
    } catch (error) {
      return refused({ code: 'not-written', why: reasonOf(error) })
    }
  }

  /** Has the ledger written when things are quiet. */
  keepLedger(): void {
    this.#held.ledger.schedule(this)
  }

  snapshot(): Ledger {
    const { journal, register } = this.#held
    return { journal: journal.marks, office: register.office, ...register.snapshot() }
  }

  settle(snapshot: Snapshot, kept: RowSource): void {
    this.#held.register.settle(snapshot, kept)
  }

  /** The ledger is written first, so that it can be held against the journal as far as that reaches now. */
  async #ask(): Promise<Asked> {
    const { options, journal, ledger } = this.#held
    const marks = [...journal.marks]
    // Where it cannot be written, what it lacks still stands in the journal and is verified there.
    await ledger.flush().catch(() => undefined)
    return { folder: options.folder, marks }
  }

  /** Answers with all that is known to be damaged or lost, and what was mended. */
  async #take(finding: Finding): Promise<Pick<Verification, 'problems' | 'exhibits' | 'mended'>> {
    const { ledger } = finding
    const before = this.#opening
    if (finding.problems.length > 0) await this.#endWriting(finding)
    else if (ledger.differences.length > 0 && isWritable(before)) await this.#readAnew(ledger.differences.join('; '))
    else if (ledger.damage !== null) this.#mendLedger(ledger.damage)
    const known = before.outcome === 'recovered' ? before.what : []
    const said = this.#opening.outcome === 'recovered' ? this.#opening.what : []
    const problems = this.#opening.outcome === 'damaged' ? this.#opening.problems : []
    const { lost, mended } = await this.#putBack(finding.exhibits)
    return { problems, exhibits: lost, mended: [...said.filter((what) => !known.includes(what)), ...mended] }
  }

  /** The loss of an exhibit is told and does not end the writing: the journal is whole, and says what the file was. */
  #putBack(lost: Finding['exhibits']): Promise<AfterLoss> {
    const { options, exhibits, register } = this.#held
    const nameOf = (request: RequestId): string => {
      const row = register.row(request)
      return row ? rowReference(row) || `the draft “${row.subject}”` : `request ${request}`
    }
    return this.#queue.run(() => putBack(options.folder, exhibits, lost, nameOf, isWritable(this.#opening) && !this.#isStopped))
  }

  /** The journal is damaged: nothing may be written from here on, while it is found out what is lost. */
  async #endWriting({ problems, marks }: Finding): Promise<void> {
    const before = this.#opening
    if (before.outcome !== 'damaged') this.#opening = { outcome: 'damaged', problems, safe: entriesOf(marks), loss: null }
    const { opening } = await load(this.#source(), this.#held.ledger, this.#held.entries)
    if (opening.outcome === 'damaged') this.#opening = opening
    if (!isDeepStrictEqual(before, this.#opening)) this.#listener.changed()
  }

  /** The ledger tells otherwise than the journal, and so may the memory, which was read from it: all of it is read from the journal. */
  #readAnew(what: string): Promise<void> {
    return this.#queue.run(async () => {
      if (this.#isStopped) return
      const { ledger, entries, register: before } = this.#held
      await ledger.remove()
      const { register } = await load(this.#source(), ledger, entries)
      register.revision = before.revision + 1
      this.#held.register = register
      this.#mendLedger(what)
    })
  }

  /** Says that the ledger was not as it should be, and has it made anew. What it should have told is in the journal. */
  #mendLedger(what: string): void {
    const opening = this.#opening
    if (opening.outcome === 'damaged') {
      const problem: Problem = { file: LEDGER_FILE, line: null, what }
      if (opening.problems.some((known) => isDeepStrictEqual(known, problem))) return
      this.#opening = { ...opening, problems: [...opening.problems, problem] }
    } else {
      const known = opening.outcome === 'recovered' ? opening.what : []
      this.#opening = { outcome: 'recovered', what: [...known, ledgerMended(what)] }
      this.keepLedger()
    }
    this.#listener.changed()
  }

  /** The register as it is read when nothing is taken on trust. */
  #source(): Source {
    const { folder, settings: defaults, now } = this.#held.options
    return { folder, desk: this.#held.journal.desk, defaults, now: now(), wrong: this.#wrong, thorough: true }
  }
}
