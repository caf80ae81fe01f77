import { messages } from '../../messages'
import { AsOf } from '../AsOf'
import { brief } from '../brief'
import { useDossier } from './context'
import { Tracks } from './Tracks'

const say = messages.dossier

/** The head of the first page: whose dossier it is, of which request, as of when, and its four tracks. */
export function Head() {
  const { data } = useDossier()
  const { settings, asOf, subject, wholeness } = data
  return (
    <header className="dossier-header" data-part="header">
      <div className="dossier-letterhead">
        <div>
          <p className="dossier-office">{settings.officeInFull || settings.office}</p>
          <p className="dossier-of">{titleOf(data)}</p>
        </div>
        <dl className="dossier-as-of">
          <dt>{say.asOf}</dt>
          <AsOf settings={settings} asOf={asOf} />
        </dl>
      </div>
      <h1>{subject}</h1>
      {wholeness.state !== 'whole' && (
        <p className="dossier-damage">
          <b>{wholeness.state === 'lost' ? say.lost(wholeness.lost) : say.doubtful}</b>
        </p>
      )}
      <Tracks tracks={data.tracks} />
    </header>
  )
}

/** What stands at the head of every other page. */
export function RunningHead() {
  const { data } = useDossier()
  return (
    <p className="dossier-running" data-part="running">
      <b>{titleOf(data)}</b> {brief(data.subject, 90)}
    </p>
  )
}

/** What the dossier is called. */
export function titleOf({ reference }: { readonly reference: string }): string {
  return reference === '' ? say.draft : say.documentTitle(reference)
}
