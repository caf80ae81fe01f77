/**
 * Reports that are no `multipart/report`: sentences in a text, as Exim, qmail, Postfix, sendmail and Gmail wrote and write them.
 * Only those are read whose program says beyond doubt what it did, and to whom.
 */
import type { DeliveryReport, ReportAction } from '#core/evidence/mail'
import { isAddress, isServer, mailboxesIn, typedAddress } from './addresses'
import { linesOf, valueOf, valuesOf, type Fields } from './fields'
import { plainValue } from './plain'

/** What the text says, and the message that is returned within it, header first; empty where none is. */
export interface Told {
  readonly delivery: DeliveryReport
  readonly returned: string
}

/** Where the returned message begins. */
const RETURNED = new RegExp(
  `^ {0,4}-{2,} ?(?:${[
    'this is a copy of|below this line is|original message|enclosed (?:is|are)|the (?:body|header)',
    'message header|here is your message|unsent message follows',
  ].join('|')})`,
  'i',
)

/** How qmail and Postfix begin, and what they call themselves. */
const GREETING = /^(?:Hi\. (?:This is the|The) .*? at|This is the Postfix program at host) (\S+?)[.,:]?(?:\s|$)/i

/** sendmail's rule over the addresses of which it tells one thing. */
const RULE = /^ {0,4}-{3,} The following addresses had (permanent fatal|transient non-fatal) errors -{3,}/i

const WARNS = /this is a warning only/i
const GOES_ON =
  /has been delayed|not yet been delivered|will (?:continue to be retried|be retried|retry|keep trying)|no action is required/i
const GAVE_UP = new RegExp(
  [
    'permanent error|failed permanently|(?:could|was) not (?:be )?delivered|(?:not able|unable) to deliver',
    'address(?:es|\\(es\\)) failed|g(?:iven|iving) up',
  ].join('|'),
  'i',
)

/** What a message's header and text tell, or null. */
export function toldInText(head: Fields, text: string): Told | null {
  const lines = linesOf(text)
  const end = lines.findIndex((line) => RETURNED.test(line.slice(0, 100)))
  const said = (end < 0 ? lines : lines.slice(0, end)).slice(0, 500)
  const delivery = inParagraphs(head, said, end >= 0) ?? eximAndGmail(head, said) ?? eximDelay(said) ?? inTranscript(head, said)
  if (delivery === null) return null
  return { delivery, returned: end < 0 ? '' : lines.slice(end + 1).join('\n') }
}

/**
 * A paragraph for each recipient, `<address>:` and why, under an introduction: qmail's QSBMF (https://cr.yp.to/proto/qsbmf.txt),
 * Postfix before it wrote reports, and those who write like them. A program that does not greet as these do must at least be a
 * server, and return the message.
 */
function inParagraphs(head: Fields, lines: readonly string[], isReturned: boolean): DeliveryReport | null {
  const begin = lines.findIndex((line) => line.trim() !== '')
  const first = lines.findIndex((line, n) => n > begin && line.startsWith('<'))
  const greeting = GREETING.exec(lines[begin]?.slice(0, 300).trim() ?? '')
  const action = first < 0 ? null : actionIn(lines.slice(begin, first).join(' '))
  if (action === null || (greeting === null && !(isReturned && isServer(valueOf(head, 'from'))))) return null
  const recipients = lines.flatMap((line, n) => {
    const [, address = '', why = ''] = /^<([^<>]+)>(?: \(expanded from [^()]*\))?:(.*)$/.exec(line.slice(0, 1_000)) ?? []
    const named = typedAddress(address)
    return isAddress(named) ? [recipient(named, action, `${why} ${untilBlank(lines, n + 1)}`)] : []
  })
  return recipients.length === 0 ? null : { server: plainValue(greeting?.[1] ?? ''), recipients }
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

/** What a program says that it did. Of one that says both, neither is sure, unless it says outright that it only warns. */
function actionIn(said: string): ReportAction | null {
  if (WARNS.test(said)) return 'delayed'
  const [delayed, failed] = [GOES_ON.test(said), GAVE_UP.test(said)]
  if (delayed === failed) return null
  return delayed ? 'delayed' : 'failed'
}

/** Exim's warning names no failed recipients; it lists whom it has not reached yet. */
function eximDelay(lines: readonly string[]): DeliveryReport | null {
  if (!lines.some((line) => /^This message was created automatically by mail delivery software/i.test(line))) return null
  const from = lines.findIndex(
    (line) => /^The address(?:es)? to which the message has not yet been delivered (?:is|are):/i.test(line),
  )
  if (from < 0) return null
  const list = lines.slice(from + 1)
  const begin = list.findIndex((line) => line.trim() !== '')
  const end = list.findIndex((line, n) => n > begin && line.trim() === '')
  const listed = list.slice(Math.max(begin, 0), end < 0 ? list.length : end)
  const named = listed.map((line) => typedAddress(line.trim())).filter(isAddress)
  return named.length === 0 ? null : { server: '', recipients: named.map((address) => recipient(address, 'delayed', '')) }
}

/** sendmail before it wrote reports: under its rule an address a line, and beneath each why, indented. */
function inTranscript(head: Fields, lines: readonly string[]): DeliveryReport | null {
  const from = lines.findIndex((line) => RULE.test(line.slice(0, 100)))
  const [, errors] = RULE.exec(lines[from]?.slice(0, 100) ?? '') ?? []
  if (errors === undefined || !isServer(valueOf(head, 'from'))) return null
  const action = errors.toLowerCase().startsWith('permanent') ? 'failed' : 'delayed'
  const rest = lines.slice(from + 1)
  const end = rest.findIndex((line) => line.trim() === '')
  const told = end < 0 ? rest : rest.slice(0, end)
  const recipients = told.flatMap((line, n) => {
    const address = /^\s/.test(line) ? '' : typedAddress(line)
    const next = told.findIndex((other, m) => m > n && !/^\s/.test(other))
    const why = told.slice(n + 1, next < 0 ? told.length : next).map((each) => each.trim()).join(' ')
    const original = typedAddress(/\(expanded from: ([^()]+)\)/.exec(why)?.[1] ?? '')
    return isAddress(address) ? [{ ...recipient(address, action, why), original }] : []
  })
  return recipients.length === 0 ? null : { server: '', recipients }
}

function recipient(address: string, action: ReportAction, diagnostic: string): DeliveryReport['recipients'][number] {
  const status = /#(\d\.\d{1,3}\.\d{1,3})|\b[45]\d\d[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(diagnostic)
  return {
    recipient: address,
    original: '',
    action,
    status: status?.[1] ?? status?.[2] ?? '',
    diagnostic: plainValue(diagnostic),
    at: null,
  }
}

function untilBlank(lines: readonly string[], from: number): string {
  const rest = lines.slice(from, from + 30)
  const end = rest.findIndex((line) => line.trim() === '')
  return plainValue((end < 0 ? rest : rest.slice(0, end)).map((line) => line.trim()).join(' '))
}
