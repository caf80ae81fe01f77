/** The window's beginning: reads what there is, and goes on listening. */
import { bridge } from '../bridge'
import { startBackups } from './backups'
import { extendCalendars } from './calendars'
import { followList, useChosen } from './chosen'
import { goToChasing, goToRequest } from './go'
import { refreshList, rowAt, useList } from './list'
import { useOffice } from './office'
import { useOpened } from './opened'
import { usePreferences } from './preferences'
import { startClock, useRegister } from './register'
import { useScreen } from './screen'
import { useUndoable } from './undoable'
import { useVerify } from './verify'

/** Reads the register for the first time, keeps the clock, and follows what the main process tells. Returns what stops it all. */
export function start(): () => void {
  const stops = [
    startClock(),
    startBackups(),
    followList(),
    bridge.on('changed', ({ request }) => {
      // What is not of one request may be of the office.
      if (request === null) void useOffice.getState().reload()
      void refreshAll()
    }),
    bridge.on('verify', useVerify.getState().hear),
    bridge.on('followed', (request) => void (request === null ? goToChasing() : goToRequest(request))),
    bridge.on('opened', () => void openAnew()),
    // Minutes make things overdue: counts and groups are computed anew with them.
    useRegister.subscribe((after, before) => {
      if (after.now.slice(0, 16) !== before.now.slice(0, 16) && before.status !== null) void refreshAll()
      if (after.now.slice(0, 10) !== before.now.slice(0, 10)) void extendCalendars()
    }),
  ]
  void bridge.setNotices(usePreferences.getState().notices)
  void openAnew()
  return () => {
    for (const stop of stops) stop()
  }
}

/** Reads anew all that is shown. */
export async function refreshAll(): Promise<void> {
  await Promise.all([useRegister.getState().reload(), refreshList(), useOpened.getState().refresh(), useChosen.getState().refresh()])
}

/** Another register, or the first: nothing selected before means anything in it. */
async function openAnew(): Promise<void> {
  useUndoable.getState().forget()
  useChosen.getState().letGo()
  useScreen.setState({ screen: 'requests', counterpart: null, reading: false })
  await useOpened.getState().select(null)
  const reloaded = useRegister.getState().reload()
  await Promise.all([
    reloaded,
    useOffice.getState().reload(),
    useVerify.getState().forget(reloaded.then(() => useRegister.getState().status?.verify ?? null)),
    useList.getState().ask({ view: 'all', counterpart: null, search: '' }),
  ])
  const first = rowAt(useList.getState().windows, 0)
  // Whoever was quicker has chosen already.
  if (first && useOpened.getState().id === null) await useOpened.getState().select(first.id)
  await extendCalendars()
}
