import type { ReactNode } from 'react'
import type { OpenedRequest } from '#core/bridge/bridge'
import type { Instant, Moment } from '#core/moment'
import { isPaused } from '#core/register/rules'
import type { Settings } from '#core/settings'
import { messages } from '../../messages'
import { momentClock, momentLongDate, momentWeekday } from '../../messages/time'
import { ActButton } from './ActButton'
import { Links } from './Links'
import { Remarks } from './Remarks'
import { Tags } from './Tags'
import './Keeping.css'

interface KeepingProps {
  readonly opened: OpenedRequest
  readonly settings: Settings
  readonly now: Instant
}

/** What the office keeps beside a request, for itself: tags, links, who keeps it, until when it rests, and remarks. */
export function Keeping({ opened: { row, request }, settings, now }: KeepingProps) {
  const { keeping } = messages
  const zone = settings.home.zone
  const written = (moment: Moment): string =>
    [momentWeekday(moment, zone, now), momentClock(moment, zone)].filter((part) => part !== '').join(' ')
  return (
    <section className="keeping" aria-labelledby="keeping-title">
      <h3 className="detail-heading" id="keeping-title">
        {keeping.title}
      </h3>
      <dl>
        <Kept name={keeping.tags}>
          <Tags request={request} />
        </Kept>
        <Kept name={keeping.links}>
          <Links request={request} />
        </Kept>
        {row.number && (
          <>
            <Kept name={keeping.keeper}>
              <span className="keeping-words">{row.keptBy || keeping.nobody}</span>
              <ActButton act="change-keeper" words={keeping.change} />
            </Kept>
            <Kept name={keeping.due}>
              <span className="keeping-words num">
                {request.content.due ? written(request.content.due) : messages.desk.detail.notRequired}
              </span>
              <ActButton act="change-due" words={keeping.change} />
            </Kept>
            <Kept name={keeping.chasing}>
              <span className="keeping-words num">{pauseWords(request, now, (moment) => momentLongDate(moment, zone, now))}</span>
              <ActButton act="pause" words={isPaused(request, now) ? keeping.resume : keeping.pause} />
            </Kept>
          </>
        )}
        <Kept name={keeping.remarks}>
          <Remarks request={request} home={zone} now={now} />
        </Kept>
      </dl>
    </section>
  )
}

/** One thing kept, with its name. */
function Kept({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="keeping-row">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function pauseWords({ pause }: OpenedRequest['request'], now: Instant, write: (moment: Moment) => string): string {
  const { keeping } = messages
  if (pause === null) return keeping.chased
  const until = pause.until && write(pause.until)
  if (until !== null && !isPaused({ pause }, now)) return keeping.pauseOver(until, pause.reason)
  return keeping.paused(until, pause.reason)
}
