/** The passing of minutes, and of a computer's sleep. */
import { powerMonitor } from 'electron'

const MINUTE = 60_000

/** Calls at the beginning of every minute, and when the computer wakes. Returns what stops it. */
export function everyMinute(act: () => void): () => void {
  let timer: NodeJS.Timeout | undefined
  const wait = (): void => {
    timer = setTimeout(tick, MINUTE - (Date.now() % MINUTE))
  }
  const tick = (): void => {
    act()
    wait()
  }
  wait()
  powerMonitor.on('resume', act)
  return () => {
    clearTimeout(timer)
    powerMonitor.off('resume', act)
  }
}
