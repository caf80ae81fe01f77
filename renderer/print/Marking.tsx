import type { Settings } from '#core/settings'
import { messages } from '../messages'

const { sheet } = messages

/** The register's marking, at both ends of a page; a sample says that it is one, whatever its marking. */
export function Marking({ settings: { marking, sample } }: { readonly settings: Pick<Settings, 'marking' | 'sample'> }) {
  const says = sample && !marking.toLowerCase().includes(sheet.sample.toLowerCase()) ? [sheet.sample, marking].filter(Boolean).join(', ') : marking
  return <p className="paper-marking">{says}</p>
}
