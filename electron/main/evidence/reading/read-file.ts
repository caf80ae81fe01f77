import type { FileRead } from '#core/evidence/file-read'
export const readFileApart = (_path: string, _name: string, _signal: AbortSignal): Promise<FileRead> =>
  Promise.resolve({ kind: 'other', dated: null, preview: '', isCut: false, mail: null, archive: null, unreadable: null })
