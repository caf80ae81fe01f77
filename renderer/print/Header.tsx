import { SHEET_STANDINGS, type SheetData, type SheetStanding } from '#core/projections/sheet'
import { messages } from '../messages'
import { filterWords } from '../messages/filter'
import { clock } from '../messages/time'
import { weekdayLong } from './dates'
import { Letterhead } from './Letterhead'
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
      <Letterhead settings={settings} title={sheet.title} asOf={asOf}>
        <dd>{n === null ? sheetSetting.numberless : sheetSetting.number(n, last?.n ?? null)}</dd>
        {made !== asOf && <dd>{sheetSetting.made(`${weekdayLong(made, settings.home.zone)} ${clock(made, settings.home.zone)}`)}</dd>}
      </Letterhead>
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
          <b>{sheet.filter}</b> {sheet.filterInWords(filterWords(data.filter, sheet.allCounterparts), data.shown, data.of)}
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

function Total({ count, word }: { readonly count: number; readonly word: string }) {
  return (
    <div>
      <dt>{word}</dt>
      <dd>{count}</dd>
    </div>
  )
}
