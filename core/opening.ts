/** The outcomes of opening a register, each with its own screen and exit code. */

export type Opening =
  | { readonly outcome: 'new' }
  | { readonly outcome: 'ready' }
  /** Something was mended without loss; `what` says which, in whole sentences. */
  | { readonly outcome: 'recovered'; readonly what: readonly string[] }
  /** Opens for reading only: what is proven good up to the damage is shown. */
  | { readonly outcome: 'damaged'; readonly problems: readonly Problem[]; readonly safe: number }
  | { readonly outcome: 'newer'; readonly version: number }
  | { readonly outcome: 'in-use' }
  /** The folder cannot be read or made; `why` is the system's reason in words. */
  | { readonly outcome: 'unreachable'; readonly why: string }

/** One thing that is wrong, in a file of the register; `line` counts from 1 and is null where it is the file as a whole. */
export interface Problem {
  readonly file: string
  readonly line: number | null
  readonly what: string
}

/** Whether changes can be made after such an opening. */
export function isWritable({ outcome }: Opening): boolean {
  return outcome === 'new' || outcome === 'ready' || outcome === 'recovered'
}

/** Whether the register's rows can be read after such an opening. */
export function isReadable(opening: Opening): boolean {
  return isWritable(opening) || opening.outcome === 'damaged'
}

/** A sentence for the command line and for a banner. */
export function openingSentence(opening: Opening): string {
  switch (opening.outcome) {
    case 'new':
      return 'A new register was begun.'
    case 'ready':
      return 'The register is open and whole.'
    case 'recovered':
      return opening.what.join(' ')
    case 'damaged':
      return `The register is damaged and opens for reading only; ${String(opening.safe)} entries before the damage are proven good. ${opening.problems.map(problemSentence).join(' ')}`
    case 'newer':
      return `The register was written by a later version of Chancery (format ${String(opening.version)}). It was left untouched; open it with that version.`
    case 'in-use':
      return 'Another Chancery has this register open. Close it there first; nothing was touched.'
    case 'unreachable':
      return `The register could not be opened (${opening.why}). Nothing was touched.`
  }
}

/** Names the file and the line, and says what is wrong there. */
export function problemSentence({ file, line, what }: Problem): string {
  return line === null ? `${file}: ${what}.` : `${file}, line ${String(line)}: ${what}.`
}
