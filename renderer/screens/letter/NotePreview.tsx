import { Printer } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import { PaperSize } from '#core/words'
import { Banner } from '../../components/Banner'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { Choice } from '../../components/form/Choice'
import { messages } from '../../messages'
import { useDialog } from '../../store/dialog'
import { useLetter, type OfNote } from '../../store/letter'
import { useRegister } from '../../store/register'
import { commandKey } from '../desk/keys'
import { PaperOutcomeBanner } from '../PaperOutcomeBanner'
import { NoteSheet } from './NoteSheet'
import { useLetterKeys } from './useLetterKeys'
import './NotePreview.css'

const { preview } = messages.letter

interface NotePreviewProps {
  readonly title: string
  /** What the pages are, for whoever does not see them. */
  readonly label: string
  readonly of: OfNote
  /** What is worth a thought before it goes out. */
  readonly warnings: readonly string[]
  readonly children: (paper: PaperSize, onLaidOut: (pages: number) => void) => ReactNode
}

/** Something of a note as it will be set on paper, before it is printed or saved. */
export function NotePreview({ title, label, of, warnings, children }: NotePreviewProps) {
  const close = useDialog((store) => store.close)
  const { paper, doing, outcome, begin, choose, save, print } = useLetter()
  const [pages, setPages] = useState<number | null>(null)
  const ctrl = commandKey(useRegister(({ status }) => status?.platform))
  const saves = (): void => void save(of)
  const prints = (): void => void print(of)
  useLetterKeys(saves, prints)
  useEffect(begin, [begin])
  const state = doing ? (doing === 'print' ? preview.printing : preview.saving) : pages === null ? preview.layingOut : preview.pages(pages)

  return (
    <Dialog
      title={title}
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
      <div className="note-preview">
        <div className="note-paper">
          <Choice
            label={preview.paper}
            value={paper}
            onChange={choose}
            options={PaperSize.options.map((value) => ({ value, label: preview.papers[value] }))}
          />
        </div>
        {warnings.map((sentence) => (
          <Banner key={sentence} tone="warn">
            {sentence}
          </Banner>
        ))}
        <PaperOutcomeBanner outcome={outcome} />
        <NoteSheet label={label} paper={paper}>
          {children(paper, setPages)}
        </NoteSheet>
      </div>
    </Dialog>
  )
}
