import { useEffect, type ReactNode } from 'react'
import type { OpenedRequest } from '#core/bridge/bridge'
import { refusalSentence } from '#core/refusal'
import type { RequestId } from '#core/request'
import { Dialog } from '../../components/Dialog'
import { messages } from '../../messages'
import { useDialog } from '../../store/dialog'
import { useOpened } from '../../store/opened'
import { useRegister } from '../../store/register'
import { useOpenedBeside } from '../../store/whole'
import { RequestPolicy } from '../calendars/RequestPolicy'
import { Terms } from '../calendars/Terms'
import { CounterpartForm } from '../counterparts/CounterpartForm'
import { ImportContacts } from '../counterparts/ImportContacts'
import { MergeCounterparts } from '../counterparts/MergeCounterparts'
import { RemoveCounterpart } from '../counterparts/RemoveCounterpart'
import { HandOver } from '../hand-over/HandOver'
import { ImportSheet } from '../import/ImportSheet'
import { ChangeDue } from '../keeping/ChangeDue'
import { ChangeKeeper } from '../keeping/ChangeKeeper'
import { PauseChasing } from '../keeping/PauseChasing'
import { Acknowledge } from './Acknowledge'
import { Answer } from './Answer'
import { Deny } from './Deny'
import { End } from './End'
import { LetStand } from './LetStand'
import { LogDelivery } from './LogDelivery'
import { NewRequest } from './NewRequest'
import { Reopen } from './Reopen'
import { Settings } from './Settings'
import { SettleDenial } from './SettleDenial'
import { VoidFact } from './VoidFact'

/** The form that is open, if one is. The rest are no forms. */
export function Forms() {
  const dialog = useDialog((store) => store.dialog)
  const settings = useRegister((store) => store.status?.settings)
  if (dialog === null || settings === undefined) return null
  switch (dialog.kind) {
    case 'restore':
    case 'history':
    case 'record':
    case 'record-paper':
    case 'sheet':
    case 'sheets':
    case 'dossier':
    case 'bundle':
    case 'checked-bundle':
    case 'palette':
    case 'letter':
    case 'slip':
    case 'discard-draft':
    case 'save-view':
    case 'damage':
    case 'evidence':
    case 'exhibit':
      return null
    case 'counterpart':
      return <CounterpartForm key={dialog.card.id} card={dialog.card} />
    case 'merge-counterparts':
      return <MergeCounterparts key={dialog.card.id} card={dialog.card} />
    case 'remove-counterpart':
      return <RemoveCounterpart card={dialog.card} />
    case 'import-contacts':
      return <ImportContacts contacts={dialog.contacts} />
    case 'import':
      return <ImportSheet key={dialog.chosen.id} chosen={dialog.chosen} />
    case 'terms':
      return <Terms key={dialog.card?.id ?? ''} settings={settings} card={dialog.card} />
    case 'settings':
      return <Settings settings={settings} />
    case 'new-request':
      if (dialog.draft === null) return <NewRequest draft={null} settings={settings} />
      return <Opened id={dialog.draft}>{({ request }) => <NewRequest draft={request} settings={settings} />}</Opened>
    case 'log-delivery':
      return <Opened id={dialog.request}>{(opened) => <LogDelivery opened={opened} settings={settings} attempt={dialog.attempt} />}</Opened>
    case 'hand-over':
      return <Opened id={dialog.request}>{(opened) => <HandOver opened={opened} settings={settings} attempt={dialog.attempt} />}</Opened>
    case 'acknowledge':
      return <OpenedAll {...dialog}>{(about) => <Acknowledge {...about} settings={settings} />}</OpenedAll>
    case 'answer':
      return <Opened id={dialog.request}>{(opened) => <Answer opened={opened} settings={settings} />}</Opened>
    case 'deny':
      return <Opened id={dialog.request}>{(opened) => <Deny opened={opened} settings={settings} />}</Opened>
    case 'settle-denial':
      return <Opened id={dialog.request}>{(opened) => <SettleDenial opened={opened} settings={settings} n={dialog.denial} />}</Opened>
    case 'end':
      return <OpenedAll {...dialog}>{(about) => <End {...about} settings={settings} as={dialog.as} />}</OpenedAll>
    case 'chase-policy':
      return <Opened id={dialog.request}>{(opened) => <RequestPolicy opened={opened} />}</Opened>
    case 'reopen':
      return <Opened id={dialog.request}>{(opened) => <Reopen opened={opened} settings={settings} />}</Opened>
    case 'change-due':
      return <OpenedAll {...dialog}>{(about) => <ChangeDue {...about} settings={settings} />}</OpenedAll>
    case 'change-keeper':
      return <OpenedAll {...dialog}>{(about) => <ChangeKeeper {...about} settings={settings} />}</OpenedAll>
    case 'pause-chasing':
      return <OpenedAll {...dialog}>{(about) => <PauseChasing {...about} settings={settings} />}</OpenedAll>
    case 'void-fact':
      return <Opened id={dialog.request}>{(opened) => <VoidFact opened={opened} settings={settings} fact={dialog.fact} />}</Opened>
    case 'let-stand':
      return <Opened id={dialog.request}>{(opened) => <LetStand opened={opened} settings={settings} warning={dialog.warning} />}</Opened>
  }
}

interface OpenedAllProps {
  readonly request: RequestId
  readonly others?: readonly RequestId[]
  readonly children: (about: { readonly opened: OpenedRequest; readonly others: readonly RequestId[] }) => ReactNode
}

/** A form about one request, or about it and others: then the list stays where it is. */
function OpenedAll({ request, others = [], children }: OpenedAllProps) {
  const first = useOpenedBeside(others.length === 0 ? null : request)
  if (others.length === 0) return <Opened id={request}>{(opened) => children({ opened, others })}</Opened>
  return first && children({ opened: first, others })
}

interface OpenedProps {
  readonly id: RequestId
  readonly children: (opened: OpenedRequest) => ReactNode
}

/** A form about one request, once that has been read. */
function Opened({ id, children }: OpenedProps) {
  const close = useDialog((store) => store.close)
  const { id: selected, opened, refusal, select } = useOpened()
  useEffect(() => {
    void select(id)
  }, [id, select])
  if (selected === id && refusal) {
    return (
      <Dialog title={messages.forms.frame.unread} onClose={close}>
        <p className="form-column">{refusalSentence(refusal)}</p>
      </Dialog>
    )
  }
  return opened?.row.id === id ? children(opened) : null
}
