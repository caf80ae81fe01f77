import { useMemo } from 'react'
import { isReadable, isWritable, type Opening } from '#core/opening'
import { useOpened } from '../../store/opened'
import { usePreferences } from '../../store/preferences'
import { useRegister } from '../../store/register'
import { backupActs, readingActs, registerActs, requestActs, standingActs, type Act, type ActId } from './acts'

const LEFT_ALONE: ReadonlySet<Opening['outcome']> = new Set(['newer', 'in-use'])

/** All that can be done now, by name: what is missing is not possible. Buttons, keys, menus and the palette draw on the same list. */
export function useActs(): ReadonlyMap<ActId, Act> {
  const opening = useRegister(({ status }) => status?.opening)
  // The sample is neither backed up nor restored, and a later version's register is left to that version.
  const hasBackups = useRegister(({ status }) => status !== null && !status.settings.sample && !LEFT_ALONE.has(status.opening.outcome))
  const opened = useOpened((store) => store.opened)
  const singleKeys = usePreferences((store) => store.singleKeys)
  return useMemo(() => {
    const writable = opening !== undefined && isWritable(opening)
    const readable = opening !== undefined && isReadable(opening)
    const acts = [
      ...(writable ? registerActs() : []),
      ...(writable && opened ? requestActs(opened) : []),
      ...(readable ? readingActs() : []),
      ...(hasBackups ? backupActs(writable) : []),
      ...standingActs(singleKeys),
    ]
    return new Map(acts.map((act) => [act.id, act]))
  }, [opening, hasBackups, opened, singleKeys])
}
