import { Ellipsis, Printer } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { SheetQuery } from '#core/projections/paper'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import '../../components/Menu.css'
import { messages } from '../../messages'
import { useDialog } from '../../store/dialog'
import { useRecalling } from '../../store/recalling'
import { useRegister } from '../../store/register'
import { useSheet } from '../../store/sheet'
import { commandKey } from '../desk/keys'
import { Looking } from '../sheets/Looking'
import { PaperOutcomeBanner } from '../PaperOutcomeBanner'
import { Pages } from './Pages'
import { ShownChoice } from './ShownChoice'
import { useSheetKeys } from './useSheetKeys'
import './SheetPreview.css'

const { preview } = messages.sheet

/** The status sheet before it is saved or printed, when its dialog is open. */
export function SheetPreview() {
  const dialog = useDialog((store) => store.dialog)
  return dialog?.kind === 'sheet' && <Preview key={JSON.stringify(dialog)} first={dialog.query} />
}

function Preview({ first }: { readonly first: SheetQuery | undefined }) {
  const close = useDialog((store) => store.close)
  const fingerprint = useRegister(({ status }) => status?.fingerprint)
  const { data, doing, outcome, begin, refresh, save, print } = useSheet()
  const [pages, setPages] = useState<number | null>(null)
  const ctrl = commandKey(useRegister(({ status }) => status?.platform))
  useSheetKeys()
  const stop = useRecalling((store) => store.stop)
  useEffect(() => void begin(first), [begin, first])
  useEffect(() => stop, [stop])
  // What is on screen must be what would be printed, also when the register changes meanwhile.
  useEffect(() => void refresh(), [refresh, fingerprint])

  return (
    <Dialog
      title={preview.title}
      subtitle={
        <span role="status">{doing ? (doing === 'print' ? preview.printing : preview.saving) : pages === null ? preview.layingOut : preview.pages(pages)}</span>
      }
      onClose={close}
      width={1120}
      height={860}
      hints={[
        { keys: [ctrl, 'S'], words: preview.savePdf },
        { keys: [ctrl, '↵'], words: preview.print },
        { keys: ['Esc'], words: preview.close },
      ]}
      actions={
        <>
          <MenuTrigger>
            <Button size="sheet" icon={<Ellipsis size={16} aria-hidden />} aria-label={preview.more} isDisabled={doing !== null} />
            <Popover className="menu-popover" placement="top end">
              <Menu
                className="menu"
                aria-label={preview.more}
                onAction={(format) => {
                  if (format === 'html' || format === 'csv') void save(format)
                }}
              >
                <MenuItem id="html" className="menu-item">
                  {preview.saveHtml}
                </MenuItem>
                <MenuItem id="csv" className="menu-item">
                  {preview.saveCsv}
                </MenuItem>
              </Menu>
            </Popover>
          </MenuTrigger>
          <Button size="sheet" icon={<Printer size={16} aria-hidden />} isDisabled={doing !== null} onPress={() => void print()}>
            {preview.print}
          </Button>
          <Button size="sheet" kind="fill" autoFocus isDisabled={doing !== null} onPress={() => void save('pdf')}>
            {preview.savePdf}
          </Button>
        </>
      }
    >
      <div className="sheet-preview">
        <ShownChoice />
        <Looking />
        <PaperOutcomeBanner outcome={outcome} />
        {data && <Pages data={data} onLaidOut={setPages} />}
      </div>
    </Dialog>
  )
}
