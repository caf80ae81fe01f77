import { memo, useEffect, useState } from 'react'
import { sheetText } from '#core/projections/sheet-text'
import { Banner } from '../../components/Banner'
import { messages } from '../../messages'
import { SheetPages } from '../../print/SheetPages'
import { useDialog } from '../../store/dialog'
import { usePaperwork } from '../../store/paper'
import { useRegister } from '../../store/register'
import { useSheet } from '../../store/sheet'
import { PaperPreview } from '../paper/PaperPreview'
import { SheetChoices } from './SheetChoices'
import './SheetPreview.css'

const { preview } = messages.sheet

/** Set anew only for other data, since a thousand requests take a while. */
const Pages = memo(SheetPages)

/** The status sheet before it is saved or printed, when its dialog is open. */
export function SheetPreview() {
  const isOpen = useDialog(({ dialog }) => dialog?.kind === 'sheet')
  return isOpen && <Preview />
}

function Preview() {
  const fingerprint = useRegister(({ status }) => status?.fingerprint)
  const { query, data, problem, begin, set, refresh } = useSheet()
  const [pages, setPages] = useState<number | null>(null)
  const [forWhom, setForWhom] = useState('')
  const { paper, orientation } = usePaperwork()
  useEffect(() => void begin(), [begin])
  useEffect(() => void set({ paper, orientation }), [set, paper, orientation])
  // What is on screen must be what would be printed, also when the register changes meanwhile.
  useEffect(() => void refresh(), [refresh, fingerprint])

  return (
    <PaperPreview
      title={preview.title}
      label={preview.label}
      query={query}
      pages={pages}
      formats={['html', 'csv', 'text']}
      text={data && (() => sheetText(data))}
      width={1120}
      choices={<SheetChoices forWhom={forWhom} onForWhom={setForWhom} />}
      forWhom={forWhom}
    >
      {problem !== null && <Banner tone="bad">{problem}</Banner>}
      {data && <Pages data={data} onLaidOut={setPages} />}
    </PaperPreview>
  )
}
