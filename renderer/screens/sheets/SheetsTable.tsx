import { shortFingerprint } from '#core/fingerprint'
import type { PrintedSheet } from '#core/printed-sheet'
import { queryOfSheet } from '#core/projections/paper'
import { filterSaid } from '#core/projections/sheet-filter'
import { Button } from '../../components/Button'
import { messages } from '../../messages'
import { filterWords } from '../../messages/filter'
import { dateAndClock } from '../../messages/time'
import { useDialog } from '../../store/dialog'
import { useRegister } from '../../store/register'

const COLUMNS = ['n', 'made', 'edition', 'filter', 'forWhom', 'as', 'fingerprint'] as const

/** Every sheet a line, the latest first; each can be shown as it was. */
export function SheetsTable({ sheets }: { readonly sheets: readonly PrintedSheet[] }) {
  const say = messages.sheets
  if (sheets.length === 0) return <p>{say.none}</p>
  return (
    <table className="sheets-table" aria-label={say.list}>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {say.column[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sheets.map((sheet) => (
          <Line key={sheet.n} sheet={sheet} />
        ))}
      </tbody>
    </table>
  )
}

function Line({ sheet }: { readonly sheet: PrintedSheet }) {
  const say = messages.sheets
  const show = useDialog((store) => store.show)
  const now = useRegister((register) => register.now)
  const zone = useRegister(({ status }) => status?.settings.home.zone ?? 'UTC')
  const { n, made, asOf, edition, forWhom, as, fingerprint } = sheet
  const query = queryOfSheet(sheet)
  return (
    <tr>
      <th scope="row" className="num">
        <Button kind="bare" aria-label={say.open(n)} onPress={() => { show({ kind: 'sheet', query }) }}>
          {n}
        </Button>
      </th>
      <td className="num">
        <time dateTime={made}>{dateAndClock(made, zone, now)}</time>
        {asOf !== made && <span className="sheets-as-of">{say.asOf(dateAndClock(asOf, zone, now))}</span>}
      </td>
      <td>{say.edition[edition]}</td>
      <td>{filterWords(filterSaid(query))}</td>
      <td>{forWhom === '' ? say.nobody : forWhom}</td>
      <td>{say.as[as]}</td>
      <td className="num sheets-fingerprint">{shortFingerprint(fingerprint).slice(0, 9)}</td>
    </tr>
  )
}
