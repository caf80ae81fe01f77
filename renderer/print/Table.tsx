import { rowReference, type Row } from '#core/ledger'
import { lineToTake, type LineToTake } from '#core/projections/line/line'
import type { SheetGroup } from '#core/projections/sheet'
import { daysWaiting } from '#core/projections/standing'
import { Channel } from '#core/words'
import { ChannelGlyph } from '../components/glyphs'
import { Grade } from '../components/Grade'
import { messages } from '../messages'
import { brief } from './brief'
import { AcknowledgementCell, ChaseCell, DeliveryCell } from './Cells'
import { Dispute } from './Dispute'
import type { Page } from './paginate'
import { usePaper } from './paper'

const { sheet, words } = messages

const COLUMNS = ['reference', 'counterpart', 'ask', 'note', 'email', 'direct-message', 'acknowledgement', 'grade', 'days', 'chase', 'line'] as const

/** The requests of one page: the head of the table, and the part of each group that stands here. */
export function Table({ page, number }: { readonly page: Page; readonly number: number }) {
  const { data } = usePaper()
  return (
    <table aria-label={sheet.requestsOnPage(number)}>
      <colgroup>
        {COLUMNS.map((column) => (
          <col key={column} className={`paper-col-${column}`} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <Head column="reference" />
          <Head column="counterpart" />
          <Head column="ask" />
          {Channel.options.map((channel) => (
            <th key={channel} scope="col">
              <ChannelGlyph channel={channel} /> {words.channel[channel]}
            </th>
          ))}
          <Head column="acknowledgement" />
          <Head column="grade" />
          <Head column="days" />
          <Head column="chase" />
          <Head column="line" />
        </tr>
      </thead>
      {data.groups.length === 0 && (
        <tbody>
          <tr>
            <td colSpan={COLUMNS.length} className="paper-empty">
              {sheet.empty}
            </td>
          </tr>
        </tbody>
      )}
      {page.map(({ group, from, to }) => {
        const whole = data.groups[group]
        return whole && <GroupPart key={whole.standing} group={whole} from={from} to={to} />
      })}
    </table>
  )
}

function Head({ column }: { readonly column: keyof typeof sheet.column }) {
  return (
    <th scope="col" className={`paper-head-${column}`}>
      {sheet.column[column]}
    </th>
  )
}

function GroupPart({ group, from, to }: { readonly group: SheetGroup; readonly from: number; readonly to: number }) {
  const name = sheet.standing[group.standing]
  return (
    <tbody>
      <tr className="paper-group" data-part="head">
        <th colSpan={COLUMNS.length} scope="rowgroup">
          <h2>{from > 0 ? sheet.continued(name) : name}</h2> <span className="paper-count">{group.rows.length}</span>{' '}
          <span className="paper-about">{sheet.about[group.standing]}</span>
        </th>
      </tr>
      {group.rows.slice(from, to).map((row) => (
        <Request key={row.id} row={row} denial={group.standing === 'disputed' ? row.denial : null} />
      ))}
    </tbody>
  )
}

/** A request takes one line of the table, and a second where there is a denial to set beside what we hold. */
function Request({ row, denial }: { readonly row: Row; readonly denial: Row['denial'] }) {
  const { data } = usePaper()
  const { settings, asOf } = data
  return (
    <>
      <tr className={denial ? 'paper-request paper-disputed' : 'paper-request'} data-part="row">
        <th scope="row">{rowReference(row)}</th>
        <td>{brief([row.counterpart, row.addressee].filter(Boolean).join(', '), 140)}</td>
        <td>{brief(row.subject, 200)}</td>
        {Channel.options.map((channel) => (
          <DeliveryCell key={channel} row={row} channel={channel} />
        ))}
        <AcknowledgementCell row={row} />
        <td>{row.grade ? <Grade grade={row.grade} /> : sheet.nothing}</td>
        <td className="paper-days">{daysWaiting(row, asOf, settings.home.zone)}</td>
        <ChaseCell row={row} />
        <td>
          <Line line={lineToTake(row, settings, asOf)} />
        </td>
      </tr>
      {denial && (
        <tr className="paper-dispute" data-part="more">
          <td />
          <Dispute row={row} denial={denial} />
        </tr>
      )}
    </>
  )
}

/** The office's own words are marked as such, and what the facts give stands under them where that has changed. */
function Line({ line: { words: said, by, facts, isStale } }: { readonly line: LineToTake }) {
  return (
    <>
      <Sentence>{said}</Sentence>
      {by === 'office' && <span className="paper-line-note"> ({messages.line.ours})</span>}
      {isStale && (
        <div className="paper-line-note">
          {messages.line.factsNow} <Sentence>{facts}</Sentence>
        </div>
      )}
    </>
  )
}

/** A sentence whose dates never break. */
function Sentence({ children }: { readonly children: string }) {
  return brief(children, 240)
    .split(/(\d+ \p{L}+)/u)
    .map((part, index) => (index % 2 === 0 ? part : <span key={index} className="paper-day">{part}</span>))
}
