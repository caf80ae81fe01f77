import { useEffect, useEffectEvent } from 'react'
import { onMenu } from '../../store/menu'
import { useRegister } from '../../store/register'
import { isCommand } from '../desk/keys'

/** Ctrl+S saves as PDF; Ctrl+Enter prints, and so does Ctrl+P, from the keyboard or the menu. */
export function usePaperKeys(save: () => void, print: () => void): void {
  const platform = useRegister(({ status }) => status?.platform)
  const perform = useEffectEvent((key: string) => {
    if (key === 's') save()
    else print()
  })
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const key = event.key.toLowerCase()
      if (!isCommand(event, platform) || (key !== 's' && key !== 'p' && key !== 'enter')) return
      event.preventDefault()
      if (!event.repeat) perform(key)
    }
    window.addEventListener('keydown', press, true)
    const stop = onMenu((act) => {
      if (act === 'print') perform('p')
    })
    return () => {
      window.removeEventListener('keydown', press, true)
      stop()
    }
  }, [platform])
}
