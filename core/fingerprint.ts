/** What a state of the register is known by. */
import * as v from 'valibot'

/** The journal's latest hash, 64 hexadecimal digits; empty before the first entry. */
export const Fingerprint = v.pipe(v.string(), v.regex(/^(?:[0-9a-f]{64})?$/, 'is not a fingerprint'))

/** A fingerprint as people read it out, `7C41 9E0B 52D8 1F63 A0C7 3E94`: the first 24 hexadecimal digits of a hash, in groups of four; empty before the first entry. */
export function shortFingerprint(hash: string): string {
  return (hash.slice(0, 24).toUpperCase().match(/.{1,4}/g) ?? []).join(' ')
}

/** Digits of a fingerprint that tell it from others: two states of a register share their first eight once in four thousand million. */
const ENOUGH = 8

/** The beginning of a hash as somebody typed it from paper, spaces and case whatever; null for what is none, or too short. */
export function typedFingerprint(text: string): string | null {
  const digits = text.replace(/[\s\u00a0·.:-]+/gu, '').toLowerCase()
  return /^[0-9a-f]+$/.test(digits) && digits.length >= ENOUGH && digits.length <= 64 ? digits : null
}
