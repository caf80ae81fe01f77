/** When and how an address was last verified, and whether an account takes direct messages, in words. */
import type { Address, EligibilityCheck } from '#core/counterpart'
import { daysBetween, type Instant, type Zone } from '#core/moment'
import { verificationOf } from '#core/projections/verified'
import { directory } from './en/directory'
import { words } from './en/words'
import { momentDate } from './time'

/** "Verified 12 Feb by phone"; what is over 90 days old says so. */
export function verifiedWords(address: Pick<Address, 'verifiedAt' | 'verifiedHow'>, home: Zone, now: Instant): string {
  const { verifiedAt, verifiedHow } = address
  if (verifiedAt === null) return directory.neverVerified
  const date = momentDate(verifiedAt, home, now)
  const said = directory.verified(date, verifiedHow)
  return verificationOf(address, now) === 'old' ? directory.daysAgo(said, daysBetween(home, verifiedAt.at, now)) : said
}

/** "They follow us, checked 8 Mar by Pavel Lisin". */
export function eligibilityWords({ eligibility, checkedAt, checkedBy }: EligibilityCheck, home: Zone, now: Instant): string {
  const stands = eligibility === 'unknown' ? directory.unknown : words.eligibility[eligibility]
  return checkedAt === null ? stands : directory.checked(stands, momentDate(checkedAt, home, now), checkedBy)
}
