/** What a file that leaves the register is called, until the person says otherwise. */
import { app } from 'electron'
import { join } from 'node:path'
import { referenceOf, type RequestNumber } from '#core/request'

/** Windows allows fewest: no `\ / : * ? " < > |`, nothing that cannot be seen, and no dot or space at the end. */
const FORBIDDEN = /[\\/:*?"<>|\p{C}]+/gu
const MOST = 120

/** `2018-041 note 112.pdf` among the person's documents: the reference, then these words. */
export function proposedPath(number: RequestNumber | null, words: readonly string[], extension: string): string {
  return join(app.getPath('documents'), `${fileName([number ? referenceOf(number) : '', ...words])}.${extension}`)
}

/** A name that every system takes. */
export function fileName(words: readonly string[]): string {
  const name = words.filter((word) => word !== '').join(' ').replace(FORBIDDEN, '-').slice(0, MOST)
  return name.replace(/^[. ]+|[. ]+$/g, '') || 'Chancery'
}
