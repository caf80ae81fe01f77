/** Whether a zip is an archive of messages, from its directory alone: nothing is unpacked. */
import { open } from 'node:fs/promises'
import { partOf } from '../archive/parts'
import { entriesOf } from '../archive/zip-entries'
import { zipIn } from '../archive/zip-file'

/** Rejects where the directory is not whole, or lies; with a `BadFile` where it can be said how. */
export async function isMessageArchive(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    return (await entriesOf(await zipIn(file))).some(({ name }) => partOf(name) !== null)
  } finally {
    await file.close()
  }
}
