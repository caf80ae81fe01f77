/** How what a file proves is written down: the command for it, and which fact the file then shows. */
import type { Command } from '#core/command'
import type { ExhibitAbout } from '#core/exhibit'
import type { RequestId } from '#core/request'
import type { Proves } from '../proposal'

/** What records it; null where keeping the file is all. `n` is the attempt's ordinal; without one, what was sent is an attempt of its own. */
export function recordingOf(request: RequestId, n: number | null, proves: Proves): Command | null {
  switch (proves.kind) {
    case 'sent':
      return n === null
        ? { kind: 'log-delivery', request, attempt: proves.attempt }
        : { kind: 'record-outcome', request, n, dispatchedAt: proves.attempt.dispatchedAt, outcome: proves.attempt.outcome }
    case 'outcome':
      return n === null ? null : { kind: 'record-outcome', request, n, dispatchedAt: null, outcome: proves.outcome }
    case 'acknowledged':
      return { kind: 'acknowledge', request, acknowledgement: proves.acknowledgement }
    case 'as-sent':
    case 'exhibit':
      return null
  }
}

/** The fact that the file shows: `attempt` and `acknowledgement` are the ordinals of what is recorded of it. */
export function shownBy(proves: Proves, { attempt, acknowledgement }: Readonly<Record<'attempt' | 'acknowledgement', number | null>>): ExhibitAbout {
  switch (proves.kind) {
    case 'sent':
    case 'as-sent':
    case 'outcome':
      return attempt === null ? { of: 'request', n: null } : { of: 'attempt', n: attempt }
    case 'acknowledged':
      return { of: 'acknowledgement', n: acknowledgement }
    case 'exhibit':
      return proves.about
  }
}
