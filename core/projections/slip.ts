/** The delivery slip of a note: what the messenger takes along, to be signed or stamped where the note is handed in. */
import { counterpartNamed } from '#core/counterpart'
import type { Instant, Zone } from '#core/moment'
import { presentName, type Office } from '#core/office'
import { referenceOf, type NoteDetails, type Request } from '#core/request'
import type { Place } from '#core/settings'
import type { AttemptRole } from '#core/words'
import { addressLines, writtenAt } from './letter'

/** In characters. A code has only so much room, and what is longer is no number: the reference is enough then. */
const LONGEST_NUMBER = 40

export interface Slip {
  /** Empty while the request is a draft. */
  readonly reference: string
  /** What its QR code says: plain words, which any telephone reads with no network. Null without a reference. */
  readonly code: string | null
  readonly note: Pick<NoteDetails, 'kind' | 'number' | 'messenger'>
  readonly role: AttemptRole
  /** The number of the chase; null for what is none. */
  readonly chase: number | null
  readonly from: string
  /** To whom, a line each. */
  readonly to: readonly string[]
  /** Where the note is handed in by the directory; empty for not known. */
  readonly address: string
  /** In whose time the receipt is to be written: the counterpart's, or where its card says none, that of their place. */
  readonly zone: Zone
  /** Of the day that the note bears. */
  readonly at: Instant
  readonly home: Place
  readonly theirs: Place
  readonly sample: boolean
}

/** The slip of an attempt; null for an attempt that is not there, or goes by another channel. */
export function slipOf(request: Request, n: number, office: Pick<Office, 'settings' | 'counterparts'>, now: Instant): Slip | null {
  const attempt = request.attempts.find((each) => each.n === n)
  if (attempt?.details.channel !== 'note') return null
  const { content } = request
  const { kind, number, messenger } = attempt.details
  const { settings, counterparts } = office
  const reference = request.number ? referenceOf(request.number) : ''
  const card = counterpartNamed(counterparts, content.counterpart)
  return {
    reference,
    code: reference === '' ? null : `Chancery ${reference} note ${number.length > LONGEST_NUMBER ? '' : number}`.trim(),
    note: { kind, number, messenger },
    role: attempt.role,
    chase: attempt.chase,
    from: settings.officeInFull || settings.office,
    to: addressLines({ ...content, counterpart: presentName(office, content.counterpart) }),
    address: card?.addresses.find(({ channel }) => channel === 'note')?.address ?? '',
    zone: card?.zone ?? settings.theirs.zone,
    at: writtenAt(attempt, now),
    home: settings.home,
    theirs: settings.theirs,
    sample: settings.sample,
  }
}
