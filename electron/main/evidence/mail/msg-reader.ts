/**
 * The library that reads Outlook's files. It is CommonJS and says so, which Node's rule for a module's default does not heed: its
 * class is the default's default in a bundle, and the default where tests run.
 */
import * as library from '@kenjiuno/msgreader'

type MsgReaderClass = typeof library.default

function isClass(value: unknown): value is MsgReaderClass {
  return typeof value === 'function'
}

function found(): MsgReaderClass {
  const outer: object = library.default
  const inner: unknown = 'default' in outer ? outer.default : outer
  if (!isClass(inner)) throw new Error('The library that reads Outlook’s files is not there')
  return inner
}

export const MsgReader = found()
export type MsgReader = InstanceType<MsgReaderClass>
