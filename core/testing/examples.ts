/** Small whole values for tests: each maker gives a sound one, and takes what the test is about. */
import type { Known } from '#core/register/decide'
import { decide } from '#core/register/decide'
import { apply } from '#core/register/apply'
import { Register } from '#core/register/register'
import type { Command } from '#core/command'
import type { Address, Counterpart } from '#core/counterpart'
import { isOfRequest, type Entry, type EntryBody } from '#core/entry'
import type { Exhibit } from '#core/exhibit'
import { rowOf, type Row } from '#core/ledger'
import type { Moment, Precision } from '#core/moment'
import { officeOf } from '#core/office'
import type { Acknowledgement, AttemptDraft, Content, Denial, Outcome, Request } from '#core/request'
import type { Settings } from '#core/settings'
import type { Eligibility } from '#core/words'

export const WASHINGTON = 'America/New_York'
export const MOSCOW = 'Europe/Moscow'

export const settings: Settings = {
  office: 'Washington press office',
  officeInFull: 'Press Office, Washington',
  person: 'Anna Vetrova',
  home: { name: 'Washington', zone: WASHINGTON },
  theirs: { name: 'Moscow', zone: MOSCOW },
  marking: 'FOR OFFICE USE',
  sample: false,
  calendar: null,
  chasing: null,
  notes: null,
}

export const NOW = '2018-03-09T15:20:00Z'

/** A moment in Washington's zone; `at` as `2018-03-02T15:40` in UTC. */
export function moment(at: string, precision: Precision = 'minute'): Moment {
  return { at: `${at}:00Z`, zone: WASHINGTON, precision }
}

export function content(some: Partial<Content> = {}): Content {
  return {
    subject: 'Meeting of the two foreign ministers',
    ask: 'A meeting in Addis Ababa on 9 March.',
    text: 'The Embassy presents its compliments and proposes a meeting.',
    formal: true,
    counterpart: 'State Department',
    addressee: 'Spokesperson',
    acknowledgementRequired: true,
    due: moment('2018-03-06T22:00'),
    keptBy: 'Anna Vetrova',
    chasing: null,
    ...some,
  }
}

/** Small files, and their hashes, so that tests on a disk can have them there. */
export const FILES = [
  { text: 'Received', sha256: '49f19beeecf442ef476211c290c76edaf260b56f7dea5589963947207202c238' },
  { text: 'Seen', sha256: '8894cf30aed05a787922b8da70ce6ec4e86879ac21f97fbf78a2da27bdae2b20' },
  { text: 'Read', sha256: '9b9a8d05a7ec353bda84f9c1bb3178c299de3001b5e970508ddc889c487f92ca' },
] as const

/** The first of {@link FILES}, kept for the request itself. */
export function exhibit(some: Partial<Exhibit> = {}): Exhibit {
  const [{ text, sha256 }] = FILES
  return { sha256, name: 'receipt.txt', bytes: text.length, kind: 'text', dated: null, about: { of: 'request', n: null }, ...some }
}

export function outcome(some: Partial<Outcome> = {}): Outcome {
  return {
    state: 'delivered',
    at: moment('2018-03-02T21:05'),
    evidence: { kind: 'signature', words: 'Courier book, page 58' },
    words: 'Signed for at the mail room',
    code: '',
    ...some,
  }
}

export function note(some: Partial<AttemptDraft> = {}): AttemptDraft {
  return {
    role: 'original',
    details: {
      channel: 'note',
      kind: 'note-verbale',
      number: '112',
      signature: 'initialled',
      messenger: 'T. Brandt',
      handedTo: { name: '', post: '', desk: 'mail room' },
    },
    text: '',
    plannedFor: null,
    dispatchedAt: moment('2018-03-02T20:40'),
    outcome: outcome(),
    ...some,
  }
}

export function email(some: Partial<AttemptDraft> = {}): AttemptDraft {
  return {
    role: 'copy',
    details: { channel: 'email', from: 'press@embassy.example', to: 'press-desk@state.example', messageId: '' },
    text: '',
    plannedFor: null,
    dispatchedAt: moment('2018-03-02T20:52'),
    outcome: null,
    ...some,
  }
}

export function directMessage(
  eligibility: Eligibility,
  some: Partial<AttemptDraft> = {},
  checkedAt = moment('2018-03-08T14:00'),
): AttemptDraft {
  return {
    role: 'copy',
    details: {
      channel: 'direct-message',
      from: '@embassy',
      to: '@StateDeptSpox',
      eligibility,
      checkedAt,
      checkedBy: 'P. Lisin',
      folder: 'unknown',
    },
    text: '',
    plannedFor: null,
    dispatchedAt: moment('2018-03-09T06:10'),
    outcome: null,
    ...some,
  }
}

export function acknowledgement(some: Partial<Acknowledgement> = {}): Acknowledgement {
  return {
    level: 'written',
    who: 'Selam Tadesse',
    post: 'Desk officer',
    body: '',
    at: moment('2018-03-08T14:42'),
    cameBy: 'email',
    theirReference: '',
    theirWords: 'We confirm receipt.',
    ...some,
  }
}

export function denial(some: Partial<Denial> = {}): Denial {
  return {
    denied: 'received',
    speaker: 'Spokesperson',
    outlet: 'Press briefing',
    at: moment('2018-03-06T20:00', 'about'),
    words: 'No request for a meeting has been received.',
    exact: false,
    link: '',
    ...some,
  }
}

/** A counterpart's card in the directory. */
export function card(some: Partial<Counterpart> = {}): Counterpart {
  return {
    id: 'state',
    name: 'State Department',
    formerNames: [],
    zone: null,
    calendar: null,
    chasing: null,
    people: [],
    addresses: [],
    remarks: '',
    ...some,
  }
}

export function address(some: Partial<Address> = {}): Address {
  return { channel: 'email', address: 'press-desk@state.example', person: '', verifiedAt: null, verifiedHow: '', eligibility: null, ...some }
}

/** What decide is told of a register that holds this request and no other. */
export function knownWith(request: Request | null): Known {
  return { office: officeOf(settings), request: (id) => (request?.id === id ? request : null), nextNumber: () => 41, isTaken: () => false, noteOn: () => null }
}

/** Entries of bodies, as the desk would write them down at `recorded`. */
export function entriesOf(bodies: readonly EntryBody[], recorded = NOW, after = 0): Entry[] {
  return bodies.map((body, index) => ({ v: 1, desk: 'desk', clock: after + index + 1, recorded, by: 'Anna Vetrova', ...body }))
}

/** The request after these commands, each of which must be allowed. */
export function requestAfter(...commands: readonly Command[]): Request {
  let request: Request | null = null
  for (const command of commands) {
    const decision = decide(knownWith(request), command, { now: NOW, id: 'r1' })
    if (!decision.ok) throw new Error(`refused: ${decision.refusal.code}`)
    for (const entry of entriesOf(decision.value)) if (isOfRequest(entry)) request = apply(request, entry)
  }
  if (request === null) throw new Error('no command made a request')
  return request
}

/** The command that issues a request, as a draft of its own. */
export function issue(some: Partial<Extract<Command, { kind: 'issue' }>> = {}): Command {
  return { kind: 'issue', request: null, content: content(), attempts: [note(), email()], number: null, ...some }
}

/** The row after these commands. */
export function rowAfter(...commands: readonly Command[]): Row {
  return rowOf(requestAfter(...commands), NOW, [])
}

/** A register of these rows. */
export function registerOf(...rows: readonly Row[]): Register {
  const register = new Register(officeOf(settings))
  for (const row of rows) register.put(row)
  return register
}
