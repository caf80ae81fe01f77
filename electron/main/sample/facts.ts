/** The words in which the sample is written: each builder makes one fact, and times are Washington's, as in `2018-03-02 15:40`. */
import type { Command } from '#core/command'
import type { ExhibitAbout } from '#core/exhibit'
import type { Moment } from '#core/moment'
import type { AttemptDetails, AttemptDraft, Content, Denial, RequestId } from '#core/request'
import type { AnswerKind, AttemptRole, CameBy, Eligibility, EvidenceKind, Level, OutcomeState, Settlement } from '#core/words'
import { readMoment } from '../import/when'
import type { SampleFile } from './files'
import { sampleSettings } from './settings'

/** Something that happened to a request: an attempt, or what came back. `noted` is the first moment at which it could be written down. */
export type Fact =
  | { readonly noted: Moment; readonly attempt: AttemptDraft }
  | { readonly noted: Moment; readonly command: (request: RequestId) => Command }

export interface SampleRequest {
  readonly number: number
  readonly content: Content
  readonly facts: readonly Fact[]
}

/** A moment by Washington's clock; `~` marks one that is known only about. */
export function on(text: string): Moment {
  const when = readMoment(text, sampleSettings.home.zone)
  if (!when.ok) throw new Error(`The sample's “${text}” ${when.why}.`)
  return when.moment
}

/** What was asked of whom; `due` is the day by which they should acknowledge it. */
export function asked(
  [counterpart, addressee]: readonly [string, string],
  { formal = false, keptBy = 'Anna Vetrova', due, ...words }: Asked,
): Content {
  return { ...words, formal, counterpart, addressee, keptBy, acknowledgementRequired: due !== null, due: due === null ? null : on(due), chasing: null }
}

interface Asked {
  readonly subject: string
  readonly ask: string
  readonly text: string
  readonly due: string | null
  readonly formal?: boolean
  readonly keptBy?: string
}

/** What came of an attempt: the state, when it differs from the dispatch, what shows it, and what happened in a line. */
export interface CameOf {
  readonly state: OutcomeState
  readonly at?: string
  readonly shownBy?: readonly [EvidenceKind, string]
  readonly words?: string
}

/** An attempt sent at a time; with no `cameOf` it is dispatched and nothing more is known. */
export function sent(role: AttemptRole, details: AttemptDetails, when: string, cameOf?: CameOf): Fact {
  const dispatchedAt = on(when)
  const outcome = cameOf ? outcomeOf(cameOf, dispatchedAt) : null
  return { noted: outcome?.at ?? dispatchedAt, attempt: { role, details, text: '', plannedFor: null, dispatchedAt, outcome } }
}

/** An attempt that never left: it could not be sent. */
export function notSent(role: AttemptRole, details: AttemptDetails, when: string, cameOf: CameOf): Fact {
  const outcome = outcomeOf(cameOf, on(when))
  return { noted: outcome.at, attempt: { role, details, text: '', plannedFor: null, dispatchedAt: null, outcome } }
}

/** An attempt that is to come, and when it was put in the diary. */
export function planned(role: AttemptRole, details: AttemptDetails, when: string, noted = '2018-03-09 09:00'): Fact {
  return { noted: on(noted), attempt: { role, details, text: '', plannedFor: on(when), dispatchedAt: null, outcome: null } }
}

function outcomeOf({ state, at, shownBy, words = '' }: CameOf, dispatchedAt: Moment): NonNullable<AttemptDraft['outcome']> {
  return {
    state,
    at: at === undefined ? dispatchedAt : on(at),
    evidence: shownBy ? { kind: shownBy[0], words: shownBy[1] } : null,
    words,
    code: '',
  }
}

/** A file kept for the fact that it shows. */
export function kept(when: string, { exhibit }: SampleFile, about: ExhibitAbout): Fact {
  return { noted: on(when), command: (request) => ({ kind: 'keep-exhibit', request, exhibit: { ...exhibit, about } }) }
}

/** A note verbale taken by hand. */
export function note(number: string, post: string, desk = 'Mail room'): AttemptDetails {
  return {
    channel: 'note',
    kind: 'note-verbale',
    number,
    signature: 'initialled',
    messenger: 'T. Brandt',
    handedTo: { name: '', post, desk },
  }
}

export function email(to: string): AttemptDetails {
  return { channel: 'email', from: 'press@embassy.example', to, messageId: '' }
}

/** A direct message from the office's account; `checked` is when somebody last looked whether it can be sent. */
export function message(to: string, eligibility: Eligibility, checked: string): AttemptDetails {
  return {
    channel: 'direct-message',
    from: '@EmbassyPress',
    to,
    eligibility,
    checkedAt: on(checked),
    checkedBy: 'Pavel Lisin',
    folder: eligibility === 'requests-only' ? 'requests' : 'inbox',
  }
}

/** The mail server's word that theirs took it. */
export const taken: CameOf = {
  state: 'delivered',
  shownBy: ['server-report', 'Mail log, 250 2.0.0'],
  words: 'Accepted by their server, 250 2.0.0; no bounce since',
}

/** A note for which their registry signed the courier's receipt. */
export const signedFor: CameOf = {
  state: 'delivered',
  shownBy: ['signature', 'Courier receipt, signed at the registry'],
  words: 'By hand; signed for at the registry',
}

/** A direct message marked as seen. */
export function seen(at: string): CameOf {
  return { state: 'delivered', at, shownBy: ['seen', 'Marked as seen under the message'], words: 'Seen' }
}

export function acknowledged(
  level: Level,
  when: string,
  cameBy: CameBy,
  [who, post]: readonly [string, string],
  theirWords: string,
  theirReference = '',
): Fact {
  const acknowledgement = { level, who, post, body: '', at: on(when), cameBy, theirReference, theirWords }
  return { noted: acknowledgement.at, command: (request) => ({ kind: 'acknowledge', request, acknowledgement }) }
}

export function answered(kind: AnswerKind, when: string, words: string): Fact {
  const answer = { kind, at: on(when), words }
  return { noted: answer.at, command: (request) => ({ kind: 'answer', request, answer }) }
}

export function denied(when: string, denial: Omit<Denial, 'at'>): Fact {
  const at = on(when)
  return { noted: at, command: (request) => ({ kind: 'deny', request, denial: { ...denial, at } }) }
}

/** Settles the request's first denial. */
export function settled(as: Settlement, when: string, words: string): Fact {
  const settlement = { as, at: on(when), words }
  return { noted: settlement.at, command: (request) => ({ kind: 'settle-denial', request, n: 1, settlement }) }
}

/** Laid to rest; an ending bears no time of its own but that of its writing down. */
export function ended(as: 'closed' | 'withdrawn' | 'voided', when: string, reason: string): Fact {
  return { noted: on(when), command: (request) => ({ kind: 'end', request, ending: { as, reason, by: null } }) }
}
