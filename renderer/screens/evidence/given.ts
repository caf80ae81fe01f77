/** What a drag or the clipboard holds: the files of it, and nothing else. */

/** Whether files are dragged. What they are is not told before they are dropped. */
export function carriesFiles({ types }: Pick<DataTransfer, 'types'>): boolean {
  return types.includes('Files')
}

/** What is given; of a folder the files in it are meant, and `hasFolder` says that nobody can tell here how many. */
export function filesOf({ items }: Pick<DataTransfer, 'items'>): { readonly files: readonly File[]; readonly hasFolder: boolean } {
  const given = [...items].filter(({ kind }) => kind === 'file')
  return { files: given.flatMap((item) => item.getAsFile() ?? []), hasFolder: given.some((item) => item.webkitGetAsEntry()?.isDirectory) }
}
