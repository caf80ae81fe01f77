import type { DossierData, Internal } from '#core/projections/dossier'
import { messages } from '../../../messages'
import { momentDate } from '../../../messages/time'
import { HomeTime, recordedAt } from '../moments'
import { textItems, type Item, type Unnumbered } from '../section'

const { sections, internal: say } = messages.dossier

/** What the office keeps beside the request. Null in an edition without it. */
export function internalSection({ internal, settings, asOf }: DossierData): Unnumbered | null {
  if (internal === null) return null
  const { keptBy, tags, links, pause, accepted, remarks, ask } = internal
  const facts: (readonly [string, string])[] = [
    [say.keptBy, keptBy || say.nobody],
    [say.tags, tags.join(messages.dossier.and)],
    [say.links, links.join(messages.dossier.and)],
    [say.pause, pause ? (pause.until ? say.until(momentDate(pause.until, settings.home.zone, asOf), pause.reason) : say.noEnd(pause.reason)) : ''],
    ...accepted.map(({ warning, reason }): readonly [string, string] => [say.accepted, `${messages.forms.warning.brief[warning]}: ${reason}`]),
  ]
  const told = facts.filter(([, words]) => words !== '')
  return {
    key: 'internal',
    title: sections.internal,
    about: '',
    columns: null,
    items: [
      ...told.map(([name, words], index): Item => ({ key: String(index), row: <Fact name={name} words={words} /> })),
      ...textItems('ask', ask, 'said', <p className="dossier-lead">{say.ask}</p>),
      ...remarks.flatMap((remark, index) => textItems(`remark ${String(index)}`, remark.words, 'said', <RemarkHead remark={remark} />)),
    ],
  }
}

function Fact({ name, words }: { readonly name: string; readonly words: string }) {
  return (
    <dl className="dossier-facts dossier-fact">
      <div>
        <dt>{name}</dt>
        <dd>{words}</dd>
      </div>
    </dl>
  )
}

function RemarkHead({ remark: { recorded, by } }: { readonly remark: Internal['remarks'][number] }) {
  return (
    <p className="dossier-lead">
      {say.remark}, <HomeTime moment={recordedAt(recorded)} />
      {by !== '' && `, ${by}`}
    </p>
  )
}
