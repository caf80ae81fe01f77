import type { FileSaid, FileShows, Shown } from '#core/projections/dossier/exhibits'
import { FileName } from '../../../components/FileName'
import { messages } from '../../../messages'
import { brief } from '../../brief'
import { recordedAt, When } from '../moments'
import { attemptTitle, inLine, parts } from '../names'

type File = Extract<Shown, { of: 'file' }>

const { and, exhibits, text } = messages.dossier
const { file: say } = exhibits

/** The length at which a person's name, which may have 1,000 characters, is cut. */
const PERSON = 100

/** What a kept file is, which fact it shows, and its SHA-256 whole, so that it can be checked from the paper. */
export function FileWords({ said, sha256, shows }: File) {
  return (
    <>
      {said ? (
        <>
          <NameOf file={said} />
          {and}
          {parts(say.kinds[said.kind], say.bytes(said.bytes))}
        </>
      ) : (
        say.withheld
      )}
      <div className="dossier-second">{shows.of === 'request' ? say.ofRequest : say.shows(factWords(shows))}</div>
      <div className="dossier-file-seal">
        <b>{text.sha256}</b> {sha256}
      </div>
    </>
  )
}

/** What it was called where it came from, whole: its ending is what it is taken for. */
export function NameOf({ file: { name } }: { readonly file: FileSaid }) {
  return name === '' ? say.nameless : <FileName name={name} />
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
