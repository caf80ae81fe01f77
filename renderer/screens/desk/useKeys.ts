import { useEffect } from 'react'
import { useDialog } from '../../store/dialog'
import { onMenu } from '../../store/menu'
import { usePreferences } from '../../store/preferences'
import { useRegister } from '../../store/register'
import { isCommand, isTyping } from './keys'
import { useActs, type ActId } from './useActs'

const SINGLE: Readonly<Record<string, ActId>> = { n: 'new-request', d: 'log-delivery', a: 'acknowledge', '/': 'search' }
const COMMANDS: Readonly<Record<string, ActId>> = { n: 'new-request', f: 'search', p: 'sheet', ',': 'settings' }

/** Listens to the keys that act from anywhere on the desk, and to the application's menu. With a dialog open they belong to it. */
export function useKeys(): void {
  const acts = useActs()
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const { dialog, show } = useDialog.getState()
      if (event.defaultPrevented || event.isComposing || dialog !== null) return
      const platform = useRegister.getState().status?.platform
      const key = event.key.toLowerCase()
      if (isCommand(event, platform)) {
        const id = COMMANDS[key]
        if (key === 'k') show({ kind: 'palette' })
        else if (id) acts.get(id)?.perform()
        else return
        event.preventDefault()
        return
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const id = SINGLE[key]
      if (!id || !usePreferences.getState().singleKeys) return
      event.preventDefault()
      acts.get(id)?.perform()
    }
    window.addEventListener('keydown', press)
    const stop = onMenu((act) => {
      if (useDialog.getState().dialog === null) acts.get(act === 'print' ? 'sheet' : act)?.perform()
    })
    return () => {
      window.removeEventListener('keydown', press)
      stop()
    }
  }, [acts])
}
