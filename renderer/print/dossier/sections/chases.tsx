import type { DossierData } from '#core/projections/dossier'
import type { DossierAttempt } from '#core/projections/dossier/attempts'
import { AttemptGlyph } from '../../../components/glyphs'
import { Grade } from '../../../components/Grade'
import { messages } from '../../../messages'
import { attemptWord } from '../../../messages/attempt'
import { When } from '../moments'
import { attemptTitle, exhibitNames } from '../names'
import type { Item, Unnumbered } from '../section'
import { sealedItems } from './text'

const { sections, chases: say, attempts } = messages.dossier

/** Each chase by its number, with what it said. */
export function chasesSection(data: DossierData): Unnumbered {
  const chases = data.attempts.filter(({ role, state }) => role === 'chase' && state !== 'voided')
  const made = chases.filter(({ state }) => state !== 'planned').length
  const none: Item = { key: 'none', row: <p className="dossier-plain">{say.none}</p> }
  return {
    key: 'chases',
    title: sections.chases,
    about: chases.length === 0 ? '' : say.about(made),
    columns: null,
    items: chases.length === 0 ? [none] : chases.flatMap(itemsOf),
  }
}

function itemsOf(chase: DossierAttempt): Item[] {
  const key = String(chase.n)
  const line = <Line chase={chase} />
  return chase.text ? sealedItems(key, chase.text, line) : [{ key, row: line }]
}

function Line({ chase }: { readonly chase: DossierAttempt }) {
  const { at, state, channel, outcomes, text, exhibits } = chase
  const [first] = outcomes
  return (
    <div className="dossier-line">
      <b>{attemptTitle(chase, 'chase')}</b>
      {at ? <When moment={at} /> : <span>{attempts.noDate}</span>}
      <span>
        <AttemptGlyph state={state} /> <b>{attemptWord(state, channel).toLowerCase()}</b>
        {text === null && state !== 'planned' && `. ${say.noText}`}
      </span>
      <span className="dossier-proof">
        {first && <Grade grade={first.grade} />} {exhibitNames(first?.exhibits ?? exhibits)}
      </span>
    </div>
  )
}
