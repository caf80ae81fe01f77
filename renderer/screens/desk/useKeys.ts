import { useEffect, useEffectEvent } from 'react'
import { useDialog } from '../../store/dialog'
import { onMenu } from '../../store/menu'
import { usePreferences } from '../../store/preferences'
import { useRegister } from '../../store/register'
import { useScreen } from '../../store/screen'
import { isCommand, isTyping } from './keys'
import type { ActId } from './acts'
import { useActs } from './useActs'

const SINGLE: Readonly<Record<string, ActId>> = {
  n: 'new-request',
  d: 'log-delivery',
  h: 'hand-over',
  a: 'acknowledge',
  c: 'counterparts',
  e: 'add-exhibit',
  t: 'tag',
  l: 'link',
  r: 'remark',
  k: 'change-keeper',
  u: 'change-due',
  p: 'pause',
  w: 'write-line',
  f: 'filter',
  '/': 'search',
}
/** Letters that mean something else in the directory of counterparts. */
const IN_DIRECTORY: Readonly<Record<string, ActId>> = { e: 'edit-counterpart', m: 'merge-counterparts' }
/** Letters with Shift. What takes Shift to be typed at all, as `/` does on some keyboards, is no letter. */
const SHIFTED: Readonly<Record<string, ActId>> = { b: 'bundle', d: 'dispatched', e: 'read-evidence', l: 'copy-line', n: 'note', p: 'dossier', r: 'record', s: 'slip' }
const COMMANDS: Readonly<Record<string, ActId>> = { n: 'new-request', f: 'search', p: 'sheet', z: 'undo', ',': 'settings' }

/** Listens to the keys that act from anywhere on the desk, and to the application's menu. With a dialog open they belong to it. */
export function useKeys(): void {
  const acts = useActs()
  const perform = useEffectEvent((id: ActId) => {
    acts.get(id)?.perform()
  })
  const press = useEffectEvent((event: KeyboardEvent) => {
    const { dialog, show } = useDialog.getState()
    if (event.defaultPrevented || event.isComposing || dialog !== null) return
    const platform = useRegister.getState().status?.platform
    const key = event.key.toLowerCase()
    if (isCommand(event, platform)) {
      const id = COMMANDS[key]
      // While something is typed, it is the typing that is undone.
      if (id === 'undo' && isTyping(event.target)) return
      if (key === 'k') show({ kind: 'palette' })
      else if (id) perform(id)
      else return
      event.preventDefault()
      return
    }
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    const isShifted = event.shiftKey && key.toUpperCase() !== key
    const inDirectory = useScreen.getState().screen === 'counterparts' ? IN_DIRECTORY[key] : undefined
    const id = isShifted ? SHIFTED[key] : (inDirectory ?? SINGLE[key])
    if (!id || !usePreferences.getState().singleKeys) return
    event.preventDefault()
    perform(id)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      press(event)
    }
    window.addEventListener('keydown', listen)
    const stop = onMenu((act) => {
      if (useDialog.getState().dialog === null) perform(act === 'print' ? 'sheet' : act)
    })
    return () => {
      window.removeEventListener('keydown', listen)
      stop()
    }
  }, [])
}
