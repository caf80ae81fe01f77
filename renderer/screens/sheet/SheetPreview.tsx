import { memo, useEffect, useState } from 'react'
import { Banner } from '../../components/Banner'
import { messages } from '../../messages'
import { SheetPages } from '../../print/SheetPages'
import { useDialog } from '../../store/dialog'
import { useRegister } from '../../store/register'
import { useSheet } from '../../store/sheet'
import { PaperPreview } from '../paper/PaperPreview'
import { ShownChoice } from './ShownChoice'

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
  const { query, data, problem, begin, refresh } = useSheet()
  const [pages, setPages] = useState<number | null>(null)
  useEffect(() => void begin(), [begin])
  // What is on screen must be what would be printed, also when the register changes meanwhile.
  useEffect(() => void refresh(), [refresh, fingerprint])

  return (
    <PaperPreview
      title={preview.title}
      label={preview.label}
      query={query}
      pages={pages}
      formats={['html', 'csv']}
      width={1120}
      choices={<ShownChoice />}
    >
      {problem !== null && <Banner tone="bad">{problem}</Banner>}
      {data && <Pages data={data} onLaidOut={setPages} />}
    </PaperPreview>
  )
}
