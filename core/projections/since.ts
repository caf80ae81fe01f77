/** What has happened to requests since an earlier moment, in short: what a reader of the last sheet has to be told. */
import type { RequestEntry } from '#core/entry'
import { gradeOfEvidence } from '#core/grade'
import type { Moment } from '#core/moment'
import type { PrintedSheet } from '#core/printed-sheet'
import type { AttemptDraft, Due, Outcome, Request, RequestId } from '#core/request'
import type { AnswerKind, AttemptRole, Channel, Denied, Ending, Grade, Level, OutcomeState, Settlement } from '#core/words'

/** One thing that happened; what the office keeps for itself (tags, remarks, links, pauses) is none. */
export type Happening =
  | { readonly what: 'issued'; readonly at: Moment }
  | { readonly what: 'sent'; readonly at: Moment; readonly channel: Channel; readonly role: AttemptRole; readonly chase: number | null }
  | {
      readonly what: 'outcome'
      readonly at: Moment
      readonly channel: Channel
      readonly state: Exclude<OutcomeState, 'voided'>
      readonly grade: Grade | null
    }
  | { readonly what: 'acknowledged'; readonly at: Moment; readonly level: Level; readonly who: string }
  | { readonly what: 'answered'; readonly at: Moment; readonly kind: AnswerKind }
  | { readonly what: 'denied'; readonly at: Moment; readonly denied: Denied; readonly speaker: string }
  | { readonly what: 'settled'; readonly at: Moment; readonly as: Settlement }
  /** It had been written down by mistake, and counts for nothing. */
  | { readonly what: 'voided'; readonly of: 'attempt' | 'acknowledgement' | 'answer' | 'denial' }
  | { readonly what: 'ended'; readonly as: Ending }
  | { readonly what: 'reopened' }
  | ({ readonly what: 'due-changed' } & Due)

export interface RequestChanges {
  readonly id: RequestId
  readonly reference: string
  readonly subject: string
  readonly counterpart: string
  /** In the order in which they were written down. */
  readonly happened: readonly Happening[]
}

/** What names an earlier sheet on paper. */
export type SheetName = Pick<PrintedSheet, 'n' | 'asOf' | 'made'>

/** The sheet before of the same edition and filter, and what has happened to the requests of that filter since. */
export interface Since {
  readonly sheet: SheetName
  /** By their numbers. A request is here wherever it stands now, closed ones too: the view does not narrow what changed. */
  readonly changes: readonly RequestChanges[]
}

/** What some of a request's entries tell. `request` is as it is after all of them. */
export function happenedIn(request: Request, entries: readonly RequestEntry[]): readonly Happening[] {
  const channelOf = (n: number): Channel | undefined => request.attempts.find((attempt) => attempt.n === n)?.details.channel
  const ofAttempt = (n: number, tell: (channel: Channel) => readonly Happening[]): readonly Happening[] => {
    const channel = channelOf(n)
    return channel ? tell(channel) : []
  }
  const sent = (n: number, at: Moment): readonly Happening[] => {
    const attempt = request.attempts.find((each) => each.n === n)
    return attempt ? [{ what: 'sent', at, channel: attempt.details.channel, role: attempt.role, chase: attempt.chase }] : []
  }
  return entries.flatMap((entry): readonly Happening[] => {
    switch (entry.kind) {
      case 'request.issued':
        return [{ what: 'issued', at: entry.issuedAt }, ...entry.attempts.flatMap(loggedIn)]
      case 'attempt.logged':
        return loggedIn(entry.attempt)
      case 'attempt.dispatched':
        return sent(entry.n, entry.at)
      case 'attempt.outcome':
        return ofAttempt(entry.n, (channel) => [outcomeIn(entry.outcome, channel)])
      case 'acknowledgement.recorded':
        return [{ what: 'acknowledged', at: entry.acknowledgement.at, level: entry.acknowledgement.level, who: entry.acknowledgement.who }]
      case 'answer.recorded':
        return [{ what: 'answered', at: entry.answer.at, kind: entry.answer.kind }]
      case 'denial.recorded':
        return [{ what: 'denied', at: entry.denial.at, denied: entry.denial.denied, speaker: entry.denial.speaker }]
      case 'denial.settled':
        return [{ what: 'settled', at: entry.settlement.at, as: entry.settlement.as }]
      case 'acknowledgement.voided':
        return [{ what: 'voided', of: 'acknowledgement' }]
      case 'answer.voided':
        return [{ what: 'voided', of: 'answer' }]
      case 'denial.voided':
        return [{ what: 'voided', of: 'denial' }]
      case 'request.ended':
        return [{ what: 'ended', as: entry.ending.as }]
      case 'request.reopened':
        return [{ what: 'reopened' }]
      case 'due.changed':
        return [{ what: 'due-changed', ...entry.due }]
      case 'request.drafted':
      case 'draft.discarded':
      case 'attempt.handed-over':
      case 'keeper.changed':
      case 'chasing.changed':
      case 'chasing.paused':
      case 'chasing.resumed':
      case 'request.tagged':
      case 'request.linked':
      case 'request.unlinked':
      case 'request.remarked':
      case 'line.written':
      case 'exhibit.kept':
      case 'exhibit.voided':
      case 'warning.accepted':
        return []
    }
  })
}

/** Whether it makes an acknowledged or answered request worth listing again: something came in, or a dispute is over. */
export function isNews(happening: Happening): boolean {
  switch (happening.what) {
    case 'acknowledged':
    case 'answered':
    case 'settled':
    case 'reopened':
      return true
    case 'voided':
      return happening.of === 'denial'
    case 'issued':
    case 'sent':
    case 'outcome':
    case 'denied':
    case 'ended':
    case 'due-changed':
      return false
  }
}

function loggedIn({ details: { channel }, role, chase, dispatchedAt, outcome }: AttemptDraft & { readonly chase: number | null }): readonly Happening[] {
  return [
    ...(dispatchedAt ? [{ what: 'sent' as const, at: dispatchedAt, channel, role, chase }] : []),
    ...(outcome ? [outcomeIn(outcome, channel)] : []),
  ]
}

function outcomeIn({ state, at, evidence }: Outcome, channel: Channel): Happening {
  if (state === 'voided') return { what: 'voided', of: 'attempt' }
  return { what: 'outcome', at, channel, state, grade: evidence && gradeOfEvidence(evidence) }
}
