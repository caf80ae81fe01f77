/** What can be done, each act with its words, its keys and its deed. */
import type { OpenedRequest } from '#core/bridge/bridge'
import { rowReference } from '#core/ledger'
import { isOpen } from '#core/projections/standing'
import { standing } from '#core/request'
import { messages } from '../../messages'
import { useDialog, type DialogState } from '../../store/dialog'
import { openRegister, verify } from '../../store/elsewhere'
import { THEMES, usePreferences } from '../../store/preferences'
import { useSearchField } from '../../store/search-field'

export type ActId =
  | 'new-request'
  | 'log-delivery'
  | 'acknowledge'
  | 'answer'
  | 'deny'
  | 'settle'
  | 'void-fact'
  | 'let-stand'
  | 'close'
  | 'withdraw'
  | 'supersede'
  | 'void'
  | 'reopen'
  | 'edit-draft'
  | 'discard-draft'
  | 'sheet'
  | 'search'
  | 'settings'
  | 'sample'
  | 'choose'
  | 'verify'
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

function does(id: ActId, words: string, perform: () => void, keys: Keys = []): Act {
  return { id, words, keys, perform }
}

function opens(id: ActId, words: string, dialog: DialogState, keys: Keys = []): Act {
  return does(id, words, () => { useDialog.getState().show(dialog) }, keys)
}

/** What can be done with a register that can be written. */
export function registerActs(): Act[] {
  const { act } = messages.desk
  return [
    opens('new-request', act.newRequest, { kind: 'new-request', draft: null }, ['N']),
    opens('settings', act.settings, { kind: 'settings' }),
  ]
}

/** What can be done about a request where it stands; `warned` says whether there is something to let stand. */
export function requestActs({ row, request: { denials } }: OpenedRequest, warned: boolean): Act[] {
  const { act, menu } = messages.desk
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
  const unsettled = standing(denials).findLast(({ settlement }) => settlement === null)
  return [
    opens('log-delivery', act.logDelivery(reference), { kind: 'log-delivery', request, attempt: null }, ['D']),
    opens('acknowledge', act.acknowledge(reference), { kind: 'acknowledge', request }, ['A']),
    opens('answer', menu.answer, { kind: 'answer', request }),
    opens('deny', menu.deny, { kind: 'deny', request }),
    ...(unsettled ? [opens('settle', menu.settle, { kind: 'settle-denial', request, denial: unsettled.n })] : []),
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
    does('search', act.search, () => { useSearchField.getState().open() }, ['/']),
    does('verify', act.verify, () => void verify()),
  ]
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
