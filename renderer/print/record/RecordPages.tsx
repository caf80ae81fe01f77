import type { RecordData } from '#core/projections/record/record'
import type { PaperSize } from '#core/words'
import { Chart } from '../../components/record/Chart'
import { ChartTable } from '../../components/record/ChartTable'
import { Figures } from '../../components/record/Figures'
import { picturesOf, type Picture } from '../../components/record/pictures'
import { messages } from '../../messages'
import { medianInWords, scopeInWords } from '../../messages/record'
import { brief } from '../brief'
import { Laid } from '../Laid'
import { Letterhead } from '../Letterhead'
import { Marking } from '../Marking'
import { Proof } from '../Proof'
import '../paper.css'
import './record-paper.css'

const { record, sheet } = messages

interface RecordPagesProps {
  readonly data: RecordData
  readonly paper: PaperSize
  /** Told once the pages stand, with how many there are. */
  readonly onLaidOut: (pages: number) => void
}

/** Spans whose table has room under the other tables; of more it has a page to itself. */
const FEW = 8

/** What stands on a page: charts, or the tables of some. */
interface RecordPage {
  readonly of: 'charts' | 'tables'
  readonly pictures: readonly Picture[]
}

/**
 * The record of a period in true pages: its charts on the first, their tables on the next. How much there can be of each is bounded,
 * so that nothing has to be measured; names are cut where they would run on.
 */
export function RecordPages({ data, paper, onLaidOut }: RecordPagesProps) {
  const pictures = data.issued.count === 0 ? [] : picturesOf(data).map(withShortNames)
  const charts: RecordPage = { of: 'charts', pictures }
  return (
    <Laid
      data={data}
      paper={paper}
      orientation="portrait"
      className="paper record-paper"
      whole={charts}
      breakUp={() => [charts, ...tablesOf(pictures)]}
      onLaidOut={onLaidOut}
    >
      {({ page, number, of, draft }) => (
        <section className="laid-page paper-page" aria-label={sheet.page(number, of)} aria-hidden={draft}>
          <Marking settings={data.settings} />
          {page.of === 'tables' ? (
            <Tables pictures={page.pictures} />
          ) : (
            <>
              <Letterhead settings={data.settings} title={record.title} asOf={data.asOf} />
              <Charts data={data} pictures={page.pictures} />
            </>
          )}
          <footer className="paper-foot">
            <Proof fingerprint={data.fingerprint} entries={data.entries} number={number} of={of} />
          </footer>
          <Marking settings={data.settings} />
        </section>
      )}
    </Laid>
  )
}

function tablesOf(pictures: readonly Picture[]): readonly RecordPage[] {
  const isLong = ({ id, entries }: Picture): boolean => id === 'spans' && entries.length > FEW
  const pages = [pictures.filter((picture) => !isLong(picture)), pictures.filter(isLong)]
  return pages.flatMap((some) => (some.length === 0 ? [] : [{ of: 'tables', pictures: some }]))
}

function Charts({ data, pictures }: { readonly data: RecordData; readonly pictures: readonly Picture[] }) {
  return (
    <>
      <p className="record-scope">{scopeInWords(data)}</p>
      <Figures data={data} onShow={null} length={708} />
      {pictures.length === 0 && <p className="record-nothing">{record.nothing}</p>}
      <div className="record-pictures">
        {pictures.map((picture) => (
          <section key={picture.id} className={`record-picture record-picture-${picture.id}`}>
            <h2>{picture.title}</h2>
            {picture.id === 'days' && <p className="record-median">{medianInWords(data.days.median)}</p>}
            <Chart picture={picture} length={lengthOf(picture)} across={acrossOf(picture)} onShow={null} />
            {picture.about !== '' && <p className="record-about">{picture.about}</p>}
          </section>
        ))}
      </div>
    </>
  )
}

function Tables({ pictures }: { readonly pictures: readonly Picture[] }) {
  return (
    <div className="record-tables">
      {pictures.map((picture) => (
        <section key={picture.id} className={`record-table-${picture.id}`}>
          <h2>{picture.title}</h2>
          <ChartTable picture={picture} />
        </section>
      ))}
    </div>
  )
}

/** Of two lines at most, in a chart as in a table. */
function withShortNames(picture: Picture): Picture {
  return { ...picture, entries: picture.entries.map((entry) => ({ ...entry, label: brief(entry.label, 48) })) }
}

/** In px: what a chart has of the width of its page. */
function lengthOf({ form }: Picture): number {
  return form === 'bars' ? 204 : 84
}

function acrossOf({ id, form, entries }: Picture): number {
  if (form === 'bars') return 15
  return Math.min(40, Math.floor(((id === 'spans' ? 704 : 336) - entries.length * 6) / entries.length))
}
