/** An attempt by note as a letter, before it is set on paper. */
import type { Instant, Zone } from '#core/moment'
import { attemptText, referenceOf, type NoteDetails, type Request } from '#core/request'
import type { Settings } from '#core/settings'

export interface Letter {
  readonly office: string
  readonly note: Pick<NoteDetails, 'kind' | 'number' | 'signature'>
  /** The request's own. */
  readonly reference: string
  /** Where it is written, and the day there: that of the handing over. */
  readonly place: string
  readonly zone: Zone
  readonly at: Instant
  /** To whom, a line each: person or post, then the body. */
  readonly addressee: readonly string[]
  readonly subject: string
  /** The text, paragraph by paragraph; within one, its own line breaks. */
  readonly paragraphs: readonly string[]
  readonly person: string
  readonly sample: boolean
}

/** The letter of an attempt; null for an attempt that is not there, or goes by another channel. */
export function letterOf(request: Request, n: number, settings: Settings, now: Instant): Letter | null {
  const attempt = request.attempts.find((each) => each.n === n)
  if (attempt?.details.channel !== 'note') return null
  const { content, number } = request
  const { kind, number: noteNumber, signature } = attempt.details
  return {
    office: settings.officeInFull || settings.office,
    note: { kind, number: noteNumber, signature },
    reference: number ? referenceOf(number) : '',
    place: settings.home.name,
    zone: settings.home.zone,
    at: attempt.handedOver?.recorded ?? now,
    addressee: [content.addressee, content.counterpart].filter((line) => line !== ''),
    subject: content.subject,
    paragraphs: paragraphsOf(attemptText(attempt, content)),
    person: settings.person,
    sample: settings.sample,
  }
}

/** What stands between blank lines. */
function paragraphsOf(text: string): string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n(?:[^\S\n]*\n)+/)
    .map((paragraph) => paragraph.replace(/^\n+/, '').trimEnd())
    .filter((paragraph) => paragraph.trim() !== '')
}
