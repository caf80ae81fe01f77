import { shortFingerprint } from '#core/fingerprint'
import { messages } from '../../messages'
import type { Page } from '../paginate'
import { Closing } from './Closing'
import { useDossier } from './context'
import { Head, RunningHead } from './Head'
import type { MeasuredDossier } from './measure-dossier'
import type { Section } from './section'
import { SectionPart } from './SectionPart'

const say = messages.dossier

interface DossierPageProps {
  readonly sections: readonly Section[]
  readonly page: Page
  /** Where each section may be broken; null for everything on one endless page, to be measured and never shown. */
  readonly measured: MeasuredDossier | null
  /** Counted from 1. */
  readonly number: number
  readonly of: number
}

/** One page, marked at both ends: the first bears the head, every other the request's name, the last the certification. */
export function DossierPage({ sections, page, measured, number, of }: DossierPageProps) {
  const { data } = useDossier()
  const draft = measured === null
  return (
    <section className={draft ? 'dossier-page dossier-page-draft' : 'dossier-page'} aria-label={say.page(number, of)} aria-hidden={draft}>
      <Marking />
      {(draft || number > 1) && <RunningHead />}
      {number === 1 && <Head />}
      {page.map(({ group, from, to }) => {
        const section = sections[group]
        const units = measured?.units[group]?.slice(from, to) ?? null
        return (
          section && (
            <SectionPart key={section.key} section={section} number={group + 1} units={units} lines={measured?.lines[group] ?? []} continued={from > 0} />
          )
        )
      })}
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

/** The register's marking; a sample says that it is one, and an edition for anybody that it is that. */
function Marking() {
  const { settings, query } = useDossier().data
  const { marking, sample } = settings
  const isSaid = marking.toLowerCase().includes(say.sample.toLowerCase())
  const says = [sample && !isSaid ? say.sample : '', marking, query.edition === 'releasable' ? say.releasable : '']
  return <p className="dossier-marking">{says.filter((part) => part !== '').join(messages.dossier.and)}</p>
}
