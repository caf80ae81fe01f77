/** Honest files to make dishonest ones of, by the reader that they are for. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { FileRead } from '#core/evidence/file-read'
import { DELIVERIES } from '../../mail/corpus/deliveries'
import { LETTERS } from '../../mail/corpus/letters'
import { PASSED_ON } from '../../mail/corpus/passed-on'
import { RECEIPTS } from '../../mail/corpus/receipts'
import { MACHINES, PERSONS } from '../../mail/corpus/replies'
import { SENTENCES } from '../../mail/corpus/sentences'
import { TEXTS } from '../../mail/corpus/texts'
import { hostilePictures } from './hostile-pictures'
import { zipOf } from './hostile-zips'

export { readHere } from '../read-here'

/** Whether an answer is one. */
export const isFileRead = (read: unknown): boolean => v.is(FileRead, read)

export interface Sample {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Those that are made here; `corpus` is the folder of the archive's scripts. */
export async function samplesIn(corpus: string): Promise<Readonly<Record<'mail' | 'script' | 'zip' | 'picture' | 'text', readonly Sample[]>>> {
  const mails = [DELIVERIES, LETTERS, PASSED_ON, RECEIPTS, PERSONS, MACHINES, SENTENCES, TEXTS].flat()
  const scripts = await Promise.all(SCRIPTS.map(async (name) => ({ name: `${name}.js`, bytes: await readFile(join(corpus, `${name}.js`)) })))
  return {
    mail: mails.map(({ file }) => ({ name: 'mail.eml', bytes: Buffer.from(file) })),
    script: scripts,
    zip: [{ name: 'archive.zip', bytes: zipOf(scripts.map(({ name, bytes }) => ({ name: `data/${name}`, bytes }))) }],
    picture: hostilePictures.map(({ name, bytes }) => ({ name, bytes: bytes().subarray(0, 4_096) })),
    text: WORDS.map((words) => ({ name: 'note.txt', bytes: Buffer.from(words) })),
  }
}

const SCRIPTS = ['account', 'direct-messages', 'direct-messages-group', 'follower', 'message-event']
const WORDS = ['The embassy asks for a meeting.\r\nCopies to all.\n', 'Посольство просит о встрече.\n', '<p>Text</p><script>alert(1)</script>', '%PDF-1.7\n1 0 obj\n']
