/** Which fact of its request an event of the timeline tells of. */
import type { VoidableFact } from '../../../store/dialog'
import type { TimelineEvent } from './events'

export interface Fact extends VoidableFact {
  readonly of: Exclude<VoidableFact['of'], 'exhibit'>
}

/** The fact; of an earlier outcome, its attempt. Null where it tells of the request as a whole. */
export function factOf(event: TimelineEvent): Fact | null {
  switch (event.kind) {
    case 'attempt':
      return { of: 'attempt', n: event.attempt.n }
    case 'acknowledged':
      return { of: 'acknowledgement', n: event.acknowledgement.n }
    case 'answered':
      return { of: 'answer', n: event.answer.n }
    case 'denied':
      return { of: 'denial', n: event.denial.n }
    case 'issued':
    case 'settled':
    case 'accepted':
    case 'changed':
    case 'ended':
      return null
  }
}
