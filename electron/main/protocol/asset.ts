/** Which file an app:// address stands for, and what kind of file it is. */
import { extname, isAbsolute, join, relative } from 'node:path'
import { APP_ORIGIN, isAt, parsed } from './origin'

const TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.woff2', 'font/woff2'],
  // What pdf.js needs of characters, fonts and JPEG 2000.
  ['.bcmap', 'application/octet-stream'],
  ['.pfb', 'application/octet-stream'],
  ['.wasm', 'application/wasm'],
])

export interface Asset {
  readonly file: string
  readonly type: string
}

/** The file under `root` that an address of ours names; null when it leads elsewhere or to a kind of file that no page uses. */
export function assetOf(root: string, address: string): Asset | null {
  const url = parsed(address)
  if (!url || !isAt(APP_ORIGIN, address)) return null
  const path = decoded(url.pathname)
  // A backslash divides folders on Windows only: refused everywhere, so that it means the same everywhere.
  if (path === null || path.includes('\0') || path.includes('\\')) return null
  const file = join(root, path)
  const within = relative(root, file)
  if (within === '' || within === '..' || within.startsWith('../') || within.startsWith('..\\') || isAbsolute(within)) return null
  const type = TYPES.get(extname(file).toLowerCase())
  return type === undefined ? null : { file, type }
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}
