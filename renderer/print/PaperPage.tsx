import { shortFingerprint } from '#core/fingerprint'
import { messages } from '../messages'
import { Header } from './Header'
import type { LaidPage } from './Laid'
import { Legend } from './Legend'
import type { Page } from './paginate'
import { usePaper } from './paper'
import { Table } from './Table'

const { sheet, sheetSetting } = messages

/** One page: marked at both ends; the first bears the header, the last the legend and the signatures. */
export function PaperPage({ page, number, of, draft }: LaidPage<Page>) {
  const { data } = usePaper()
  const isLast = number === of
  return (
    <section className="laid-page paper-page" aria-label={sheet.page(number, of)} aria-hidden={draft}>
      <Marking />
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
        <div className="paper-proof">
          <p>
            {sheet.fingerprint} <b>{shortFingerprint(data.fingerprint) || sheet.noFingerprint}</b>, {sheet.entries(data.entries)}
          </p>
          <p>{sheet.page(number, of)}</p>
        </div>
      </footer>
      <Marking />
    </section>
  )
}

/** The register's marking, with the edition beside it where that is not the office's own; a sample says that it is one, whatever its marking. */
function Marking() {
  const { settings, query } = usePaper().data
  const { marking, sample } = settings
  const says = sample && !marking.toLowerCase().includes(sheet.sample.toLowerCase()) ? [sheet.sample, marking].filter(Boolean).join(', ') : marking
  return <p className="paper-marking">{query.edition === 'releasable' ? [says, sheetSetting.releasable].filter(Boolean).join(' · ') : says}</p>
}
