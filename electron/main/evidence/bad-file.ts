/** What a reader throws about a file that it will not read. */
import type { Unreadable } from '#core/evidence/file-read'

export class BadFile extends Error {
  constructor(readonly what: Unreadable) {
    super(what)
  }
}
