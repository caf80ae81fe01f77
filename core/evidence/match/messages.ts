/** What an archive of direct messages proves: of those that were logged, and of those that were meant to be sent and are there. */
import { counterpartNamed } from '#core/counterpart'
import { accountName } from '#core/direct-message'
import { attemptText, referenceOf, type Attempt, type AttemptDraft, type DirectMessageDetails, type Request } from '#core/request'
import type { ArchivedMessage, MessageArchive } from '../message-archive'
import type { HeapFile } from '../proposal'
import { proposeFromArchive } from './archive'
import type { LoggedMessage } from './archive-trace'
import { partsOf, withRest } from './archive-whole'
import type { Course, Finding } from './course'
import { textKey } from './keys'
import type { Steps } from './steps'
import { isNear } from './weigh'

/** `beside` are the archives of the heap, this one among them: one archive may have come in several files. */
export function* takeArchive(course: Course, file: HeapFile, part: MessageArchive, beside: readonly MessageArchive[]): Steps<void> {
  const { ahead } = course
  const archive = withRest(part, beside)
  yield* takeUnlogged(course, file, archive)
  const { proposals, apart } = yield* proposeFromArchive(archive, partsOf(part, archive, beside), loggedIn(course), ahead.now)
  for (const each of apart) course.setApart(file, each)
  for (const { request: id, attempt: named, proves, reason, confidence } of proposals) {
    yield
    const request = ahead.request(id)
    const attempt = request?.attempts.find(({ n }) => named?.of === 'logged' && named.n === n) ?? null
    if (!request) continue
    // What this very archive would log needs no second proof of having been sent.
    const isItsOwn = attempt !== null && course.isOf(file, ahead.named(request, attempt))
    if (proves.kind !== 'as-sent' || !isItsOwn) course.propose(file, { request, attempt, proves, reason, confidence })
  }
}

function loggedIn(course: Course): readonly LoggedMessage[] {
  return course.within(course.ahead.requests()).flatMap((request) => request.attempts.flatMap((attempt) => loggedMessage(request, attempt)))
}

function loggedMessage(request: Request, attempt: Attempt): LoggedMessage[] {
  const { n, details, dispatchedAt, outcome } = attempt
  if (details.channel !== 'direct-message' || dispatchedAt === null || outcome?.state === 'voided') return []
  const { content, number } = request
  const reference = number ? referenceOf(number) : ''
  return [{ request: request.id, n, reference, subject: content.subject, from: details.from, to: details.to, text: attemptText(attempt, content), dispatchedAt, outcome }]
}

/** Messages are looked at by so many at each step. */
const AT_ONCE = 200

/** Messages of ours that say what a request says, and that nobody logged as sent. Only where it is known which messages are ours. */
function* takeUnlogged(course: Course, file: HeapFile, { account, conversations }: MessageArchive): Steps<void> {
  if (account === null) return
  for (const { messages } of conversations) {
    for (const [index, message] of messages.entries()) {
      if (index % AT_ONCE === 0) yield
      if (message.sender !== account.id || message.isOdd) continue
      const findings = course.within(course.ahead.byText(message.text)).flatMap((request) => unlogged(course, request, message, account.name))
      course.proposeOneOf(file, findings)
    }
  }
}

function unlogged({ ahead }: Course, request: Request, message: ArchivedMessage, account: string): Finding[] {
  if (!isNear(request.issuedAt, message.at)) return []
  const alike = request.attempts.filter(({ details, text }) => details.channel === 'direct-message' && textKey(attemptText({ text }, request.content)) === textKey(message.text))
  if (alike.some(({ dispatchedAt }) => dispatchedAt !== null)) return []
  const planned = alike.find(({ outcome }) => outcome === null) ?? null
  const details = planned?.details ?? addressed(ahead.known.office, request, account)
  if (details === null) return []
  const { content } = request
  const role = planned?.role ?? (request.attempts.some(({ dispatchedAt }) => dispatchedAt !== null) ? 'copy' : 'original')
  const text = planned?.text ?? (textKey(message.text) === textKey(content.text) ? '' : message.text)
  const attempt: AttemptDraft = { role, details, text, plannedFor: planned?.plannedFor ?? null, dispatchedAt: ahead.moment(message.at), outcome: null }
  const isAsPlanned = planned !== null && details.channel === 'direct-message' && accountName(details.from)?.toLowerCase() === account.toLowerCase()
  return [{ request, attempt: planned, proves: { kind: 'sent', attempt, messageId: '' }, reason: 'text-time', confidence: isAsPlanned ? 'likely' : 'possible' }]
}

/** An archive names no account but its own: to whom it went is known where the counterpart has one account alone. */
function addressed(office: Course['ahead']['known']['office'], { content }: Request, account: string): DirectMessageDetails | null {
  const [to, another] = (counterpartNamed(office.counterparts, content.counterpart)?.addresses ?? []).filter(({ channel }) => channel === 'direct-message')
  if (!to || another || accountName(to.address) === null) return null
  return { channel: 'direct-message', from: `@${account}`, to: to.address, eligibility: 'unknown', checkedAt: null, checkedBy: '', folder: 'unknown' }
}
