import { useEffect, useRef } from 'react'
import { Button } from '../../components/Button'
import { Key } from '../../components/Key'
import { messages } from '../../messages'
import { useAnnouncements } from '../../store/announcements'
import { useRegister } from '../../store/register'
import { undo } from '../../store/undo'
import { useUndoable } from '../../store/undoable'
import { commandKey } from './keys'
import './Announcer.css'

const SHOWN_FOR = 6_000
const SHOWN_FOR_UNDO = 12_000

/** Says what was done, aloud at once, and shows it for a while; with it what undoes it, for as long as it can be undone. */
export function Announcer() {
  const { said, hush } = useAnnouncements()
  const last = useUndoable((store) => store.last)
  const platform = useRegister(({ status }) => status?.platform)
  const shown = useRef<HTMLDivElement>(null)
  const undoable = said?.undoable != null && said.undoable === last
  useEffect(() => {
    if (said === null) return undefined
    let timer = 0
    const wait = (): void => {
      timer = window.setTimeout(() => {
        // It does not go from under the pointer, nor with the focus.
        if (shown.current?.matches(':hover, :focus-within')) wait()
        else hush()
      }, undoable ? SHOWN_FOR_UNDO : SHOWN_FOR)
    }
    wait()
    return () => {
      window.clearTimeout(timer)
    }
  }, [said, undoable, hush])
  return (
    <div ref={shown} className="announcer" role="status" aria-live="polite">
      {said && (
        <div key={said.n} className="announcement">
          <p>{said.sentence}</p>
          {undoable && (
            <Button
              aria-keyshortcuts="Control+Z Meta+Z"
              onPress={() => {
                hush()
                void undo()
              }}
            >
              {messages.keeping.undo}
              <span className="announcement-keys" aria-hidden="true">
                <Key>{commandKey(platform)}</Key>
                <Key>Z</Key>
              </span>
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
