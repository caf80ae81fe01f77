import { memo, useMemo, useState } from 'react'
import { slipOf, type Slip } from '#core/projections/slip'
import { messages } from '../../messages'
import { SlipPage } from '../../print/slip/SlipPage'
import { useDialog } from '../../store/dialog'
import { useOffice } from '../../store/office'
import { useOpened } from '../../store/opened'
import { usePaperwork } from '../../store/paper'
import { useRegister } from '../../store/register'
import { PaperPreview } from '../paper/PaperPreview'
import { Choices } from './Choices'

const say = messages.slip

/** Set anew only for another slip or paper. */
const Page = memo(SlipPage)

/** The delivery slip of a note before it is printed or saved, when its dialog is open. */
export function SlipPreview() {
  const dialog = useDialog((store) => store.dialog)
  const opened = useOpened((store) => store.opened)
  const office = useOffice((store) => store.office)
  const asked = dialog?.kind === 'slip' ? dialog : null
  const slip = useMemo(
    () => {
      if (!asked || !office || opened?.row.id !== asked.request) return null
      return slipOf(opened.request, asked.attempt, office, useRegister.getState().now)
    },
    [asked, office, opened],
  )
  return asked && slip && <Preview slip={slip} request={asked.request} n={asked.attempt} />
}

function Preview({ slip, request, n }: { readonly slip: Slip; readonly request: string; readonly n: number }) {
  const paper = usePaperwork((store) => store.paper)
  const [pages, setPages] = useState<number | null>(null)
  return (
    <PaperPreview
      title={say.title}
      label={say.label}
      query={{ kind: 'slip', request, n, paper }}
      pages={pages}
      choices={<Choices warnings={slip.code === null ? [messages.letter.preview.draft] : []} />}
    >
      <Page slip={slip} paper={paper} onLaidOut={setPages} />
    </PaperPreview>
  )
}
