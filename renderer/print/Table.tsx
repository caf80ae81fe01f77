import type { SheetData } from '#core/projections/sheet'
import { Channel, type Orientation } from '#core/words'
import { ChannelGlyph } from '../components/glyphs'
import { messages } from '../messages'
import { Changes } from './Changes'
import { GroupHead } from './GroupHead'
import type { Page, Part } from './paginate'
import { usePaper } from './paper'
import { Request } from './Request'

const { sheet, sheetSetting, words } = messages

/** Upright there is room for fewer: the counterpart stands over what was asked, and the line to take under the whole request. */
const COLUMNS = {
  landscape: ['reference', 'counterpart', 'ask', 'note', 'email', 'direct-message', 'acknowledgement', 'grade', 'days', 'chase', 'line'],
  portrait: ['reference', 'ask', 'note', 'email', 'direct-message', 'acknowledgement', 'grade', 'days', 'chase'],
} as const satisfies Record<Orientation, readonly (Channel | keyof typeof sheet.column)[]>
type Column = (typeof COLUMNS)[Orientation][number]

/** How many rows each group of the table has: those of the sheet, and at the end what changed since the last one. */
export function sizesOf({ groups, since }: SheetData): number[] {
  const changed = since?.changes.length ?? 0
  return [...groups.map(({ rows }) => rows.length), ...(changed > 0 ? [changed] : [])]
}

/** The requests of one page: the head of the table, and the part of each group that stands here. */
export function Table({ page, number }: { readonly page: Page; readonly number: number }) {
  const { data } = usePaper()
  const columns = COLUMNS[data.query.orientation]
  return (
    <table aria-label={sheet.requestsOnPage(number)}>
      <colgroup>
        {columns.map((column) => (
          <col key={column} className={`paper-col-${column}`} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className={`paper-head-${column}`}>
              <Head column={column} />
            </th>
          ))}
        </tr>
      </thead>
      {data.groups.length === 0 && (
        <tbody>
          <tr>
            <td colSpan={columns.length} className="paper-empty">
              {sheet.empty}
            </td>
          </tr>
        </tbody>
      )}
      {page.map((part) => (
        <GroupPart key={part.group} part={part} columns={columns.length} />
      ))}
    </table>
  )
}

function Head({ column }: { readonly column: Column }) {
  switch (column) {
    case 'note':
    case 'email':
    case 'direct-message':
      return (
        <>
          <ChannelGlyph channel={column} /> {words.channel[column]}
        </>
      )
    case 'reference':
    case 'counterpart':
    case 'ask':
    case 'acknowledgement':
    case 'grade':
    case 'days':
    case 'chase':
    case 'line':
      return sheet.column[column]
  }
}

function GroupPart({ part: { group, from, to }, columns }: { readonly part: Part; readonly columns: number }) {
  const { data } = usePaper()
  const whole = data.groups[group]
  if (!whole) return <Changes from={from} to={to} columns={columns} />
  const { standing, rows } = whole
  const isSince = standing === 'acknowledged' && data.totals.acknowledged > rows.length
  return (
    <tbody>
      <GroupHead
        name={isSince ? sheetSetting.acknowledgedSince : sheet.standing[standing]}
        about={sheet.about[standing]}
        count={rows.length}
        isContinued={from > 0}
        columns={columns}
      />
      {rows.slice(from, to).map((row) => (
        <Request key={row.id} row={row} denial={standing === 'disputed' ? row.denial : null} columns={columns} />
      ))}
    </tbody>
  )
}
