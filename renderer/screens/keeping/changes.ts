/** How a change to what the office keeps beside a request is told: what it was, and what it is from then on. */
import type { ChasePolicy } from '#core/chase-policy'
import type { Change, Due, Pause, Recorded, Tag } from '#core/request'
import { messages } from '../../messages'
import type { Fact, WriteMoment } from '../desk/detail/eventFacts'

/** What was changed, in a few words. A link's other end is told beside them. */
export function changeTitle(change: Change): string {
  const { changed } = messages.keeping
  switch (change.of) {
    case 'due':
    case 'keeper':
    case 'tags':
    case 'chasing':
      return changed[change.of]
    case 'pause':
      if (change.after === null) return changed.resumed
      return change.before === null ? changed.paused : changed.pausedAnew
    case 'link':
      return change.after ? changed.linked : changed.unlinked
    case 'ending':
      return changed.reopened
  }
}

/** The change in a line, with who made it. */
export function changeLine(change: Change & Recorded, write: WriteMoment): string {
  const { changed } = messages.keeping
  const parts = [toldOf(change, write), reasonOf(change), change.by === '' ? '' : changed.by(change.by)]
  return parts.filter((part) => part !== '').join(messages.desk.list.dot)
}

/** Everything there is to know of it. */
export function changeFacts(change: Change, write: WriteMoment): Fact[] {
  const { changed } = messages.keeping
  const [before, after] = bothOf(change, write)
  return [
    { name: changed.before, words: before },
    { name: changed.after, words: after },
    { name: changed.reason, words: reasonOf(change) },
  ]
}

function reasonOf(change: Change): string {
  return 'reason' in change ? change.reason : ''
}

/** Of a first pause there is no before to tell, a link's title says all, and an ending has an event of its own. */
function toldOf(change: Change, write: WriteMoment): string {
  const [before, after] = bothOf(change, write)
  if (change.of === 'link' || change.of === 'ending') return ''
  if (change.of === 'pause' && change.before === null) return after
  return messages.keeping.changed.fromTo(before, after)
}

function bothOf(change: Change, write: WriteMoment): readonly [string, string] {
  const { changed } = messages.keeping
  switch (change.of) {
    case 'due':
      return [dueWords(change.before, write), dueWords(change.after, write)]
    case 'keeper':
      return [change.before || changed.nobody, change.after || changed.nobody]
    case 'chasing':
      return [policyWords(change.before), policyWords(change.after)]
    case 'pause':
      return [pauseWords(change.before, write), pauseWords(change.after, write)]
    case 'tags':
      return [tagWords(change.before), tagWords(change.after)]
    case 'link': {
      const words = (related: boolean): string => (related ? changed.related : changed.notRelated)
      return [words(change.before), words(change.after)]
    }
    case 'ending': {
      const { as, reason } = change.before
      return [changed.ended(messages.words.ending[as], reason), changed.open]
    }
  }
}

function dueWords({ acknowledgementRequired, due }: Due, write: WriteMoment): string {
  const { changed } = messages.keeping
  if (!acknowledgementRequired) return changed.notRequired
  return due ? write(due) : changed.noDue
}

function policyWords(policy: ChasePolicy | null): string {
  const { changed } = messages.keeping
  return policy ? messages.chasing.policy(policy.firstAfter, policy.thenEvery, policy.escalation) : changed.asCounterpart
}

function pauseWords(pause: Pause | null, write: WriteMoment): string {
  const { changed } = messages.keeping
  return pause ? changed.pause(pause.until && write(pause.until), pause.reason) : changed.notPaused
}

function tagWords(tags: readonly Tag[]): string {
  return tags.length === 0 ? messages.keeping.changed.noTags : tags.join(messages.desk.list.and)
}
