import type { Given, Known } from '#core/register/decide'
import { noteNumberOf } from '#core/note-number'
import { officeOf } from '#core/office'
import type { AttemptDraft, Request } from '#core/request'
import type { Settings } from '#core/settings'
import { useNoteOn } from '../../../store/note-on'
import { useOffice } from '../../../store/office'
import { useRegister } from '../../../store/register'

export interface KnownHere {
  readonly known: Known
  readonly given: Given
}

interface Looked {
  readonly settings: Settings
  /** The request that the form is about; null for one that is only being written. */
  readonly request: Request | null
  /** An attempt whose number may stand elsewhere. */
  readonly note?: AttemptDraft | null
  /** Another request that the form names. */
  readonly other?: Request | null
}

/** What the window knows of the register, for its rules to be asked. Numbers of requests are given where all of them are known. */
export function useKnown({ settings, request, note = null, other = null }: Looked): KnownHere {
  const now = useRegister((store) => store.now)
  const office = useOffice((store) => store.office) ?? officeOf(settings)
  const number = note?.role === 'original' ? noteNumberOf(note, settings.home.zone) : null
  const noteOn = useNoteOn(number, request?.id ?? null)
  const whole = (id: string): Request | null => [request, other].find((each) => each?.id === id) ?? null
  return {
    known: { office, request: whole, nextNumber: () => 1, isTaken: () => false, noteOn },
    given: { now, id: 'window' },
  }
}
