import { Printer } from 'lucide-react'
import { useEffect } from 'react'
import type { RecordData } from '#core/projections/record/record'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { Figures } from '../../components/record/Figures'
import { picturesOf, type Shown } from '../../components/record/pictures'
import { messages } from '../../messages'
import { scopeInWords } from '../../messages/record'
import { goToLine } from '../../store/go'
import { useDialog } from '../../store/dialog'
import { useRecord } from '../../store/record'
import { useRegister } from '../../store/register'
import { commandKey } from '../desk/keys'
import { PeriodChoice } from './PeriodChoice'
import { PictureCard } from './PictureCard'
import { useRecordKeys } from './useRecordKeys'
import './record.css'

const { record } = messages

/** What was sent in a period and what came of it, when its dialog is open. */
export function RecordSheet() {
  const isOpen = useDialog(({ dialog }) => dialog?.kind === 'record')
  return isOpen && <Opened />
}

function Opened() {
  const { close, show } = useDialog()
  const { data, dates, problem, begin, refresh } = useRecord()
  const ctrl = commandKey(useRegister(({ status }) => status?.platform))
  const fingerprint = useRegister(({ status }) => status?.fingerprint)
  const [from, to] = dates
  const isBackwards = from !== '' && to !== '' && to < from
  useEffect(() => void begin(), [begin])
  // What is counted is what the register says, also when it changes meanwhile.
  useEffect(() => void refresh(), [refresh, fingerprint])
  const setOnPaper = (): void => {
    if (data) show({ kind: 'record-paper' })
  }
  useRecordKeys(setOnPaper)
  const state = problem ?? (isBackwards ? record.backwards : data ? scopeInWords(data) : record.reading)
  return (
    <Dialog
      title={record.title}
      subtitle={<span role="status">{state}</span>}
      onClose={close}
      width={1120}
      height={860}
      hints={[
        { keys: [ctrl, 'P'], words: record.preview.act },
        { keys: ['Esc'], words: record.preview.close },
      ]}
      actions={
        <Button size="sheet" kind="fill" icon={<Printer size={16} aria-hidden />} isDisabled={data === null} onPress={setOnPaper}>
          {record.preview.act}
        </Button>
      }
    >
      <div className="record">
        <PeriodChoice />
        {data && <Pictures data={data} />}
      </div>
    </Dialog>
  )
}

function Pictures({ data }: { readonly data: RecordData }) {
  const { close } = useDialog()
  const show = ({ line, counterpart }: Shown): void => {
    close()
    void goToLine(line, counterpart)
  }
  return (
    <>
      <Figures data={data} onShow={show} length={680} />
      {data.issued.count === 0 ? (
        <p className="record-nothing">{record.nothing}</p>
      ) : (
        <div className="record-pictures">
          {picturesOf(data).map((picture) => (
            <PictureCard key={picture.id} picture={picture} median={data.days.median} onShow={show} />
          ))}
        </div>
      )}
    </>
  )
}
