/** In which order what came of an attempt was recorded, so that each step is one that the register lets pass. */
import type { Instant, Moment } from '#core/moment'
import { attemptRefusals } from '#core/register/rules'
import type { AttemptDraft, Outcome } from '#core/request'
import type { SheetRow } from './columns'
import type { LineOf } from './facts'

/** A step after the attempt was written down. */
interface Step {
  readonly sheetRow: SheetRow
  readonly dispatchedAt: Moment | null
  readonly outcome: Outcome | null
}

interface Course {
  /** As it is written down first. */
  readonly attempt: AttemptDraft
  readonly handedOver: boolean
  readonly later: readonly Step[]
}

/**
 * An attempt that was handed over was planned before. One of which something came before it was dispatched (it failed, and went out
 * after all) is dispatched as early as everything that came later allows.
 */
export function planAttempt({ sheetRow, fact }: LineOf<'attempt'>, others: readonly LineOf<'outcome'>[], now: Instant): Course {
  const { attempt, handedOver } = fact
  const { dispatchedAt, outcome } = attempt
  if (!handedOver && others.length === 0) return { attempt, handedOver, later: [] }
  const own = outcome ? [{ sheetRow, outcome }] : []
  const outcomes = [...own, ...others.map((each) => ({ sheetRow: each.sheetRow, outcome: each.fact.outcome }))]
  const fits = (each: Outcome): boolean => attemptRefusals({ ...attempt, dispatchedAt, outcome: each }, now).length === 0
  const dispatched = dispatchedAt === null ? -1 : outcomes.findLastIndex((each) => !fits(each.outcome)) + 1
  const steps: Step[] = outcomes.map((each, index) => ({ ...each, dispatchedAt: index === dispatched ? dispatchedAt : null }))
  if (dispatched === outcomes.length) steps.push({ sheetRow, dispatchedAt, outcome: null })
  if (handedOver) return { attempt: { ...attempt, dispatchedAt: null, outcome: null }, handedOver, later: steps }
  const [first, ...later] = steps
  return { attempt: { ...attempt, dispatchedAt: first?.dispatchedAt ?? null, outcome: first?.outcome ?? null }, handedOver, later }
}
