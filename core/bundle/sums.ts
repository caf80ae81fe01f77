/** The list of a bundle's files with their hashes, as `sha256sum` (GNU coreutils) writes it and `sha256sum -c` reads it. */
import type { Sha256 } from '#core/exhibit'

export interface Sum {
  readonly name: string
  readonly sha256: Sha256
}

/** A line a file: its hash, two spaces, its path. */
export function sumsText(sums: readonly Sum[]): string {
  return sums.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('')
}

/** Null for what {@link sumsText} does not write. */
export function sumsIn(text: string): readonly Sum[] | null {
  const lines = text.split('\n').slice(0, -1)
  const sums = lines.flatMap((line): Sum[] => {
    const [, sha256, name] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? []
    return sha256 !== undefined && name !== undefined ? [{ name, sha256 }] : []
  })
  return sumsText(sums) === text ? sums : null
}
