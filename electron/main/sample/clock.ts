/** The sample's clock: it is set from one moment of the past to the next while the register is written up, and then runs on. */
import type { Instant } from '#core/moment'

export class SampleClock {
  #at: Instant
  /** The computer's time, in milliseconds since the epoch, when the clock began to run; null while it stands. */
  #since: number | null = null

  constructor(at: Instant) {
    this.#at = at
  }

  readonly now = (): Instant => {
    if (this.#since === null) return this.#at
    return new Date(Date.parse(this.#at) + Date.now() - this.#since).toISOString()
  }

  /** Sets the clock and lets it stand. */
  stand(at: Instant): void {
    this.#at = at
    this.#since = null
  }

  /** Sets the clock and lets it run, at the pace of the computer's own. */
  run(at: Instant): void {
    this.#at = at
    this.#since = Date.now()
  }
}
