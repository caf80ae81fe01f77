/** The window's beginning: reads what there is, and goes on listening. */
import { bridge } from '../bridge'
import { refreshList, rowAt, useList } from './list'
import { useOffice } from './office'
import { useOpened } from './opened'
import { startClock, useRegister } from './register'

/** Reads the register for the first time, keeps the clock, and follows what the main process tells. Returns what stops it all. */
export function start(): () => void {
  const stops = [
    startClock(),
    bridge.on('changed', ({ request }) => {
      // What is not of one request may be of the office.
      if (request === null) void useOffice.getState().reload()
      void refreshAll()
    }),
    bridge.on('opened', () => void openAnew()),
    // Minutes make things overdue: counts and groups are computed anew with them.
    useRegister.subscribe((after, before) => {
      if (after.now.slice(0, 16) !== before.now.slice(0, 16) && before.status !== null) void refreshAll()
    }),
  ]
  void openAnew()
  return () => {
    for (const stop of stops) stop()
  }
}

/** Reads anew all that is shown. */
export async function refreshAll(): Promise<void> {
  await Promise.all([useRegister.getState().reload(), refreshList(), useOpened.getState().refresh()])
}

/** Another register, or the first: nothing selected before means anything in it. */
async function openAnew(): Promise<void> {
  await useOpened.getState().select(null)
  await Promise.all([
    useRegister.getState().reload(),
    useOffice.getState().reload(),
    useList.getState().ask({ view: 'all', counterpart: null, search: '' }),
  ])
  const first = rowAt(useList.getState().windows, 0)
  // Whoever was quicker has chosen already.
  if (first && useOpened.getState().id === null) await useOpened.getState().select(first.id)
}
