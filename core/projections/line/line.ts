/** The line to take that stands: the office's own words where somebody wrote them, and otherwise what the facts give. */
import type { Row } from '#core/ledger'
import type { Instant } from '#core/moment'
import type { Settings } from '#core/settings'
import { shortLine } from './short'

export interface LineToTake {
  readonly words: string
  readonly by: 'office' | 'facts'
  /** What the facts give now, in one sentence. */
  readonly facts: string
  /** Whether the facts give something else than when the office wrote its own words. */
  readonly isStale: boolean
}

/** The line of a request at an instant. */
export function lineToTake(row: Row, settings: Settings, now: Instant): LineToTake {
  const facts = shortLine(row, settings, now)
  if (row.line === null) return { words: facts, by: 'facts', facts, isStale: false }
  return { words: row.line.words, by: 'office', facts, isStale: row.line.machine !== facts }
}
