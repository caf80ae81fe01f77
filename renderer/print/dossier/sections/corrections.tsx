import type { DossierData } from '#core/projections/dossier'
import type { Correction, VoidedFact } from '#core/projections/dossier/corrections'
import type { Due } from '#core/request'
import { messages } from '../../../messages'
import { momentDate } from '../../../messages/time'
import { brief } from '../../brief'
import { HomeTime, recordedAt, When } from '../moments'
import { attemptTitle, inLine } from '../names'
import type { Item, Unnumbered } from '../section'
import { sealedItems } from './text'

const { sections, corrections: say } = messages.dossier

/** What was voided, corrected, put off or laid to rest, and why. */
export function correctionsSection(data: DossierData): Unnumbered {
  const { corrections } = data
  const none: Item = { key: 'none', row: <p className="dossier-plain">{say.none}</p> }
  return {
    key: 'corrections',
    title: sections.corrections,
    about: corrections.length > 0 ? say.about : '',
    columns: null,
    items: corrections.length > 0 ? corrections.flatMap((each, index) => itemsOf(each, String(index), data)) : [none],
  }
}

function itemsOf(correction: Correction, key: string, data: DossierData): Item[] {
  const line = <Line correction={correction} data={data} />
  return correction.kind === 'corrigendum' && correction.text ? sealedItems(key, correction.text, line) : [{ key, row: line }]
}

function Line({ correction, data }: { readonly correction: Correction; readonly data: DossierData }) {
  const { recorded, by } = correction
  const at = 'at' in correction ? correction.at : null
  const reason = 'reason' in correction ? correction.reason : ''
  return (
    <div className="dossier-line dossier-correction">
      <b>{titleOf(correction, data)}</b>
      <span>{at ? <When moment={at} /> : correction.kind === 'corrigendum' && say.notSent}</span>
      <span>{reason}</span>
      <span className="dossier-recorded">
        <HomeTime moment={recordedAt(recorded)} />
        {by !== '' && `, ${by}`}
      </span>
    </div>
  )
}

function titleOf(correction: Correction, data: DossierData): string {
  switch (correction.kind) {
    case 'voided':
      return say.voided(factWords(correction.fact))
    case 'corrigendum':
      return attemptTitle(correction.attempt, 'corrigendum')
    case 'due':
      return say.dueFrom(dueWords(correction.before, data), dueWords(correction.after, data))
    case 'ended':
      return say.ended(messages.words.ending[correction.as], correction.successor)
    case 'reopened':
      return say.reopened
  }
}

function factWords(fact: VoidedFact): string {
  const { words } = messages
  switch (fact.of) {
    case 'attempt':
      return inLine(attemptTitle(fact.attempt))
    case 'acknowledgement':
      return [say.acknowledgement(words.level[fact.level].toLowerCase()), brief(fact.who, 100)].filter((part) => part !== '').join(messages.dossier.and)
    case 'answer':
      return say.answer(words.answer[fact.answer].toLowerCase())
    case 'denial':
      return say.denial(brief(fact.speaker, 100))
    case 'file':
      return say.file(messages.dossier.exhibit(fact.exhibit))
  }
}

function dueWords({ acknowledgementRequired, due }: Due, { settings, asOf }: DossierData): string {
  if (!acknowledgementRequired) return say.notRequired
  return due ? momentDate(due, settings.home.zone, asOf) : messages.dossier.noDue
}
