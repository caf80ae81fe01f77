/** The register's rules asked beforehand, so that every refusal can be named at once and not only the first. */
import { ENTRY_VERSION, isOfRequest, type Entry, type EntryBody } from '#core/entry'
import type { Instant } from '#core/moment'
import { officeOf } from '#core/office'
import { refusalSentence } from '#core/refusal'
import type { Request, RequestNumber } from '#core/request'
import { apply } from '#core/register/apply'
import { decide } from '#core/register/decide'
import { newAttemptRefusals } from '#core/register/rules'
import type { Settings } from '#core/settings'
import { problemIn, type RowProblem } from './columns'
import type { Plan } from './requests'

/** What of the register the rules look at. */
export interface Stage {
  readonly settings: Settings
  readonly now: Instant
  readonly isTaken: (number: RequestNumber) => boolean
}

/** Carries out a request's commands in memory only and tells of each that would be refused. */
export function rehearse({ attempts: planned, commands }: Plan, { settings, now, isTaken }: Stage): RowProblem[] {
  const attempts = planned.flatMap(({ sheetRow, attempt }) => {
    return newAttemptRefusals(attempt, now).flatMap((refusal) => problemIn(sheetRow, refusalSentence(refusal)))
  })
  if (attempts.length > 0) return attempts
  const problems: RowProblem[] = []
  let request: Request | null = null
  for (const { sheetRow, command } of commands) {
    // On which requests notes' numbers stand is known when all of them are carried out.
    const known = { office: officeOf(settings), request: () => request, nextNumber: () => 1, isTaken, noteOn: () => null }
    const reply = decide(known, command, { now, id: 'rehearsed' })
    if (reply.ok) request = after(request, reply.value, now)
    else problems.push(problemIn(sheetRow, refusalSentence(reply.refusal)))
    if (request === null) break
  }
  return problems
}

function after(before: Request | null, bodies: readonly EntryBody[], now: Instant): Request | null {
  return bodies
    .map((body, index): Entry => ({ ...body, v: ENTRY_VERSION, desk: 'rehearsal', clock: index + 1, recorded: now, by: '' }))
    .filter(isOfRequest)
    .reduce<Request | null>((request, entry) => apply(request, entry), before)
}
