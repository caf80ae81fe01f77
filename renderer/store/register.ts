/** What the window knows of the register as a whole: how it opened, what the office is, how much there is, and what time it is. */
import { create } from 'zustand'
import type { Status } from '#core/bridge/bridge'
import { isWritable } from '#core/opening'
import type { Instant } from '#core/moment'
import type { Overview } from '#core/projections/list'
import { bridge } from '../bridge'

const MINUTE = 60_000

interface RegisterStore {
  /** Null until the main process has answered for the first time. */
  readonly status: Status | null
  readonly overview: Overview | null
  /** The register's present, to the minute; the sample's runs on from where it was set. */
  readonly now: Instant
  readonly reload: () => Promise<void>
}

/** The register's clock less the computer's, in milliseconds. */
let ahead = 0

export const useRegister = create<RegisterStore>()((set) => ({
  status: null,
  overview: null,
  now: present(),
  reload: async () => {
    const [status, overview] = await Promise.all([bridge.status(), bridge.overview()])
    ahead = Date.parse(status.now) - Date.now()
    set({ status, overview, now: present() })
  },
}))

/** Whether acts are possible: false until the register is open, and for one that opens for reading only. */
export function useWritable(): boolean {
  return useRegister(({ status }) => status !== null && isWritable(status.opening))
}

/** Keeps `now` in step with the register's clock, minute by minute. Returns what stops it. */
export function startClock(): () => void {
  let timer = 0
  const tick = (): void => {
    useRegister.setState({ now: present() })
    wait()
  }
  const wait = (): void => {
    timer = window.setTimeout(tick, MINUTE - ((Date.now() + ahead) % MINUTE))
  }
  // A computer that slept has no minutes: whoever comes back to the window sees the present.
  const comeBack = (): void => {
    window.clearTimeout(timer)
    tick()
  }
  wait()
  window.addEventListener('focus', comeBack)
  return () => {
    window.clearTimeout(timer)
    window.removeEventListener('focus', comeBack)
  }
}

function present(): Instant {
  return new Date(Date.now() + ahead).toISOString()
}
