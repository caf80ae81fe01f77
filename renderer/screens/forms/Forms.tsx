import { useEffect } from 'react'
import { refusalSentence } from '#core/refusal'
import type { RequestId } from '#core/request'
import type { Settings as OfficeSettings } from '#core/settings'
import type { OpenedRequest } from '#core/bridge/bridge'
import { Dialog } from '../../components/Dialog'
import { messages } from '../../messages'
import { useDialog, type DialogState } from '../../store/dialog'
import { useOpened } from '../../store/opened'
import { useRegister } from '../../store/register'
import { Acknowledge } from './Acknowledge'
import { Answer } from './Answer'
import { Deny } from './Deny'
import { End } from './End'
import { LogDelivery } from './LogDelivery'
import { NewRequest } from './NewRequest'
import { Settings } from './Settings'
import { SettleDenial } from './SettleDenial'

/** The form that is open, if one is. Sheet, palette and the question before discarding are no forms. */
export function Forms() {
  const dialog = useDialog((store) => store.dialog)
  const settings = useRegister((store) => store.status?.settings)
  if (dialog === null || settings === undefined) return null
  switch (dialog.kind) {
    case 'sheet':
    case 'palette':
    case 'discard-draft':
      return null
    case 'settings':
      return <Settings settings={settings} />
    case 'new-request':
      if (dialog.draft === null) return <NewRequest draft={null} settings={settings} />
      return <OfRequest key={dialog.draft} dialog={dialog} id={dialog.draft} settings={settings} />
    case 'log-delivery':
    case 'acknowledge':
    case 'answer':
    case 'deny':
    case 'settle-denial':
    case 'end':
      return <OfRequest key={dialog.request} dialog={dialog} id={dialog.request} settings={settings} />
  }
}

type OfRequestState = Exclude<DialogState, null | { kind: 'settings' | 'sheet' | 'palette' | 'discard-draft' }>

interface OfRequestProps {
  readonly dialog: OfRequestState
  readonly id: RequestId
  readonly settings: OfficeSettings
}

/** A form about one request, once that has been read. */
function OfRequest({ dialog, id, settings }: OfRequestProps) {
  const close = useDialog((store) => store.close)
  const { opened, refusal, select } = useOpened()
  useEffect(() => {
    void select(id)
  }, [id, select])
  if (refusal) {
    return (
      <Dialog title={messages.forms.frame.unread} onClose={close}>
        <p className="form-column">{refusalSentence(refusal)}</p>
      </Dialog>
    )
  }
  return opened?.row.id === id ? <FormOf dialog={dialog} opened={opened} settings={settings} /> : null
}

interface FormOfProps {
  readonly dialog: OfRequestState
  readonly opened: OpenedRequest
  readonly settings: OfficeSettings
}

function FormOf({ dialog, opened, settings }: FormOfProps) {
  switch (dialog.kind) {
    case 'new-request':
      return <NewRequest draft={opened.request} settings={settings} />
    case 'log-delivery':
      return <LogDelivery opened={opened} settings={settings} attempt={dialog.attempt} />
    case 'acknowledge':
      return <Acknowledge opened={opened} settings={settings} />
    case 'answer':
      return <Answer opened={opened} settings={settings} />
    case 'deny':
      return <Deny opened={opened} settings={settings} />
    case 'settle-denial':
      return <SettleDenial opened={opened} settings={settings} n={dialog.denial} />
    case 'end':
      return <End opened={opened} as={dialog.as} />
  }
}
