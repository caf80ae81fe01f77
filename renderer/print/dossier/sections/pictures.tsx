import type { ShownPicture } from '#core/evidence/exhibit-view'
import type { DossierData } from '#core/projections/dossier'
import type { Exhibit, Shown } from '#core/projections/dossier/exhibits'
import { messages } from '../../../messages'
import { pictureRows } from '../picture-rows'
import type { Unnumbered } from '../section'
import { NameOf } from './exhibit-file'

const { sections, exhibit: exhibitName, pictures: say, and, text } = messages.dossier

/** A picture of a file, under the exhibit's number. */
interface Pictured extends ShownPicture {
  readonly number: number
  readonly file: Extract<Shown, { of: 'file' }>
}

/** What the files show that can be drawn: each picture whole on a page. Null where there is none. */
export function picturesSection({ exhibits, pictures }: DossierData): Unnumbered | null {
  const pictured = exhibits.flatMap((exhibit) => picturesOf(exhibit, pictures))
  if (pictured.length === 0) return null
  return {
    key: 'pictures',
    title: sections.pictures,
    about: say.about(pictured.length),
    columns: null,
    items: pictureRows(pictured).map((row) => ({
      key: row.map(({ number }) => number).join(' '),
      row: (
        <div className="dossier-figures">
          {row.map((picture) => (
            <Figure key={picture.number} {...picture} />
          ))}
        </div>
      ),
    })),
  }
}

/** What was voided is not shown. */
function picturesOf({ number, shown, voided }: Exhibit, pictures: DossierData['pictures']): Pictured[] {
  if (shown.of !== 'file' || voided) return []
  return (pictures[shown.sha256] ?? []).map((picture) => ({ ...picture, number, file: shown }))
}

function Figure({ address, width, height, number, file: { said, sha256 } }: Pictured) {
  return (
    <figure className="dossier-figure">
      <img src={address} width={width} height={height} alt={say.alt(exhibitName(number))} />
      <figcaption>
        <b>{exhibitName(number)}</b> {said && <NameOf file={said} />}
        {said?.kind === 'pdf' && `${and}${say.firstPage}`}
        <div className="dossier-file-seal">
          <b>{text.sha256}</b> {sha256}
        </div>
      </figcaption>
    </figure>
  )
}
