/** Reading a bundle that was unpacked: a folder with its files, and whatever else stands there. */
import { open, readdir, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { byPlace, SUMS } from '#core/bundle/names'
import type { Course } from './course'
import { bytesAt, counted, readThrough, type ReadBundle, type ReadFile } from './read-file'

/** Reads every file through once, in a bundle's order; a link is not followed. Throws the signal's reason, and the system's errors. */
export async function readFolder(folder: string, course: Course): Promise<ReadBundle> {
  // Looked for first: somebody may name a folder with all that they have.
  if (!(await readdir(folder)).includes(SUMS)) return { is: 'foreign' }
  const found: Found[] = []
  for (const each of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (each.isDirectory()) continue
    const path = join(each.parentPath, each.name)
    found.push({ path, name: relative(folder, path).split(sep).join('/'), bytes: each.isFile() ? (await stat(path)).size : null })
  }
  const tell = counted(course, found.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0))
  const files: ReadFile[] = []
  for (const each of found.sort((a, b) => byPlace(a.name, b.name))) files.push(await readFile(each, tell))
  return { is: 'bundle', files, sha256: null }
}

interface Found {
  readonly path: string
  readonly name: string
  /** Null for what is no file, such as a link: nothing of it is read, and no list of hashes has it. */
  readonly bytes: number | null
}

async function readFile({ path, name, bytes }: Found, tell: (bytes: number) => void): Promise<ReadFile> {
  if (bytes === null) return { name, sha256: '', text: '', wrong: null }
  const file = await open(path, 'r')
  try {
    const at = (from: number, length: number): Promise<Buffer> => bytesAt(file, from, length)
    const read = await readThrough({ name, bytes }, at, ({ length }) => {
      tell(length)
    })
    return { name, ...read, wrong: null }
  } finally {
    await file.close()
  }
}
