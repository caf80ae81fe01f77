import { useDialog } from '../../../store/dialog'
import { PaletteSheet } from './PaletteSheet'

/** Search over everything, and every command: what Ctrl or Cmd and K opens. */
export function Palette() {
  const { dialog, close } = useDialog()
  return dialog?.kind === 'palette' ? <PaletteSheet onClose={close} /> : null
}
