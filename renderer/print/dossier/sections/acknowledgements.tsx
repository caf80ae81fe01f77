import type { ReactNode } from 'react'
import type { DossierAcknowledgement, DossierData } from '#core/projections/dossier'
import { AcknowledgementGlyph, RequestGlyph } from '../../../components/glyphs'
import { Grade } from '../../../components/Grade'
import { messages } from '../../../messages'
import { momentLongDate } from '../../../messages/time'
import { brief } from '../../brief'
import { When } from '../moments'
import { exhibitNames, parts } from '../names'
import { textItems, type Item, type Unnumbered } from '../section'
import { lateWords } from './attempts'

const { sections, acknowledgements: say } = messages.dossier

/** All that came back, each with the weight that it has, and then the answers, which are something else. */
export function acknowledgementsSection(data: DossierData): Unnumbered {
  const { acknowledgements, answers } = data
  const items = [
    ...acknowledgements.flatMap((each) => acknowledged(each, data)),
    ...answers.flatMap(({ n, kind, at, words, exhibits, late }) => {
      const row = (
        <div className="dossier-line">
          <span>
            <RequestGlyph state={kind} /> <b>{say.answer(messages.words.answer[kind].toLowerCase())}</b>
          </span>
          <When moment={at} />
          <span>{late && lateWords(late, data)}</span>
          <span className="dossier-proof">{exhibitNames(exhibits)}</span>
        </div>
      )
      return withWords(`answer ${String(n)}`, row, words)
    }),
  ]
  return {
    key: 'acknowledgements',
    title: sections.acknowledgements,
    about: aboutOf(data),
    columns: null,
    items: items.length > 0 ? items : [{ key: 'none', row: <p className="dossier-plain">{say.none}</p> }],
  }
}

function acknowledged(each: DossierAcknowledgement, data: DossierData): Item[] {
  const { n, level, at, who, post, body, cameBy, theirReference, theirWords, grade, counts, exhibits, late } = each
  const said = parts(
    brief(parts(who, post, body), 400),
    messages.words.byWay[cameBy],
    theirReference === '' ? '' : say.theirReference(brief(theirReference, 200)),
    counts ? '' : say.doesNotCount,
    late ? lateWords(late, data) : '',
  )
  const row = (
    <div className="dossier-line">
      <span>
        <AcknowledgementGlyph level={level} /> <b>{messages.words.level[level]}</b>
      </span>
      <When moment={at} />
      <span>{said}</span>
      <span className="dossier-proof">
        <Grade grade={grade} /> {exhibitNames(exhibits)}
      </span>
    </div>
  )
  return withWords(`acknowledgement ${String(n)}`, row, theirWords)
}

/** A fact, and the words with it beneath, which may be long. */
function withWords(key: string, row: ReactNode, words: string): Item[] {
  const text = textItems(key, words, 'said', row)
  return text.length > 0 ? text : [{ key, row }]
}

function aboutOf({ tracks: { acknowledgement }, settings, asOf, acknowledgements }: DossierData): string {
  const { due } = acknowledgement
  const none = acknowledgements.some(({ counts }) => counts) || acknowledgement.level === 'not-required' ? '' : say.noneCounts
  return parts(due ? messages.dossier.due(momentLongDate(due, settings.home.zone, asOf)) : '', due ? none : '')
}
