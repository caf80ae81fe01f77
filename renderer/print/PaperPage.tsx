import { messages } from '../messages'
import { Header } from './Header'
import type { LaidPage } from './Laid'
import { Legend } from './Legend'
import { Marking } from './Marking'
import type { Page } from './paginate'
import { usePaper } from './paper'
import { Proof } from './Proof'
import { Table } from './Table'

const { sheet, sheetSetting } = messages

/** One page: marked at both ends; the first bears the header, the last the legend and the signatures. */
export function PaperPage({ page, number, of, draft }: LaidPage<Page>) {
  const { data } = usePaper()
  const isLast = number === of
  const marked = data.query.edition === 'releasable' ? sheetSetting.releasable : ''
  return (
    <section className="laid-page paper-page" aria-label={sheet.page(number, of)} aria-hidden={draft}>
      <Marking settings={data.settings} beside={marked} />
      {number === 1 && <Header />}
      <Table page={page} number={number} />
      {isLast && <Legend />}
      <footer className="paper-foot">
        {isLast && (
          <>
            <p className="paper-signature">{data.settings.person !== '' && sheet.preparedBy(data.settings.person)}</p>
            <p className="paper-signature">{sheet.checkedBy}</p>
          </>
        )}
        <Proof fingerprint={data.fingerprint} entries={data.entries} number={number} of={of} />
      </footer>
      <Marking settings={data.settings} beside={marked} />
    </section>
  )
}
