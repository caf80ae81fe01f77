/** Whether an address can still be trusted to reach whom it should. */
import type { Address } from '#core/counterpart'
import { latest, type Instant } from '#core/moment'
import { ADDRESS_AGES } from './warnings'

/** Somebody made sure of it lately; too long ago; never. */
export function verificationOf({ verifiedAt }: Pick<Address, 'verifiedAt'>, now: Instant): 'fresh' | 'old' | 'never' {
  if (verifiedAt === null) return 'never'
  return Date.parse(now) - latest(verifiedAt) > ADDRESS_AGES ? 'old' : 'fresh'
}
