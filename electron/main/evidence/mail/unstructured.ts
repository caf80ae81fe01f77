/**
 * Reports that are no `multipart/report`: sentences in a text, as Exim, qmail and Gmail wrote and write them. Only those are read whose
 * program says beyond doubt what it did, and to whom.
 */
import type { DeliveryReport, ReportAction } from '#core/evidence/mail'
import { isAddress, mailboxesIn, typedAddress } from './addresses'
import { linesOf, valuesOf, type Fields } from './fields'
import { plainValue } from './plain'

/** What the text says, and the message that is returned within it, header first; empty where none is. */
export interface Told {
  readonly delivery: DeliveryReport
  readonly returned: string
}

/** Where the returned message begins. */
const RETURNED =
  /^-{2,} ?(?:this is a copy of|below this line is|original message|enclosed (?:is|are)|the (?:body|header)|message header|here is your message)/i

/** What a message's header and text tell, or null. */
export function toldInText(head: Fields, text: string): Told | null {
  const lines = linesOf(text)
  const end = lines.findIndex((line) => RETURNED.test(line.slice(0, 100)))
  const said = (end < 0 ? lines : lines.slice(0, end)).slice(0, 500)
  const delivery = qmail(said) ?? eximAndGmail(head, said) ?? eximDelay(said)
  if (delivery === null) return null
  return { delivery, returned: end < 0 ? '' : lines.slice(end + 1).join('\n') }
}

/**
 * QSBMF: `Hi. This is the …`, then for each recipient `<address>:` and why (https://cr.yp.to/proto/qsbmf.txt). It is for failures alone; some
 * programs took the form for warnings, which say that they go on trying.
 */
function qmail(lines: readonly string[]): DeliveryReport | null {
  const begin = lines.findIndex((line) => line.trim() !== '')
  const greeting = /^Hi\. (?:This is the|The) .*? at (\S+?)[.,:]?(?:\s|$)/i.exec(lines[begin]?.slice(0, 300).trim() ?? '')
  if (greeting === null) return null
  const intro = lines.slice(begin, lines.findIndex((line, n) => n > begin && line.startsWith('<'))).join(' ')
  if (!/permanent error|given up|giving up/i.test(intro)) return null
  const recipients = lines.flatMap((line, n) => {
    const address = typedAddress(/^<([^<>]+)>:/.exec(line)?.[1] ?? '')
    return isAddress(address) ? [recipient(address, 'failed', untilBlank(lines, n + 1))] : []
  })
  return recipients.length === 0 ? null : { server: plainValue(greeting[1] ?? ''), recipients }
}

/** `X-Failed-Recipients`, and a sentence: Gmail names them there when it only goes on trying, too. */
function eximAndGmail(head: Fields, lines: readonly string[]): DeliveryReport | null {
  const failed = valuesOf(head, 'x-failed-recipients').flatMap(mailboxesIn).filter(({ address }) => isAddress(address))
  const action = actionIn(lines.join(' '))
  if (failed.length === 0 || action === null) return null
  const recipients = failed.map(({ address }) => {
    const named = lines.findIndex((line) => line.trim().toLowerCase().replace(/:$/, '') === address)
    return recipient(address, action, named < 0 ? '' : untilBlank(lines, named + 1))
  })
  return { server: '', recipients }
}

function actionIn(said: string): ReportAction | null {
  const delayed = /has been delayed|not yet been delivered|will (?:continue to be retried|be retried|retry)|no action is required/i.test(said)
  const failed = /permanent error|failed permanently|could not be delivered to (?:one or more|all) of its recipients|address(?:es|\(es\)) failed/i.test(said)
  if (delayed === failed) return null
  return delayed ? 'delayed' : 'failed'
}

/** Exim's warning names no failed recipients; it lists whom it has not reached yet. */
function eximDelay(lines: readonly string[]): DeliveryReport | null {
  if (!lines.some((line) => /^This message was created automatically by mail delivery software/i.test(line))) return null
  const from = lines.findIndex((line) => /^The address(?:es)? to which the message has not yet been delivered (?:is|are):/i.test(line))
  if (from < 0) return null
  const list = lines.slice(from + 1)
  const begin = list.findIndex((line) => line.trim() !== '')
  const end = list.findIndex((line, n) => n > begin && line.trim() === '')
  const named = list.slice(Math.max(begin, 0), end < 0 ? list.length : end).map((line) => typedAddress(line.trim())).filter(isAddress)
  return named.length === 0 ? null : { server: '', recipients: named.map((address) => recipient(address, 'delayed', '')) }
}

function recipient(address: string, action: ReportAction, diagnostic: string): DeliveryReport['recipients'][number] {
  const status = /#(\d\.\d{1,3}\.\d{1,3})|\b[45]\d\d[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(diagnostic)
  return { recipient: address, original: '', action, status: status?.[1] ?? status?.[2] ?? '', diagnostic, at: null }
}

function untilBlank(lines: readonly string[], from: number): string {
  const rest = lines.slice(from, from + 30)
  const end = rest.findIndex((line) => line.trim() === '')
  return plainValue((end < 0 ? rest : rest.slice(0, end)).map((line) => line.trim()).join(' '))
}
