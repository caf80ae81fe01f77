import { shortFingerprint } from '#core/fingerprint'
import { markingOf } from '#core/projections/marking'
import { messages } from '../../messages'
import type { LaidPage } from '../Laid'
import { Closing } from './Closing'
import { useDossier } from './context'
import { Head, RunningHead } from './Head'
import type { SectionPart } from './section-part'
import { SectionOnPage } from './SectionOnPage'

const say = messages.dossier

/** One page, marked at both ends: the first bears the head, every other the request's name, the last the certification. */
export function DossierPage({ page, number, of, draft }: LaidPage<readonly SectionPart[]>) {
  const { data } = useDossier()
  return (
    <section className="laid-page dossier-page" aria-label={say.page(number, of)}>
      <Marking />
      {(draft || number > 1) && <RunningHead />}
      {number === 1 && <Head />}
      {page.map((part) => (
        <SectionOnPage key={part.section.key} {...part} />
      ))}
      {number === of && <Closing />}
      <footer className="dossier-foot">
        <p>
          {say.fingerprint} <b>{shortFingerprint(data.fingerprint) || say.noFingerprint}</b>, {say.entries(data.entries)}
        </p>
        <p>
          {say.pageOf.page} <b>{number}</b> {say.pageOf.of} <b>{of}</b>
        </p>
      </footer>
      <Marking />
    </section>
  )
}

function Marking() {
  const { settings, query } = useDossier().data
  return <p className="dossier-marking">{markingOf(settings, query.edition)}</p>
}
