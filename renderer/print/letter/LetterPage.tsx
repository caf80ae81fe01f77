import type { Letter } from '#core/projections/letter'
import { messages } from '../../messages'
import { fullDate } from '../dates'
import type { LaidPage } from '../Laid'
import { LETTER_FORMS } from './forms'

interface LetterPageProps extends Omit<LaidPage<unknown>, 'page'> {
  readonly letter: Letter
  /** The text that stands on this page: runs of lines, broken where they were measured. */
  readonly text: readonly string[]
}

const say = messages.letter

/**
 * One page: the first bears the letterhead, every other the number and its page; the last bears the signature. To whom it goes, and
 * where the date stands, is each kind's own.
 */
export function LetterPage({ letter, text, number, of, draft }: LetterPageProps) {
  const page = say.page(number, of)
  const { addressee } = LETTER_FORMS[letter.note.kind]
  return (
    <section className="laid-page letter-page" aria-label={page} aria-hidden={draft}>
      {letter.draft && <p className="letter-not-issued">{say.draft}</p>}
      {number === 1 ? <Head letter={letter} /> : <Further letter={letter} page={page} />}
      <div className="letter-text" data-part="text">
        {text.map((paragraph, index) => (
          <p key={index}>{paragraph}</p>
        ))}
      </div>
      {number === of && <Closing letter={letter} />}
      <div className="letter-end">
        {number === 1 && addressee === 'foot' && <Addressee letter={letter} part="addressee" />}
        <footer className="letter-foot">
          <span>{letter.reference}</span>
          {letter.sample && <span>{say.sample}</span>}
          <span>{number === 1 && of > 1 && page}</span>
        </footer>
      </div>
    </section>
  )
}

interface PartProps {
  readonly letter: Letter
}

function Head({ letter }: PartProps) {
  const { office, note, reference } = letter
  const { addressee, date } = LETTER_FORMS[note.kind]
  const heading = say.heading[note.kind]
  return (
    <header data-part="head">
      <p className="letter-office">{office}</p>
      <div className="letter-line">
        <div>
          {note.number !== '' && <p>{say.number(note.number)}</p>}
          {reference !== '' && <p>{say.reference(reference)}</p>}
        </div>
        {date === 'head' && <PlaceAndDate letter={letter} />}
      </div>
      {addressee === 'head' && <Addressee letter={letter} />}
      {heading !== '' && <h1 className="letter-heading">{heading}</h1>}
      <div className="letter-gap" />
    </header>
  )
}

/** Over every page but the first, so that a page that has lost the others is known. It stands in the margin, and takes no room. */
function Further({ letter: { note, reference }, page }: PartProps & { readonly page: string }) {
  return (
    <p className="letter-further">
      <span>{note.number === '' ? reference : say.number(note.number)}</span>
      <span>{page}</span>
    </p>
  )
}

function PlaceAndDate({ letter: { place, at, zone } }: PartProps) {
  return <p>{say.placeAndDate(place, fullDate(at, zone))}</p>
}

function Addressee({ letter: { addressee }, part }: PartProps & { readonly part?: string }) {
  return (
    <address className="letter-addressee" data-part={part}>
      {addressee.map((line, index) => (
        <span key={index}>{line}</span>
      ))}
    </address>
  )
}

/** Place and day where they come last, and room for the hand: a name under it, or only initials, with the seal beside them. */
function Closing({ letter }: PartProps) {
  const { note, signature } = letter
  const dated = LETTER_FORMS[note.kind].date === 'closing'
  if (note.signature === 'neither' && !dated) return null
  return (
    <div className="letter-closing" data-part="closing">
      {dated && (
        <div className="letter-dated">
          <PlaceAndDate letter={letter} />
        </div>
      )}
      <Hand signature={note.signature} lines={signature} />
    </div>
  )
}

function Hand({ signature, lines }: { readonly signature: Letter['note']['signature']; readonly lines: readonly string[] }) {
  switch (signature) {
    case 'signed':
      return (
        <p className="letter-signature">
          {lines.map((line, index) => (
            <span key={index}>{line}</span>
          ))}
        </p>
      )
    case 'initialled':
      return (
        <div className="letter-sealed">
          <p className="letter-initials">{say.initials}</p>
          <p className="letter-seal">{say.seal}</p>
        </div>
      )
    case 'neither':
      return null
  }
}
