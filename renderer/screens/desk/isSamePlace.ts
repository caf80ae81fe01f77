import type { Place } from '#core/settings'

/** Whether two places need but one clock. */
export function isSamePlace(a: Place, b: Place): boolean {
  return a.name === b.name && a.zone === b.zone
}
