import { useMemo } from 'react'
import { slipOf } from '#core/projections/slip'
import { messages } from '../../messages'
import { SlipPage } from '../../print/slip/SlipPage'
import { useDialog } from '../../store/dialog'
import { useOffice } from '../../store/office'
import { useOpened } from '../../store/opened'
import { useRegister } from '../../store/register'
import { NotePreview } from './NotePreview'

const say = messages.slip

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
  if (!asked || !slip) return null
  return (
    <NotePreview
      title={say.title}
      label={say.label}
      of={{ kind: 'slip', request: asked.request, n: asked.attempt }}
      warnings={slip.code === null ? [messages.letter.preview.draft] : []}
    >
      {(paper, onLaidOut) => <SlipPage slip={slip} paper={paper} onLaidOut={onLaidOut} />}
    </NotePreview>
  )
}
