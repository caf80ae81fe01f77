import type { DossierData } from '#core/projections/dossier'
import type { Exhibit, Shown } from '#core/projections/dossier/exhibits'
import { Grade } from '../../../components/Grade'
import { messages } from '../../../messages'
import { brief } from '../../brief'
import { When } from '../moments'
import { FileWhen, FileWords } from './exhibit-file'
import { attemptTitle, parts } from '../names'
import type { Item, Unnumbered } from '../section'

const { sections, exhibits: say, exhibit: exhibitName, noGrade } = messages.dossier

/** What is settled about a denial may be long, and stands in full beside it. */
const BRIEF = 300

/** What shows each fact, by the number under which the facts refer to it. */
export function exhibitsSection({ exhibits }: DossierData): Unnumbered {
  const none: Item = { key: 'none', row: <p className="dossier-plain">{say.none}</p> }
  const { columns } = say
  return {
    key: 'exhibits',
    title: sections.exhibits,
    about: exhibits.length > 0 ? say.about(exhibits.length) : '',
    columns: exhibits.length > 0 ? [
      { key: 'exhibit-number', name: columns.number },
      { key: 'what', name: columns.what },
      { key: 'when', name: columns.when },
      { key: 'exhibit-grade', name: columns.grade },
    ] : null,
    items: exhibits.length > 0 ? exhibits.map((exhibit) => ({ key: String(exhibit.number), row: <Row exhibit={exhibit} /> })) : [none],
  }
}

function Row({ exhibit: { number, at, shown, grade, voided } }: { readonly exhibit: Exhibit }) {
  return (
    <tr data-part="item" className={voided ? 'dossier-voided' : ''}>
      <th scope="row">
        <b>{exhibitName(number)}</b>
      </th>
      <td>
        {shown.of === 'file' ? <FileWords {...shown} /> : wordsOf(shown)}
        {voided && ` (${say.voided})`}
      </td>
      <td>
        {shown.of === 'file' ? <FileWhen {...shown} /> : <When moment={at} />}
      </td>
      <td>{grade ? <Grade grade={grade} /> : noGrade}</td>
    </tr>
  )
}

function wordsOf(shown: Exclude<Shown, { of: 'file' }>): string {
  const { words } = messages
  switch (shown.of) {
    case 'outcome':
      return parts(attemptTitle(shown.attempt), say.evidence[shown.kind].toLowerCase(), shown.words)
    case 'acknowledgement': {
      const { denials } = messages.dossier
      const level = shown.level === 'automatic' ? denials.automatic : denials.acknowledgement(words.level[shown.level])
      return parts(level, words.byWay[shown.cameBy], shown.who)
    }
    case 'denial':
      return parts(say.denial, shown.speaker, shown.outlet, shown.link)
    case 'settlement':
      return parts(words.dispute[shown.as], brief(shown.words, BRIEF))
  }
}
