/** The register's rules asked beforehand, so that every refusal can be named at once and not only the first. */
import { ENTRY_VERSION, isOfRequest, type Entry, type EntryBody } from '#core/entry'
import type { Instant } from '#core/moment'
import { officeOf } from '#core/office'
import { refusalSentence } from '#core/refusal'
import { referenceOf, type Request } from '#core/request'
import { apply } from '#core/register/apply'
import { decide } from '#core/register/decide'
import { newAttemptRefusals } from '#core/register/rules'
import type { Settings } from '#core/settings'
import { problemIn, type RowProblem, type SheetRow } from './columns'
import type { RehearsedNotes } from './notes'
import type { Present } from './present'
import type { Plan, Planned } from './requests'

/** What of the register the rules look at. */
export interface Stage {
  readonly settings: Settings
  readonly now: Instant
  readonly present: Present
  readonly notes: RehearsedNotes
}

export type Rehearsed = { readonly ok: true; readonly request: Request } | { readonly ok: false; readonly problems: readonly RowProblem[] }

/** Carries out a request's commands in memory only and tells what it would be, or of each command that would be refused. */
export function rehearse({ attempts: planned, commands }: Plan, { settings, now, present, notes }: Stage): Rehearsed {
  const twice = commands.flatMap((each) => broughtAgain(each, present))
  if (twice.length > 0) return { ok: false, problems: twice }
  const attempts = planned.flatMap(({ sheetRow, attempt }) => {
    return newAttemptRefusals(attempt, now).flatMap((refusal) => problemIn(sheetRow, refusalSentence(refusal)))
  })
  if (attempts.length > 0) return { ok: false, problems: attempts }
  const problems: RowProblem[] = []
  let request: Request | null = null
  for (const { sheetRow, command } of commands) {
    const known = {
      office: officeOf(settings),
      request: () => request,
      nextNumber: () => 1,
      isTaken: () => false,
      noteOn: notes.noteOn.bind(notes),
    }
    const reply = decide(known, command, { now, id: 'rehearsed' })
    if (reply.ok) request = after(request, reply.value, now)
    else problems.push(problemIn(sheetRow, refusalSentence(reply.refusal)))
    if (request === null) break
  }
  return request && problems.length === 0 ? { ok: true, request } : { ok: false, problems }
}

/** Why a request's own row is refused where the register has its number; null where it has not. */
export function numberTaken(sheetRow: SheetRow, reference: string, present: Present): RowProblem | null {
  return present.bearing(reference) === null ? null : problemIn(sheetRow, refusalSentence({ code: 'number-taken', reference }), 'reference')
}

/** What is in the register already is told once, and not by everything of it that is there twice. */
function broughtAgain({ sheetRow, command }: Planned, present: Present): RowProblem[] {
  if (command.kind === 'issue' && command.number) {
    const taken = numberTaken(sheetRow, referenceOf(command.number), present)
    return taken ? [taken] : []
  }
  if (command.kind !== 'save-draft' || !present.hasDraft(command.content)) return []
  return [problemIn(sheetRow, 'A draft to this counterpart about the same is in the register already.', 'subject')]
}

function after(before: Request | null, bodies: readonly EntryBody[], now: Instant): Request | null {
  return bodies
    .map((body, index): Entry => ({ ...body, v: ENTRY_VERSION, desk: 'rehearsal', clock: index + 1, recorded: now, by: '' }))
    .filter(isOfRequest)
    .reduce<Request | null>((request, entry) => apply(request, entry), before)
}
