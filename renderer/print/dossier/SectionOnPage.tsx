import { Fragment } from 'react'
import { messages } from '../../messages'
import type { Item, Section, TextItem } from './section'
import type { SectionPart } from './section-part'

/** A section, or what of it stands on one page, under its title and the heads of its columns. */
export function SectionOnPage({ section, items, continued }: SectionPart) {
  const { number, title, about, columns } = section
  return (
    <section className="dossier-section" data-part="section">
      <div className="dossier-title">
        <h2>
          <span>{number}</span> {continued ? messages.dossier.continued(title) : title}
        </h2>
        <p>{about}</p>
      </div>
      {columns ? <Table section={section} items={items} /> : items.map((item) => <Flowing key={item.key} item={item} />)}
    </section>
  )
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
