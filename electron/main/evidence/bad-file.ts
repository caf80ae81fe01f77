import type { Unreadable } from '#core/evidence/file-read'

/** A file that is kept as it is and not read; `what` says why. */
export class BadFile extends Error {
  constructor(readonly what: Unreadable) {
    super(`The file was not read: ${what}`)
  }
}
