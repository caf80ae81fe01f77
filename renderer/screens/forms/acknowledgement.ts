/** What recording an acknowledgement changes on its request, computed before it is recorded. */
import { gradeOfAcknowledgement, stronger } from '#core/grade'
import { counts, type Row } from '#core/ledger'
import type { Instant, Moment, Zone } from '#core/moment'
import { daysOver, isOverdue } from '#core/projections/standing'
import type { Acknowledgement } from '#core/request'
import { Level, type CameBy, type Grade } from '#core/words'

export interface AcknowledgementForm {
  readonly level: Level
  readonly who: string
  readonly post: string
  readonly body: string
  readonly at: Moment | null
  readonly cameBy: CameBy
  readonly theirReference: string
  readonly theirWords: string
}

/** An acknowledgement about to be written down. */
export function blankAcknowledgement(now: Moment): AcknowledgementForm {
  return { level: 'written', who: '', post: '', body: '', at: now, cameBy: 'email', theirReference: '', theirWords: '' }
}

/** The acknowledgement that a form means; null while it does not say when. */
export function acknowledgementOf(form: AcknowledgementForm): Acknowledgement | null {
  const { level, who, post, body, at, cameBy, theirReference, theirWords } = form
  if (at === null) return null
  return { level, who: who.trim(), post: post.trim(), body: body.trim(), at, cameBy, theirReference: theirReference.trim(), theirWords }
}

/** Before and after, where they differ; null where recording changes nothing. */
export interface Effect {
  readonly level: { readonly from: Level | 'awaited' | 'not-required'; readonly to: Level } | null
  /** How many days overdue it was, and is no more. */
  readonly overdue: number | null
  readonly grade: { readonly from: Grade | null; readonly to: Grade } | null
}

/** What an acknowledgement does to a row. The stronger level stands; of equals the first received. */
export function effectOf(row: Row, form: Pick<AcknowledgementForm, 'level' | 'cameBy'>, now: Instant, home: Zone): Effect {
  const held = row.acknowledgement?.level ?? null
  const stands = held !== null && Level.options.indexOf(held) >= Level.options.indexOf(form.level)
  const grade = stronger(row.grade, gradeOfAcknowledgement(form))
  return {
    level: stands ? null : { from: held ?? (row.required ? 'awaited' : 'not-required'), to: form.level },
    overdue: counts(form) && isOverdue(row, now) ? daysOver(row, now, home) : null,
    grade: grade === null || grade === row.grade ? null : { from: row.grade, to: grade },
  }
}
