/** What happened to a request since the last sheet, in words. */
import type { Moment } from '#core/moment'
import type { Happening } from '#core/projections/since'
import { sheet } from './en/sheet'
import { sheets } from './en/sheets'
import { words } from './en/words'

/** "Email delivered (B) on 2 March"; `dateOf` says a moment as the paper does. */
export function happeningWords(happening: Happening, dateOf: (moment: Moment) => string): string {
  const { since } = sheets
  const on = (what: string, at: Moment): string => since.on(what, dateOf(at))
  switch (happening.what) {
    case 'issued':
      return on(since.issued, happening.at)
    case 'sent': {
      const { role, chase, channel, at } = happening
      const name = words.channel[channel]
      return on(role === 'chase' ? since.chased(chase, name) : since.sent[role](name), at)
    }
    case 'outcome': {
      const { channel, state, grade, at } = happening
      return on(since.outcome(words.channel[channel], words.attemptBy[channel][state] ?? words.attempt[state], grade), at)
    }
    case 'acknowledged':
      return on(since.acknowledged(words.level[happening.level], happening.who), happening.at)
    case 'answered':
      return on(words.answer[happening.kind], happening.at)
    case 'denied':
      return on(since.denied(sheet.dispute.denied[happening.denied], happening.speaker), happening.at)
    case 'settled':
      return on(since.settled[happening.as], happening.at)
    case 'voided':
      return since.voided[happening.of]
    case 'ended':
      return since.ended[happening.as]
    case 'reopened':
      return since.reopened
    case 'due-changed':
      return happening.due === null ? since.notDue : since.due(dateOf(happening.due))
  }
}
