import { ChevronDown } from 'lucide-react'
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components'
import { latest, type Instant, type Moment, type Zone } from '#core/moment'
import type { Request } from '#core/request'
import { isSamePlace, type Settings } from '#core/settings'
import { Button as Push } from '../../../components/Button'
import { Grade } from '../../../components/Grade'
import { messages } from '../../../messages'
import { attemptWord } from '../../../messages/attempt'
import { sentenceCase } from '../../../messages/case'
import { dayTurn, momentClock, momentDate, shortDate } from '../../../messages/time'
import { useDialog } from '../../../store/dialog'
import { evidenceMark } from '../../evidence/place'
import { Clip } from '../../exhibits/Clip'
import { changeLine } from '../../keeping/changes'
import { useActs } from '../useActs'
import { eventsOf, type TimelineEvent } from './events'
import { factsOf } from './eventFacts'
import { factOf } from './fact'
import { EventGlyph } from './EventGlyph'
import { EventTitle } from './EventTitle'
import { attemptTitle } from './held'
import { EventMenu } from './EventMenu'
import './Timeline.css'

/** What is written down later than this after it happened says so, in milliseconds. */
const LATE = 24 * 60 * 60_000

interface TimelineProps {
  readonly request: Request
  readonly settings: Settings
  readonly now: Instant
}

/** Everything that happened, with the hour here and there. */
export function Timeline({ request, settings, now }: TimelineProps) {
  const { timeline } = messages.desk
  const events = eventsOf(request)
  const one = isSamePlace(settings.home, settings.theirs)
  if (request.number === null && events.length === 0) return null
  return (
    <section className="timeline" aria-labelledby="timeline-title">
      <h3 className="detail-heading" id="timeline-title">
        {timeline.title}
      </h3>
      <div className={one ? 'timeline-grid timeline-one-clock' : 'timeline-grid'}>
        <div className="timeline-zones" aria-hidden="true">
          <span>{settings.home.name}</span>
          {!one && <span>{settings.theirs.name}</span>}
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

/** An event: its line, and everything written down of it under its title. */
function Event({ event, request, settings, now }: TimelineProps & { readonly event: TimelineEvent }) {
  const line = lineOf(event, settings, now)
  const facts = factsOf(event, (moment) => written(moment, settings.home.zone, now))
  const fact = factOf(event)
  return (
    <li className={event.voided === null ? 'event' : 'event event-voided'} {...(fact && event.voided === null ? evidenceMark(fact) : {})}>
      <Times event={event} settings={settings} now={now} />
      <span className="event-mark">
        <EventGlyph event={event} />
      </span>
      <Disclosure className="event-words">
        <div className="event-head">
          <Button slot="trigger" className="event-title">
            <EventTitle event={event} />
            {facts.length > 0 && <ChevronDown size={12} aria-hidden className="event-more" />}
          </Button>
          {event.kind === 'attempt' && event.isOpen && <OutcomeButton event={event} request={request} />}
        </div>
        {line !== '' && <p className="timeline-line num">{line}</p>}
        {event.voided !== null && <p className="timeline-voided">{messages.desk.timeline.voidedBecause(event.voided)}</p>}
        {event.kind === 'acknowledged' && event.acknowledgement.theirWords !== '' && (
          <blockquote>{event.acknowledgement.theirWords}</blockquote>
        )}
        <DisclosurePanel>
          <dl className="event-facts num">
            {facts.map(({ name, words }, index) => (
              <div key={index}>
                <dt>{name}</dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
        </DisclosurePanel>
      </Disclosure>
      <div className="event-end">
        {fact && isMain(event) && <Clip request={request} fact={fact} />}
        {event.grade && <Grade grade={event.grade} />}
        <EventMenu event={event} request={request} />
      </div>
    </li>
  )
}

/** An attempt's earlier outcomes stand in places of their own; what shows it is told once. */
function isMain(event: TimelineEvent): boolean {
  return event.kind !== 'attempt' || event.key === `attempt ${String(event.attempt.n)}`
}

/** The date and hour at home, and the hour there, where that is another place; it says so when it is another day. */
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
      {!isSamePlace(home, theirs) && (
        <span className="event-theirs num">
          <span className="aloud">{theirs.name} </span>
          {momentClock(at, theirs.zone)}
          {turn !== '' && <sup>{turn}</sup>}
        </span>
      )}
    </>
  )
}

/** An attempt whose outcome may still be learned is picked here. */
function OutcomeButton({ event, request }: { readonly event: Extract<TimelineEvent, { kind: 'attempt' }>; readonly request: Request }) {
  const show = useDialog((dialog) => dialog.show)
  const possible = useActs().has('log-delivery')
  const { timeline } = messages.desk
  if (!possible) return null
  return (
    <Push
      aria-label={timeline.recordOutcome(attemptTitle(event.attempt))}
      onPress={() => {
        show({ kind: 'log-delivery', request: request.id, attempt: event.attempt.n })
      }}
    >
      {timeline.outcome}
    </Push>
  )
}

/** What there is to say: the facts, when the outcome was known if later, and when it was written down if late. */
function lineOf(event: TimelineEvent, { home }: Settings, now: Instant): string {
  const { timeline } = messages.desk
  const { zone } = home
  const said = [event.line]
  if (event.kind === 'attempt' && event.outcomeAt) {
    said.push(timeline.on(attemptWord(event.state, event.attempt.details.channel).toLowerCase(), written(event.outcomeAt, zone, now)))
  }
  if (event.kind === 'changed') said.push(changeLine(event.change, (moment) => written(moment, zone, now)))
  if (event.kind === 'acknowledged' && event.acknowledgement.level === 'automatic') said.push(timeline.automaticNote)
  if (event.at && event.recorded && Date.parse(event.recorded.recorded) - latest(event.at) > LATE) {
    said.push(timeline.recordedLate(shortDate(event.recorded.recorded, zone, now)))
  }
  const line = said.filter((part) => part !== '').join('; ')
  // What people typed stands as they typed it.
  return event.line === '' && event.kind !== 'changed' ? sentenceCase(line) : line
}

/** `2 Mar 15:40` at home. */
function written(moment: Moment, zone: Zone, now: Instant): string {
  return [momentDate(moment, zone, now), momentClock(moment, zone)].filter((part) => part !== '').join(' ')
}
