/** A status sheet on the system's own printer. */
import type { WebContents } from 'electron'
import type { SheetQuery } from '#core/projections/sheet'
import { done, refused, type Reply } from '#core/refusal'
import { reasonOf } from '../files/reason'
import { withPaper } from './paper'

/** What Electron says when the person closed the print dialogue: not a failure. */
const CANCELLED = /cancel/i
/** What it says where the system knows of no printer. */
const NO_PRINTER = /enumerate printers|no printers/i

/** Opens the system's print dialogue; resolves when it is done with or closed. */
export async function printSheet(query: SheetQuery): Promise<Reply<null>> {
  try {
    await withPaper(query, print)
    return done(null)
  } catch (error) {
    return refused({ code: 'not-printed', why: reasonOf(error) })
  }
}

function print(paper: WebContents): Promise<void> {
  return new Promise((resolve, reject) => {
    const options = { silent: false, printBackground: true, landscape: true, pageSize: 'A4', margins: { marginType: 'none' } } as const
    paper.print(options, (success, reason) => {
      if (success || CANCELLED.test(reason)) resolve()
      else reject(new Error(NO_PRINTER.test(reason) ? 'this computer knows of no printer' : reason))
    })
  })
}
