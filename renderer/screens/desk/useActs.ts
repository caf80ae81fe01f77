import { isWritable } from '#core/opening'
import { rowReference } from '#core/ledger'
import { isOpen } from '#core/projections/standing'
import { useMemo } from 'react'
import { messages } from '../../messages'
import { useDialog } from '../../store/dialog'
import { openRegister, verify } from '../../store/elsewhere'
import { useOpened } from '../../store/opened'
import { THEMES, usePreferences } from '../../store/preferences'
import { useRegister } from '../../store/register'
import { useSearchField } from '../../store/search-field'

export type ActId =
  | 'new-request'
  | 'log-delivery'
  | 'acknowledge'
  | 'answer'
  | 'deny'
  | 'settle'
  | 'close'
  | 'withdraw'
  | 'void'
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

/** All that can be done now, by name: what is missing is not possible. Buttons, keys, menus and the palette draw on the same list. */
export function useActs(): ReadonlyMap<ActId, Act> {
  const opening = useRegister(({ status }) => status?.opening)
  const opened = useOpened((store) => store.opened)
  const singleKeys = usePreferences((store) => store.singleKeys)
  return useMemo(() => {
    const writable = opening !== undefined && isWritable(opening)
    const readable = writable || opening?.outcome === 'damaged'
    const acts = [
      ...(writable ? registerActs() : []),
      ...(writable && opened ? requestActs(opened) : []),
      ...(readable ? readingActs() : []),
      ...standingActs(singleKeys),
    ]
    return new Map(acts.map((act) => [act.id, act]))
  }, [opening, opened, singleKeys])
}

const { show } = useDialog.getState()

function registerActs(): Act[] {
  const { act } = messages.desk
  return [
    { id: 'new-request', words: act.newRequest, keys: ['N'], perform: () => { show({ kind: 'new-request', draft: null }) } },
    { id: 'settings', words: act.settings, keys: [], perform: () => { show({ kind: 'settings' }) } },
  ]
}

function requestActs({ row, request }: NonNullable<ReturnType<typeof useOpened.getState>['opened']>): Act[] {
  const { act, menu } = messages.desk
  const { id } = row
  if (row.state === 'draft') {
    return [
      { id: 'edit-draft', words: menu.editDraft, keys: [], perform: () => { show({ kind: 'new-request', draft: id }) } },
      { id: 'discard-draft', words: menu.discardDraft, keys: [], perform: () => { show({ kind: 'discard-draft', request: id }) } },
    ]
  }
  if (!isOpen(row)) return []
  const reference = rowReference(row)
  const unsettled = request.denials.findLast(({ settlement }) => settlement === null)
  const settle: Act[] = unsettled
    ? [{ id: 'settle', words: menu.settle, keys: [], perform: () => { show({ kind: 'settle-denial', request: id, denial: unsettled.n }) } }]
    : []
  return [
    {
      id: 'log-delivery',
      words: act.logDelivery(reference),
      keys: ['D'],
      perform: () => { show({ kind: 'log-delivery', request: id, attempt: null }) },
    },
    { id: 'acknowledge', words: act.acknowledge(reference), keys: ['A'], perform: () => { show({ kind: 'acknowledge', request: id }) } },
    { id: 'answer', words: menu.answer, keys: [], perform: () => { show({ kind: 'answer', request: id }) } },
    { id: 'deny', words: menu.deny, keys: [], perform: () => { show({ kind: 'deny', request: id }) } },
    ...settle,
    { id: 'close', words: menu.close, keys: [], perform: () => { show({ kind: 'end', request: id, as: 'closed' }) } },
    { id: 'withdraw', words: menu.withdraw, keys: [], perform: () => { show({ kind: 'end', request: id, as: 'withdrawn' }) } },
    { id: 'void', words: menu.void, keys: [], perform: () => { show({ kind: 'end', request: id, as: 'voided' }) } },
  ]
}

function readingActs(): Act[] {
  const { act } = messages.desk
  return [
    { id: 'sheet', words: act.sheet, keys: ['Ctrl', 'P'], perform: () => { show({ kind: 'sheet' }) } },
    { id: 'search', words: act.search, keys: ['/'], perform: () => { useSearchField.getState().open() } },
    { id: 'verify', words: act.verify, keys: [], perform: () => void verify() },
  ]
}

/** What can be done whatever the register is. */
function standingActs(singleKeys: boolean): Act[] {
  const { act } = messages.desk
  const { setTheme, setSingleKeys } = usePreferences.getState()
  return [
    { id: 'choose', words: act.choose, keys: [], perform: () => void openRegister('choose') },
    { id: 'sample', words: act.sample, keys: [], perform: () => void openRegister('sample') },
    ...THEMES.map((theme): Act => ({ id: `theme-${theme}`, words: act.theme[theme], keys: [], perform: () => { setTheme(theme) } })),
    {
      id: 'single-keys',
      words: singleKeys ? act.keysOff : act.keysOn,
      keys: [],
      perform: () => { setSingleKeys(!singleKeys) },
    },
  ]
}
