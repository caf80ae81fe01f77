/** The outcomes of opening a register, each with its own screen and exit code. */
import type { NotWhole } from './repair'
import { referenceOf } from './request'

export type Opening =
  | { readonly outcome: 'new' }
  | { readonly outcome: 'ready' }
  /** Something was mended without loss; `what` says which, in whole sentences. */
  | { readonly outcome: 'recovered'; readonly what: readonly string[] }
  /** Opens for reading only: the `safe` entries that are proven good are shown, and what is wrong is listed. */
  | { readonly outcome: 'damaged'; readonly problems: readonly Problem[]; readonly safe: number; readonly loss: Loss | null }
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

/** What going on after damage would leave behind. Null in an opening: it cannot be gone on from here. */
export interface Loss {
  /** Entries that are missing. */
  readonly entries: number
  /** Requests known to have lost some. */
  readonly requests: readonly NotWhole[]
  /** References of requests that were begun before and may lack something, where nothing tells which requests the lost entries were of. */
  readonly doubtful: readonly string[]
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
      return [`The register is damaged and opens for reading only; ${String(opening.safe)} entries are proven good.`, ...damageSentences(opening)].join(' ')
    case 'newer':
      return `The register was written by a later version of Chancery (format ${String(opening.version)}). It was left untouched; open it with that version.`
    case 'in-use':
      return 'Another Chancery has this register open. Close it there first; nothing was touched.'
    case 'unreachable':
      return `The register could not be opened (${opening.why}). Nothing was touched.`
  }
}

/** All that is wrong, one sentence each: line by line, then request by request. */
export function damageSentences({ problems, loss }: Extract<Opening, { outcome: 'damaged' }>): readonly string[] {
  return [...problems.map(problemSentence), ...(loss ? lossSentences(loss) : [])]
}

/** What is lost, request by request. */
export function lossSentences({ requests, doubtful }: Loss): readonly string[] {
  const of = doubtful.length > NAMED ? `${doubtful.slice(0, NAMED).join(', ')} and ${String(doubtful.length - NAMED)} more` : doubtful.join(', ')
  const doubt = `Which requests the lost entries were of is not known; these were begun before and may lack something: ${of}.`
  return [...requests.map(notWholeSentence), ...(doubtful.length > 0 ? [doubt] : [])]
}

/** References named in one sentence. */
const NAMED = 40

/** "2018/041: 3 of its entries are lost, 2 are left." */
export function notWholeSentence({ request, number, lost, left }: NotWhole): string {
  const name = number ? referenceOf(number) : `Request ${request}`
  const gone = lost === null ? 'entries of it are lost' : `${String(lost)} of its entries ${lost === 1 ? 'is' : 'are'} lost`
  return `${name}: ${gone}, ${String(left)} ${left === 1 ? 'is' : 'are'} left.`
}

/** Names the file and the line, and says what is wrong there. */
export function problemSentence({ file, line, what }: Problem): string {
  return line === null ? `${file}: ${what}.` : `${file}, line ${String(line)}: ${what}.`
}
