/** What a new register says of its office before anyone has said anything. */
import { userInfo } from 'node:os'
import { USUAL_CHASING } from '#core/chase-policy'
import type { Settings } from '#core/settings'

/** The computer's own zone and the name of who uses it; the office is left for the person to name. */
export function newSettings(): Settings {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return {
    office: '',
    officeInFull: '',
    person: userName(),
    home: { name: cityOf(zone), zone },
    theirs: { name: 'UTC', zone: 'UTC' },
    marking: '',
    sample: false,
    calendar: null,
    chasing: USUAL_CHASING,
    notes: null,
  }
}

/** The city that a zone is named after: `America/Argentina/Buenos_Aires` gives "Buenos Aires". */
export function cityOf(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')
}

function userName(): string {
  try {
    return userInfo().username
  } catch {
    // A system may know no name for the one who runs this.
    return ''
  }
}
