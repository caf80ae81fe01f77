/** What stands at both ends of every page. */
import type { Settings } from '#core/settings'
import type { Edition } from '#core/words'

const SAMPLE = 'Sample register'
const RELEASABLE = 'Releasable'

/**
 * The office's own marking; on what may leave the house, that it may, since a paper marked for the office alone and for anybody says
 * neither. A sample says that it is one, whatever its marking. In English; empty for none.
 */
export function markingOf({ marking, sample }: Pick<Settings, 'marking' | 'sample'>, edition: Edition): string {
  const own = edition === 'releasable' ? RELEASABLE : marking
  const isSaid = own.toLowerCase().includes(SAMPLE.toLowerCase())
  return [sample && !isSaid ? SAMPLE : '', own].filter((part) => part !== '').join(', ')
}
