import { useEffect, useEffectEvent } from 'react'
import { onMenu } from '../../store/menu'
import { useRegister } from '../../store/register'
import { isCommand } from '../desk/keys'

/** Ctrl+P sets the record on paper, from the keyboard or the menu. */
export function useRecordKeys(setOnPaper: () => void): void {
  const platform = useRegister(({ status }) => status?.platform)
  const perform = useEffectEvent(setOnPaper)
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!isCommand(event, platform) || event.key.toLowerCase() !== 'p') return
      event.preventDefault()
      if (!event.repeat) perform()
    }
    window.addEventListener('keydown', press, true)
    const stop = onMenu((act) => {
      if (act === 'print') perform()
    })
    return () => {
      window.removeEventListener('keydown', press, true)
      stop()
    }
  }, [platform])
}
