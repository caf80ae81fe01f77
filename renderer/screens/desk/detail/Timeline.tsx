import { daysBetween, type Instant } from '#core/moment'
import type { Request } from '#core/request'
import type { Settings } from '#core/settings'
import { Button } from '../../../components/Button'
import { AttemptGlyph } from '../../../components/glyphs'
import { Grade } from '../../../components/Grade'
import { messages } from '../../../messages'
import { sentenceCase } from '../../../messages/case'
import { clock, dayTurn, momentClock, momentDate, shortDate } from '../../../messages/time'
import { useDialog } from '../../../store/dialog'
import { useActs } from '../useActs'
import { eventsOf, type TimelineEvent } from './events'
import { EventGlyph } from './EventGlyph'
import { attemptTitle } from './held'
import './Timeline.css'

interface TimelineProps {
  readonly request: Request
  readonly settings: Settings
  readonly now: Instant
}

/** Everything that happened, with the hour here and there. */
export function Timeline({ request, settings, now }: TimelineProps) {
  const { timeline } = messages.desk
  const events = eventsOf(request)
  if (request.number === null && events.length === 0) return null
  return (
    <section className="timeline" aria-labelledby="timeline-title">
      <h3 className="detail-heading" id="timeline-title">
        {timeline.title}
      </h3>
      <div className="timeline-grid">
        <div className="timeline-zones" aria-hidden="true">
          <span>{settings.home.name}</span>
          <span>{settings.theirs.name}</span>
        </div>
        <ol>
          {events.map((event) => (
            <Event key={event.key} event={event} request={request} settings={settings} now={now} />
          ))}
        </ol>
      </div>
      {events.length === 0 && <p className="timeline-line">{timeline.nothing}</p>}
    </section>
  )
}

function Event({ event, request, settings, now }: TimelineProps & { readonly event: TimelineEvent }) {
  const line = lineOf(event, settings, now)
  return (
    <li className="event">
      <Times event={event} settings={settings} now={now} />
      <span className="event-mark">
        <EventGlyph event={event} />
      </span>
      <div className="event-words">
        <div className="event-title">
          <Title event={event} />
          {event.kind === 'attempt' && event.isOpen && <OutcomeButton event={event} request={request} />}
        </div>
        {line !== '' && <p className="timeline-line num">{line}</p>}
        {event.kind === 'acknowledged' && event.theirWords !== '' && <blockquote>{event.theirWords}</blockquote>}
      </div>
      <div className="event-end">{event.grade && <Grade grade={event.grade} />}</div>
    </li>
  )
}

/** The date and hour at home, and the hour there, which says so when it is another day. */
function Times({ event: { at }, settings, now }: Omit<TimelineProps, 'request'> & { readonly event: TimelineEvent }) {
  if (at === null) return <span className="event-date" />
  const { home, theirs } = settings
  const turn = at.precision === 'day' ? '' : dayTurn(at.at, home.zone, theirs.zone)
  return (
    <>
      <span className="event-date num">{momentDate(at, home.zone, now)}</span>
      <span className="event-home num">
        <span className="aloud">{home.name} </span>
        {momentClock(at, home.zone)}
      </span>
      <span className="event-theirs num">
        <span className="aloud">{theirs.name} </span>
        {momentClock(at, theirs.zone)}
        {turn !== '' && <sup>{turn}</sup>}
      </span>
    </>
  )
}

function Title({ event }: { readonly event: TimelineEvent }) {
  const { timeline } = messages.desk
  const { words } = messages
  switch (event.kind) {
    case 'issued':
      return <b>{timeline.issued}</b>
    case 'attempt':
      return (
        <>
          <Role event={event} />
          <b>{attemptTitle(event.attempt)}</b>
          <AttemptGlyph state={event.state} size={14} />
          <span className={`event-state-${event.state}`}>{words.attempt[event.state]}</span>
        </>
      )
    case 'acknowledged':
      return <b>{timeline.acknowledged(words.level[event.level].toLowerCase())}</b>
    case 'answered':
      return <b>{timeline.answered(words.answer[event.answer].toLowerCase())}</b>
    case 'denied':
      return <span className="tone-bad">{words.denied[event.denied]}</span>
    case 'settled':
      return <b>{words.settlement[event.as]}</b>
    case 'ended':
      return <b>{words.ending[event.as]}</b>
  }
}

/** "Chase 2", "Copy"; an original needs no badge. */
function Role({ event: { attempt } }: { readonly event: Extract<TimelineEvent, { kind: 'attempt' }> }) {
  const { role, chase } = attempt
  if (role === 'original') return null
  return <span className="badge num">{chase === null ? messages.words.role[role] : messages.desk.timeline.chase(chase)}</span>
}

/** An attempt whose outcome may still be learned is picked here. */
function OutcomeButton({ event, request }: { readonly event: Extract<TimelineEvent, { kind: 'attempt' }>; readonly request: Request }) {
  const show = useDialog((dialog) => dialog.show)
  const possible = useActs().has('log-delivery')
  const { timeline } = messages.desk
  if (!possible) return null
  return (
    <Button
      aria-label={timeline.recordOutcome(attemptTitle(event.attempt))}
      onPress={() => {
        show({ kind: 'log-delivery', request: request.id, attempt: event.attempt.n })
      }}
    >
      {timeline.outcome}
    </Button>
  )
}

/** What there is to say: the facts, when the outcome was known if later, and when it was written down if late. */
function lineOf(event: TimelineEvent, { home }: Settings, now: Instant): string {
  const { timeline } = messages.desk
  const { zone } = home
  const said = [event.line]
  if (event.kind === 'attempt' && event.outcomeAt) {
    const when = [momentDate(event.outcomeAt, zone, now), momentClock(event.outcomeAt, zone)].filter((part) => part !== '').join(' ')
    said.push(timeline.on(messages.words.attempt[event.state].toLowerCase(), when))
  }
  if (event.kind === 'acknowledged' && event.level === 'automatic') said.push(timeline.automaticNote)
  if (event.at && event.recorded && daysBetween(zone, event.at.at, event.recorded) > 1) {
    said.push(timeline.recordedLate(`${shortDate(event.recorded, zone, now)} ${clock(event.recorded, zone)}`))
  }
  const line = said.filter((part) => part !== '').join('; ')
  // What people typed stands as they typed it.
  return event.line === '' ? sentenceCase(line) : line
}
