import { useMemo } from 'react'
import { isReadable, isWritable, type Opening } from '#core/opening'
import { warningsOf } from '#core/projections/warnings'
import { useBackups } from '../../store/backups'
import { useChosen } from '../../store/chosen'
import { useOffice } from '../../store/office'
import { useOpened } from '../../store/opened'
import { usePreferences } from '../../store/preferences'
import { useRegister } from '../../store/register'
import { useScreen } from '../../store/screen'
import { useUndoable } from '../../store/undoable'
import { useSelectedCard } from '../counterparts/useSelectedCard'
import { bundleActs, checkBundleAct } from '../bundle/acts'
import { lineActs } from '../line/acts'
import { evidenceActs } from '../evidence/acts'
import { dossierActs } from '../dossier/acts'
import { keepingActs, undoAct } from '../keeping/acts'
import { noteActs } from '../letter/acts'
import { choosingActs, severalActs } from '../several/acts'
import { backupActs, counterpartActs, historyActs, listActs, readingActs, registerActs, requestActs, standingActs, type Act, type ActId } from './acts'

/** Another program has it, or a later version wrote it: then it is not for this one to put aside. */
const LEFT_ALONE: ReadonlySet<Opening['outcome']> = new Set(['newer', 'in-use'])

/** All that can be done now, by name: what is missing is not possible. Buttons, keys, menus and the palette draw on the same list. */
export function useActs(): ReadonlyMap<ActId, Act> {
  const opening = useRegister(({ status }) => status?.opening)
  const keepsBackups = useBackups(({ standing }) => standing !== null)
  const opened = useOpened((store) => store.opened)
  const office = useOffice((store) => store.office)
  const now = useRegister((register) => register.now)
  const chosen = useChosen((store) => store.ids)
  const several = useChosen((store) => store.several)
  const last = useUndoable((store) => store.last)
  const hasRequests = useRegister(({ overview }) => (overview?.counts.all ?? 0) > 0)
  const screen = useScreen((store) => store.screen)
  const card = useSelectedCard()
  const singleKeys = usePreferences((store) => store.singleKeys)
  return useMemo(() => {
    const writable = opening !== undefined && isWritable(opening)
    const readable = opening !== undefined && isReadable(opening)
    const warned = opened !== null && office !== null && warningsOf(opened.request, office, now).length > 0
    const isSeveral = several !== null
    const one = isSeveral || screen !== 'requests' ? null : opened
    const acts = [
      ...(writable ? registerActs() : []),
      ...(writable && one ? [...requestActs(one, warned), ...keepingActs(one, now)] : []),
      ...(readable && one && office ? lineActs(one, office.settings, now, writable) : []),
      ...(readable && one ? noteActs(one.request) : []),
      ...(writable ? evidenceActs(one) : []),
      ...(writable && one ? bundleActs(one) : []),
      ...(writable && isSeveral && screen === 'requests' ? severalActs(several, chosen) : []),
      ...(writable && last ? [undoAct()] : []),
      ...(writable && card && screen === 'counterparts' ? counterpartActs(card) : []),
      ...(readable && screen === 'requests' && hasRequests ? [...listActs(), ...choosingActs(isSeveral)] : []),
      ...(readable ? [...readingActs(), ...historyActs(one), ...(one ? dossierActs(one) : [])] : []),
      ...(keepsBackups && opening !== undefined && !LEFT_ALONE.has(opening.outcome) ? backupActs(writable) : []),
      checkBundleAct(),
      ...standingActs(singleKeys),
    ]
    return new Map(acts.map((act) => [act.id, act]))
  }, [opening, keepsBackups, opened, chosen, several, office, now, last, card, screen, hasRequests, singleKeys])
}
