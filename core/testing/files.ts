/** Files as they were read, for tests: each maker gives a sound one of 2 March 2018, and takes what the test is about. */
import type { FileRead } from '#core/evidence/file-read'
import type { DeliveryReport, Mail, ReadReceipt, Report } from '#core/evidence/mail'
import { propose, type ReadFile } from '#core/evidence/match/propose'
import type { Steps } from '#core/evidence/match/steps'
import type { Heap, HeapFile } from '#core/evidence/proposal'

/** A message of ours, to the desk that is asked; the request's text is its own. */
export function mail(some: Partial<Mail> = {}): Mail {
  return {
    id: 'first@embassy.example',
    from: 'press@embassy.example',
    fromName: 'Press office',
    to: ['press-desk@state.example'],
    subject: 'Meeting of the two foreign ministers (2018/041)',
    at: '2018-03-02T20:52:10Z',
    inReplyTo: [],
    references: [],
    isAutomatic: false,
    text: 'The Embassy presents its compliments and proposes a meeting.',
    attachments: [],
    report: null,
    oddities: [],
    ...some,
  }
}

/** A message of theirs that answers to ours. */
export function reply(some: Partial<Mail> = {}): Mail {
  return mail({
    id: 'reply@state.example',
    from: 'press-desk@state.example',
    fromName: 'Selam Tadesse',
    to: ['press@embassy.example'],
    subject: 'RE: Meeting of the two foreign ministers (2018/041)',
    at: '2018-03-05T14:42:00Z',
    inReplyTo: ['first@embassy.example'],
    text: 'We have received your letter.',
    ...some,
  })
}

type Recipient = DeliveryReport['recipients'][number]

/** What a server says of one recipient. */
export function recipient(some: Partial<Recipient> = {}): Recipient {
  return {
    recipient: 'press-desk@state.example',
    original: '',
    action: 'delivered',
    status: '2.0.0',
    diagnostic: 'smtp; 250 2.0.0 Ok: queued',
    at: '2018-03-02T20:53:00Z',
    ...some,
  }
}

function report(some: Partial<Report>, of: Partial<Mail>): Mail {
  return mail({
    id: 'report@state.example',
    from: 'mailer-daemon@state.example',
    fromName: '',
    to: ['press@embassy.example'],
    subject: 'Delivery Status Notification',
    at: '2018-03-02T20:53:05Z',
    isAutomatic: true,
    text: '',
    report: { about: ['first@embassy.example'], subject: '', recipients: ['press-desk@state.example'], delivery: null, receipt: null, ...some },
    ...of,
  })
}

/** A server's report on the message of {@link mail}. */
export function delivery(recipients: readonly Partial<Recipient>[], some: Partial<Report> = {}, of: Partial<Mail> = {}): Mail {
  return report({ delivery: { server: 'mx.state.example', recipients: recipients.map(recipient) }, ...some }, of)
}

/** A reader's receipt for the message of {@link mail}. */
export function receipt(disposition: ReadReceipt['disposition'], some: Partial<Report> = {}, of: Partial<Mail> = {}): Mail {
  const read = { recipient: 'press-desk@state.example', original: '', disposition, isAutomatic: false }
  return report({ receipt: read, ...some }, { at: '2018-03-05T13:10:00Z', from: 'press-desk@state.example', subject: 'Read: Meeting of the two foreign ministers', ...of })
}

/** A file of a heap, as it was read. */
export function fileOf(id: string, read: Partial<FileRead>, some: Partial<HeapFile> = {}): ReadFile {
  const whole: FileRead = { kind: 'mail', dated: read.mail?.at ?? null, preview: '', isCut: false, mail: null, archive: null, omitted: null, unreadable: null, ...read }
  const sha256 = Number.parseInt(id.replace(/\D/g, '') || '0').toString(16).padStart(64, '0')
  return {
    file: { id, name: `${id}.eml`, bytes: 1_000, sha256, kind: whole.kind, dated: whole.dated, unreadable: whole.unreadable, ...some },
    read: whole,
  }
}

/** Messages as files, named by their place: `f1`, `f2`… */
export function filesOf(...mails: readonly Mail[]): readonly ReadFile[] {
  return mails.map((each, index) => fileOf(`f${String(index + 1)}`, { mail: each }))
}

/** Does work to its end, with nothing else let in. */
export function atOnce<T>(work: Steps<T>): T {
  for (;;) {
    const { done, value } = work.next()
    if (done === true) return value
  }
}

/** What files would prove. */
export function proposed(...given: Parameters<typeof propose>): Pick<Heap, 'proposals' | 'apart'> {
  return atOnce(propose(...given))
}
