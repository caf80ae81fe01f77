import { Minus, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Apart, Comparison } from '#core/backup'
import { Banner } from '../../components/Banner'
import { messages } from '../../messages'
import { dateAndClock } from '../../messages/time'
import { useRegister } from '../../store/register'

/** Requests named one by one; the rest are counted. */
const NAMED = 6

/** Whether the backup holds exactly what the register holds. */
export function changesNothing({ lost, back, exhibits, unread }: Comparison): boolean {
  return lost.entries + back.entries + exhibits.lost + exhibits.back === 0 && unread === null
}

/** What restoring a backup would take out of the register and bring back to it. */
export function Changes({ comparison }: { readonly comparison: Comparison }) {
  const say = messages.backup.restore
  const { isOwn, lost, back, exhibits, unread } = comparison
  if (changesNothing(comparison)) return <Banner tone="plain">{say.same}</Banner>
  return (
    <>
      {!isOwn && <Banner tone="warn">{say.anotherRegister}</Banner>}
      {unread !== null && <Banner tone="warn">{say.unread(unread)}</Banner>}
      {lost.entries > 0 && <Side apart={lost} glyph={<Minus size={16} aria-hidden className="tone-warn" />} words={say.lost} />}
      {back.entries > 0 && <Side apart={back} glyph={<Plus size={16} aria-hidden className="restore-back" />} words={say.back} />}
      {exhibits.lost > 0 && <p className="restore-aside">{say.exhibitsLost(exhibits.lost)}</p>}
      {exhibits.back > 0 && <p className="restore-aside">{say.exhibitsBack(exhibits.back)}</p>}
      <p className="restore-aside">{say.aside}</p>
    </>
  )
}

interface SideProps {
  readonly apart: Apart
  readonly glyph: ReactNode
  readonly words: (entries: number, since: string) => string
}

function Side({ apart: { entries, since, requests }, glyph, words }: SideProps) {
  const say = messages.backup.restore
  const now = useRegister((register) => register.now)
  const zone = useRegister(({ status }) => status?.settings.home.zone ?? 'UTC')
  return (
    <div className="restore-side">
      <h4>
        {glyph}
        <span>{words(entries, since === null ? '' : dateAndClock(since, zone, now))}</span>
      </h4>
      <ul>
        {requests.length === 0 && <li>{say.settingsOnly}</li>}
        {requests.slice(0, NAMED).map(({ id, reference, subject }) => (
          <li key={id}>
            <span className="num">{reference ?? say.draft}</span>
            <span>{subject}</span>
          </li>
        ))}
        {requests.length > NAMED && <li>{say.more(requests.length - NAMED)}</li>}
      </ul>
    </div>
  )
}
