import { useMemo } from 'react'
import { letterOf, type Letter } from '#core/projections/letter'
import { messages } from '../../messages'
import { LetterPages } from '../../print/letter/LetterPages'
import { useDialog } from '../../store/dialog'
import { useOpened } from '../../store/opened'
import { useRegister } from '../../store/register'
import { NotePreview } from './NotePreview'

const { preview } = messages.letter

/** The letter of a note before it is printed or saved, when its dialog is open. */
export function LetterPreview() {
  const dialog = useDialog((store) => store.dialog)
  const opened = useOpened((store) => store.opened)
  const settings = useRegister(({ status }) => status?.settings)
  const asked = dialog?.kind === 'letter' ? dialog : null
  const letter = useMemo(
    () => {
      if (!asked || !settings || opened?.row.id !== asked.request) return null
      return letterOf(opened.request, asked.attempt, settings, useRegister.getState().now)
    },
    [asked, settings, opened],
  )
  if (!asked || !letter) return null
  return (
    <NotePreview
      title={preview.title}
      label={preview.label}
      of={{ kind: 'letter', request: asked.request, n: asked.attempt }}
      warnings={warningsOf(letter)}
    >
      {(paper, onLaidOut) => <LetterPages letter={letter} paper={paper} onLaidOut={onLaidOut} />}
    </NotePreview>
  )
}

function warningsOf({ unfilled, draft }: Letter): string[] {
  return [...(draft ? [preview.draft] : []), ...(unfilled.length > 0 ? [preview.unfilled(unfilled)] : [])]
}
