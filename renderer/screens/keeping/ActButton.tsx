import { Button } from '../../components/Button'
import type { ActId } from '../desk/acts'
import { useActs } from '../desk/useActs'

/** Does an act that is possible now, with its key. */
export function ActButton({ act: id, words }: { readonly act: ActId; readonly words: string }) {
  const act = useActs().get(id)
  if (!act) return null
  const [key] = act.keys
  const shown = key === undefined ? {} : { shortcut: key, 'aria-keyshortcuts': key }
  return (
    <Button kind="bare" aria-label={act.words} onPress={act.perform} {...shown}>
      {words}
    </Button>
  )
}
