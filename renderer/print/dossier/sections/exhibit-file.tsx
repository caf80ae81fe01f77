import type { FileShows, Shown } from '#core/projections/dossier/exhibits'
import { messages } from '../../../messages'
import { brief } from '../../brief'
import { recordedAt, When } from '../moments'
import { attemptTitle, inLine, parts } from '../names'

type File = Extract<Shown, { of: 'file' }>

const { file: say } = messages.dossier.exhibits
const { sha256: sha256Name } = messages.dossier.text

/** The lengths at which names are cut: a file's may have 255 characters, a person's 1,000. */
const NAME = 120
const PERSON = 100

/** What a kept file is, which fact it shows, and its SHA-256 whole, so that it can be checked from the paper. */
export function FileWords({ said, sha256, shows }: File) {
  return (
    <>
      {said ? parts(brief(said.name, NAME) || say.nameless, say.kinds[said.kind], say.bytes(said.bytes)) : say.withheld}
      <div className="dossier-second">{shows.of === 'request' ? say.ofRequest : say.shows(factWords(shows))}</div>
      <div className="dossier-file-seal">
        <b>{sha256Name}</b> {sha256}
      </div>
    </>
  )
}

/** What the file says of its own time, and when it was kept. */
export function FileWhen({ said, kept }: File) {
  return (
    <>
      {said?.dated && (
        <div>
          {say.dated} <When moment={recordedAt(said.dated)} />
        </div>
      )}
      <div>
        {say.kept} <When moment={recordedAt(kept)} />
      </div>
    </>
  )
}

function factWords(shows: Exclude<FileShows, { of: 'request' }>): string {
  const { words } = messages
  switch (shows.of) {
    case 'attempt':
      return inLine(attemptTitle(shows.attempt))
    case 'acknowledgement': {
      const level = shows.level === 'automatic' ? say.automatic : say.acknowledgement(words.level[shows.level].toLowerCase())
      return parts(level, brief(shows.who, PERSON))
    }
    case 'answer':
      return say.answer(words.answer[shows.answer])
    case 'denial':
      return say.denial(brief(shows.speaker, PERSON))
  }
}
