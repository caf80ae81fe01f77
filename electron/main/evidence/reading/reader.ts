/**
 * The process that reads: asked by its one argument, it writes two lines of JSON, first what kind of file it is and then all that it
 * found. It does not end itself, since what is on its way would be lost with it: whoever asked ends it.
 */
import './shut'
import type { FileRead } from '#core/evidence/file-read'
import type { ExhibitKind } from '#core/exhibit'
import { fromArgument } from './question'
import { readHere } from './read-here'
import { unread } from './unread'

let kind: ExhibitKind | null = null
let isTold = false

function write(line: ExhibitKind | FileRead): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

function tellKind(found: ExhibitKind): void {
  if (kind !== null) return
  kind = found
  write(kind)
}

function tell(read: FileRead): void {
  if (isTold) return
  isTold = true
  tellKind(read.kind)
  write(read)
}

// A parser that fails where nobody waits for it.
process.on('uncaughtException', () => {
  tell(unread(kind ?? 'other', 'damaged'))
})

const { path, name } = fromArgument(process.argv[2] ?? '')
tell(await readHere(path, name, tellKind))
