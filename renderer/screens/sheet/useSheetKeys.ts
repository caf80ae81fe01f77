import { useEffect } from 'react'
import { onMenu } from '../../store/menu'
import { useRegister } from '../../store/register'
import { useSheet } from '../../store/sheet'
import { isCommand } from '../desk/keys'

/** Ctrl+S saves as PDF; Ctrl+Enter prints, and so does a second Ctrl+P, from the keyboard or the menu. */
export function useSheetKeys(): void {
  const platform = useRegister(({ status }) => status?.platform)
  const { save, print } = useSheet()
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const key = event.key.toLowerCase()
      if (!isCommand(event, platform) || (key !== 's' && key !== 'p' && key !== 'enter')) return
      event.preventDefault()
      if (event.repeat) return
      void (key === 's' ? save('pdf') : print())
    }
    window.addEventListener('keydown', press, true)
    const stop = onMenu((act) => {
      if (act === 'print') void print()
    })
    return () => {
      window.removeEventListener('keydown', press, true)
      stop()
    }
  }, [platform, save, print])
}
