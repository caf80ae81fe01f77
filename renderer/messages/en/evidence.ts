/** What is said of evidence files, from the moment that they are dropped until what they prove is recorded. */
import type { Apart, Confidence, Proves, Reason } from '#core/evidence/proposal'
import type { ExhibitAbout, ExhibitKind } from '#core/exhibit'
import type { Channel, Level, OutcomeState } from '#core/words'
import { sentenceCase } from '../case'
import { plural } from '../plural'
import { omitted } from './omitted'
import { unreadable } from './unreadable'

const files = (count: number): string => plural(count, { one: '# file', other: '# files' })

export const evidence = {
  act: 'Read evidence files…',
  drop: {
    request: (reference: string) => `Drop on ${reference}`,
    fact: (fact: string, reference: string) => `Drop on ${fact} of ${reference}`,
    heap: 'Drop to read',
    hint: {
      on: 'It is read and can be kept there. Nothing is recorded before you have looked.',
      heap: 'It is matched with every request. Nothing is recorded before you have looked.',
      closed: 'Close what is open first, then drop it again.',
      readOnly: 'This register is open for reading only: it can keep no files.',
    },
  },
  reading: {
    title: 'Reading',
    words: (count: number | null) => (count === null ? 'Reading the files' : `Reading ${files(count)}`),
    safe: 'Nothing is recorded yet.',
    unanswered: 'The files could not be read. Nothing was recorded; drop them once more.',
    cancel: 'Cancel',
  },
  /** What of a request a file is about, in a sentence. */
  about: (of: ExhibitAbout['of'], n: number | null) => (n === null ? 'the request' : `${of} ${String(n)}`),
  title: 'What the files show',
  one: 'Keep this file',
  found: (count: number, proposals: number) =>
    `${files(count)}, ${proposals === 0 ? 'nothing to record' : plural(proposals, { one: '# thing to record', other: '# things to record' })}`,
  list: 'Proposals',
  draft: 'Draft',
  of: (ticked: number, all: number) => `${String(ticked)} of ${String(all)}`,
  dated: (when: string) => `dated ${when}`,
  kind: {
    picture: 'Picture',
    pdf: 'PDF',
    text: 'Text',
    mail: 'Email message',
    'outlook-mail': 'Outlook message',
    archive: 'Message archive',
    other: 'Other file',
  } satisfies Record<ExhibitKind, string>,
  confidence: { sure: 'Sure', likely: 'Likely', possible: 'Possible' } satisfies Record<Confidence, string>,
  reason: {
    'id-recipient-time': 'It names this very message; recipient and time fit.',
    id: 'It names this very message by its Message-ID.',
    references: 'It answers this very message, by its Message-ID.',
    'recipient-subject-time': 'Recipient, subject and time fit; no Message-ID says so.',
    'text-time': 'The text and the time are those of the message.',
    conversation: 'It stands in the same conversation.',
    'dropped-there': 'You dropped it there.',
  } satisfies Record<Reason, string>,
  proves: {
    sent: (channel: Channel, to: string, when: string) =>
      `${{ note: 'Delivered by note', email: 'Sent by email', 'direct-message': 'Sent by direct message' }[channel]}${to === '' ? '' : ` to ${to}`}, ${when}`,
    sentNote: 'Not in the register yet: recording it logs the delivery.',
    asSent: (of: string) => `The very message of ${of}, as it was sent`,
    /** `of` is the attempt, as a sentence begins; may be empty. */
    outcome: (of: string, state: OutcomeState, words: string, when: string) =>
      `${sentenceCase(`${of} ${stateWords[state]}`.trim())}${words === '' ? '' : `: ${words}`}, ${when}`,
    attempt: (n: number) => `attempt ${String(n)}`,
    message: (file: string) => `the message in “${file}”`,
    acknowledged: (level: Level, who: string, when: string) =>
      level === 'automatic'
        ? `Automatic reply, ${when}: it never counts as an acknowledgement`
        : `Acknowledged, ${level}${who === '' ? '' : `, by ${who}`}, ${when}`,
    confirm: 'A reply: look whether it acknowledges, and amend it if it says something else.',
    lacksWho: 'It does not say who: fill that in before it is recorded.',
    lacksReference: 'A formal one needs their reference: fill it in, or choose another level.',
    exhibit: (about: string) => `Kept as an exhibit of ${about}`,
  },
  depends: (file: string) => `Not without the message in “${file}”: tick that first.`,
  amend: 'Amend',
  amendNamed: (file: string) => `Amend what ${file} acknowledges`,
  apart: {
    title: 'Set apart: not read whole, or not believed as they stand',
    keep: (reference: string) => `Keep it all the same, as an exhibit of ${reference}`,
    keepHow: 'To keep it all the same, drop it on the request that it belongs to.',
    why: (apart: Apart): string => {
      switch (apart.why) {
        case 'unreadable':
          return unreadable[apart.what]
        case 'omitted':
          return omitted[apart.what]
        case 'other-recipient':
          return `It is of ${apart.recipient}, to whom the message was not sent.`
        case 'other-request':
          return `It is about ${apart.reference}, and not about what it was dropped on. Drop it there, or on the list.`
        case 'already-kept':
          return `This very file is kept already, on ${apart.reference}.`
        case 'unknown-id':
        case 'before-sending':
        case 'from-ourselves':
        case 'two-ids':
        case 'report-inside':
        case 'in-the-future':
        case 'no-request':
        case 'no-trace':
        case 'odd-time':
          return apartWords[apart.why]
      }
    },
    nothing: 'Nothing of it is in this register.',
  },
  record: (count: number) => (count === 0 ? 'Record' : `Record ${String(count)}`),
  keep: 'Keep it',
  space: 'Space',
  recordKey: 'Record',
  tickKey: 'Tick',
  amendKey: 'Amend a reply',
  close: 'Close',
  leave: {
    ask: 'Leave without recording? What you ticked or amended is forgotten; the files stay where they came from.',
    stay: 'Stay',
    leave: 'Leave',
  },
  unanswered: 'There was no answer. Look at the requests whether it was recorded before you try again.',
  changed: 'The register has changed since these files were read, and they prove something else now. Nothing was recorded: look at it anew.',
  recorded: (count: number, parts: readonly string[]) => `Recorded ${String(count)}: ${parts.join(', ')}.`,
  tally: {
    sent: (count: number) => plural(count, { one: '# delivery', other: '# deliveries' }),
    'as-sent': (count: number) => plural(count, { one: '# message as sent', other: '# messages as sent' }),
    outcome: (count: number) => plural(count, { one: '# outcome', other: '# outcomes' }),
    acknowledged: (count: number) => plural(count, { one: '# acknowledgement', other: '# acknowledgements' }),
    exhibit: (count: number) => plural(count, { one: '# exhibit', other: '# exhibits' }),
  } satisfies Record<Proves['kind'], (count: number) => string>,
  amending: {
    title: 'What this reply acknowledges',
    says: 'Read it as it stands, and say what it is. An out-of-office answer is automatic, and never counts.',
    theirs: 'They wrote',
    submit: 'Use this',
    cancel: 'Cancel',
  },
}

/** What an outcome says of an attempt, in a sentence. */
const stateWords: Readonly<Record<OutcomeState, string>> = {
  delivered: 'delivered',
  relayed: 'left us',
  delayed: 'delayed',
  seen: 'seen',
  failed: 'failed',
  refused: 'refused',
  returned: 'came back',
  unknown: 'not known of',
  voided: 'voided',
}

const apartWords: Readonly<Record<Exclude<Apart['why'], 'unreadable' | 'omitted' | 'other-recipient' | 'other-request' | 'already-kept'>, string>> = {
  'unknown-id': 'It is about a message that this register never sent.',
  'before-sending': 'It is dated before what it is about was sent.',
  'from-ourselves': 'It comes from an address of our own, to ourselves: nobody else answers in it.',
  'two-ids': 'It names two messages, so nobody can tell which it is about.',
  'report-inside': 'The report stands inside another message: somebody passed it on.',
  'in-the-future': 'It is dated in the future.',
  'no-request': 'Nothing of it is in this register.',
  'no-trace': 'It has no trace of what was logged. That proves nothing.',
  'odd-time': 'A message in it bears another time than its identifier does.',
}
