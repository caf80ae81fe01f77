import type { Picture } from './pictures'

/** What a chart shows, as a plain table: a line a bar, a column a part. */
export function ChartTable({ picture: { title, what, total, entries } }: { readonly picture: Picture }) {
  // A bar of one part is told by its total.
  const words = [...new Set(entries.flatMap(({ parts }) => (parts.length > 1 ? parts.map(({ word }) => word) : [])))]
  return (
    <table className="chart-table" aria-label={title}>
      <thead>
        <tr>
          {[what, total, ...words].map((word) => (
            <th key={word} scope="col">
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map(({ label, total: all, parts }, index) => (
          <tr key={index}>
            <th scope="row">{label}</th>
            <td>{all}</td>
            {words.map((word) => (
              <td key={word}>{parts.find((part) => part.word === word)?.value ?? 0}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
