/** On which other request a note's number stands: asked while it is typed. */
import { useEffect, useState } from 'react'
import type { NoteNumber } from '#core/note-number'
import type { RequestId } from '#core/request'
import { bridge } from '../bridge'

/** Answers for the one number that was asked about last; null for any other, and until the answer is there. */
export type NoteOn = (note: NoteNumber) => string | null

/** Asks about a number; null asks nothing. `except` is the request that the note is of. */
export function useNoteOn(note: NoteNumber | null, except: RequestId | null): NoteOn {
  const key = note && JSON.stringify(note)
  const [answer, setAnswer] = useState<{ readonly key: string; readonly reference: string | null } | null>(null)
  useEffect(() => {
    if (note === null || key === null) return undefined
    let wanted = true
    const ask = async (): Promise<void> => {
      const reference = await bridge.noteOn(note, except)
      if (wanted) setAnswer({ key, reference })
    }
    void ask()
    return () => {
      wanted = false
    }
    // The key says all that a number is.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, except])
  return (asked) => (answer?.key === JSON.stringify(asked) ? answer.reference : null)
}
