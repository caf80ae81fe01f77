/** What is said of a register that was verified and found whole, on the command line and in the window. */
import { shortFingerprint } from './fingerprint'

const numbers = new Intl.NumberFormat('en-GB')

/**
 * `Verified 14:02, 4,812 entries, fingerprint 7F3A 91C2`.
 * @param when as it is to be shown; @param groups how many of the fingerprint's six groups of four digits
 */
export function verifiedSentence(found: { readonly entries: number; readonly fingerprint: string }, when: string, groups = 6): string {
  const { entries, fingerprint } = found
  const counted = `Verified ${when}, ${numbers.format(entries)} ${entries === 1 ? 'entry' : 'entries'}`
  return fingerprint === '' ? counted : `${counted}, fingerprint ${shortFingerprint(fingerprint.slice(0, 4 * groups))}`
}
