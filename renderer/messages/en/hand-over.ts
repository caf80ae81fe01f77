/** What handing over to a channel says: its form, and what waits to be sent. */
import type { Channel } from '#core/words'

const count = (characters: number): string => characters.toLocaleString('en-GB')

export const handOver = {
  act: (reference: string) => `Hand over ${reference} by email, direct message or note`,
  dispatchedAct: (reference: string) => `Log what was handed over of ${reference} as dispatched`,
  title: 'Hand over',
  which: 'What is handed over',
  another: 'A new delivery',
  planned: (name: string) => `${name}: planned`,
  role: 'Sent as',
  chase: (n: number) => `Chase ${String(n)}`,
  text: 'What it says',
  textAside: 'kept in the register as it goes out',
  length: (length: number, limit: number) => `${count(length)} of ${count(limit)} characters`,
  subject: (subject: string) => `Subject: ${subject}`,
  courtesy: 'With courtesy phrases',
  courteousAlready: 'The text seems to have courtesy phrases of its own.',
  unfilled: (names: readonly string[]) => `Nothing is known for ${names.join(', ')}: write it in, or it stands on the paper like this.`,
  to: 'To',
  from: 'From',
  eligibility: 'Eligibility',
  checkedAt: 'Checked at',
  closed: 'They do not follow us: a direct message cannot be opened. It stays planned.',
  worth: {
    'message-as-original': 'A direct message is a copy, not the formal original. Send it as a copy.',
    'eligibility-unknown': 'Whether they can be sent a direct message is not known. Check, and note when.',
    'eligibility-old': 'Their eligibility for direct messages was checked over a week ago. Check again.',
  },
  number: 'Number',
  kind: 'Kind',
  signature: 'Signature',
  /** What happens next; the program itself sends nothing. */
  next: {
    email: 'A draft is saved where you say, with an identifier of ours and the request for a read receipt. Your mail program sends it.',
    'direct-message': 'The text is copied, and you are asked before the account opens in your browser. You paste and send it there.',
    note: 'The letter is laid out for you to print or to save as a PDF.',
  } satisfies Record<Channel, string>,
  submit: {
    email: 'Save email draft',
    'direct-message': 'Copy and open',
    note: 'Lay out letter',
  } satisfies Record<Channel, string>,
  key: 'Hand over',
  open: 'Hand over',
  done: {
    email: (path: string) => `Email draft saved: ${path}`,
    'direct-message': 'Text copied. Paste it into the conversation.',
  },
  waiting: {
    title: 'Handed over',
    /** `name` is the address that it goes to, or the note's number. */
    by: {
      email: (name: string) => `Handed over by email to ${name}`,
      'direct-message': (name: string) => `Handed over by direct message to ${name}`,
      note: (name: string) => (name === '' ? 'Handed over as a note' : `Handed over as note ${name}`),
    } satisfies Record<Channel, (name: string) => string>,
    at: (by: string, when: string) => `${by}, ${when}`,
    then: 'Once it is sent, log it as dispatched.',
    dispatched: 'Dispatched',
    dispatchedNamed: (by: string) => `Log as dispatched: ${by}`,
    again: 'Hand over again',
    letter: 'The letter',
  },
  dispatched: (reference: string, time: string) =>
    `${reference} logged as dispatched at ${time}. If that was a mistake, void the delivery, with a reason.`,
}
