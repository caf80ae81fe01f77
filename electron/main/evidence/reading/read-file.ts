/** How the program reads a file that was dropped. */
import { readerOf } from './apart'
import { startUtility } from './utility'

/**
 * What is in a file, `name` being what it was called where it came from. Never rejects for what is in it, nor for what that does to its
 * reader: it is told as `unreadable` then, and the file can be kept all the same. Rejects with the signal's reason when it is given up.
 */
export const readFileApart = readerOf(startUtility)
