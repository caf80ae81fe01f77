/** A fingerprint as people read it out: `7C41 9E0B 52D8 1F63 A0C7 3E94`. */

/** The first 24 hexadecimal digits of a hash, in groups of four; empty before the first entry. */
export function shortFingerprint(hash: string): string {
  return (hash.slice(0, 24).toUpperCase().match(/.{1,4}/g) ?? []).join(' ')
}
