import { AttemptGlyph } from '../../../components/glyphs'
import { messages } from '../../../messages'
import { attemptWord } from '../../../messages/attempt'
import { changeTitle } from '../../keeping/changes'
import { LinkedReference } from '../../keeping/LinkedReference'
import type { TimelineEvent } from './events'
import { attemptTitle } from './held'

/** What happened, in a few words, with its state where it has one. */
export function EventTitle({ event }: { readonly event: TimelineEvent }) {
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
          <span className={`event-state-${event.state}`}>{attemptWord(event.state, event.attempt.details.channel)}</span>
        </>
      )
    case 'acknowledged':
      return <b>{timeline.acknowledged(words.level[event.acknowledgement.level].toLowerCase())}</b>
    case 'answered':
      return <b>{timeline.answered(words.answer[event.answer.kind].toLowerCase())}</b>
    case 'denied':
      return <span className="tone-bad">{words.denied[event.denial.denied]}</span>
    case 'settled':
      return <b>{words.settlement[event.as]}</b>
    case 'accepted':
      return (
        <span>
          {timeline.letStand(messages.forms.warning.brief[event.accepted.warning])}
        </span>
      )
    case 'changed':
      return (
        <span>
          {changeTitle(event.change)}
          {event.change.of === 'link' && <LinkedReference id={event.change.to} />}
        </span>
      )
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
