import type { FileRead, Unreadable } from '#core/evidence/file-read'
import type { ExhibitKind } from '#core/exhibit'

/** What is told of a file of which nothing was read; null where there was nothing to read. */
export function unread(kind: ExhibitKind, unreadable: Unreadable | null): FileRead {
  return { kind, dated: null, preview: '', isCut: false, mail: null, archive: null, omitted: null, unreadable }
}
