/** What of a section stands on one page. */
import type { Item, Section } from './section'
import { joined, type Unit } from './units'

export interface SectionPart {
  readonly section: Section
  /** Those that stand here; of a text that runs over pages, its lines here. */
  readonly items: readonly Item[]
  readonly continued: boolean
}

/** The part of a section that these units make; `lines` are those of each item's text, as it was measured. */
export function partOf(section: Section, lines: readonly (readonly string[])[], units: readonly Unit[], continued: boolean): SectionPart {
  const items = joined(units).flatMap(({ item: index, from, to }): Item[] => {
    const item = section.items[index]
    if (!item) return []
    if ('row' in item) return [item]
    // A line's end stands wherever the draft had one, so that it breaks nowhere else.
    const text = (lines[index] ?? []).slice(from, to).join('\n')
    return [{ ...item, key: `${item.key} ${String(from)}`, lead: from === 0 ? item.lead : null, text }]
  })
  return { section, items, continued }
}
