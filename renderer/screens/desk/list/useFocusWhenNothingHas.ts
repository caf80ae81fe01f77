import { useEffect, type RefObject } from 'react'
import { useDialog } from '../../../store/dialog'

/**
 * Gives an element the focus where nothing has it: at the start, and after a dialog whose opener is gone, as the first run's is
 * once there is a request.
 */
export function useFocusWhenNothingHas(element: RefObject<HTMLElement | null>): void {
  const isFree = useDialog(({ dialog }) => dialog === null)
  useEffect(() => {
    if (!isFree) return undefined
    // A dialog that closes gives the focus back one frame later, if it can.
    let frame = window.requestAnimationFrame(() => {
      frame = window.requestAnimationFrame(() => {
        if (document.activeElement === document.body) element.current?.focus({ preventScroll: true })
      })
    })
    return () => {
      window.cancelAnimationFrame(frame)
    }
  }, [isFree, element])
}
