/** What attempts are called on a dossier. */
import type { NamedAttempt } from '#core/projections/dossier/exhibits'
import type { AttemptRole } from '#core/words'
import { messages } from '../../messages'
import { brief } from '../brief'

/** `Note 112`, `Email`, `Direct message`. */
export function channelName({ channel, name }: Pick<NamedAttempt, 'channel' | 'name'>): string {
  return channel === 'note' ? messages.dossier.attempts.note(brief(name, 60)) : messages.words.channel[channel]
}

/** The same, with what it was made for: `Chase 1, email`. */
export function attemptTitle(attempt: NamedAttempt, role: AttemptRole = attempt.chase === null ? 'original' : 'chase'): string {
  const { attempts } = messages.dossier
  const name = channelName(attempt)
  const within = inLine(name)
  switch (role) {
    case 'original':
      return name
    case 'chase':
      return attempt.chase === null ? name : attempts.chase(attempt.chase, within)
    case 'copy':
      return attempts.copy(within)
    case 'corrigendum':
      return attempts.corrigendum(within)
  }
}

/** `E3`, or `E3, E12`; empty for none. */
export function exhibitNames(numbers: readonly number[]): string {
  return numbers.map(messages.dossier.exhibit).join(messages.dossier.and)
}

/** A name as it stands within a line. */
export function inLine(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}

/** Joined by commas, each once: what was shown and what was said of it are often the same words. */
export function parts(...all: readonly string[]): string {
  return [...new Set(all.filter((part) => part !== ''))].join(messages.dossier.and)
}
