import { messages } from '../messages'
import { Header } from './Header'
import { Legend } from './Legend'
import { Marking } from './Marking'
import type { Page } from './paginate'
import { usePaper } from './paper'
import { Proof } from './Proof'
import { Table } from './Table'

const { sheet } = messages

export interface PaperPageProps {
  readonly page: Page
  /** Counted from 1. */
  readonly number: number
  readonly of: number
  /** Everything on one endless page, to be measured and never shown. */
  readonly draft?: boolean
}

/** One page: A4 across, marked at both ends; the first bears the header, the last the legend and the signatures. */
export function PaperPage({ page, number, of, draft = false }: PaperPageProps) {
  const { data } = usePaper()
  const isLast = number === of
  return (
    <section className={draft ? 'paper-page paper-page-draft' : 'paper-page'} aria-label={sheet.page(number, of)} aria-hidden={draft}>
      <Marking settings={data.settings} />
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
      <Marking settings={data.settings} />
    </section>
  )
}
