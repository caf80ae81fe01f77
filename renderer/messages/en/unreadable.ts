/** Why nothing was read of a file: what it is, that it is safe, and what to do. */
import type { Unreadable } from '#core/evidence/file-read'

const KEPT = 'It can be kept as it is, byte for byte, and nothing in it was run.'
const BY_HAND = 'Record by hand what it proves.'

export const unreadable: Readonly<Record<Unreadable, string>> = {
  'too-large': `The file is larger than what is read here, or is a picture of over 100 megapixels. ${KEPT} ${BY_HAND}`,
  'too-many-lines': `The file has more lines than any message has. ${KEPT} Ask who sent it for the message itself, or record by hand what it proves.`,
  'too-many-parts': `The file has more parts than any message or archive has. ${KEPT} Ask for it anew, or record by hand what it proves.`,
  'too-deep': `The file has parts within parts, deeper than any message has. ${KEPT} Save the message that matters as a file of its own and drop that.`,
  bomb: `The file was made to become many times larger when it is opened. ${KEPT} Do not open it elsewhere, and ask where it came from.`,
  encrypted: `The file is encrypted. ${KEPT} Decrypt it in its own program and drop the result too; both can be kept.`,
  damaged: `The file is damaged, or breaks off. ${KEPT} Drop a fresh copy from where it came from.`,
  'not-what-it-says': `The file is not what its name says. ${KEPT} Do not open it elsewhere until you know where it came from.`,
  'took-too-long': `Reading the file took too long and was stopped. ${KEPT} Drop it once more when the computer has less to do, or record by hand what it proves.`,
  'took-too-much-memory': `Reading the file took too much memory and was stopped. ${KEPT} ${BY_HAND}`,
}
