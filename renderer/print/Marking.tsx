import { markingOf } from '#core/projections/marking'
import type { Settings } from '#core/settings'
import type { Edition } from '#core/words'

interface MarkingProps {
  readonly settings: Pick<Settings, 'marking' | 'sample'>
  readonly edition?: Edition
}

/** What stands at both ends of a page. */
export function Marking({ settings, edition = 'internal' }: MarkingProps) {
  return <p className="paper-marking">{markingOf(settings, edition)}</p>
}
