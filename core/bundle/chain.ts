/**
 * The chain of a bundle: the hash of every line of the journal from the one before its first to the last. Of lines that are of other
 * requests, nothing but the hash.
 */

export interface Link {
  /** The number of the entry in the register; 0 before the first. */
  readonly entry: number
  readonly hash: string
  /** The reference of the request of which the bundle holds this line; empty for one that it does not hold. */
  readonly reference: string
  /** Entries after this one and up to `entry` were lost to damage that the register names; null where none were. */
  readonly lostAfter: number | null
}

/** A line of the chain: its hash, the entry's number, and what else there is to say of it. */
export function linkLine({ entry, hash, reference, lostAfter }: Link): string {
  const said = lostAfter === null ? reference : `${LOST} ${String(lostAfter)}`
  return `${hash}  ${String(entry)}${said === '' ? '' : `  ${said}`}\n`
}

/** Null for what {@link linkLine} does not write. */
export function linksIn(text: string): readonly Link[] | null {
  const lines = text.split('\n').slice(0, -1)
  const links = lines.flatMap((line): Link[] => {
    const [, hash, entry, reference = '', lost] = LINK.exec(line) ?? []
    if (hash === undefined || entry === undefined) return []
    return [{ entry: Number(entry), hash, reference, lostAfter: lost === undefined ? null : Number(lost) }]
  })
  return links.length === lines.length && links.map(linkLine).join('') === text ? links : null
}

const LOST = 'lost after'
const LINK = /^([0-9a-f]{64}) {2}(\d{1,15})(?: {2}(?:(\d{4}\/\d{3,6})|lost after (\d{1,15})))?$/
