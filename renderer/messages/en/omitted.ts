/** What of a file was left out, what that means, and what to do. */
import type { Omitted } from '#core/evidence/file-read'

export const omitted: Readonly<Record<Omitted, string>> = {
  'further-messages':
    'The archive has more messages than are read of one, and those beyond were left out. They may say the same to others, so nothing of it is sure: look into the archive itself before you record it.',
  'rich-text': 'The text of this message is in its file as rich text alone, and is not read here. Save it from Outlook as plain text or HTML, and drop that too.',
  'files-within':
    'This zip is no archive of direct messages, or not the part of one that has them: the files in it were not looked into. Unpack it, and drop what matters.',
}
