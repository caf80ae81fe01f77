/** What is shown for the facts of a request, numbered: `E1`, `E2`, as attempts and acknowledgements refer to it. */
import type { Exhibit as KeptFile, ExhibitAbout, Sha256 } from '#core/exhibit'
import { gradeOfAcknowledgement, gradeOfEvidence } from '#core/grade'
import { attemptState } from '#core/ledger'
import type { Instant, Moment } from '#core/moment'
import { standingAmong } from '#core/outcome'
import type { Attempt, Request } from '#core/request'
import type { AnswerKind, CameBy, Channel, Edition, EvidenceKind, Grade, Level, Settlement } from '#core/words'

/** An attempt as it is named wherever it is referred to. `name` is the note's number, or the address; empty where it may not be told. */
export interface NamedAttempt {
  readonly n: number
  readonly channel: Channel
  readonly name: string
  readonly chase: number | null
}

/** The fact that a file shows; the request itself where it is of none. */
export type FileShows =
  | { readonly of: 'request' }
  | { readonly of: 'attempt'; readonly attempt: NamedAttempt }
  | { readonly of: 'acknowledgement'; readonly level: Level; readonly who: string }
  | { readonly of: 'answer'; readonly answer: AnswerKind }
  | { readonly of: 'denial'; readonly speaker: string }

/** What a file is called and is; its time is its own word for it. */
export type FileSaid = Pick<KeptFile, 'name' | 'bytes' | 'kind' | 'dated'>

/** What is shown, in words, or by a file that was kept. */
export type Shown =
  | { readonly of: 'outcome'; readonly attempt: NamedAttempt; readonly kind: EvidenceKind; readonly words: string }
  | { readonly of: 'acknowledgement'; readonly level: Level; readonly who: string; readonly cameBy: CameBy }
  | { readonly of: 'denial'; readonly speaker: string; readonly outlet: string; readonly link: string }
  | { readonly of: 'settlement'; readonly as: Settlement; readonly words: string }
  /** `n` counts the files of the request; `said` is null in the releasable edition, which tells no more than that there is one. */
  | { readonly of: 'file'; readonly n: number; readonly sha256: Sha256; readonly kept: Instant; readonly said: FileSaid | null; readonly shows: FileShows }

export interface Exhibit {
  /** Counted from 1, in the order in which they were recorded: a later one never changes the number of an earlier. */
  readonly number: number
  readonly at: Moment
  readonly shown: Shown
  /** Null where it shows nothing of a delivery or a receipt, and of a file: the grade stands with the fact that it shows. */
  readonly grade: Grade | null
  /** What it shows was voided. */
  readonly voided: boolean
}

/** The exhibits of a request, and which of them show what. */
export interface Exhibits {
  readonly all: readonly Exhibit[]
  /** The numbers of those that show a fact, in words or by a file that was not voided. */
  readonly of: (fact: Exclude<ExhibitAbout['of'], 'request'> | 'settlement', n: number) => readonly number[]
  /** The same of one outcome of an attempt. Files are kept for the attempt, and stand with the outcome that stands. */
  readonly ofOutcome: (attempt: Attempt, index: number) => readonly number[]
}

interface Found extends Omit<Exhibit, 'number'> {
  /** The fact that it shows; null where it is of none that could name it. */
  readonly fact: string | null
  readonly recorded: Instant
}

export function exhibitsOf(request: Request, edition: Edition): Exhibits {
  const inWords = [...request.attempts.flatMap(shownOfAttempt), ...shownOfAcknowledgements(request), ...shownOfDenials(request)]
  const found = [...inWords, ...shownOfFiles(request, edition)]
  const inOrder = found.sort((a, b) => Date.parse(a.recorded) - Date.parse(b.recorded))
  const numbersOf = (...facts: string[]): number[] => inOrder.flatMap(({ fact }, index) => (fact !== null && facts.includes(fact) ? [index + 1] : []))
  return {
    all: inOrder.map(({ at, shown, grade, voided }, index) => ({ number: index + 1, at, shown, grade, voided })),
    of: (fact, n) => numbersOf(`${fact} ${String(n)}`),
    ofOutcome: ({ n, outcomes }, index) => {
      return numbersOf(outcomeOf(n, index), ...(outcomes[index] === standingAmong(outcomes) ? [`attempt ${String(n)}`] : []))
    },
  }
}

export function namedAttempt({ n, details, chase }: Pick<Attempt, 'n' | 'details' | 'chase'>): NamedAttempt {
  return { n, channel: details.channel, name: details.channel === 'note' ? details.number : details.to, chase }
}

function outcomeOf(attempt: number, index: number): string {
  return `outcome ${String(index)} of attempt ${String(attempt)}`
}

function shownOfAttempt(attempt: Attempt): Found[] {
  const voided = attemptState(attempt) === 'voided'
  return attempt.outcomes.flatMap(({ evidence, at, recorded }, index): Found[] => {
    if (evidence === null) return []
    const shown: Shown = { of: 'outcome', attempt: namedAttempt(attempt), kind: evidence.kind, words: evidence.words }
    return [{ fact: outcomeOf(attempt.n, index), recorded, at, shown, grade: gradeOfEvidence(evidence), voided }]
  })
}

function shownOfAcknowledgements({ acknowledgements }: Request): Found[] {
  return acknowledgements.map((each) => {
    const { n, level, who, cameBy, at, recorded, voided } = each
    const shown: Shown = { of: 'acknowledgement', level, who, cameBy }
    return { fact: `acknowledgement ${String(n)}`, recorded, at, shown, grade: gradeOfAcknowledgement(each), voided: voided !== null }
  })
}

function shownOfDenials({ denials }: Request): Found[] {
  return denials.flatMap(({ n, speaker, outlet, link, at, recorded, voided, settlement }): Found[] => {
    const common = { grade: null, voided: voided !== null }
    const said: Found = { fact: `denial ${String(n)}`, recorded, at, shown: { of: 'denial', speaker, outlet, link }, ...common }
    if (settlement === null) return [said]
    const shown: Shown = { of: 'settlement', as: settlement.as, words: settlement.words }
    return [said, { fact: `settlement ${String(n)}`, recorded: settlement.recorded, at: settlement.at, shown, ...common }]
  })
}

function shownOfFiles(request: Request, edition: Edition): Found[] {
  return request.exhibits.map(({ n, sha256, name, bytes, kind, dated, about, voided, recorded }) => {
    const said = edition === 'internal' ? { name, bytes, kind, dated } : null
    const shown: Shown = { of: 'file', n, sha256, kept: recorded, said, shows: factOf(request, about) }
    const fact = voided || about.of === 'request' ? null : `${about.of} ${String(about.n)}`
    return { fact, recorded, at: momentOf(dated ?? recorded), shown, grade: null, voided: voided !== null }
  })
}

function factOf(request: Request, { of, n }: ExhibitAbout): FileShows {
  const nth = <T extends { readonly n: number }>(all: readonly T[]): T | undefined => all.find((each) => each.n === n)
  switch (of) {
    case 'request':
      return { of }
    case 'attempt': {
      const attempt = nth(request.attempts)
      return attempt ? { of, attempt: namedAttempt(attempt) } : { of: 'request' }
    }
    case 'acknowledgement': {
      const told = nth(request.acknowledgements)
      return told ? { of, level: told.level, who: told.who } : { of: 'request' }
    }
    case 'answer': {
      const answer = nth(request.answers)
      return answer ? { of, answer: answer.kind } : { of: 'request' }
    }
    case 'denial': {
      const denial = nth(request.denials)
      return denial ? { of, speaker: denial.speaker } : { of: 'request' }
    }
  }
}

function momentOf(at: Instant): Moment {
  return { at, zone: 'UTC', precision: 'minute' }
}
