/** The system's reasons in words that a person can act on. */

const words: ReadonlyMap<string, string> = new Map([
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'the space allotted on this disk is used up'],
  ['EACCES', 'no permission'],
  ['EPERM', 'no permission'],
  ['EROFS', 'the disk is read-only'],
  ['EIO', 'the disk reports an error'],
  ['ENOENT', 'the folder is gone'],
  ['ENOTDIR', 'it is not a folder'],
  ['EEXIST', 'a file of that name is in the way'],
  ['EISDIR', 'a folder of that name is in the way'],
  ['EBUSY', 'another program is using it'],
  ['EMFILE', 'too many files are open'],
  ['ENAMETOOLONG', 'the name is too long'],
  ['EFBIG', 'the file has become too large for this disk'],
])

/** Why a file operation failed: in words for what is common, and else as the system says it. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error)
  const known = code === null ? undefined : words.get(code)
  return known ?? (error instanceof Error ? error.message : String(error))
}

/** The system's code of an error (`ENOSPC`), its own or that of what caused it; null when there is none. */
export function codeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  return 'code' in error && typeof error.code === 'string' ? error.code : codeOf(error.cause)
}
