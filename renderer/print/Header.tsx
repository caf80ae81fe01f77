import { SHEET_STANDINGS } from '#core/projections/sheet'
import { messages } from '../messages'
import { clock } from '../messages/time'
import { weekdayLong } from './dates'
import { ProportionBar } from './ProportionBar'
import { usePaper } from './paper'

const { sheet } = messages

/** The head of the first page: whose sheet it is, as of when, how much there is, and what was left out. */
export function Header() {
  const { data } = usePaper()
  const { settings, asOf, query, shown, of } = data
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
        </dl>
      </div>
      <div className="paper-totals">
        <dl>
          <Total count={shown} word={sheet.open} />
          {SHEET_STANDINGS.map((standing) => {
            const count = data.groups.find((group) => group.standing === standing)?.rows.length ?? 0
            return (count > 0 || standing !== 'not-required') && <Total key={standing} count={count} word={sheet.total[standing]} />
          })}
        </dl>
        <p className="paper-filter">
          <b>{sheet.filter}</b> {sheet.filterInWords(sheet.view[query.view], query.counterpart ?? sheet.allCounterparts, shown, of)}
        </p>
        <ProportionBar groups={data.groups} />
      </div>
    </header>
  )
}

function Total({ count, word }: { readonly count: number; readonly word: string }) {
  return (
    <div>
      <dt>{word}</dt>
      <dd>{count}</dd>
    </div>
  )
}
