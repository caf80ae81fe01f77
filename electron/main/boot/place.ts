/** The register that was asked for. */
import { app } from 'electron'
import { join, resolve } from 'node:path'
import type { Where } from '../cli/arguments'
import type { Place } from '../session/place'

/** Where nobody names a folder, it is the person's own: `Chancery` in their documents. */
export function placeOf(where: Where): Place {
  switch (where.kind) {
    case 'sample':
      return where
    case 'folder':
      return { kind: 'folder', folder: resolve(where.folder) }
    case 'default':
      return { kind: 'folder', folder: join(app.getPath('documents'), 'Chancery') }
  }
}
