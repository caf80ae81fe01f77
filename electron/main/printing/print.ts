/** Paper from the system's own printer. */
import type { WebContents } from 'electron'
import type { PaperQuery } from '#core/projections/paper'
import { done, refused, type Reply } from '#core/refusal'
import { reasonOf } from '../files/reason'
import { onPaper } from './on-paper'
import { withPaper } from './paper'

/** What Electron says when the person closed the print dialogue: not a failure. */
const CANCELLED = /cancel/i
/** What it says where the system knows of no printer. */
const NO_PRINTER = /enumerate printers|no printers/i

/** Opens the system's print dialogue; resolves when it is done with or closed. */
export async function printPaper(query: PaperQuery): Promise<Reply<null>> {
  try {
    await withPaper(query, (paper) => print(paper, query))
    return done(null)
  } catch (error) {
    return refused({ code: 'not-printed', why: reasonOf(error) })
  }
}

function print(paper: WebContents, query: PaperQuery): Promise<void> {
  return new Promise((resolve, reject) => {
    paper.print({ ...onPaper(query), silent: false, printBackground: true, margins: { marginType: 'none' } }, (success, reason) => {
      if (success || CANCELLED.test(reason)) resolve()
      else reject(new Error(NO_PRINTER.test(reason) ? 'this computer knows of no printer' : reason))
    })
  })
}
