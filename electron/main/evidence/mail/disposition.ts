/** What a reader's program tells of a message (RFC 8098), in the fields of a `message/disposition-notification`. */
import type { Disposition, ReadReceipt } from '#core/evidence/mail'
import { spelled, whomIn } from './delivery-status'
import { valueOf, type Fields } from './fields'

const DISPOSITIONS: readonly Disposition[] = ['displayed', 'deleted', 'dispatched', 'processed', 'denied', 'failed']

/** The receipt that such groups of fields make; null where they do not say what became of the message. */
export function readReceipt(groups: readonly Fields[]): ReadReceipt | null {
  const fields = groups.flatMap(spelled)
  const said = valueOf(fields, 'disposition').slice(0, 1_000).toLowerCase()
  const disposition = dispositionOf(said)
  if (disposition === null) return null
  return { ...whomIn(fields), disposition, isAutomatic: /^[^;]*automatic-action/.test(said) }
}

/** Whether these are the fields of such a receipt, whatever their part of the message says that it is. */
export function isDisposition(groups: readonly Fields[]): boolean {
  return readReceipt(groups) !== null
}

/** `manual-action/MDN-sent-manually; displayed/error`: the word after the modes, without what modifies it. Some have no modes. */
function dispositionOf(said: string): Disposition | null {
  const word = /^[a-z]+/.exec(said.slice(said.lastIndexOf(';') + 1).trim())?.[0]
  return DISPOSITIONS.find((disposition) => disposition === word) ?? null
}
