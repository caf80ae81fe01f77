/** By what a file and a request find each other: identifiers, subjects, texts and addresses, each written in one way. */
import { mailboxesIn } from '#core/mailbox'
import { attemptText, parseReference, referenceOf, standing, type Attempt, type Request } from '#core/request'
import type { Sha256 } from '#core/exhibit'
import { decoded } from '../entities'
import type { FileRead } from '../file-read'

/** A Message-ID without its brackets, in lower case, since servers on the way change the case of letters; empty for none. */
export function idKey(id: string): string {
  return id.trim().replace(/^<|>$/g, '').toLowerCase()
}

/** The identifier of an attempt by email: its own, or the one that its very message bears, which was kept since. Empty for none. */
export function attemptIdKey({ exhibits }: Pick<Request, 'exhibits'>, { n, details }: Pick<Attempt, 'n' | 'details'>): string {
  if (details.channel !== 'email') return ''
  const shown = standing(exhibits).find(({ about, messageId }) => messageId !== undefined && about.of === 'attempt' && about.n === n)
  return idKey(details.messageId) || idKey(shown?.messageId ?? '')
}

/** The addresses of a line, in lower case. */
export function addressesIn(line: string): readonly string[] {
  return mailboxesIn(line).mailboxes.map(({ address }) => address.toLowerCase())
}

/** What mail programs of many languages write before the subject of an answer, of a message passed on, and of a machine's reply. */
const BEFORE = new RegExp(
  `^(?:${[
    're|aw|wg|fw|fwd|tr|rv|sv|vs|vb|ref|ant|odp|pd|ynt|rif|res|enc|antw|doorst|отв|ответ|на|пересл|回复|答复|转发|返信|رد',
    'corrigendum|automatic reply|auto-?reply|autoreply|out of office|abwesenheitsnotiz|réponse automatique|автоответ',
    'read|delivered|undeliverable|undelivered mail returned to sender|not read|relayed|delivery delayed|gelesen|lu|прочитано',
  ].join('|')})(?:\\s*\\[\\d+\\]|\\s*\\(\\d+\\))?\\s*[:：]\\s*`,
  'iu',
)

/** A subject without what is put before it on its way, and without our reference after it. */
export function subjectKey(subject: string): string {
  let rest = subject.normalize('NFC').replace(/\s+/gu, ' ').trim()
  for (let before = ''; before !== rest; ) {
    before = rest
    rest = rest.replace(BEFORE, '')
  }
  return rest.replace(/\s*\(\d{4}\/\d{1,6}\)\s*$/u, '').toLowerCase()
}

/** The reference that a subject bears, as we write it there: `(2018/041)`; empty for none. */
export function referenceIn(subject: string): string {
  const number = parseReference(/\((\d{4}\/\d{1,6})\)/u.exec(subject)?.[1] ?? '')
  return number ? referenceOf(number) : ''
}

/** A text by its letters and digits alone, links left out: platforms and mail programs change the rest. Empty for a text that says nothing. */
export function textKey(text: string): string {
  return (decoded(text).normalize('NFC').replace(/(?:https?:\/\/|www\.)\S+/giu, ' ').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
}

/** A key of one kind, short whatever its length. Two keys may share it: what is found by it is looked at whole. */
export type Key = number

const keyOf = (kind: 'id' | 'subject' | 'reference' | 'text' | 'file', of: string): Key[] => (of === '' ? [] : [hash(`${kind} ${of}`)])

/** All keys by which a request is found. */
export function keysOfRequest(request: Pick<Request, 'content' | 'number' | 'attempts' | 'exhibits'>): Set<Key> {
  const { content, number, attempts, exhibits } = request
  const texts = new Set([content.text, ...attempts.map((attempt) => attemptText(attempt, content))])
  return new Set([
    ...keyOf('subject', subjectKey(content.subject)),
    ...(number ? keyOf('reference', referenceOf(number)) : []),
    ...[...texts].flatMap((text) => keyOf('text', textKey(text))),
    ...attempts.flatMap((attempt) => keyOf('id', attemptIdKey(request, attempt))),
    ...exhibits.flatMap(({ sha256 }) => keyOf('file', sha256)),
  ])
}

/** The key of those requests on which the very file is kept. */
export function keyOfFile(sha256: Sha256): readonly Key[] {
  return keyOf('file', sha256)
}

/** The keys of those requests of whose messages a message names one, itself among them. */
export function keysNamed({ mail }: Pick<FileRead, 'mail'>): readonly Key[] {
  const ids = mail ? [mail.id, ...mail.inReplyTo, ...mail.references, ...(mail.report?.about ?? [])] : []
  return ids.flatMap((id) => keyOf('id', idKey(id)))
}

/** The keys of those requests that a file may be about by what it says; of an archive one message after the other. */
export function* keysSaid({ mail, archive }: Pick<FileRead, 'mail' | 'archive'>): Generator<Key> {
  if (mail) {
    for (const each of [mail.subject, mail.report?.subject ?? '']) yield* [...keyOf('subject', subjectKey(each)), ...keyOf('reference', referenceIn(each))]
    yield* keyOf('text', textKey(mail.text))
  }
  for (const { messages } of archive?.conversations ?? []) for (const { text } of messages) yield* keyOf('text', textKey(text))
}

/** 53 bits of a text: cyrb53, a public-domain mixing of two 32-bit halves. Not against anybody who would want two alike. */
function hash(text: string): number {
  let [high, low] = [0xdeadbeef, 0x41c6ce57]
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    high = Math.imul(high ^ unit, 2_654_435_761)
    low = Math.imul(low ^ unit, 1_597_334_677)
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909)
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909)
  return 4_294_967_296 * (2_097_151 & low) + (high >>> 0)
}
