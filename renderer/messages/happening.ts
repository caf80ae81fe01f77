/** What has happened to a request, in a few words. */
import type { Instant, Moment, Zone } from '#core/moment'
import type { Happening } from '#core/projections/since'
import { attemptWord } from './attempt'
import { happening as say } from './en/happening'
import { words } from './en/words'
import { momentDate } from './time'

/** "email delivered 2 Mar (B)", with dates for a reader in `zone`, at `now`. */
export function happeningWords(happening: Happening, zone: Zone, now: Instant): string {
  const on = (moment: Moment): string => momentDate(moment, zone, now)
  switch (happening.what) {
    case 'issued':
      return say.issued(on(happening.at))
    case 'sent':
      return say.sent(words.channel[happening.channel].toLowerCase(), happening.role, happening.chase, on(happening.at))
    case 'outcome': {
      const { channel, state, at, grade } = happening
      return say.outcome(words.channel[channel].toLowerCase(), attemptWord(state, channel).toLowerCase(), on(at), grade)
    }
    case 'acknowledged':
      return say.acknowledged(words.level[happening.level].toLowerCase(), happening.who, on(happening.at))
    case 'answered':
      return `${words.answer[happening.kind].toLowerCase()} ${on(happening.at)}`
    case 'denied':
      return say.denied(words.denied[happening.denied].toLowerCase(), happening.speaker, on(happening.at))
    case 'settled':
      return say.settled(words.settlement[happening.as].toLowerCase(), on(happening.at))
    case 'voided':
      return say.voided[happening.of]
    case 'ended':
      return words.ending[happening.as].toLowerCase()
    case 'reopened':
      return say.reopened
    case 'due-changed':
      return happening.due ? say.due(on(happening.due)) : say.notDue
  }
}
