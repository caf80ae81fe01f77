import type { DossierData } from '#core/projections/dossier'
import type { DossierAttempt } from '#core/projections/dossier/attempts'
import type { SealedText } from '#core/projections/dossier/sealed'
import { messages } from '../../../messages'
import { sentenceCase } from '../../../messages/case'
import { fullDate } from '../../dates'
import { When } from '../moments'
import { attemptTitle, inLine, parts } from '../names'
import { textItems, type Item, type Unnumbered } from '../section'

const { sections, text: say } = messages.dossier

/** The text to the letter, with what proves it; and that of every other original or copy that said something else. */
export function textSection(data: DossierData): Unnumbered {
  const { text, attempts } = data
  const others = attempts.filter((attempt) => attempt.text !== null && (attempt.role === 'original' || attempt.role === 'copy'))
  return {
    key: 'text',
    title: text.sent === null ? sections.draft : sections.text,
    about: aboutOf(data),
    columns: null,
    items: [...sealedItems('text', text), ...others.flatMap((attempt) => (attempt.text ? sealedItems(String(attempt.n), attempt.text, otherwise(attempt)) : []))],
  }
}

/** A text and, under it, the hash of its bytes. */
export function sealedItems(key: string, text: SealedText, lead: TextLead = null): Item[] {
  if (text.words.trim() === '') return [{ key, row: <p className="dossier-plain">{say.none}</p> }]
  return [...textItems(key, text.words, 'sent', lead), { key: `${key} seal`, row: <Seal text={text} /> }]
}

type TextLead = Parameters<typeof textItems>[3]

function Seal({ text: { sha256, bytes } }: { readonly text: SealedText }) {
  return (
    <p className="dossier-seal">
      {say.sha256} <b>{sha256}</b> {say.sealed(bytes)}
    </p>
  )
}

function otherwise(attempt: DossierAttempt): TextLead {
  return (
    <p className="dossier-lead">
      <b>{say.otherwise(attemptTitle(attempt, attempt.role))}</b> {attempt.at && <When moment={attempt.at} />}
    </p>
  )
}

/** How and when it was sent first. */
function aboutOf({ text, attempts, settings }: DossierData): string {
  if (text.sent === null) return ''
  const { at, zone, precision } = text.sent
  const on = fullDate(at, precision === 'day' ? zone : settings.home.zone)
  const first = attempts.filter(({ state, role }) => role === 'original' && state !== 'voided' && state !== 'planned')
  return parts(sentenceCase(parts(...first.map((attempt) => inLine(attemptTitle(attempt, 'original'))))), on)
}
