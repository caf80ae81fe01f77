import { Copy, Ellipsis, Printer } from 'lucide-react'
import { useEffect, type ReactNode } from 'react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { PaperFormat, PaperQuery, PaperStage } from '#core/projections/paper'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import '../../components/Menu.css'
import { messages } from '../../messages'
import { useAnnouncements } from '../../store/announcements'
import { copyText } from '../../store/copy'
import { useDialog } from '../../store/dialog'
import { usePaperwork } from '../../store/paper'
import { useRegister } from '../../store/register'
import { commandKey } from '../desk/keys'
import { PaperOutcomeBanner } from './PaperOutcomeBanner'
import { PaperRoom } from './PaperRoom'
import { usePaperKeys } from './usePaperKeys'
import './PaperPreview.css'

const { paper: say } = messages

interface PaperPreviewProps {
  readonly title: string
  /** What the pages are, for who hears them: "The sheet as it will be printed". */
  readonly label: string
  readonly query: PaperQuery
  /** How many pages stand; null while they are laid out. */
  readonly pages: number | null
  /** Further kinds of file that it can be saved as. */
  readonly formats?: readonly Exclude<PaperFormat, 'pdf'>[]
  /** What it says as plain text, once that is known; with it there is an act that copies it. */
  readonly text?: (() => string) | null
  /** Whom it is for, written down in the register with a status sheet. */
  readonly forWhom?: string
  /** Fields above the pages. */
  readonly choices?: ReactNode
  readonly width?: number
  /** The very pages that will be printed, once their data is there. */
  readonly children: ReactNode
}

/** Anything set on paper before it is saved or printed: its choices, its pages, and what became of it. */
export function PaperPreview({ title, label, query, pages, formats = [], text, forWhom = '', choices, width = 880, children }: PaperPreviewProps) {
  const close = useDialog((store) => store.close)
  const { doing, stage, outcome, begin, save, print, stop } = usePaperwork()
  const tell = useAnnouncements((store) => store.say)
  const ctrl = commandKey(useRegister(({ status }) => status?.platform))
  const saves = (format: PaperFormat): void => void save(query, format, forWhom)
  const prints = (): void => void print(query, forWhom)
  usePaperKeys(() => {
    saves('pdf')
  }, prints)
  useEffect(begin, [begin])
  const state = doing ? underWay(doing, stage) : pages === null ? say.layingOut : say.pages(pages)

  return (
    <Dialog
      title={title}
      subtitle={<span role="status">{state}</span>}
      onClose={close}
      width={width}
      height={860}
      hints={[
        { keys: [ctrl, 'S'], words: say.savePdf },
        { keys: [ctrl, '↵'], words: say.print },
        { keys: ['Esc'], words: say.close },
      ]}
      actions={
        <>
          {doing !== null && doing !== 'print' && (
            <Button size="sheet" onPress={stop}>
              {say.stop}
            </Button>
          )}
          {text !== undefined && (
            <Button
              size="sheet"
              icon={<Copy size={16} aria-hidden />}
              isDisabled={text === null}
              onPress={() => {
                if (text) tell(copyText(text()) ? say.copied : say.notCopied)
              }}
            >
              {say.copyText}
            </Button>
          )}
          {formats.length > 0 && (
            <MenuTrigger>
              <Button size="sheet" icon={<Ellipsis size={16} aria-hidden />} aria-label={say.more} isDisabled={doing !== null} />
              <Popover className="menu-popover" placement="top end">
                <Menu className="menu" aria-label={say.more}>
                  {formats.map((format) => (
                    <MenuItem
                      key={format}
                      className="menu-item"
                      onAction={() => {
                        saves(format)
                      }}
                    >
                      {say.saveAs[format]}
                    </MenuItem>
                  ))}
                </Menu>
              </Popover>
            </MenuTrigger>
          )}
          <Button size="sheet" icon={<Printer size={16} aria-hidden />} isDisabled={doing !== null} onPress={prints}>
            {say.print}
          </Button>
          {/* Pending and not disabled: it keeps the focus, and so Esc closes the dialog afterwards. */}
          <Button
            size="sheet"
            kind="fill"
            autoFocus
            isPending={doing !== null}
            onPress={() => {
              saves('pdf')
            }}
          >
            {say.savePdf}
          </Button>
        </>
      }
    >
      <div className="paper-preview">
        {choices !== undefined && <div className="paper-choices">{choices}</div>}
        <PaperOutcomeBanner outcome={outcome} />
        <PaperRoom label={label} paper={query.paper} orientation={query.kind === 'sheet' ? query.orientation : 'portrait'}>
          {children}
        </PaperRoom>
      </div>
    </Dialog>
  )
}

function underWay(doing: PaperFormat | 'print', stage: PaperStage | null): string {
  switch (stage?.stage) {
    case 'laying-out':
      return say.layingOut
    case 'writing':
      return doing === 'print' ? say.printing : say.writing(stage.pages)
    case undefined:
      return doing === 'print' ? say.printing : say.saving
  }
}
