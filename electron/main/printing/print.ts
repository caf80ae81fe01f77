/** Paper from the system's own printer. */
import type { WebContents, WebContentsPrintOptions } from 'electron'
import type { LetterQuery } from '#core/projections/letter'
import type { SheetQuery } from '#core/projections/sheet'
import { done, refused, type Reply } from '#core/refusal'
import { reasonOf } from '../files/reason'
import { LETTER_PAPER } from './letter-file'
import { withPaper, type PaperQuery } from './paper'

/** What Electron says when the person closed the print dialogue: not a failure. */
const CANCELLED = /cancel/i
/** What it says where the system knows of no printer. */
const NO_PRINTER = /enumerate printers|no printers/i

/** A status sheet. Opens the system's print dialogue; resolves when it is done with or closed. */
export function printSheet(query: SheetQuery): Promise<Reply<null>> {
  return printed(query, { landscape: true, pageSize: 'A4' })
}

/** A letter, on the paper that the query names. */
export function printLetter(query: LetterQuery): Promise<Reply<null>> {
  return printed(query, { landscape: false, pageSize: LETTER_PAPER[query.paper] })
}

type OnPaper = Pick<WebContentsPrintOptions, 'landscape' | 'pageSize'>

async function printed(query: PaperQuery, on: OnPaper): Promise<Reply<null>> {
  try {
    await withPaper(query, (paper) => print(paper, on))
    return done(null)
  } catch (error) {
    return refused({ code: 'not-printed', why: reasonOf(error) })
  }
}

function print(paper: WebContents, on: OnPaper): Promise<void> {
  return new Promise((resolve, reject) => {
    paper.print({ ...on, silent: false, printBackground: true, margins: { marginType: 'none' } }, (success, reason) => {
      if (success || CANCELLED.test(reason)) resolve()
      else reject(new Error(NO_PRINTER.test(reason) ? 'this computer knows of no printer' : reason))
    })
  })
}
