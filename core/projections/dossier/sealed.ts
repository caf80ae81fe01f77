/** A text with what proves it to the letter. Anybody can check it: `sha256sum` of these very bytes gives the same. */
export interface SealedText {
  readonly words: string
  /** SHA-256 of the text as recorded, encoded in UTF-8, with nothing before or after it: 64 hexadecimal digits. */
  readonly sha256: string
  /** How many bytes that is. */
  readonly bytes: number
}

/** Seals a text. It comes in as a value, since nothing here can hash. */
export type Seal = (words: string) => SealedText
