/** The dossier of one request: everything there is to show of it, before it is set on paper. */
import { counterpartNamed, type Counterpart } from '#core/counterpart'
import type { ShownPicture } from '#core/evidence/exhibit-view'
import type { Sha256 } from '#core/exhibit'
import { gradeOfAcknowledgement } from '#core/grade'
import { counts, rowOf, rowReference } from '#core/ledger'
import type { Instant, Moment } from '#core/moment'
import { presentName, type Office } from '#core/office'
import { standing, type Acknowledgement, type Answer, type Pause, type Recorded, type Request, type RequestId } from '#core/request'
import type { Settings } from '#core/settings'
import type { Channel, Eligibility, Grade, Warning } from '#core/words'
import { attemptsOf, type DossierAttempt } from './dossier/attempts'
import { correctionsOf, type Correction } from './dossier/corrections'
import { denialsOf, heldOf, type DossierDenial, type Held } from './dossier/denials'
import { exhibitsOf, type Exhibit, type Exhibits } from './dossier/exhibits'
import { lateOf } from './dossier/late'
import { released } from './dossier/released'
import type { Seal, SealedText } from './dossier/sealed'
import { tracksOf, type DossierTracks } from './dossier/tracks'
import type { DossierQuery } from './paper'
import type { Position } from './sheet'
import type { Wholeness } from './wholeness'

/** An address to which something was sent, and when somebody last made sure of it. */
export interface UsedAddress {
  readonly channel: Channel
  readonly address: string
  readonly verifiedAt: Moment | null
  readonly eligibility: Eligibility | null
}

export interface DossierAcknowledgement extends Acknowledgement {
  readonly n: number
  readonly grade: Grade
  /** An automatic reply never does. */
  readonly counts: boolean
  readonly exhibits: readonly number[]
  readonly late: Instant | null
}

/** What the office keeps beside a request, for itself alone. */
export interface Internal {
  readonly ask: string
  readonly keptBy: string
  readonly tags: readonly string[]
  /** References of the requests that it relates to. */
  readonly links: readonly string[]
  readonly pause: Pause | null
  readonly accepted: readonly ({ readonly warning: Warning; readonly reason: string } & Recorded)[]
  readonly remarks: readonly ({ readonly words: string } & Recorded)[]
}

export interface DossierData extends Position {
  readonly query: DossierQuery
  readonly asOf: Instant
  readonly settings: Settings
  /** Empty for a draft. */
  readonly reference: string
  readonly subject: string
  readonly tracks: DossierTracks
  /** The request's text. `sent` is when it was first dispatched, null for not yet. */
  readonly text: SealedText & { readonly sent: Moment | null }
  readonly addressee: {
    readonly counterpart: string
    /** The name under which the request was written, where the counterpart bears another one today; empty otherwise. */
    readonly formerly: string
    readonly person: string
    readonly addresses: readonly UsedAddress[]
  }
  readonly attempts: readonly DossierAttempt[]
  /** Those that were not voided, the oldest first. */
  readonly acknowledgements: readonly DossierAcknowledgement[]
  readonly answers: readonly (Answer & { readonly n: number; readonly exhibits: readonly number[]; readonly late: Instant | null })[]
  readonly denials: readonly DossierDenial[]
  readonly held: readonly Held[]
  readonly corrections: readonly Correction[]
  readonly exhibits: readonly Exhibit[]
  /** What the files show, by their SHA-256: of a PDF its first page. None in the releasable edition. */
  readonly pictures: Readonly<Record<Sha256, readonly ShownPicture[]>>
  /** Null in the releasable edition. */
  readonly internal: Internal | null
  readonly wholeness: Wholeness
  /** The numbers in the register of the entries that tell of this request, in order. */
  readonly numbers: readonly number[]
}

/** All that a dossier is made of. */
export interface DossierSource {
  readonly request: Request
  readonly office: Pick<Office, 'settings' | 'counterparts'>
  readonly wholeness: Wholeness
  readonly numbers: readonly number[]
  readonly position: Position
  /** The register's present. */
  readonly now: Instant
  readonly seal: Seal
  /** The reference of another request. */
  readonly nameOf: (id: RequestId) => string
  readonly pictures: DossierData['pictures']
}

/** The dossier in the edition that is asked for: the releasable one is made of nothing but what may be released. */
export function dossierOf(source: DossierSource, query: DossierQuery): DossierData {
  const isInternal = query.edition === 'internal'
  const { office, wholeness, numbers, position, now, seal, nameOf } = source
  const request = isInternal ? source.request : released(source.request)
  const { settings } = office
  const row = rowOf(request, now, [])
  const exhibits = exhibitsOf(request, query.edition)
  const attempts = attemptsOf(request, exhibits, seal)
  const counterpart = presentName(office, request.content.counterpart)
  return {
    query,
    asOf: now,
    settings,
    reference: rowReference(row),
    subject: request.content.subject,
    tracks: tracksOf(row, now, settings.home.zone),
    text: { ...seal(request.content.text), sent: firstSent(request) },
    addressee: {
      counterpart,
      formerly: counterpart === request.content.counterpart ? '' : request.content.counterpart,
      person: request.content.addressee,
      addresses: addressesOf(request, counterpartNamed(office.counterparts, request.content.counterpart)),
    },
    attempts,
    acknowledgements: acknowledgementsOf(request, exhibits),
    answers: standing(request.answers).map(({ n, kind, at, words, recorded }) => {
      return { n, kind, at, words, exhibits: exhibits.of('answer', n), late: lateOf(at, recorded) }
    }),
    denials: denialsOf(request, exhibits),
    held: heldOf(request, exhibits),
    corrections: correctionsOf(request, exhibits, seal, nameOf),
    exhibits: exhibits.all,
    pictures: isInternal ? source.pictures : {},
    internal: isInternal ? internalOf(request, nameOf) : null,
    wholeness,
    numbers,
    fingerprint: position.fingerprint,
    entries: position.entries,
  }
}

/** What was voided was never sent. */
function firstSent({ attempts }: Request): Moment | null {
  const sent = attempts.filter(({ outcome }) => outcome?.state !== 'voided').flatMap(({ dispatchedAt }) => dispatchedAt ?? [])
  return sent.sort((a, b) => Date.parse(a.at) - Date.parse(b.at))[0] ?? null
}

/** Each address once, in the order in which it was first used, with what is known of it last. */
function addressesOf({ attempts }: Request, card: Counterpart | null): UsedAddress[] {
  const used = new Map<string, UsedAddress>()
  for (const { details, outcome } of attempts) {
    if (details.channel === 'note' || details.to === '' || outcome?.state === 'voided') continue
    const { channel, to: address } = details
    const verifiedAt = card?.addresses.find((each) => each.channel === channel && each.address === address)?.verifiedAt ?? null
    used.set(`${channel} ${address}`, { channel, address, verifiedAt, eligibility: channel === 'direct-message' ? details.eligibility : null })
  }
  return [...used.values()]
}

function acknowledgementsOf(request: Request, exhibits: Exhibits): DossierAcknowledgement[] {
  return standing(request.acknowledgements).map((each) => {
    const { n, level, who, post, body, at, cameBy, theirReference, theirWords, recorded } = each
    const said: Acknowledgement = { level, who, post, body, at, cameBy, theirReference, theirWords }
    return { ...said, n, grade: gradeOfAcknowledgement(each), counts: counts(each), exhibits: exhibits.of('acknowledgement', n), late: lateOf(at, recorded) }
  })
}

function internalOf({ content, tags, links, pause, accepted, remarks }: Request, nameOf: DossierSource['nameOf']): Internal {
  return {
    ask: content.ask,
    keptBy: content.keptBy,
    tags,
    links: links.map(nameOf),
    pause: pause && { reason: pause.reason, until: pause.until },
    accepted: accepted.map(({ warning, reason, recorded, by }) => ({ warning, reason, recorded, by })),
    remarks: remarks.map(({ words, recorded, by }) => ({ words, recorded, by })),
  }
}
