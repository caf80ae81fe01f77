/** The files that were given, those in folders among them. */
import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { GivenFile } from '#core/bridge/bridge'
import { LONGEST_EXHIBIT } from '#core/exhibit'
import { codeOf, reasonOf } from '../files/reason'

/** How many files are read at once, and how deep folders are looked into. */
export const MOST_FILES = 2_000
export const DEEPEST_FOLDER = 8

/** A file still to be held: its bytes are read when they are asked for. */
export interface Source {
  readonly name: string
  readonly bytes: () => AsyncIterable<Uint8Array>
}

/** There are more files, or they lie deeper, than are read at once. */
export class TooMany extends Error {}

/** What was given is none that can be read; says its name, and why not. */
export class NoFile extends Error {}

/**
 * Every file that was given, in order; of a folder the regular files in it, by name. Links within it are not followed, and what begins
 * with a dot is the system's own. Nothing is opened here but folders. Throws {@link TooMany} and {@link NoFile}.
 */
export async function sourcesOf(given: readonly GivenFile[]): Promise<readonly Source[]> {
  const sources: Source[] = []
  const add = (source: Source): void => {
    if (sources.push(source) > MOST_FILES) throw new TooMany()
  }
  const addFolder = async (folder: string, depth: number): Promise<void> => {
    if (depth > DEEPEST_FOLDER) throw new TooMany()
    const found = await readdir(folder, { withFileTypes: true }).catch(noFile(folder))
    for (const each of found.sort((a, b) => a.name.localeCompare(b.name, 'en'))) {
      if (each.name.startsWith('.')) continue
      if (each.isDirectory()) await addFolder(join(folder, each.name), depth + 1)
      else if (each.isFile()) add(await fileAt(join(folder, each.name)))
    }
  }
  for (const each of given) {
    if ('bytes' in each) add({ name: each.name, bytes: () => once(each.bytes) })
    else if ((await stat(each.path).catch(noFile(each.path))).isDirectory()) {
      const before = sources.length
      await addFolder(each.path, 1)
      if (sources.length === before) throw new NoFile(`“${basename(each.path)}”: there is no file in it`)
    } else add(await fileAt(each.path))
  }
  return sources
}

/** Whoever reads a pipe or a device may wait for ever, or never come to an end. */
async function fileAt(path: string): Promise<Source> {
  const found = await stat(path).catch(noFile(path))
  if (!found.isFile()) throw new NoFile(`“${basename(path)}”: it is no file`)
  if (found.size > LONGEST_EXHIBIT) throw new NoFile(`“${basename(path)}”: it is longer than 1 GB`)
  return { name: basename(path), bytes: () => createReadStream(path) }
}

function noFile(path: string): (error: unknown) => never {
  return (error) => {
    throw new NoFile(`“${basename(path)}”: ${codeOf(error) === 'ENOENT' ? 'it is not there' : reasonOf(error)}`)
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  await Promise.resolve()
  yield bytes
}
