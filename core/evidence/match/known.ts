/** What is known of what was sent, as far as files may be about it. */
import { counterpartNamed } from '#core/counterpart'
import type { Office } from '#core/office'
import type { Request } from '#core/request'
import { addressesIn } from './keys'

export interface SentKnown {
  readonly office: Office
  /** Whether an email address is one from which some email of the register went out; in lower case. */
  readonly isOurs: (address: string) => boolean
  /**
   * Every request, whole, that shares with a file the file itself or a message’s identifier; or, where no identifier of it is known, a subject, a
   * reference or a text. Others may be among them.
   */
  readonly requests: readonly Request[]
}

/** The addresses of ours from which a request's emails went out. */
export function oursIn({ attempts }: Pick<Request, 'attempts'>): readonly string[] {
  return attempts.flatMap(({ details }) => (details.channel === 'email' ? addressesIn(details.from) : []))
}

/** The email addresses at which a request's counterpart is reached: those that were written to, and those in the directory. */
export function theirsIn({ attempts, content }: Pick<Request, 'attempts' | 'content'>, { counterparts }: Office): ReadonlySet<string> {
  const written = attempts.flatMap(({ details }) => (details.channel === 'email' ? addressesIn(details.to) : []))
  const listed = counterpartNamed(counterparts, content.counterpart)?.addresses ?? []
  return new Set([...written, ...listed.flatMap(({ channel, address }) => (channel === 'email' ? addressesIn(address) : []))])
}
