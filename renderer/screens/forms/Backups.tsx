import { FolderOpen, HardDriveDownload, History } from 'lucide-react'
import { useState } from 'react'
import type { PlaceStanding } from '#core/backup'
import { Banner } from '../../components/Banner'
import { Button } from '../../components/Button'
import { messages } from '../../messages'
import { dateAndClock } from '../../messages/time'
import { backUp, backUpTo, useBackups } from '../../store/backups'
import { useDialog } from '../../store/dialog'
import { useRegister } from '../../store/register'
import './Backups.css'

/** Where backups of the register go, when the last good ones were made, and what can be done about them. Acts at once. */
export function Backups() {
  const standing = useBackups((backups) => backups.standing)
  const show = useDialog((store) => store.show)
  /** Which act is under way. Its button waits rather than being disabled, so that the focus stays. */
  const [busy, setBusy] = useState<'now' | 'choose' | 'stop' | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const say = messages.backup.settings
  if (standing === null) return null
  const chosen = standing.find(({ place }) => place === 'folder')
  const act = async (which: typeof busy, work: () => Promise<string | null>): Promise<void> => {
    if (busy !== null) return
    setBusy(which)
    setProblem(await work().catch(() => messages.forms.unanswered))
    setBusy(null)
  }
  return (
    <section className="backups" aria-label={say.title}>
      <hr />
      <div className="field-head">
        <h3 className="field-label">{say.title}</h3>
        <span className="field-aside">{say.aside}</span>
      </div>
      <ul>
        {standing.map((place) => (
          <Place key={place.folder} standing={place} />
        ))}
        {!chosen && (
          <li>
            <div className="backups-place">{say.places.folder}</div>
            <div className="backups-folder">{say.notChosen}</div>
          </li>
        )}
      </ul>
      {problem !== null && <Banner tone="bad">{problem}</Banner>}
      <div className="backups-acts">
        <Button icon={<HardDriveDownload size={16} aria-hidden />} isPending={busy === 'now'} onPress={() => void act('now', async () => {
            // What failed is told at its place.
            await backUp()
            return null
          })}>
          {say.now}
        </Button>
        <Button icon={<FolderOpen size={16} aria-hidden />} isPending={busy === 'choose'} onPress={() => void act('choose', () => backUpTo('choose'))}>
          {chosen ? say.change : say.choose}
        </Button>
        {chosen && (
          <Button isPending={busy === 'stop'} onPress={() => void act('stop', () => backUpTo('none'))}>
            {say.stop}
          </Button>
        )}
        <Button
          icon={<History size={16} aria-hidden />}
          onPress={() => {
            show({ kind: 'restore' })
          }}
        >
          {say.restore}
        </Button>
      </div>
      <p className="field-hint">{say.hint}</p>
    </section>
  )
}

function Place({ standing: { place, folder, last, failed } }: { readonly standing: PlaceStanding }) {
  const now = useRegister((register) => register.now)
  const zone = useRegister(({ status }) => status?.settings.home.zone ?? 'UTC')
  const say = messages.backup.settings
  return (
    <li>
      <div className="backups-place">
        <span>{say.places[place]}</span>
        <span className="num">{last === null ? say.never : say.last(dateAndClock(last, zone, now))}</span>
      </div>
      <div className="backups-folder">{folder}</div>
      {failed !== null && <Banner tone="warn">{say.failed[place](folder, failed)}</Banner>}
    </li>
  )
}
