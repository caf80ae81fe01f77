/** What is shown for the facts of a request, numbered: `E1`, `E2`, as attempts and acknowledgements refer to it. */
import { gradeOfAcknowledgement, gradeOfEvidence } from '#core/grade'
import { attemptState } from '#core/ledger'
import type { Instant, Moment } from '#core/moment'
import type { Attempt, Request } from '#core/request'
import type { CameBy, Channel, EvidenceKind, Grade, Level, Settlement } from '#core/words'

/** An attempt as it is named wherever it is referred to. `name` is the note's number, or the address; empty where it may not be told. */
export interface NamedAttempt {
  readonly n: number
  readonly channel: Channel
  readonly name: string
  readonly chase: number | null
}

/** What is shown, in words. */
export type Shown =
  | { readonly of: 'outcome'; readonly attempt: NamedAttempt; readonly kind: EvidenceKind; readonly words: string }
  | { readonly of: 'acknowledgement'; readonly level: Level; readonly who: string; readonly cameBy: CameBy }
  | { readonly of: 'denial'; readonly speaker: string; readonly outlet: string; readonly link: string }
  | { readonly of: 'settlement'; readonly as: Settlement; readonly words: string }

export interface Exhibit {
  /** Counted from 1, in the order in which they were recorded: a later one never changes the number of an earlier. */
  readonly number: number
  readonly at: Moment
  readonly shown: Shown
  /** Null where it shows nothing of a delivery or a receipt. */
  readonly grade: Grade | null
  /** What it shows was voided. */
  readonly voided: boolean
}

/** The exhibits of a request, and which of them shows what. */
export interface Exhibits {
  readonly all: readonly Exhibit[]
  readonly ofOutcome: (attempt: number, index: number) => number | null
  readonly of: (what: 'acknowledgement' | 'denial' | 'settlement', n: number) => number | null
}

interface Found extends Omit<Exhibit, 'number'> {
  readonly key: string
  readonly recorded: Instant
}

export function exhibitsOf(request: Request): Exhibits {
  const found = [...request.attempts.flatMap(shownOfAttempt), ...shownOfAcknowledgements(request), ...shownOfDenials(request)]
  const inOrder = found.sort((a, b) => Date.parse(a.recorded) - Date.parse(b.recorded))
  const numbers = new Map(inOrder.map(({ key }, index) => [key, index + 1]))
  return {
    all: inOrder.map(({ at, shown, grade, voided }, index) => ({ number: index + 1, at, shown, grade, voided })),
    ofOutcome: (attempt, index) => numbers.get(keyOf('outcome', attempt, index)) ?? null,
    of: (what, n) => numbers.get(keyOf(what, n)) ?? null,
  }
}

export function namedAttempt({ n, details, chase }: Pick<Attempt, 'n' | 'details' | 'chase'>): NamedAttempt {
  return { n, channel: details.channel, name: details.channel === 'note' ? details.number : details.to, chase }
}

function keyOf(of: Shown['of'], n: number, index = 0): string {
  return `${of} ${String(n)} ${String(index)}`
}

function shownOfAttempt(attempt: Attempt): Found[] {
  const voided = attemptState(attempt) === 'voided'
  return attempt.outcomes.flatMap(({ evidence, at, recorded }, index): Found[] => {
    if (evidence === null) return []
    const shown: Shown = { of: 'outcome', attempt: namedAttempt(attempt), kind: evidence.kind, words: evidence.words }
    return [{ key: keyOf('outcome', attempt.n, index), recorded, at, shown, grade: gradeOfEvidence(evidence), voided }]
  })
}

function shownOfAcknowledgements({ acknowledgements }: Request): Found[] {
  return acknowledgements.map((each) => {
    const { n, level, who, cameBy, at, recorded, voided } = each
    const shown: Shown = { of: 'acknowledgement', level, who, cameBy }
    return { key: keyOf('acknowledgement', n), recorded, at, shown, grade: gradeOfAcknowledgement(each), voided: voided !== null }
  })
}

function shownOfDenials({ denials }: Request): Found[] {
  return denials.flatMap(({ n, speaker, outlet, link, at, recorded, voided, settlement }): Found[] => {
    const common = { grade: null, voided: voided !== null }
    const said: Found = { key: keyOf('denial', n), recorded, at, shown: { of: 'denial', speaker, outlet, link }, ...common }
    if (settlement === null) return [said]
    const shown: Shown = { of: 'settlement', as: settlement.as, words: settlement.words }
    return [said, { key: keyOf('settlement', n), recorded: settlement.recorded, at: settlement.at, shown, ...common }]
  })
}
