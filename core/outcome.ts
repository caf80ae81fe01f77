/** What the state of an outcome means, whatever the channel. */
import { stronger, gradeOfEvidence } from './grade'
import type { Outcome } from './request'
import type { AttemptState } from './words'

interface Stated {
  readonly state: AttemptState
}

/** Whether it is said to have come to them: delivered, or seen, which is more. */
export function hasReached({ state }: Stated): boolean {
  return state === 'delivered' || state === 'seen'
}

/** Whether it has left and nothing final is known of it. */
export function isOnTheWay({ state }: Stated): boolean {
  return state === 'delayed' || state === 'relayed'
}

/** How far along its way an outcome says that an attempt is; null for one that ends it. */
const STAGES: Readonly<Partial<Record<AttemptState, number>>> = { delayed: 1, relayed: 2, delivered: 3, seen: 4 }

/** Which of two outcomes stands: the one recorded last, unless it only tells of a stage that was passed already. */
export function standingOutcome<T extends Outcome>(before: T | null, last: T): T {
  const [passed, told] = [STAGES[before?.state ?? 'planned'], STAGES[last.state]]
  return before !== null && passed !== undefined && told !== undefined && told < passed ? before : last
}

/** Of all that was recorded, in that order, the one that stands; null for none. */
export function standingAmong<T extends Outcome>(outcomes: readonly T[]): T | null {
  return outcomes.reduce<T | null>((before, each) => standingOutcome(before, each), null)
}

/** Of the outcomes that say it reached them, the one with the strongest evidence, and of equals the first; null when none does. */
export function bestShown<T extends Outcome>(outcomes: readonly T[]): T | null {
  let best: T | null = null
  for (const each of outcomes) {
    if (hasReached(each) && (best === null || isStronger(each, best))) best = each
  }
  return best
}

function isStronger(a: Outcome, b: Outcome): boolean {
  const [grade, other] = [gradeOfEvidence(a.evidence), gradeOfEvidence(b.evidence)]
  return grade !== other && stronger(grade, other) === grade
}
