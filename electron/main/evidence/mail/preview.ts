/** A message as plain text, for showing. */
import type { Mail } from '#core/evidence/mail'

/** Its head, its text and the names of what came with it; nothing in it is markup. */
export function mailPreview(mail: Mail): string {
  const from = mail.fromName === '' ? mail.from : `${mail.fromName} <${mail.from}>`
  const lines: readonly (readonly [string, string])[] = [
    ['From', from],
    ['To', mail.to.join(', ')],
    ['Date', mail.at ?? ''],
    ['Subject', mail.subject],
    ['Message-ID', mail.id === '' ? '' : `<${mail.id}>`],
    ...mail.attachments.map(({ name, type, bytes }) => ['Attachment', `${name || type} (${String(bytes)} bytes)`] as const),
  ]
  const head = lines.filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${value}`)
  return `${head.join('\n')}\n\n${mail.text}`
}
