/** Zips for tests: made as anybody makes them, and then forged in one place. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ZipFile } from 'yazl'

export type Files = Readonly<Record<string, string | Buffer>>

interface How {
  readonly compress?: boolean
  readonly mode?: number
  readonly zip64?: boolean
}

/** A zip of these files, under these names. */
export async function zipOf(files: Files, { compress = true, mode = 0o100644, zip64 = false }: How = {}): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(files)) {
    zip.addBuffer(Buffer.from(content), name, { compress, mode, forceZip64Format: zip64, mtime: new Date('2018-03-09T12:00:00Z') })
  }
  zip.end({ forceZip64Format: zip64, comment: '' })
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

/** The files of a folder of the corpus, by their names in it. */
export async function corpus(folder: string): Promise<Files> {
  const root = join(import.meta.dirname, '..', 'corpus', folder)
  const found = await readdir(root, { recursive: true, withFileTypes: true })
  const files = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(await Promise.all(files.map(async (file) => [file.slice(root.length + 1), await readFile(file, 'utf8')] as const)))
}

/** Where the headers of an entry stand: the one before its data, and the one in the central directory (APPNOTE.TXT, 4.3.7 and 4.3.12). */
export function headersOf(zip: Buffer, name: string): { readonly local: number; readonly central: number } {
  for (let at = zip.indexOf('PK\u0001\u0002'); at !== -1; at = zip.indexOf('PK\u0001\u0002', at + 1)) {
    if (zip.toString('latin1', at + 46, at + 46 + zip.readUInt16LE(at + 28)) === name) return { local: zip.readUInt32LE(at + 42), central: at }
  }
  throw new Error(`no entry ${name}`)
}

/** The zip with one thing about it changed. */
export function forged(zip: Buffer, change: (zip: Buffer) => void): Buffer {
  const copy = Buffer.from(zip)
  change(copy)
  return copy
}
