/** What an attempt's state is called, by its channel: an email that was seen was displayed, and one that came back bounced. */
import type { AttemptState, Channel } from '#core/words'
import { words } from './en/words'

/** As it stands alone, in sentence case. */
export function attemptWord(state: AttemptState, channel: Channel): string {
  return words.attemptBy[channel][state] ?? words.attempt[state]
}
