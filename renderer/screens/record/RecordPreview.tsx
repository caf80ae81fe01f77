import { memo, useState } from 'react'
import type { RecordData } from '#core/projections/record/record'
import { messages } from '../../messages'
import { RecordPages } from '../../print/record/RecordPages'
import { useDialog } from '../../store/dialog'
import { usePaperwork } from '../../store/paper'
import { useRecord } from '../../store/record'
import { PaperChoice } from '../paper/PaperChoice'
import { PaperPreview } from '../paper/PaperPreview'

const { preview } = messages.record

/** Set anew only for other data or paper. */
const Pages = memo(RecordPages)

/** The record that was looked at, before it is saved or printed, when its dialog is open. */
export function RecordPreview() {
  const isOpen = useDialog(({ dialog }) => dialog?.kind === 'record-paper')
  const data = useRecord((store) => store.data)
  return isOpen && data && <Preview data={data} />
}

function Preview({ data }: { readonly data: RecordData }) {
  const paper = usePaperwork((store) => store.paper)
  const [pages, setPages] = useState<number | null>(null)
  return (
    <PaperPreview title={preview.title} label={preview.label} query={{ ...data.query, paper }} pages={pages} formats={['html']} choices={<PaperChoice />}>
      <Pages data={data} paper={paper} onLaidOut={setPages} />
    </PaperPreview>
  )
}
