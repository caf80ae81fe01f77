import type { Settings } from '#core/settings'
import type { Edition } from '#core/words'
import { messages } from '../messages'

const { sheet, sheetSetting } = messages

interface MarkingProps {
  readonly settings: Pick<Settings, 'marking' | 'sample'>
  readonly edition?: Edition
}

/** The register's marking, with the edition beside it where that is not the office's own; a sample says that it is one, whatever its marking. */
export function Marking({ settings: { marking, sample }, edition = 'internal' }: MarkingProps) {
  const says = sample && !marking.toLowerCase().includes(sheet.sample.toLowerCase()) ? [sheet.sample, marking].filter(Boolean).join(', ') : marking
  return <p className="paper-marking">{edition === 'releasable' ? [says, sheetSetting.releasable].filter(Boolean).join(' · ') : says}</p>
}
