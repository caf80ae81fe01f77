/** What a report proves, of a server (RFC 3464) or of a reader's program (RFC 8098). */
import { surelyBefore, type Instant } from '#core/moment'
import type { Outcome } from '#core/request'
import type { Mail, ReadReceipt, Report } from '../mail'
import type { Apart, Confidence, HeapFile, Reason } from '../proposal'
import { recipientsOf, standingEmails, type Sent } from './ahead'
import { nameOf, type Course, type Finding } from './course'
import { idKey } from './keys'
import { deliveryOutcome, receiptOutcome } from './outcomes'
import { atMost, isWithin } from './weigh'

/** One recipient of a report, and what it says of them. */
interface Told {
  readonly addresses: readonly string[]
  readonly at: Instant | null
  /** Whether it is for the one who says it to say so. */
  readonly isTheirs: boolean
  readonly outcome: (sent: Sent) => Outcome
}

/** Which attempts a report may be about, and how that was found. */
interface Fit {
  readonly sents: readonly Sent[]
  readonly reason: Reason
  readonly confidence: Confidence
}

/** The state that ends the way of a message is told last, so that of several recipients one who has it is not hidden by one who has not. */
const ORDER = ['failed', 'delayed', 'relayed', 'expanded', 'delivered'] as const

export function takeReport(course: Course, file: HeapFile, mail: Mail, report: Report): void {
  if (mail.oddities.includes('report-inside')) {
    course.setApart(file, { why: 'report-inside' })
    return
  }
  const about = new Set(report.about.map(idKey).filter((id) => id !== ''))
  if (about.size > 1 || mail.oddities.includes('several-ids')) {
    course.setApart(file, { why: 'two-ids' })
    return
  }
  const [id = null] = about
  const told = toldIn(course, mail, report)
  for (const each of told) takeRecipient(course, file, mail, each, fitsOf(course, mail, report, each, id))
  // Of nobody in particular it says nothing, and is about that message all the same.
  if (told.length === 0 && id !== null) course.proposeOneOf(file, course.within(course.ahead.byId(id)).map(onlyKept))
}

function onlyKept(sent: Sent): Finding {
  return { ...sent, proves: { kind: 'exhibit', about: { of: 'attempt', n: sent.attempt.n } }, reason: 'id', confidence: 'likely' }
}

function takeRecipient(course: Course, file: HeapFile, mail: Mail, told: Told, fit: Fit | Apart): void {
  if ('why' in fit) {
    course.setApart(file, fit)
    return
  }
  const at = told.at ?? mail.at
  const { ahead } = course
  const timely = fit.sents.filter(({ attempt: { dispatchedAt } }) => !dispatchedAt || mail.at === null || !surelyBefore(ahead.moment(mail.at), dispatchedAt))
  if (timely.length === 0) course.setApart(file, { why: 'before-sending' })
  course.proposeOneOf(
    file,
    timely.map((sent): Finding => {
      // What is still planned here was not logged as sent: the person has to say first when it was.
      const believed = atMost(fit.confidence, mail, at)
      const doubted = sent.attempt.dispatchedAt === null ? 'possible' : believed === 'sure' && !told.isTheirs ? 'likely' : believed
      const reason = at === null && fit.reason === 'id-recipient-time' ? 'id' : fit.reason
      return { ...sent, proves: { kind: 'outcome', outcome: told.outcome(sent) }, reason, confidence: doubted }
    }),
  )
}

function fitsOf(course: Course, mail: Mail, report: Report, told: Told, id: string | null): Fit | Apart {
  if (id === null) return bySubject(course, mail, report, told) ?? { why: 'no-request' }
  const known = course.ahead.byId(id)
  // An email that was logged without its identifier may be the one.
  if (known.length === 0) return withoutId(course, bySubject(course, mail, report, told)) ?? { why: 'unknown-id' }
  const held = course.within(known)
  const [other] = known
  if (held.length === 0 && other) return { why: 'other-request', reference: nameOf(other.request) }
  const asked = held.filter(({ attempt }) => recipientsOf(attempt).some((recipient) => told.addresses.includes(recipient)))
  if (asked.length > 0) return { sents: asked, reason: 'id-recipient-time', confidence: 'sure' }
  const unsaid = held.filter(({ attempt }) => recipientsOf(attempt).length === 0)
  if (unsaid.length > 0) return { sents: unsaid, reason: 'id', confidence: 'likely' }
  return { why: 'other-recipient', recipient: told.addresses[0] ?? '' }
}

/** By recipient, subject and time; dropped on a request, by recipient and time alone. */
function bySubject(course: Course, mail: Mail, report: Report, told: Told): Fit | null {
  const at = told.at ?? mail.at
  const dropped = course.dropped()
  const requests = course.within(course.ahead.bySubject(report.subject || mail.subject))
  const fitting = (of: typeof requests): Sent[] =>
    of.flatMap((request) => standingEmails(request).map((attempt) => ({ request, attempt }))).filter(({ attempt }) => {
      return recipientsOf(attempt).some((recipient) => told.addresses.includes(recipient)) && isWithin(attempt.dispatchedAt, at)
    })
  const sents = fitting(requests)
  if (sents.length > 0) return { sents, reason: 'recipient-subject-time', confidence: 'possible' }
  const there = dropped ? fitting([dropped]) : []
  return there.length > 0 ? { sents: there, reason: 'dropped-there', confidence: 'possible' } : null
}

function withoutId(course: Course, fit: Fit | null): Fit | null {
  const sents = fit?.sents.filter(({ request, attempt }) => !course.ahead.hasId(request, attempt)) ?? []
  return fit && sents.length > 0 ? { ...fit, sents } : null
}

function toldIn(course: Course, mail: Mail, { delivery, receipt }: Report): readonly Told[] {
  const { ahead } = course
  const deliveries = (delivery?.recipients ?? []).toSorted((a, b) => ORDER.indexOf(a.action) - ORDER.indexOf(b.action))
  return [
    ...deliveries.map((each) => ({
      addresses: addressesOf(each),
      at: each.at,
      isTheirs: true,
      outcome: ({ attempt }: Sent) => deliveryOutcome(attempt, each, delivery?.server ?? '', ahead.moment(each.at ?? mail.at)),
    })),
    ...(receipt ? [receiptIn(course, mail, receipt)] : []),
  ]
}

/** RFC 8098, section 3: it comes from the address of the one whom it is about. */
function receiptIn({ ahead }: Course, mail: Mail, receipt: ReadReceipt): Told {
  const addresses = addressesOf(receipt)
  return { addresses, at: null, isTheirs: addresses.includes(mail.from), outcome: ({ attempt }) => receiptOutcome(attempt, receipt, ahead.moment(mail.at)) }
}

function addressesOf({ recipient, original }: { readonly recipient: string; readonly original: string }): string[] {
  return [recipient, original].map((each) => each.toLowerCase()).filter((each) => each !== '')
}
