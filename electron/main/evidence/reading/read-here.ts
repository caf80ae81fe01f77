/** A file read in this very process, which is one that may be lost (`reader.ts`). */
import type { FileRead } from '#core/evidence/file-read'
import type { Mail } from '#core/evidence/mail'
import type { MessageArchive } from '#core/evidence/message-archive'
import type { ExhibitKind } from '#core/exhibit'
import { readArchiveScript } from '../archive/read-script'
import { readArchiveZip } from '../archive/read-zip'
import { BadFile } from '../bad-file'
import { readMail } from '../mail/mail'
import { readOutlook } from '../mail/outlook'
import { mailPreview } from '../mail/preview'
import { archivePreview } from './archive-preview'
import { formatOf, kindOf, type Format, type Picture } from './kind'
import { HEAD, LARGEST_PICTURE, LONGEST_MAIL, LONGEST_SCRIPT, PICTURE_HEAD, TEXT_READ } from './limits'
import { scanMail } from './mail-scan'
import { isDeceptive, promisedBy } from './name'
import { pictureSize } from './picture-size'
import { RegularFile } from './regular-file'
import { decoded, previewOf } from './text'
import { unread } from './unread'
import { isMessageArchive } from './zip-scan'

/**
 * What is in a file. `found` hears of its kind as soon as that is known, before a parser sees more of it. Never rejects: whatever is wrong
 * is told as `unreadable`. It may take any time and any memory, which is for who started the process to bound.
 */
export async function readHere(path: string, name: string, found: (kind: ExhibitKind) => void = () => undefined): Promise<FileRead> {
  let kind: ExhibitKind = 'other'
  try {
    const file = await RegularFile.open(path)
    try {
      const head = await file.head(HEAD)
      const format = formatOf(head, name)
      kind = format === 'zip' && (await isMessageArchive(path)) ? 'archive' : kindOf(head, name)
      found(kind)
      refuseByName(name, kind, format)
      return await READERS[format]({ path, name, file, kind })
    } finally {
      await file.close()
    }
  } catch (error) {
    return unread(kind, error instanceof BadFile ? error.what : 'damaged')
  }
}

/** What promises to be something, and is nothing that is known here, is not what it says. A message in a `.txt` is none the worse for it. */
function refuseByName(name: string, kind: ExhibitKind, format: Format): void {
  const isBroken = kind === 'other' && format !== 'zip' && promisedBy(name) !== null
  if (isDeceptive(name) || isBroken) throw new BadFile('not-what-it-says')
}

interface Opened {
  readonly path: string
  readonly name: string
  readonly file: RegularFile
  readonly kind: ExhibitKind
}

type ReadOpened = (opened: Opened) => Promise<FileRead>

const nothing: ReadOpened = ({ kind }) => Promise.resolve(unread(kind, null))

const READERS: Readonly<Record<Format, ReadOpened>> = {
  png: picture('png'),
  jpeg: picture('jpeg'),
  gif: picture('gif'),
  webp: picture('webp'),
  // Its pages are made pictures of elsewhere, behind walls of their own.
  pdf: nothing,
  stored: nothing,
  unknown: nothing,
  mail: async ({ file }) => {
    const bytes = await file.whole(LONGEST_MAIL)
    scanMail(bytes)
    return ofMail('mail', await readMail(bytes))
  },
  outlook: async ({ file }) => {
    const { mail, hasOnlyRichText } = await readOutlook(await file.whole(LONGEST_MAIL))
    return { ...ofMail('outlook-mail', mail), omitted: hasOnlyRichText ? 'rich-text' : null }
  },
  zip: async ({ path, name, kind }) => {
    if (kind === 'archive') return ofArchive(await readArchiveZip(path))
    // Documents of today's programs are zips too; nobody expects one to be looked into.
    return { ...unread(kind, null), omitted: promisedBy(name) === 'archive' ? 'files-within' : null }
  },
  script: async ({ file, name }) => ofArchive(readArchiveScript(name, new TextDecoder().decode(await file.whole(LONGEST_SCRIPT)))),
  text: async ({ file }) => {
    const { preview, isCut } = previewOf(decoded(await file.head(TEXT_READ)))
    return { ...unread('text', null), preview, isCut: isCut || file.size > TEXT_READ }
  },
}

function picture(format: Picture): ReadOpened {
  return async ({ file }) => {
    const size = pictureSize(await file.head(PICTURE_HEAD), format)
    if (size === null) throw new BadFile('damaged')
    if (size.width * size.height > LARGEST_PICTURE) throw new BadFile('too-large')
    return unread('picture', null)
  }
}

function ofMail(kind: ExhibitKind, mail: Mail): FileRead {
  return { ...unread(kind, null), ...previewOf(mailPreview(mail)), dated: mail.at, mail }
}

function ofArchive(archive: MessageArchive): FileRead {
  return { ...unread('archive', null), ...previewOf(archivePreview(archive)), archive, omitted: archive.isCut ? 'further-messages' : null }
}
