/** What this computer says outside the window: that something has come to need chasing, and how many requests do. */
import { rowReference } from '#core/ledger'
import type { Instant } from '#core/moment'
import { dateIn } from '#core/moment'
import type { Begun } from '#core/projections/begun'
import type { RequestId } from '#core/request'
import type { RegisterService } from '../register/service'

export interface Notice {
  readonly title: string
  readonly body: string
  /** What it leads to: a request, or null for all that need chasing. */
  readonly request: RequestId | null
}

/** How it is said on this computer. */
export interface Voice {
  notify(notice: Notice): void
  /** 0 takes the badge away. */
  badge(count: number): void
}

type Asked = Pick<RegisterService, 'now' | 'overview' | 'settings' | 'begunToChase'>

/**
 * Looks at the open register whenever it is told to. The first look sums up what needs chasing already; each later one says what has
 * come to since, a request once a day. The sample is looked at in silence.
 */
export class Notices {
  readonly #service: () => Promise<Asked>
  readonly #voice: Voice
  #on = false
  #last: Instant | null = null
  /** Requests of which it was said, on which date. */
  readonly #said = new Map<RequestId, string>()
  /** One look after the other. */
  #looking = Promise.resolve()

  constructor(service: () => Promise<Asked>, voice: Voice) {
    this.#service = service
    this.#voice = voice
  }

  /** Says things from now on, or does not. Resolves when it has looked. */
  turn(on: boolean): Promise<void> {
    if (this.#on !== on) this.forget()
    this.#on = on
    if (!on) this.#voice.badge(0)
    return this.look()
  }

  /** Another register is open: nothing that was said holds of it. */
  forget(): void {
    this.#last = null
    this.#said.clear()
  }

  /** Never throws: what cannot be read now is looked at again in a minute, and the window says what is wrong with it. */
  look(): Promise<void> {
    this.#looking = this.#looking.then(() => this.#look()).catch(() => undefined)
    return this.#looking
  }

  async #look(): Promise<void> {
    if (!this.#on) return
    const service = await this.#service()
    const now = service.now()
    const { counts } = service.overview()
    const settings = service.settings()
    if (settings.sample) return
    this.#voice.badge(counts.chasing)
    const notice = this.#last === null ? inSum(counts.chasing) : ofBegun(this.#unsaid(service.begunToChase(this.#last), dateIn(settings.home.zone, now)))
    this.#last = now
    if (notice) this.#voice.notify(notice)
  }

  #unsaid({ count, rows }: Begun, today: string): Begun {
    const left = rows.filter(({ id }) => this.#said.get(id) !== today)
    for (const { id } of rows) this.#said.set(id, today)
    return { count: count - (rows.length - left.length), rows: left }
  }
}

function inSum(count: number): Notice | null {
  if (count === 0) return null
  const title = count === 1 ? '1 request needs chasing' : `${String(count)} requests need chasing`
  return { title, body: 'Their acknowledgement is still awaited.', request: null }
}

function ofBegun({ count, rows }: Begun): Notice | null {
  const [first] = rows
  if (!first) return null
  if (count === 1) {
    return { title: `${rowReference(first)} needs chasing`, body: `${first.subject}, ${first.counterpart}`, request: first.id }
  }
  const named = rows.map((row) => `${rowReference(row)} ${row.subject}`)
  const others = count - rows.length
  const more = others > 0 ? [`and ${String(others)} more`] : []
  return { title: `${String(count)} more requests need chasing`, body: [...named, ...more].join('\n'), request: null }
}
