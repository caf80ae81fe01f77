/** What we can show for a request: each delivery and each acknowledgement, the strongest first. */
import { gradeOfAcknowledgement, gradeOfEvidence } from '#core/grade'
import { byInstant, type Moment } from '#core/moment'
import { bestShown, hasReached } from '#core/outcome'
import { standing, type Acknowledgement, type Attempt, type Evidence, type Request } from '#core/request'
import type { Grade } from '#core/words'
import { messages } from '../../../messages'

export interface Held {
  readonly key: string
  readonly words: string
  /** Why it has its grade: "their mail server accepted it". */
  readonly why: string
  readonly grade: Grade
  readonly at: Moment
}

export function heldOf(request: Request): Held[] {
  const held = [...request.attempts.flatMap(deliveryHeld), ...standing(request.acknowledgements).map(acknowledgementHeld)]
  return held.sort((a, b) => a.grade.localeCompare(b.grade) || byInstant(a.at, b.at))
}

/** What an attempt is called on screen: "Note 112", "Email", "Direct message". */
export function attemptTitle({ details }: Pick<Attempt, 'details'>): string {
  return details.channel === 'note' ? messages.desk.timeline.note(details.number) : messages.words.channel[details.channel]
}

function deliveryHeld(attempt: Attempt): Held[] {
  const { n, chase, outcome } = attempt
  const best = outcome && hasReached(outcome) ? bestShown(attempt.outcomes) : null
  if (best === null) return []
  const { evidence, at } = best
  const { timeline } = messages.desk
  const title = [attemptTitle(attempt), ...(chase === null ? [] : [timeline.chase(chase).toLowerCase()])]
  const shown = messages.words.evidence[evidence?.kind ?? 'own-record'].toLowerCase()
  const words = [...title, shown].join(messages.desk.list.and)
  return [{ key: `attempt ${String(n)}`, words, why: whyOfEvidence(evidence), grade: gradeOfEvidence(evidence), at }]
}

function acknowledgementHeld(acknowledgement: Request['acknowledgements'][number]): Held {
  const { detail, timeline } = messages.desk
  const { n, level, who, at } = acknowledgement
  const word = messages.words.level[level].toLowerCase()
  const words = level === 'automatic' ? detail.automaticReply : timeline.acknowledged(word)
  return {
    key: `acknowledgement ${String(n)}`,
    words: detail.acknowledgedBy(words, level === 'automatic' ? '' : who),
    why: whyOfAcknowledgement(acknowledgement),
    grade: gradeOfAcknowledgement(acknowledgement),
    at,
  }
}

/** Why what shows a delivery has its grade. */
export function whyOfEvidence(evidence: Evidence | null): string {
  return messages.words.shown[evidence?.kind ?? 'own-record']
}

/** Why an acknowledgement has its grade: whatever was only spoken is our own note of it. */
export function whyOfAcknowledgement({ level, cameBy }: Pick<Acknowledgement, 'level' | 'cameBy'>): string {
  return messages.words.acknowledgedBy[cameBy === 'phone' || cameBy === 'in-person' ? 'oral' : level]
}
