/** What the fields of a form suggest from the directory, and what choosing it fills in. */
import type { EligibilityCheck } from '#core/counterpart'
import type { Instant, Zone } from '#core/moment'
import { knownByName, type KnownAddress, type KnownCounterpart } from '#core/projections/known'
import type { DirectMessageDetails } from '#core/request'
import type { Suggestion } from '../../components/form/Combo'
import { messages } from '../../messages'
import { eligibilityWords, verifiedWords } from '../../messages/verified'

/** People and posts; each says the other of the two. */
export function addresseeSuggestions(counterpart: KnownCounterpart | null): Suggestion[] {
  return (counterpart?.addressees ?? []).map(({ text, note }) => ({ text, ...(note === '' ? {} : { note }) }))
}

/** Addresses, each with whose it is, when it was verified and whether it can be written to. */
export function addressSuggestions(addresses: readonly KnownAddress[] | undefined, now: Instant, home: Zone): Suggestion[] {
  return (addresses ?? []).map(({ address, card }) => {
    const eligibility = card?.eligibility ? eligibilityWords(card.eligibility, home, now) : ''
    const parts = card ? [card.person, verifiedWords(card, home, now), eligibility] : [messages.directory.usedOnly]
    return { text: address, note: parts.filter((part) => part !== '').join(messages.directory.dot) }
  })
}

/** A direct message to an account: what the directory knows of the account is filled in, and taken out again with the account. */
export function toAccount(details: DirectMessageDetails, to: string, counterpart: KnownCounterpart | null): DirectMessageDetails {
  const checkOf = (account: string): EligibilityCheck | null => counterpart?.handles.find(({ address }) => address === account)?.card?.eligibility ?? null
  const [before, check] = [checkOf(details.to), checkOf(to)]
  const filledIn = before !== null && before.eligibility === details.eligibility && before.checkedAt?.at === details.checkedAt?.at
  return { ...details, to, ...(check ?? (filledIn ? UNCHECKED : {})) }
}

const UNCHECKED: EligibilityCheck = { eligibility: 'unknown', checkedAt: null, checkedBy: '' }

/** Under which name a counterpart is listed now, where another one was typed. */
export function presentHint(counterpart: KnownCounterpart | null, typed: string): string | undefined {
  if (counterpart === null || knownByName([{ ...counterpart, formerNames: [] }], typed)) return undefined
  return messages.directory.listedAs(counterpart.name)
}
