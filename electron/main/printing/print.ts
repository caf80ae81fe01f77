/** Paper from the system's own printer. */
import type { WebContents } from 'electron'
import type { PaperQuery } from '#core/projections/paper'
import { done, refusalSentence, refused, type Reply } from '#core/refusal'
import { reasonOf } from '../files/reason'
import { onPaper } from './on-paper'
import type { RegisterService } from '../register/service'
import { Stopped, withPaper, type Tell } from './paper'
import { inTurn, recordSheet, sheetOn } from './record-sheet'

/** What Electron says when the person closed the print dialogue: not a failure. */
const CANCELLED = /cancel/i
/** What it says where the system knows of no printer. */
const NO_PRINTER = /enumerate printers|no printers/i

/**
 * Opens the system's print dialogue; resolves when it is done with or closed. A status sheet that was printed is written down in the
 * register with whom it is for, one that was not printed is not.
 */
export function printPaper(service: RegisterService, query: PaperQuery, forWhom: string, tell: Tell): Promise<Reply<null>> {
  return inTurn(async () => {
    try {
      return await withPaper(query, tell, async (paper) => {
        const sheet = await sheetOn(paper)
        const isPrinted = await print(paper, query)
        const refusal = isPrinted && sheet ? await recordSheet(service, sheet, { as: 'print', forWhom }) : null
        return refusal ? refused({ code: 'not-recorded', n: sheet?.n ?? 0, why: refusalSentence(refusal) }) : done(null)
      })
    } catch (error) {
      if (error instanceof Stopped) return refused({ code: 'stopped' })
      return refused({ code: 'not-printed', why: reasonOf(error) })
    }
  })
}

/** Whether it was printed: not when the person closed the dialogue. */
function print(paper: WebContents, query: PaperQuery): Promise<boolean> {
  return new Promise((resolve, reject) => {
    paper.print({ ...onPaper(query), silent: false, printBackground: true, margins: { marginType: 'none' } }, (success, reason) => {
      if (success || CANCELLED.test(reason)) resolve(success)
      else reject(new Error(NO_PRINTER.test(reason) ? 'this computer knows of no printer' : reason))
    })
  })
}
