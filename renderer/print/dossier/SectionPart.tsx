import { Fragment } from 'react'
import { messages } from '../../messages'
import type { Item, Section, TextItem } from './section'
import { joined, type Unit } from './units'

interface SectionPartProps {
  readonly section: Section
  /** Counted from 1. */
  readonly number: number
  /** What of it stands on this page; null for all, in a draft to be measured. */
  readonly units: readonly Unit[] | null
  /** Of each item, its lines as they were measured. */
  readonly lines: readonly (readonly string[])[]
  readonly continued: boolean
}

/** A section, or what of it stands on one page, under its title and the heads of its columns. */
export function SectionPart({ section, number, units, lines, continued }: SectionPartProps) {
  const { title, about, columns, items } = section
  const told = units ? joined(units).flatMap((unit) => partOf(items, lines, unit)) : items
  return (
    <section className="dossier-section" data-part="section">
      <div className="dossier-title">
        <h2>
          <span>{number}</span> {continued ? messages.dossier.continued(title) : title}
        </h2>
        <p>{about}</p>
      </div>
      {columns ? <Table section={section} items={told} /> : told.map((item) => <Flowing key={item.key} item={item} />)}
    </section>
  )
}

/** What stands of an item: of a text its lines there, with an end wherever the draft had one. */
function partOf(items: readonly Item[], lines: SectionPartProps['lines'], { item: index, from, to }: Unit): Item[] {
  const item = items[index]
  if (!item) return []
  if ('row' in item) return [item]
  const text = (lines[index] ?? []).slice(from, to).join('\n')
  return [{ ...item, key: `${item.key} ${String(from)}`, lead: from === 0 ? item.lead : null, text }]
}

function Table({ section: { key, title, columns }, items }: { readonly section: Section; readonly items: readonly Item[] }) {
  return (
    <table className={`dossier-table dossier-${key}`} aria-label={title}>
      <colgroup>
        {columns?.map((column) => (
          <col key={column.key} className={`dossier-col-${column.key}`} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns?.map((column) => (
            <th key={column.key} scope="col">
              {column.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{items.map((item) => 'row' in item && <Fragment key={item.key}>{item.row}</Fragment>)}</tbody>
    </table>
  )
}

function Flowing({ item }: { readonly item: Item }) {
  return 'row' in item ? (
    <div className="dossier-item" data-part="item">
      {item.row}
    </div>
  ) : (
    <Text item={item} />
  )
}

function Text({ item: { lead, text, as } }: { readonly item: TextItem }) {
  return (
    <div className="dossier-item" data-part="item">
      {lead}
      <div className={`dossier-text dossier-${as}`}>
        <p data-part="lines">{text}</p>
      </div>
    </div>
  )
}
