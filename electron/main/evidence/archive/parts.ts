/** Which files of an archive are read, by their names: `direct-messages.js`, and where it was too long for one, `direct-messages-part1.js`. */

/** In the order in which they are read: where there is too much, what is worth more was taken before. */
const KINDS = [
  { of: 'account', names: ['account'] },
  // Before 2019 the name was in the singular.
  { of: 'messages', names: ['direct-messages', 'direct-message'] },
  { of: 'group', names: ['direct-messages-group', 'direct-message-group'] },
  { of: 'events', names: ['message-event', 'message-events'] },
  { of: 'followers', names: ['follower'] },
] as const

export interface Part {
  readonly of: (typeof KINDS)[number]['of']
  /** Sorts the parts of an archive. */
  readonly order: number
}

/**
 * What part of an archive a file is, by its name, whole: in the folder `data`, which may be in one other, as who unpacks an archive and packs
 * it again leaves it, or in no folder at all; null for none.
 */
export function partOf(name: string): Part | null {
  const match = /^(?:(?:[^/]+\/)?data\/)?([a-z-]+?)(?:-part(\d{1,4}))?\.js$/.exec(name)
  const kind = KINDS.findIndex(({ names }) => names.some((known) => known === match?.[1]))
  const known = KINDS[kind]
  return known === undefined ? null : { of: known.of, order: kind * 10_000 + Number(match?.[2] ?? 0) }
}
