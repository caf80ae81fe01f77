import { Printer } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { letterOf, type Letter } from '#core/projections/letter'
import { PaperSize } from '#core/words'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { Choice } from '../../components/form/Choice'
import { messages } from '../../messages'
import { useDialog } from '../../store/dialog'
import { useLetter } from '../../store/letter'
import { useOpened } from '../../store/opened'
import { useRegister } from '../../store/register'
import { commandKey } from '../desk/keys'
import { PaperOutcomeBanner } from '../PaperOutcomeBanner'
import { LetterSheet } from './LetterSheet'
import { useLetterKeys } from './useLetterKeys'
import './LetterPreview.css'

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
  return asked && letter && <Preview letter={letter} request={asked.request} n={asked.attempt} />
}

function Preview({ letter, request, n }: { readonly letter: Letter; readonly request: string; readonly n: number }) {
  const close = useDialog((store) => store.close)
  const { paper, doing, outcome, begin, choose, save, print } = useLetter()
  const [pages, setPages] = useState<number | null>(null)
  const ctrl = commandKey(useRegister(({ status }) => status?.platform))
  const saves = (): void => void save({ request, n })
  const prints = (): void => void print({ request, n })
  useLetterKeys(saves, prints)
  useEffect(begin, [begin])
  const state = doing ? (doing === 'print' ? preview.printing : preview.saving) : pages === null ? preview.layingOut : preview.pages(pages)

  return (
    <Dialog
      title={preview.title}
      subtitle={<span role="status">{state}</span>}
      onClose={close}
      width={880}
      height={860}
      hints={[
        { keys: [ctrl, 'S'], words: preview.savePdf },
        { keys: [ctrl, '↵'], words: preview.print },
        { keys: ['Esc'], words: preview.close },
      ]}
      actions={
        <>
          <Button size="sheet" icon={<Printer size={16} aria-hidden />} isDisabled={doing !== null} onPress={prints}>
            {preview.print}
          </Button>
          <Button size="sheet" kind="fill" autoFocus isDisabled={doing !== null} onPress={saves}>
            {preview.savePdf}
          </Button>
        </>
      }
    >
      <div className="letter-preview">
        <div className="letter-paper">
          <Choice
            label={preview.paper}
            value={paper}
            onChange={choose}
            options={PaperSize.options.map((value) => ({ value, label: preview.papers[value] }))}
          />
        </div>
        <PaperOutcomeBanner outcome={outcome} />
        <LetterSheet letter={letter} paper={paper} onLaidOut={setPages} />
      </div>
    </Dialog>
  )
}
