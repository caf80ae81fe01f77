/** What a report proves, of a server (RFC 3464) or of a reader's program (RFC 8098). */
import { surelyBefore, type Instant } from '#core/moment'
import type { Outcome } from '#core/request'
import type { Mail, Report } from '../mail'
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
  const [id] = about
  for (const told of toldIn(course, mail, report)) takeRecipient(course, file, mail, told, fitsOf(course, mail, report, told, id ?? null))
}

function takeRecipient(course: Course, file: HeapFile, mail: Mail, told: Told, fit: Fit | Apart): void {
  if ('why' in fit) {
    course.setApart(file, fit)
    return
  }
  const at = told.at ?? mail.at
  const timely = fit.sents.filter(({ attempt: { dispatchedAt } }) => at === null || dispatchedAt === null || !surelyBefore(course.ahead.moment(at), dispatchedAt))
  if (timely.length === 0 && fit.sents.length > 0) course.setApart(file, { why: 'before-sending' })
  course.proposeOneOf(
    file,
    timely.map((sent): Finding => {
      // What is still planned here was not logged as sent: the person has to say first when it was.
      const doubted = sent.attempt.dispatchedAt === null ? 'possible' : atMost(fit.confidence, mail, at)
      return { ...sent, proves: { kind: 'outcome', outcome: told.outcome(sent) }, reason: at === null && fit.reason === 'id-recipient-time' ? 'id' : fit.reason, confidence: doubted }
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
      outcome: ({ attempt }: Sent) => deliveryOutcome(attempt, each, delivery?.server ?? '', ahead.moment(each.at ?? mail.at)),
    })),
    ...(receipt ? [{ addresses: addressesOf(receipt), at: null, outcome: ({ attempt }: Sent) => receiptOutcome(attempt, receipt, ahead.moment(mail.at)) }] : []),
  ]
}

function addressesOf({ recipient, original }: { readonly recipient: string; readonly original: string }): string[] {
  return [recipient, original].map((each) => each.toLowerCase()).filter((each) => each !== '')
}
