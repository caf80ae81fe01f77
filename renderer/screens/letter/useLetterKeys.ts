import { useEffect, useEffectEvent } from 'react'
import { useRegister } from '../../store/register'
import { isCommand } from '../desk/keys'

/** Ctrl+S saves as PDF; Ctrl+Enter and Ctrl+P print. */
export function useLetterKeys(save: () => void, print: () => void): void {
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
    return () => {
      window.removeEventListener('keydown', press, true)
    }
  }, [platform])
}
