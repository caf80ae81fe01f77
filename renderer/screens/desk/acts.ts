/** What can be done, each act with its words, its keys and its deed. */
import type { OpenedRequest } from '#core/bridge/bridge'
import type { Counterpart } from '#core/counterpart'
import { rowReference } from '#core/ledger'
import { awaitingDispatch } from '#core/projections/outgoing'
import { isAwaiting, isOpen } from '#core/projections/standing'
import { standing } from '#core/request'
import { messages } from '../../messages'
import { useDialog, type DialogState } from '../../store/dialog'
import { backUpAndSay } from '../../store/backups'
import { openRegister } from '../../store/elsewhere'
import { useFilterMenu } from '../../store/filter-menu'
import { logDispatched } from '../../store/hand-over'
import { saveRequests } from '../../store/history'
import { THEMES, usePreferences } from '../../store/preferences'
import { useScreen } from '../../store/screen'
import { useSearchField } from '../../store/search-field'
import { chooseSpreadsheet } from '../../store/spreadsheet'
import { verify } from '../../store/verify'
import { addCounterpart, importContacts } from '../counterparts/acts'

export type ActId =
  | 'new-request'
  | 'log-delivery'
  | 'hand-over'
  | 'dispatched'
  | 'note'
  | 'slip'
  | 'acknowledge'
  | 'answer'
  | 'deny'
  | 'settle'
  | 'tag'
  | 'link'
  | 'remark'
  | 'copy-line'
  | 'write-line'
  | 'take-back-line'
  | 'change-keeper'
  | 'change-due'
  | 'pause'
  | 'add-exhibit'
  | 'read-evidence'
  | 'undo'
  | 'select-all'
  | 'let-go'
  | 'void-fact'
  | 'chase-policy'
  | 'let-stand'
  | 'close'
  | 'withdraw'
  | 'supersede'
  | 'void'
  | 'reopen'
  | 'edit-draft'
  | 'discard-draft'
  | 'sheet'
  | 'record'
  | 'sheets'
  | 'sheet-of-these'
  | 'search'
  | 'filter'
  | 'save-view'
  | 'counterparts'
  | 'add-counterpart'
  | 'edit-counterpart'
  | 'merge-counterparts'
  | 'import-contacts'
  | 'settings'
  | 'sample'
  | 'choose'
  | 'verify'
  | 'back-up'
  | 'restore'
  | 'history'
  | 'request-history'
  | 'dossier'
  | 'bundle'
  | 'check-bundle'
  | 'import'
  | 'export'
  | `theme-${(typeof THEMES)[number]}`
  | 'single-keys'

/** Something that can be done now. `keys` are shown beside it: `['Ctrl', 'P']`, where `Ctrl` is ⌘ on a Mac. */
export interface Act {
  readonly id: ActId
  readonly words: string
  readonly keys: readonly string[]
  readonly perform: () => void
}

type Keys = Act['keys']

/** An act that is done at once. */
export function does(id: ActId, words: string, perform: () => void, keys: Keys = []): Act {
  return { id, words, keys, perform }
}

/** An act that begins with a dialog. */
export function opens(id: ActId, words: string, dialog: DialogState, keys: Keys = []): Act {
  return does(id, words, () => { useDialog.getState().show(dialog) }, keys)
}

/** What can be done with a register that can be written. */
export function registerActs(): Act[] {
  const { act } = messages.desk
  return [
    opens('new-request', act.newRequest, { kind: 'new-request', draft: null }, ['N']),
    does('add-counterpart', messages.directory.act.add, () => { addCounterpart('') }),
    does('import-contacts', messages.directory.act.import, () => void importContacts()),
    does('import', messages.spreadsheet.act, () => void chooseSpreadsheet()),
    opens('settings', act.settings, { kind: 'settings' }),
  ]
}

/** What can be done about a counterpart in the directory. */
export function counterpartActs(card: Counterpart): Act[] {
  const { act } = messages.directory
  return [
    opens('edit-counterpart', act.edit(card.name), { kind: 'counterpart', card }, ['E']),
    opens('merge-counterparts', act.merge(card.name), { kind: 'merge-counterparts', card }, ['M']),
  ]
}

/** What can be done about a request where it stands; `warned` says whether there is something to let stand. */
export function requestActs({ row, request: opened }: OpenedRequest, warned: boolean): Act[] {
  const { act, menu } = messages.desk
  const { handOver } = messages
  const { id: request } = row
  if (row.state === 'draft') {
    return [
      opens('edit-draft', menu.editDraft, { kind: 'new-request', draft: request }),
      opens('discard-draft', menu.discardDraft, { kind: 'discard-draft', request }),
    ]
  }
  if (row.state === 'voided') return []
  if (!isOpen(row)) return [opens('reopen', menu.reopen, { kind: 'reopen', request })]
  const reference = rowReference(row)
  const [waiting] = awaitingDispatch(opened)
  const unsettled = standing(opened.denials).findLast(({ settlement }) => settlement === null)
  return [
    opens('log-delivery', act.logDelivery(reference), { kind: 'log-delivery', request, attempt: null }, ['D']),
    opens('hand-over', handOver.act(reference), { kind: 'hand-over', request, attempt: null }, ['H']),
    ...(waiting ? [does('dispatched', handOver.dispatchedAct(reference), () => void logDispatched(request, waiting.n), ['Shift', 'D'])] : []),
    opens('acknowledge', act.acknowledge(reference), { kind: 'acknowledge', request }, ['A']),
    opens('answer', menu.answer, { kind: 'answer', request }),
    opens('deny', menu.deny, { kind: 'deny', request }),
    ...(unsettled ? [opens('settle', menu.settle, { kind: 'settle-denial', request, denial: unsettled.n })] : []),
    ...(isAwaiting(row) ? [opens('chase-policy', messages.chasing.request.act, { kind: 'chase-policy', request })] : []),
    opens('void-fact', menu.voidFact, { kind: 'void-fact', request, fact: null }),
    ...(warned ? [opens('let-stand', menu.letStand, { kind: 'let-stand', request, warning: null })] : []),
    opens('close', menu.close, { kind: 'end', request, as: 'closed' }),
    opens('withdraw', menu.withdraw, { kind: 'end', request, as: 'withdrawn' }),
    opens('supersede', menu.supersede, { kind: 'end', request, as: 'superseded' }),
    opens('void', menu.void, { kind: 'end', request, as: 'voided' }),
  ]
}

/** What can be done with a register that can be read. */
export function readingActs(): Act[] {
  const { act } = messages.desk
  return [
    opens('sheet', act.sheet, { kind: 'sheet' }, ['Ctrl', 'P']),
    opens('record', messages.record.act, { kind: 'record' }, ['Shift', 'R']),
    does('counterparts', messages.directory.act.open, () => { useScreen.getState().showCounterparts() }, ['C']),
    does('search', act.search, search, ['/']),
    does('verify', act.verify, () => void verify()),
  ]
}

function search(): void {
  if (useScreen.getState().screen === 'counterparts') useScreen.getState().askSearch()
  else useSearchField.getState().open()
}

/** What can be done with the list. */
export function listActs(): Act[] {
  const { filter, saved } = messages.views
  return [
    does('filter', filter.act, () => { useFilterMenu.getState().show(true) }, ['F']),
    opens('save-view', saved.act, { kind: 'save-view', rename: null }),
  ]
}

/** Looking at what was recorded, of everything and of the request that is open, and taking all of it along. */
export function historyActs(opened: OpenedRequest | null): Act[] {
  const { act, draft } = messages.history
  const reference = opened?.row.number ? rowReference(opened.row) : draft
  return [
    ...(opened ? [opens('request-history', act.request, { kind: 'history', request: opened.row.id, reference })] : []),
    opens('sheets', messages.sheets.act, { kind: 'sheets' }),
    opens('history', act.all, { kind: 'history', request: null, reference: '' }),
    does('export', act.save, () => void saveRequests()),
  ]
}

/** What can be done about the backups of a register; `writable` ones can be backed up. */
export function backupActs(writable: boolean): Act[] {
  const { act } = messages.backup
  const restore = opens('restore', act.restore, { kind: 'restore' })
  return writable ? [does('back-up', act.backUp, () => void backUpAndSay()), restore] : [restore]
}

/** What can be done whatever the register is. */
export function standingActs(singleKeys: boolean): Act[] {
  const { act } = messages.desk
  const { setTheme, setSingleKeys } = usePreferences.getState()
  return [
    does('choose', act.choose, () => void openRegister('choose')),
    does('sample', act.sample, () => void openRegister('sample')),
    ...THEMES.map((theme) => does(`theme-${theme}`, act.theme[theme], () => { setTheme(theme) })),
    does('single-keys', singleKeys ? act.keysOff : act.keysOn, () => { setSingleKeys(!singleKeys) }),
  ]
}
