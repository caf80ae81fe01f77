/** What a drag or the clipboard holds: the files of it, and nothing else. */

/** Whether files are dragged. What they are is not told before they are dropped. */
export function carriesFiles({ types }: Pick<DataTransfer, 'types'>): boolean {
  return types.includes('Files')
}

/** The files; of a folder nobody can tell what is meant, so it is left out and `hasFolder` says so. */
export function filesOf({ items }: Pick<DataTransfer, 'items'>): { readonly files: readonly File[]; readonly hasFolder: boolean } {
  const given = [...items].filter(({ kind }) => kind === 'file')
  const plain = given.filter((item) => item.webkitGetAsEntry()?.isDirectory !== true)
  return { files: plain.flatMap((item) => item.getAsFile() ?? []), hasFolder: plain.length < given.length }
}
