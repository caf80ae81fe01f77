/**
 * What a line to take may say of what came of an attempt or of a reply, by what shows it. The one place where a grade becomes words:
 * A is their own writing, B a third party's trace, C a receipt that they saw it; D is our own word, and is always called that.
 */
import { gradeOfAcknowledgement } from '#core/grade'
import type { Acknowledgement, Evidence } from '#core/request'
import type { AnswerKind, AttemptState, CameBy, Channel, Denied, EvidenceKind, Grade, NoteKind, Settlement } from '#core/words'

interface Shown {
  /** What is said to have happened to it, by channel: "signed for". */
  readonly happened: Readonly<Record<Channel, string>>
  /** What we hold that shows it: "a signature for it". */
  readonly held: string
}

const whatever = (happened: string): Shown['happened'] => ({ 'note': happened, 'email': happened, 'direct-message': happened })

const ours: Shown['happened'] = {
  'note': 'handed over, by our own record',
  'email': 'gone through, by our own record',
  'direct-message': 'gone through, by our own record',
}

const DELIVERIES: Readonly<Record<EvidenceKind, Shown>> = {
  // A
  'stamp': { happened: whatever('received and stamped'), held: 'their stamp' },
  // B
  'signature': { happened: whatever('signed for'), held: 'a signature for it' },
  'server-report': {
    happened: {
      'note': 'delivered, by the carrier’s report',
      'email': 'delivered, by their server’s report',
      'direct-message': 'delivered, by the service’s report',
    },
    held: 'the report of its delivery',
  },
  // C
  'read-receipt': { happened: whatever('seen, by a read receipt'), held: 'a read receipt' },
  'seen': { happened: whatever('seen'), held: 'the mark that it was seen' },
  // D
  'witness': { happened: ours, held: 'our own record, with a witness' },
  'own-record': { happened: ours, held: 'our own record' },
}

/** What is said of a delivery that reached them; without evidence it is our own word. */
export function deliveryWords(evidence: Pick<Evidence, 'kind'> | null, channel: Channel): { readonly happened: string; readonly held: string } {
  const { happened, held } = DELIVERIES[evidence?.kind ?? 'own-record']
  return { happened: happened[channel], held }
}

/** The same in a word or two, for several attempts of one grade in the short form. */
export const IN_SHORT: Readonly<Record<Grade, string>> = {
  A: 'received and stamped',
  B: 'delivered',
  C: 'seen',
  D: 'handed over, by our own record only',
}

type Replied = Pick<Acknowledgement, 'level' | 'cameBy'>

/** What is said of an acknowledgement: the words before and after its date, and what we hold by it. */
export interface AcknowledgementWords {
  readonly before: string
  readonly after: string
  readonly held: string
}

/** An automatic reply is told as one and never as more. */
export function acknowledgementWords(acknowledgement: Replied): AcknowledgementWords {
  const { level, cameBy } = acknowledgement
  const how = CAME_BY[cameBy]
  switch (level === 'automatic' ? 'B' : gradeOfAcknowledgement(acknowledgement)) {
    case 'A':
      return level === 'formal'
        ? { before: `They acknowledged it formally ${how}`, after: '', held: 'their formal acknowledgement' }
        : { before: `They acknowledged it in writing ${how}`, after: '', held: 'their written acknowledgement' }
    case 'B':
      return { before: `An automatic reply came ${how}`, after: ', and counts for nothing', held: 'an automatic reply' }
    case 'C':
      return { before: `Their reply ${how}`, after: ' shows that it was seen', held: 'their reply' }
    case 'D':
      return { before: `They acknowledged it by word of mouth ${how}`, after: ', by our own record', held: 'our own record of their word' }
  }
}

const CAME_BY: Readonly<Record<CameBy, string>> = {
  'note': 'by note',
  'email': 'by email',
  'direct-message': 'by direct message',
  'phone': 'by telephone',
  'in-person': 'in person',
}

/** What is said of an attempt that is not said to have reached them. */
export const OTHERWISE: Readonly<Record<Exclude<AttemptState, 'delivered' | 'seen' | 'planned' | 'voided'>, string>> = {
  dispatched: '',
  delayed: 'delayed on its way',
  relayed: 'passed on, with no more known',
  failed: 'which failed',
  refused: 'which was refused',
  returned: 'which came back',
  unknown: 'and what came of it is not known',
}

export const WAYS: Readonly<Record<Channel, string>> = { 'note': 'note', 'email': 'email', 'direct-message': 'direct message' }

export const NOTES: Readonly<Record<NoteKind, string>> = {
  'note-verbale': 'Note',
  'signed-note': 'Note',
  'aide-memoire': 'Aide-mémoire',
  'letter': 'Letter',
}

export const ANSWERED: Readonly<Record<AnswerKind, string>> = {
  accepted: 'They accepted',
  declined: 'They declined',
  deferred: 'They put their answer off',
}

/** What they said, in words that are ours: theirs stand on the sheet and in the dossier. */
export const DENIED: Readonly<Record<Denied, string>> = {
  sent: 'that we had not sent it',
  received: 'that it had not reached them',
  formal: 'that no formal request had been made',
  wording: 'that it had been worded otherwise',
}

export const SETTLED: Readonly<Record<Settlement, string>> = {
  rebutted: 'we rebutted that',
  conceded: 'the denial was conceded',
  overtaken: 'events overtook that',
}
