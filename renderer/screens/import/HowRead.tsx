import { TriangleAlert } from 'lucide-react'
import { COLUMNS, Encoding, SlashDates, type ChosenSpreadsheet, type Column, type FileColumn, type Understood } from '#core/spreadsheet'
import { Select } from '../../components/form/Select'
import { messages } from '../../messages'
import { useRegister } from '../../store/register'
import { useSpreadsheet } from '../../store/spreadsheet'
import { dateOf } from './slashed'

interface HowReadProps {
  readonly chosen: ChosenSpreadsheet
  readonly understood: Understood
  readonly onChange: () => void
}

/** Letters, dates and columns, each as it was taken and can be taken otherwise. */
export function HowRead({ chosen, understood, onChange }: HowReadProps) {
  const say = messages.spreadsheet
  const read = useSpreadsheet((store) => store.read)
  const home = useRegister(({ status }) => status?.settings.home)
  const { encoding, isEncodingSure, delimiter, slashes, columns } = understood
  const change = (changed: Parameters<typeof read>[1]): void => {
    onChange()
    void read(chosen, changed)
  }
  const out = columns.flatMap((column, index) => (isOut(column) ? headingOf(column, index) : []))
  return (
    <>
      <Select
        label={say.encoding}
        value={encoding}
        options={Encoding.options.map((value) => ({ value, label: say.encodings[value] }))}
        onChange={(to) => {
          // Other letters make other headings.
          change({ encoding: to, columns: null })
        }}
        {...(isEncodingSure ? {} : { hint: say.guessed })}
      />
      {slashes && (
        <Select
          label={say.dates}
          value={slashes.as}
          options={SlashDates.options.map((value) => ({ value, label: say.takenAs(slashes.example, dateOf(slashes.example, value)) }))}
          onChange={(to) => {
            change({ slashes: to })
          }}
          {...(slashes.as === null ? { error: say.undecided } : {})}
        />
      )}
      {delimiter !== null && (
        <p className="import-note">
          {say.delimiters[delimiter]} {home && say.times(home.name)}
        </p>
      )}
      {out.length > 0 && (
        <p className="import-note tone-warn">
          <TriangleAlert size={14} aria-hidden />
          <span>{say.leavesOut(out)}</span>
        </p>
      )}
      {columns.length > 0 && (
        <table className="import-columns" aria-label={say.columns}>
          <thead>
            <tr>
              <th scope="col">{say.head.column}</th>
              <th scope="col">{say.head.taken}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column, index) => (
              <tr key={index} data-out={isOut(column) || undefined}>
                <th scope="row">
                  <span>{headingOf(column, index)}</span>
                  <span className="import-sample">{column.sample.length === 0 ? <i>{say.empty}</i> : column.sample.join(' · ')}</span>
                </th>
                <td>
                  <Select
                    bare
                    label={say.takenFor(headingOf(column, index))}
                    value={column.as ?? 'left-out'}
                    options={OPTIONS}
                    onChange={(to) => {
                      change({ columns: columns.map((each, at) => (at === index ? (to === 'left-out' ? null : to) : each.as)) })
                    }}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

const OPTIONS: readonly { readonly value: Column | 'left-out'; readonly label: string }[] = [
  { value: 'left-out', label: messages.spreadsheet.leftOut },
  ...COLUMNS.map((value) => ({ value, label: messages.spreadsheet.column[value] })),
]

/** Whether something of the file is lost with a column. */
function isOut({ as, sample }: FileColumn): boolean {
  return as === null && sample.length > 0
}

function headingOf({ heading }: FileColumn, index: number): string {
  return heading === '' ? messages.spreadsheet.noHeading(index + 1) : heading
}
