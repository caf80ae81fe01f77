import { LONGEST_PREVIEW } from '#core/evidence/file-read'
import type { MessageArchive } from '#core/evidence/message-archive'

/** An archive's messages as plain text, one after another as they stand in it; some more than a preview has, of one that has more. */
export function archivePreview({ account, conversations }: MessageArchive): string {
  const lines = account ? [`@${account.name} (${account.id})`] : []
  let length = 0
  for (const { id, messages } of conversations) {
    lines.push('', id)
    for (const { at, sender, text } of messages) {
      const line = `${at} ${sender}: ${text}`
      lines.push(line)
      length += line.length
      if (length > LONGEST_PREVIEW) return lines.join('\n')
    }
  }
  return lines.join('\n')
}
