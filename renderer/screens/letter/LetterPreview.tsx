import { memo, useMemo, useState } from 'react'
import { letterOf, type Letter } from '#core/projections/letter'
import { messages } from '../../messages'
import { LetterPages } from '../../print/letter/LetterPages'
import { useDialog } from '../../store/dialog'
import { useOpened } from '../../store/opened'
import { usePaperwork } from '../../store/paper'
import { useRegister } from '../../store/register'
import { PaperChoice } from '../paper/PaperChoice'
import { PaperPreview } from '../paper/PaperPreview'

const { preview } = messages.letter

/** Set anew only for another letter or paper. */
const Pages = memo(LetterPages)

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
  return asked && letter && <Preview letter={letter} request={asked.request} n={asked.attempt} />
}

function Preview({ letter, request, n }: { readonly letter: Letter; readonly request: string; readonly n: number }) {
  const paper = usePaperwork((store) => store.paper)
  const [pages, setPages] = useState<number | null>(null)
  return (
    <PaperPreview title={preview.title} label={preview.label} query={{ kind: 'letter', request, n, paper }} pages={pages} choices={<PaperChoice />}>
      <Pages letter={letter} paper={paper} onLaidOut={setPages} />
    </PaperPreview>
  )
}
