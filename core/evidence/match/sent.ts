/** What a message of ours proves: that it was sent, and what it said. */
import { earliest, latest, type Moment } from '#core/moment'
import { attemptText, ownText, type Attempt, type AttemptDraft, type Request } from '#core/request'
import type { AttemptRole } from '#core/words'
import type { Mail } from '../mail'
import type { Confidence, HeapFile, Proves, Reason } from '../proposal'
import { recipientsOf, standingEmails, type Sent } from './ahead'
import { nameOf, type Course, type Finding } from './course'
import { referenceIn, subjectKey, textKey } from './keys'
import { line, lineOf } from './line'
import { hasFailed } from './recipients'
import { referredTo } from './reply'
import { atMost, isNear } from './weigh'

const MINUTE = 60_000
/** How far a person's note of when they sent it may be from the message's own date. */
const NOTED = 15 * MINUTE
/** A draft bears the moment at which it was handed over; one that was sent, a later one. */
const DRAFTING = MINUTE / 6

/** Whether a message is one of ours, by where it comes from and goes to, or by what it says. */
export function isFromUs(course: Course, mail: Mail): boolean {
  const { ahead } = course
  if (ahead.byId(mail.id).length > 0) return true
  // What comes to ourselves alone was sent to nobody, whoever wrote it.
  if (mail.to.length > 0 && mail.to.every((address) => ahead.isOurs(address))) return false
  if (ahead.isOurs(mail.from)) return true
  const said = course.within(ahead.byText(mail.text))
  if (said.some((request) => !ahead.theirs(request).has(mail.from))) return true
  const dropped = course.dropped()
  return dropped !== null && !ahead.theirs(dropped).has(mail.from) && goesTo(course, dropped, mail)
}

export function takeSent(course: Course, file: HeapFile, mail: Mail): void {
  const { ahead } = course
  const known = ahead.byId(mail.id)
  const [first] = known
  if (first) {
    const logged = course.within(known)
    if (logged.length === 0) course.setApart(file, { why: 'other-request', reference: nameOf(first.request) })
    course.proposeOneOf(file, logged.map((sent) => asLogged(course, mail, sent)))
    return
  }
  const found = requestsOf(course, mail)
  if (found.requests.length === 0) course.setApart(file, { why: 'no-request' })
  course.proposeOneOf(file, found.requests.flatMap((request) => newlySent(course, mail, request, found)))
}

/** The very message of an attempt; of a planned one, that it was sent. An identifier is easily written by others: ours is from an address of ours. */
function asLogged(course: Course, mail: Mail, sent: Sent): Finding {
  const { ahead } = course
  const { attempt } = sent
  const believed = (confidence: Confidence): Confidence => (isByUs(course, sent, mail) ? atMost(confidence, mail, mail.at) : 'possible')
  if (attempt.dispatchedAt === null) {
    const isDraft = attempt.handedOver !== null && mail.at !== null && Date.parse(mail.at) <= Date.parse(attempt.handedOver.recorded) + DRAFTING
    const isDoubted = isDraft || mail.at === null || !sharesRecipient(attempt, mail)
    const proves: Proves = mail.at === null ? { kind: 'as-sent', messageId: '' } : { kind: 'sent', attempt: dispatched(attempt, ahead.moment(mail.at)), messageId: '' }
    return { ...sent, proves, reason: 'id', confidence: isDoubted ? 'possible' : believed('sure') }
  }
  const isExact = sharesRecipient(attempt, mail) && isAbout(attempt.dispatchedAt, mail)
  return { ...sent, proves: { kind: 'as-sent', messageId: '' }, reason: isExact ? 'id-recipient-time' : 'id', confidence: believed(isExact ? 'sure' : 'likely') }
}

interface Found {
  readonly requests: readonly Request[]
  readonly reason: Reason
  readonly confidence: Confidence
}

/** The request that it asks: the one it was dropped on, if it speaks of that at all; else by what it names, says, or is headed. */
function requestsOf(course: Course, mail: Mail): Found {
  const { ahead } = course
  const referred = [...new Set(course.within(referredTo(course, mail)).map(({ request }) => request))]
  const dropped = course.dropped()
  if (dropped) {
    const speaks = referred.length > 0 || sharesSubject(dropped, mail) || textKey(dropped.content.text) === textKey(mail.text)
    if (speaks) return { requests: [dropped], reason: 'dropped-there', confidence: 'sure' }
    // It went to them, and may be about anything.
    return { requests: goesTo(course, dropped, mail) ? [dropped] : [], reason: 'dropped-there', confidence: 'possible' }
  }
  if (referred.length > 0) return { requests: referred, reason: 'references', confidence: 'likely' }
  const said = ahead.byText(mail.text)
  if (said.length > 0) return { requests: said, reason: 'text-time', confidence: 'likely' }
  const headed = new Set([...ahead.byReference(referenceIn(mail.subject)), ...ahead.bySubject(mail.subject)])
  const timely = [...headed].filter((request) => goesTo(course, request, mail) && isNear(request.issuedAt, mail.at))
  return { requests: timely, reason: 'recipient-subject-time', confidence: 'possible' }
}

function newlySent(course: Course, mail: Mail, request: Request, { reason, confidence: most }: Found): readonly Finding[] {
  const { ahead } = course
  const logged = standingEmails(request).filter((attempt) => isLoggedWithoutId(course, request, attempt, mail))
  if (logged.length > 0) {
    const believed = atMost(reason === 'dropped-there' ? 'sure' : 'likely', mail, mail.at)
    return logged.map((attempt) => ({ request, attempt, proves: { kind: 'as-sent', messageId: mail.id }, reason: 'recipient-subject-time', confidence: believed }))
  }
  // What went to others than are known there may tell somebody else of it.
  const confidence = ahead.theirs(request).size === 0 || goesTo(course, request, mail) ? most : 'possible'
  // Without its date it does not say when it was sent.
  if (mail.at === null) return [{ request, attempt: null, proves: { kind: 'exhibit', about: { of: 'request', n: null } }, reason, confidence: 'possible' }]
  const planned = standingEmails(request).filter((attempt) => isPlannedSo(course, request, attempt, mail))
  if (planned.length > 0) {
    const at = ahead.moment(mail.at)
    const believed = atMost(confidence, mail, mail.at)
    return planned.map((attempt) => ({ request, attempt, proves: { kind: 'sent', attempt: dispatched(attempt, at), messageId: mail.id }, reason, confidence: believed }))
  }
  const text = textKey(mail.text) === textKey(request.content.text) ? '' : ownText(mail.text, request.content)
  const attempt: AttemptDraft = {
    role: roleOf(request, mail, text),
    details: { channel: 'email', from: line(mail.from), to: lineOf(mail.to), messageId: mail.id === '' ? '' : line(`<${mail.id}>`) },
    text,
    plannedFor: null,
    dispatchedAt: ahead.moment(mail.at),
    outcome: null,
  }
  return [{ request, attempt: null, proves: { kind: 'sent', attempt, messageId: '' }, reason, confidence: atMost(confidence, mail, mail.at) }]
}

/** The first email, or one after all before it came to nothing, is the original; one that follows another under way is a chase. */
function roleOf(request: Request, mail: Mail, text: string): AttemptRole {
  if (/^\s*corrigendum\s*:/iu.test(mail.subject) && text !== '') return 'corrigendum'
  const out = standingEmails(request).filter(({ dispatchedAt }) => dispatchedAt !== null)
  return out.every(hasFailed) ? 'original' : 'chase'
}

/** Whether a person logged it by hand, who had no identifier to write down. */
function isLoggedWithoutId({ ahead }: Course, request: Request, attempt: Attempt, mail: Mail): boolean {
  return !ahead.hasId(request, attempt) && attempt.dispatchedAt !== null && sharesRecipient(attempt, mail) && isAbout(attempt.dispatchedAt, mail)
}

/** Whether a person planned it, and sent it by a program of their own: to the same, in the same words. Others would be another email. */
function isPlannedSo({ ahead }: Course, request: Request, attempt: Attempt, mail: Mail): boolean {
  const isSame = textKey(attemptText(attempt, request.content)) === textKey(mail.text)
  return !ahead.hasId(request, attempt) && attempt.dispatchedAt === null && sharesRecipient(attempt, mail) && isSame
}

function dispatched({ role, details, text, plannedFor }: Attempt, at: Moment): AttemptDraft {
  return { role, details, text, plannedFor, dispatchedAt: at, outcome: null }
}

/** Whether it comes from an address of ours; where none was written down, from none of theirs. */
function isByUs({ ahead }: Course, { request, attempt }: Sent, { from }: Mail): boolean {
  const isUnknown = attempt.details.channel === 'email' && attempt.details.from === ''
  return ahead.isOurs(from) || (isUnknown && !ahead.theirs(request).has(from))
}

function sharesRecipient(attempt: Attempt, mail: Mail): boolean {
  return recipientsOf(attempt).some((recipient) => mail.to.includes(recipient))
}

function isAbout(sent: Moment, { at }: Mail): boolean {
  return at !== null && Date.parse(at) >= earliest(sent) - NOTED && Date.parse(at) <= latest(sent) + NOTED
}

function sharesSubject({ content }: Request, { subject }: Mail): boolean {
  return subjectKey(subject) !== '' && subjectKey(subject) === subjectKey(content.subject)
}

function goesTo({ ahead }: Course, request: Request, mail: Mail): boolean {
  const theirs = ahead.theirs(request)
  return mail.to.some((address) => theirs.has(address))
}
