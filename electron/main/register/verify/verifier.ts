/** Has a register verified in a thread of its own, once at a time, and remembers what came of it. */
import { Worker } from 'node:worker_threads'
import * as v from 'valibot'
import type { Verification, VerifyState } from '#core/bridge/bridge'
import type { Instant } from '#core/moment'
import { done, refused, type Reply } from '#core/refusal'
import { entriesOf, fingerprintOf } from '../../files/journal'
import { reasonOf } from '../../files/reason'
import { Queue } from '../queue'
import { Told, type Asked, type Finding } from './asked'
import threadPath from './thread?modulePath'

/** From the opening to the first run, in milliseconds: the window is being drawn and the ledger written meanwhile. */
const AFTER_OPENING = 1_000

/** What the one whose register it is has to say and to hear. */
export interface Verified {
  readonly now: () => Instant
  /** What is to be verified, asked when the run begins. */
  readonly ask: () => Promise<Asked>
  /** Hears of every finding before it is told; answers with all that is known to be damaged or lost, and what is mended. */
  readonly found: (finding: Finding) => Promise<Pick<Verification, 'problems' | 'exhibits' | 'mended'>>
  readonly tell: (state: VerifyState) => void
}

export class Verifier {
  readonly #of: Verified
  readonly #queue = new Queue()
  #state: VerifyState | null = null
  #timer: NodeJS.Timeout | null = null
  #thread: Worker | null = null
  #stopped = false

  constructor(of: Verified) {
    this.#of = of
  }

  /** Where it stands; null before the first run. */
  get state(): VerifyState | null {
    return this.#state
  }

  /** Has the register verified when its opening is over, unless that is asked for sooner. */
  afterOpening(): void {
    this.#timer = setTimeout(() => void this.verify(), AFTER_OPENING)
  }

  /** Verifies, after whatever run is under way. Refuses with `cannot-read`. */
  verify(): Promise<Reply<Verification>> {
    this.#forgetTimer()
    return this.#queue.run(() => this.#run())
  }

  /** Ends a run that is under way, and lets no other begin. */
  async stop(): Promise<void> {
    this.#stopped = true
    this.#forgetTimer()
    await this.#thread?.terminate()
  }

  async #run(): Promise<Reply<Verification>> {
    try {
      this.#tell({ state: 'verifying', part: 0 })
      const finding = await this.#findingOf(await this.#of.ask())
      const found = await this.#of.found(finding)
      const { marks } = finding
      const verification = { at: this.#of.now(), entries: entriesOf(marks), fingerprint: fingerprintOf(marks), ...found }
      this.#tell({ state: 'verified', verification })
      return done(verification)
    } catch (error) {
      const why = reasonOf(error)
      this.#tell({ state: 'unfinished', why })
      return refused({ code: 'cannot-read', why })
    }
  }

  #findingOf(asked: Asked): Promise<Finding> {
    return new Promise((resolve, reject) => {
      if (this.#stopped) throw new Error('the register was closed')
      const thread = new Worker(threadPath, { workerData: asked })
      this.#thread = thread
      thread.on('message', (message: unknown) => {
        const told = v.parse(Told, message)
        if (told.kind === 'finding') resolve(told.finding)
        else this.#tell({ state: 'verifying', part: told.part })
      })
      thread.once('error', reject)
      thread.once('exit', () => {
        this.#thread = null
        reject(new Error('the register was closed'))
      })
    })
  }

  #tell(state: VerifyState): void {
    if (this.#stopped) return
    this.#state = state
    this.#of.tell(state)
  }

  #forgetTimer(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
  }
}
