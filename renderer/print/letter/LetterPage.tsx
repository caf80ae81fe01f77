import type { Letter } from '#core/projections/letter'
import { messages } from '../../messages'
import { fullDate } from '../dates'
import type { LaidPage } from '../Laid'

interface LetterPageProps extends Omit<LaidPage<unknown>, 'page'> {
  readonly letter: Letter
  /** The text that stands on this page: runs of lines, broken where they were measured. */
  readonly text: readonly string[]
}

/** One page: the first bears the letterhead and to whom it goes, the last the signature, each its number. */
export function LetterPage({ letter, text, number, of, draft }: LetterPageProps) {
  const say = messages.letter
  const page = say.page(number, of)
  return (
    <section className="laid-page letter-page" aria-label={page} aria-hidden={draft}>
      {number === 1 && <Head letter={letter} />}
      <div className="letter-text" data-part="text">
        {text.map((paragraph, index) => (
          <p key={index}>{paragraph}</p>
        ))}
      </div>
      {number === of && <Signature letter={letter} />}
      <footer className="letter-foot">
        <span>{letter.reference}</span>
        {letter.sample && <span>{say.sample}</span>}
        <span>{of > 1 && page}</span>
      </footer>
    </section>
  )
}

function Head({ letter: { office, note, reference, place, zone, at, addressee } }: Pick<LetterPageProps, 'letter'>) {
  const say = messages.letter
  return (
    <header data-part="head">
      <p className="letter-office">{office}</p>
      <div className="letter-line">
        <div>
          {note.number !== '' && <p>{say.number(note.number)}</p>}
          {reference !== '' && <p>{say.reference(reference)}</p>}
        </div>
        <p>{say.placeAndDate(place, fullDate(at, zone))}</p>
      </div>
      <address className="letter-addressee">
        {addressee.map((line, index) => (
          <span key={index}>{line}</span>
        ))}
      </address>
    </header>
  )
}

/** A signed letter has room for the hand and the name under it; an initialled note only for the initials, as the custom is. */
function Signature({ letter: { note, person, office } }: Pick<LetterPageProps, 'letter'>) {
  switch (note.signature) {
    case 'signed':
      return (
        <div className="letter-closing" data-part="closing">
          <p className="letter-signature">
            <span>{person}</span>
            <span>{office}</span>
          </p>
        </div>
      )
    case 'initialled':
      return (
        <div className="letter-closing" data-part="closing">
          <p className="letter-signature letter-initials">
            <span>{messages.letter.initials}</span>
          </p>
        </div>
      )
    case 'neither':
      return null
  }
}
