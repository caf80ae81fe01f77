import { ArrowLeft, CircleCheck, Ellipsis, Pencil, Printer, Send } from 'lucide-react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { OpenedRequest } from '#core/bridge/bridge'
import { rowReference } from '#core/ledger'
import { Button } from '../../../components/Button'
import { Key } from '../../../components/Key'
import { messages } from '../../../messages'
import type { ActId } from '../acts'
import { useActs } from '../useActs'
import '../../../components/Menu.css'
import './DetailToolbar.css'

const MORE: readonly ActId[] = [
  'hand-over',
  'dispatched',
  'answer',
  'deny',
  'settle',
  'let-stand',
  'chase-policy',
  'tag',
  'link',
  'remark',
  'add-exhibit',
  'copy-line',
  'write-line',
  'take-back-line',
  'change-keeper',
  'change-due',
  'pause',
  'void-fact',
  'close',
  'withdraw',
  'supersede',
  'void',
  'reopen',
  'discard-draft',
  'request-history',
  'dossier',
  'bundle',
]

/** The reference, and what can be done about the request now. */
export function DetailToolbar({ opened: { row }, onBack }: { readonly opened: OpenedRequest; readonly onBack: () => void }) {
  const acts = useActs()
  const more = MORE.flatMap((id) => acts.get(id) ?? [])
  const log = acts.get('log-delivery')
  const acknowledge = acts.get('acknowledge')
  const edit = acts.get('edit-draft')
  const { detail } = messages.desk
  return (
    <div className="detail-toolbar">
      <span className="detail-back">
        <Button kind="bare" icon={<ArrowLeft size={16} aria-hidden />} aria-label={detail.back} onPress={onBack} />
      </span>
      <span className="detail-reference num">{row.number ? rowReference(row) : detail.draft}</span>
      {log && (
        <Button shortcut="D" aria-keyshortcuts="D" icon={<Send size={15} aria-hidden />} onPress={log.perform}>
          {detail.logDelivery}
        </Button>
      )}
      {acknowledge && (
        <Button
          shortcut="A"
          aria-keyshortcuts="A"
          icon={<CircleCheck size={16} aria-hidden className="detail-check" />}
          onPress={acknowledge.perform}
        >
          {detail.acknowledge}
        </Button>
      )}
      {edit && (
        <Button icon={<Pencil size={15} aria-hidden />} onPress={edit.perform}>
          {detail.editDraft}
        </Button>
      )}
      <Button
        icon={<Printer size={15} aria-hidden />}
        aria-keyshortcuts="Control+P Meta+P"
        onPress={() => {
          acts.get('sheet')?.perform()
        }}
      >
        {detail.print}
      </Button>
      {more.length > 0 && (
        <MenuTrigger>
          <Button kind="bare" icon={<Ellipsis size={16} aria-hidden />} aria-label={detail.more} />
          <Popover className="menu-popover" placement="bottom end">
            <Menu className="menu" aria-label={detail.more} onAction={(key) => more.find(({ id }) => id === key)?.perform()}>
              {more.map(({ id, words, keys }) => (
                <MenuItem key={id} id={id} className="menu-item" textValue={words}>
                  <span className="menu-words">{words}</span>
                  {keys.map((key) => (
                    <Key key={key}>{key}</Key>
                  ))}
                </MenuItem>
              ))}
            </Menu>
          </Popover>
        </MenuTrigger>
      )}
    </div>
  )
}
