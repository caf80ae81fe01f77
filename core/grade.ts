/** How strong evidence is. The four grades and what earns each are the design's own; see ARCHITECTURE.md. */
import type { Acknowledgement, Evidence } from './request'
import type { Grade } from './words'

/** The grade of what shows a delivery. With nothing to show, it is our own word: D. */
export function gradeOfEvidence(evidence: Pick<Evidence, 'kind'> | null): Grade {
  switch (evidence?.kind) {
    case 'stamp':
      return 'A'
    case 'signature':
    case 'server-report':
      return 'B'
    case 'read-receipt':
    case 'seen':
      return 'C'
    case 'witness':
    case 'own-record':
    case undefined:
      return 'D'
  }
}

/**
 * The grade of an acknowledgement. Whatever was only spoken rests on our own word, however clear it was; an automatic reply is a
 * machine's trace; a reply that presupposes receipt shows that it was seen, and no more.
 */
export function gradeOfAcknowledgement({ level, cameBy }: Pick<Acknowledgement, 'level' | 'cameBy'>): Grade {
  if (cameBy === 'phone' || cameBy === 'in-person') return 'D'
  switch (level) {
    case 'formal':
    case 'written':
      return 'A'
    case 'automatic':
      return 'B'
    case 'implied':
      return 'C'
    case 'oral':
      return 'D'
  }
}

/** The stronger of two grades; null is none at all. */
export function stronger(a: Grade | null, b: Grade | null): Grade | null {
  if (a === null || b === null) return a ?? b
  return a < b ? a : b
}
