import { SHEET_STANDINGS, type SheetData, type SheetStanding } from '#core/projections/sheet'
import { messages } from '../messages'
import { conditionWords } from '../messages/condition'
import { clock } from '../messages/time'
import { weekdayLong } from './dates'
import { ProportionBar } from './ProportionBar'
import { usePaper } from './paper'

const { sheet, sheetSetting } = messages

/** The head of the first page: whose sheet it is, as of when, how much there is, and what was left out. */
export function Header() {
  const { data } = usePaper()
  const { settings, asOf, made, n, last, totals, since } = data
  const earlier = totals.acknowledged - countOf(data, 'acknowledged')
  return (
    <header className="paper-header" data-part="header">
      <div className="paper-letterhead">
        <div>
          <p className="paper-office">{settings.officeInFull}</p>
          <h1>{sheet.title}</h1>
        </div>
        <dl className="paper-as-of">
          <dt>{sheet.asOf}</dt>
          {[settings.home, settings.theirs].map(({ name, zone }, index) => (
            <dd key={index}>
              <span>
                {name}, {weekdayLong(asOf, zone)}
              </span>{' '}
              <b>{clock(asOf, zone)}</b>
            </dd>
          ))}
          <dd>{n === null ? sheetSetting.numberless : sheetSetting.number(n, last?.n ?? null)}</dd>
          {made !== asOf && <dd>{sheetSetting.made(`${weekdayLong(made, settings.home.zone)} ${clock(made, settings.home.zone)}`)}</dd>}
        </dl>
      </div>
      <div className="paper-totals">
        <dl>
          <Total count={Object.values(totals).reduce((sum, count) => sum + count, 0)} word={sheet.open} />
          {SHEET_STANDINGS.map((standing) => {
            const count = totals[standing]
            return (count > 0 || standing !== 'not-required') && <Total key={standing} count={count} word={sheet.total[standing]} />
          })}
          {since && earlier > 0 && <Total count={countOf(data, 'acknowledged')} word={sheetSetting.since(since.sheet.n)} />}
        </dl>
        <p className="paper-filter">
          <b>{sheet.filter}</b> {filterWords(data)}
          {earlier > 0 && `; ${sheetSetting.notListed(earlier)}`}
        </p>
        <ProportionBar totals={totals} />
      </div>
    </header>
  )
}

function countOf({ groups }: SheetData, standing: SheetStanding): number {
  return groups.find((group) => group.standing === standing)?.rows.length ?? 0
}

/** "Open requests in dispute, State Department, Tagged visa; 7 of 23". */
function filterWords({ filter, shown, of }: SheetData): string {
  const { view, counterpart, conditions, text, requests } = filter
  const further = [
    ...conditions.map(({ typed, condition }) => (condition ? conditionWords(condition) : sheetSetting.unknown(typed))),
    ...(text === '' ? [] : [sheetSetting.text(text)]),
    ...(requests === null ? [] : [sheetSetting.named(requests)]),
  ]
  return sheet.filterInWords(sheet.view[view], [counterpart ?? sheet.allCounterparts, ...further].join(', '), shown, of)
}

function Total({ count, word }: { readonly count: number; readonly word: string }) {
  return (
    <div>
      <dt>{word}</dt>
      <dd>{count}</dd>
    </div>
  )
}
