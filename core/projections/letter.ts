/** An attempt by note as a letter, before it is set on paper. */
import { courtesyOf, type Courtesy } from '#core/courtesy'
import type { Instant, Zone } from '#core/moment'
import { filledIn, PROPOSED_TEMPLATES, unfilledIn, type NoteNames, type NoteTemplate } from '#core/note-template'
import { attemptText, referenceOf, type Attempt, type Content, type NoteDetails, type Request } from '#core/request'
import type { Settings } from '#core/settings'
import type { NoteKind } from '#core/words'

export interface Letter {
  readonly office: string
  readonly note: Pick<NoteDetails, 'kind' | 'number' | 'signature'>
  /** The request's own. */
  readonly reference: string
  /** Where it is written, and the day there: see {@link writtenAt}. */
  readonly place: string
  readonly zone: Zone
  readonly at: Instant
  /** To whom, a line each: person or post, then the body. */
  readonly addressee: readonly string[]
  readonly subject: string
  /** The text, paragraph by paragraph; within one, its own line breaks. */
  readonly paragraphs: readonly string[]
  /** What stands under the hand, a line each. */
  readonly signature: readonly string[]
  /** Names in braces that nothing was known for: they stand on the paper as they were typed. */
  readonly unfilled: readonly string[]
  /** Not issued yet: it has no reference, and is not to go out. */
  readonly draft: boolean
  readonly sample: boolean
}

/** The letter of an attempt; null for an attempt that is not there, or goes by another channel. */
export function letterOf(request: Request, n: number, settings: Settings, now: Instant): Letter | null {
  const attempt = request.attempts.find((each) => each.n === n)
  if (attempt?.details.channel !== 'note') return null
  const { content, number } = request
  const { kind, number: noteNumber, signature } = attempt.details
  const text = attemptText(attempt, content)
  const hand = signature === 'signed' ? filledIn(templateOf(settings, kind).signature, noteNames(content, settings)) : ''
  return {
    office: settings.officeInFull || settings.office,
    note: { kind, number: noteNumber, signature },
    reference: number ? referenceOf(number) : '',
    place: settings.home.name,
    zone: settings.home.zone,
    at: writtenAt(attempt, now),
    addressee: addressLines(content),
    subject: content.subject,
    paragraphs: paragraphsOf(text),
    signature: hand.split('\n').filter((line) => line.trim() !== ''),
    unfilled: unfilledIn(`${text}\n${hand}`),
    draft: number === null,
    sample: settings.sample,
  }
}

/** When a note is dated: when it was handed over, failing that dispatched; `now` for one that is still to go. */
export function writtenAt({ handedOver, dispatchedAt }: Pick<Attempt, 'handedOver' | 'dispatchedAt'>, now: Instant): Instant {
  return handedOver?.recorded ?? dispatchedAt?.at ?? now
}

/** The phrases that the office puts around the text of a note to whom this is addressed. */
export function courtesyFor(content: Pick<Content, 'addressee' | 'counterpart'>, kind: NoteKind, settings: Settings): Courtesy {
  return courtesyOf(templateOf(settings, kind), noteNames(content, settings))
}

/** To whom, a line each: person or post, then the body. */
export function addressLines({ addressee, counterpart }: Pick<Content, 'addressee' | 'counterpart'>): string[] {
  return [addressee, counterpart].filter((line) => line !== '')
}

/** What templates call by name; empty for what is not known. */
export function noteNames({ addressee, counterpart }: Pick<Content, 'addressee' | 'counterpart'>, settings: Settings): NoteNames {
  const { office, officeInFull, person, home } = settings
  return { office: office || officeInFull, 'office in full': officeInFull || office, person, place: home.name, counterpart, addressee }
}

function templateOf({ notes }: Pick<Settings, 'notes'>, kind: NoteKind): NoteTemplate {
  return (notes ?? PROPOSED_TEMPLATES)[kind]
}

/** What stands between blank lines. */
function paragraphsOf(text: string): string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n(?:[^\S\n]*\n)+/)
    .map((paragraph) => paragraph.replace(/^\n+/, '').trimEnd())
    .filter((paragraph) => paragraph.trim() !== '')
}
