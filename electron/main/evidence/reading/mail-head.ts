/** Whether a file begins as a message does (RFC 5322, section 2.2): with header fields, some of them those of messages. */
import { promisedBy } from './name'

const OF_MESSAGES = new Set([
  ...['from', 'to', 'cc', 'bcc', 'date', 'subject', 'sender', 'reply-to', 'message-id', 'in-reply-to', 'references', 'received'],
  ...['return-path', 'delivered-to', 'mime-version', 'content-type', 'content-transfer-encoding', 'dkim-signature', 'auto-submitted'],
])

/** Fields of messages that must stand there: two, since a note may well begin with `Subject:`; one where the name says that it is mail. */
export function isMail(head: Uint8Array, name: string): boolean {
  const due = promisedBy(name) === 'mail' ? 1 : 2
  const found = new Set<string>()
  let isFirst = true
  for (const line of linesOf(head)) {
    if (line === '') {
      // Some programs leave empty lines before a message.
      if (isFirst) continue
      break
    }
    const field = /^([!-9;-~]+)[ \t]*:/.exec(line)?.[1]?.toLowerCase()
    // A mailbox of Unix puts a line of its own before.
    if (isFirst && field === undefined && !/^>?From /.test(line)) return false
    isFirst = false
    if (field !== undefined && OF_MESSAGES.has(field)) found.add(field)
  }
  return found.size >= due
}

function* linesOf(head: Uint8Array): Generator<string> {
  const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '')
  let at = 0
  const end = /\r\n|\r|\n/g
  for (let found = end.exec(text); found; found = end.exec(text)) {
    yield text.slice(at, found.index)
    at = end.lastIndex
  }
  yield text.slice(at)
}
