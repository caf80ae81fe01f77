import type { Settings } from '#core/settings'
import { messages } from '../messages'

const { sheet } = messages

interface MarkingProps {
  readonly settings: Pick<Settings, 'marking' | 'sample'>
  /** A word that stands with it, such as the edition's; empty for none. */
  readonly beside?: string
}

/** The register's marking, at both ends of a page; a sample says that it is one, whatever its marking. */
export function Marking({ settings: { marking, sample }, beside = '' }: MarkingProps) {
  const says = sample && !marking.toLowerCase().includes(sheet.sample.toLowerCase()) ? [sheet.sample, marking].filter(Boolean).join(', ') : marking
  return <p className="paper-marking">{[says, beside].filter(Boolean).join(' · ')}</p>
}
