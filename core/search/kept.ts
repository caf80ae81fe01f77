/** An index as it is kept: its words and identifiers as texts, all else as arrays of numbers, each under a name. */
type Numbers = Uint8Array | Uint16Array | Uint32Array

export type Part = readonly [name: string, content: string | Numbers]

/** What was kept under a name; nothing of what was not. */
export interface Kept {
  text(name: string): string
  numbers<A extends Numbers>(name: string, kind: new (length: number) => A): A
}
