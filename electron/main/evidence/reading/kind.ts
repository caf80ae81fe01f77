/** What a file is, by its bytes. Its name only decides where the bytes would bear either reading. */
import type { ExhibitKind } from '#core/exhibit'
import { isArchiveScript } from '../archive/script'
import { isMail } from './mail-head'
import { promisedBy } from './name'
import { isText } from './text'

export type Picture = 'png' | 'jpeg' | 'gif' | 'webp'

/** How a file is written. `stored` is a compound file of Office that is no message. */
export type Format = Picture | 'pdf' | 'outlook' | 'stored' | 'zip' | 'script' | 'mail' | 'text' | 'unknown'

const KINDS: Readonly<Record<Format, ExhibitKind>> = {
  png: 'picture',
  jpeg: 'picture',
  gif: 'picture',
  webp: 'picture',
  pdf: 'pdf',
  outlook: 'outlook-mail',
  stored: 'other',
  zip: 'other',
  script: 'archive',
  mail: 'mail',
  text: 'text',
  unknown: 'other',
}

/**
 * What a file is by its first bytes (`HEAD` of them, or all). A zip is `other` here: whether it is an archive of messages stands at its
 * end, where `readHere` looks.
 */
export function kindOf(head: Uint8Array, name: string): ExhibitKind {
  return KINDS[formatOf(head, name)]
}

/** The first that fits counts, so a file that is several things at once is the one that it begins as. */
export function formatOf(head: Uint8Array, name: string): Format {
  const at = (offset: number, ...bytes: readonly number[]): boolean => bytes.every((byte, index) => head[offset + index] === byte)
  if (at(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png'
  if (at(0, 0xff, 0xd8, 0xff)) return 'jpeg'
  // GIF87a and GIF89a.
  if (at(0, 0x47, 0x49, 0x46, 0x38) && (at(4, 0x37, 0x61) || at(4, 0x39, 0x61))) return 'gif'
  if (at(0, 0x52, 0x49, 0x46, 0x46) && at(8, 0x57, 0x45, 0x42, 0x50)) return 'webp'
  // `%PDF-`
  if (at(0, 0x25, 0x50, 0x44, 0x46, 0x2d)) return 'pdf'
  // [MS-CFB], section 2.2.
  if (at(0, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return isOutlook(head, name) ? 'outlook' : 'stored'
  if (at(0, 0x50, 0x4b, 3, 4) || at(0, 0x50, 0x4b, 5, 6)) return 'zip'
  if (!isText(head)) return 'unknown'
  if (isArchiveScript(Buffer.from(head.subarray(0, 256)).toString('utf8'))) return 'script'
  return isMail(head, name) ? 'mail' : 'text'
}

/** [MS-OXMSG], section 2.4: every message stores this; what tells so may stand anywhere, so failing that its name decides. */
function isOutlook(head: Uint8Array, name: string): boolean {
  return Buffer.from(head.buffer, head.byteOffset, head.byteLength).includes('__properties_version1.0', 0, 'utf16le') || promisedBy(name) === 'outlook-mail'
}
