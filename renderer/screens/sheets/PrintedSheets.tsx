import { Search } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Banner } from '../../components/Banner'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { TextField } from '../../components/form/TextField'
import { messages } from '../../messages'
import { useDialog } from '../../store/dialog'
import { useRecalling } from '../../store/recalling'
import { useRegister } from '../../store/register'
import { useSheets } from '../../store/sheets'
import { Looking } from './Looking'
import { SheetsTable } from './SheetsTable'
import { StateSaid } from './StateSaid'
import './sheets.css'

/** The status sheets that were printed or saved, and whether one on paper is genuine. */
export function PrintedSheets() {
  const isOpen = useDialog(({ dialog }) => dialog?.kind === 'sheets')
  return isOpen && <Sheets />
}

function Sheets() {
  const close = useDialog((store) => store.close)
  const fingerprint = useRegister(({ status }) => status?.fingerprint)
  const { sheets, isLooking, found, refusal, begin, look } = useSheets()
  const stop = useRecalling((store) => store.stop)
  const [typed, setTyped] = useState('')
  const say = messages.sheets
  useEffect(() => void begin(), [begin, fingerprint])
  useEffect(() => stop, [stop])
  return (
    <Dialog
      title={say.title}
      subtitle={<span role="status">{sheets === null ? say.reading : say.count(sheets.length)}</span>}
      onClose={close}
      width={1040}
      height={720}
      actions={
        <Button size="sheet" onPress={close}>
          {say.close}
        </Button>
      }
    >
      <div className="sheets">
        <form className="sheets-look" onSubmit={(event) => { event.preventDefault(); void look(typed) }}>
          <TextField label={say.field} hint={say.fieldHint} value={typed} onChange={setTyped} autoFocus />
          <Button type="submit" icon={<Search size={16} aria-hidden />} isDisabled={isLooking}>
            {say.look}
          </Button>
        </form>
        <Looking />
        {found && <StateSaid found={found} />}
        {refusal !== null && <Banner tone="bad">{refusal}</Banner>}
        {sheets && <SheetsTable sheets={sheets} />}
      </div>
    </Dialog>
  )
}
