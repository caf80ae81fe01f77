/** What was drawn last is remembered: a dossier is asked for again for its preview, its file and its printer. */
import type { DrawnExhibit } from './drawn-exhibit'
import type { Pictures } from './pictures'

/** Draws what a file shows, as `picturesOf` does. */
export type Draw = (bytes: Uint8Array, kind: DrawnExhibit['kind'], most: number) => Promise<Pictures | null>

/** The same of an exhibit, of which these are the bytes, their hash checked. */
export type DrawExhibit = (exhibit: DrawnExhibit, bytes: Uint8Array, most: number) => Promise<Pictures | null>

/** The most characters of addresses that are remembered. */
const MOST = 50_000_000

/** Draws each exhibit once, as long as not much else is drawn since. What nothing came of is tried again. */
export function remembering(draw: Draw, room = MOST): DrawExhibit {
  const drawn = new Map<string, Pictures>()
  return async ({ sha256, kind }, bytes, most) => {
    const key = `${sha256} ${kind} ${String(most)}`
    const pictures = drawn.get(key) ?? (await draw(bytes, kind, most))
    // The one asked for last stands last, and the first goes first.
    drawn.delete(key)
    if (pictures) drawn.set(key, pictures)
    for (const each of drawn.keys()) {
      if (sizeOf([...drawn.values()]) <= room) break
      drawn.delete(each)
    }
    return pictures
  }
}

function sizeOf(all: readonly Pictures[]): number {
  return all.flatMap(({ pictures }) => pictures).reduce((sum, { address }) => sum + address.length, 0)
}
