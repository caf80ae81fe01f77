/** What a message of theirs proves: that somebody has what it answers to, or a machine for them. */
import { surelyBefore } from '#core/moment'
import type { Acknowledgement, Request } from '#core/request'
import type { Mail } from '../mail'
import type { Apart, Confidence, HeapFile, Reason } from '../proposal'
import { recipientsOf, standingEmails, type Sent } from './ahead'
import { nameOf, type Course } from './course'
import { line } from './line'
import { atMost, isWithin } from './weigh'

/** Proposes it as an acknowledgement to confirm: implied before a person says more, and automatic where a machine wrote it. */
export function takeReply(course: Course, file: HeapFile, mail: Mail): void {
  const found = answered(course, mail)
  const timely = found.sents.filter(({ attempt: { dispatchedAt } }) => !dispatchedAt || mail.at === null || !surelyBefore(course.ahead.moment(mail.at), dispatchedAt))
  if (found.sents.length === 0) course.setApart(file, unmatched(course, mail))
  else if (timely.length === 0) course.setApart(file, { why: 'before-sending' })
  const confidence = mail.at === null ? 'possible' : atMost(found.confidence, mail, mail.at)
  const acknowledgement = acknowledgementOf(course, mail)
  course.proposeOneOf(
    file,
    onceEach(timely).map((sent) => ({ ...sent, proves: { kind: 'acknowledged', acknowledgement }, reason: found.reason, confidence })),
  )
}

interface Found {
  readonly sents: readonly Sent[]
  readonly reason: Reason
  readonly confidence: Confidence
}

/** What it answers to: by its own word, else by who writes, about what, and when. */
function answered(course: Course, mail: Mail): Found {
  const byReference = course.within(referredTo(course, mail))
  if (byReference.length > 0) {
    const isAsked = byReference.every(({ attempt }) => recipientsOf(attempt).includes(mail.from))
    return { sents: byReference, reason: 'references', confidence: isAsked ? 'sure' : 'likely' }
  }
  const bySubject = sentTo(course, mail, course.within(course.ahead.bySubject(mail.subject)))
  if (bySubject.length > 0) return { sents: bySubject, reason: 'recipient-subject-time', confidence: 'possible' }
  const dropped = course.dropped()
  return { sents: dropped ? sentTo(course, mail, [dropped]) : [], reason: 'dropped-there', confidence: 'likely' }
}

/** It speaks of a message of another request than the one it was dropped on, or of none. */
function unmatched(course: Course, mail: Mail): Apart {
  const [other] = referredTo(course, mail)
  return other ? { why: 'other-request', reference: nameOf(other.request) } : { why: 'no-request' }
}

/** What it names itself: that to which it is an answer, and failing that the last it refers to. */
export function referredTo({ ahead }: Course, { inReplyTo, references }: Pick<Mail, 'inReplyTo' | 'references'>): readonly Sent[] {
  for (const id of [...inReplyTo.toReversed(), ...references.toReversed()]) {
    const sents = ahead.byId(id)
    if (sents.length > 0) return sents
  }
  return []
}

/** Of each request the email sent last before this, where the sender is somebody it is sent to. */
function sentTo({ ahead }: Course, mail: Mail, requests: readonly Request[]): readonly Sent[] {
  return requests.flatMap((request) => {
    if (!ahead.theirs(request).has(mail.from)) return []
    const before = standingEmails(request).filter(({ dispatchedAt }) => isWithin(dispatchedAt, mail.at))
    const attempt = before.at(-1)
    return attempt ? [{ request, attempt }] : []
  })
}

/** An acknowledgement is of a request: where several of its attempts bear the identifier, the last of them is named. */
function onceEach(sents: readonly Sent[]): readonly Sent[] {
  return [...new Map(sents.map((sent) => [sent.request.id, sent])).values()]
}

function acknowledgementOf({ ahead }: Course, { isAutomatic, fromName, from, at, text }: Mail): Acknowledgement {
  return {
    level: isAutomatic ? 'automatic' : 'implied',
    who: line(fromName || from),
    post: '',
    body: '',
    at: ahead.moment(at),
    cameBy: 'email',
    theirReference: '',
    theirWords: text,
  }
}
