import { Search } from 'lucide-react'
import { Button } from 'react-aria-components'
import { Key } from '../../components/Key'
import { messages } from '../../messages'
import { useDialog } from '../../store/dialog'
import { useRegister } from '../../store/register'
import { Mark } from './Mark'
import { commandKey } from './keys'
import './TitleBar.css'

/** The title bar: whose register this is, and the way to everything in it. The window is dragged by it. */
export function TitleBar() {
  const status = useRegister((register) => register.status)
  const show = useDialog((dialog) => dialog.show)
  const { desk } = messages
  return (
    <header className="title-bar">
      <div className="title-bar-program">
        <Mark />
        {desk.program}
      </div>
      <div className="title-bar-office">
        <span>{status?.settings.office || desk.untitled}</span>
        {status?.settings.sample && <span className="badge">{desk.sample}</span>}
      </div>
      <Button
        className="title-bar-search"
        aria-keyshortcuts="Control+K Meta+K"
        onPress={() => {
          show({ kind: 'palette' })
        }}
      >
        <Search size={14} aria-hidden />
        <span>{desk.palette.open}</span>
        <Key>{commandKey(status?.platform)}</Key>
        <Key>K</Key>
      </Button>
    </header>
  )
}
