/** What they say beside what we hold. */
import { gradeOfAcknowledgement, gradeOfEvidence } from '#core/grade'
import { byInstant, type Instant, type Moment } from '#core/moment'
import { hasReached } from '#core/outcome'
import { standing, type Attempt, type Request } from '#core/request'
import type { Denied, EvidenceKind, Grade, Level, Settlement } from '#core/words'
import { namedAttempt, type Exhibits, type NamedAttempt } from './exhibits'
import { lateOf } from './late'

export interface DossierDenial {
  readonly n: number
  readonly denied: Denied
  readonly speaker: string
  readonly outlet: string
  readonly at: Moment
  readonly words: string
  /** Whether the words were taken down exactly; otherwise they are a paraphrase. */
  readonly exact: boolean
  readonly link: string
  readonly exhibits: readonly number[]
  readonly settlement: { readonly as: Settlement; readonly at: Moment; readonly words: string; readonly exhibits: readonly number[] } | null
  readonly late: Instant | null
}

/** Something that shows delivery or receipt. */
export type Held = { readonly at: Moment; readonly grade: Grade; readonly exhibits: readonly number[] } & (
  | { readonly of: 'attempt'; readonly attempt: NamedAttempt; readonly evidence: EvidenceKind }
  | { readonly of: 'acknowledgement'; readonly level: Level; readonly who: string }
)

/** Every denial that was not voided, the oldest first. */
export function denialsOf(request: Request, exhibits: Exhibits): DossierDenial[] {
  return standing(request.denials).map(({ n, denied, speaker, outlet, at, words, exact, link, settlement, recorded }) => ({
    ...{ n, denied, speaker, outlet, at, words, exact, link },
    exhibits: exhibits.of('denial', n),
    settlement: settlement && { as: settlement.as, at: settlement.at, words: settlement.words, exhibits: exhibits.of('settlement', n) },
    late: lateOf(at, recorded),
  }))
}

/** All that shows that it reached them, the strongest first; nothing that was voided. */
export function heldOf(request: Request, exhibits: Exhibits): Held[] {
  const held = [...request.attempts.flatMap((attempt) => heldOfAttempt(attempt, exhibits)), ...heldOfAcknowledgements(request, exhibits)]
  return held.sort((a, b) => a.grade.localeCompare(b.grade) || byInstant(a.at, b.at))
}

function heldOfAttempt(attempt: Attempt, exhibits: Exhibits): Held[] {
  if (attempt.outcome === null || !hasReached(attempt.outcome)) return []
  return attempt.outcomes.flatMap((each, index): Held[] => {
    if (!hasReached(each)) return []
    const evidence = each.evidence?.kind ?? 'own-record'
    const common = { at: each.at, grade: gradeOfEvidence(each.evidence), exhibits: exhibits.ofOutcome(attempt, index) }
    return [{ of: 'attempt', attempt: namedAttempt(attempt), evidence, ...common }]
  })
}

function heldOfAcknowledgements(request: Request, exhibits: Exhibits): Held[] {
  return standing(request.acknowledgements).map((each) => {
    const { n, level, who, at } = each
    return { of: 'acknowledgement', level, who, at, grade: gradeOfAcknowledgement(each), exhibits: exhibits.of('acknowledgement', n) }
  })
}
