/** The course of a long act on a bundle. */

/** Who is told how far it is, from 0 to 1, and may end it: then it throws the signal's reason. */
export interface Course {
  readonly tell: (part: number) => void
  readonly signal: AbortSignal
}

/** For an act on which nobody looks, and which nobody ends. */
export const UNWATCHED: Course = { tell: () => undefined, signal: new AbortController().signal }

/** These pieces, while `read` is told how many bytes of them have been taken. Throws once the course is to end. */
export async function* watched(pieces: AsyncIterable<Uint8Array>, { signal }: Course, read: (bytes: number) => void): AsyncGenerator<Uint8Array, void> {
  for await (const piece of pieces) {
    signal.throwIfAborted()
    yield piece
    read(piece.length)
  }
}

/** Hears of each further percent alone: a large file is read in thousands of pieces. */
export function byPercent(tell: (part: number) => void): (part: number) => void {
  let told = -1
  return (part) => {
    const percent = Math.floor(part * 100)
    if (percent !== told) tell(part)
    told = percent
  }
}
