/**
 * Where files are drawn: a session of its own, in memory, at an origin of its own, so that no page of it is listened to by the main
 * process (`ipc/listen.ts`), shares a process with a page that is, or finds anything of one. It serves the page that draws, with what
 * belongs to that, and the one file that is being drawn.
 */
import { net, session, type Session } from 'electron'
import { readFile } from 'node:fs/promises'
import { guardSession } from '../guards/guards'
import { assetOf } from '../protocol/asset'
import { APP_ORIGIN, parsed } from '../protocol/origin'
import { assets, developmentServer } from '../protocol/pages'

const ORIGIN = 'app://exhibit'

/** Of the page and of its worker. `blob:` is the file, measured as a picture; WebAssembly is the decoder of JPEG 2000. */
const HEADERS = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    'img-src blob:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    'sandbox allow-scripts allow-same-origin',
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
}

let place: Session | null = null
let file: Uint8Array = new Uint8Array()

/** Once Electron is ready. */
export function drawingPlace(): Session {
  if (place) return place
  place = session.fromPartition('exhibit', { cache: false })
  guardSession(place, ORIGIN)
  place.protocol.handle('app', async ({ method, url }) => {
    const path = method === 'GET' && url.startsWith(`${ORIGIN}/`) ? parsed(url)?.pathname : undefined
    if (path === '/file') return new Response(file, { headers: HEADERS })
    return (path === undefined ? null : await served(path)) ?? new Response(null, { status: 404, headers: HEADERS })
  })
  return place
}

/** Lays the file there that is to be drawn, in place of the one before. */
export function layThere(bytes: Uint8Array): void {
  file = bytes
}

/** The address of the page that draws; `fragment` is what it reads after the `#`. */
export function drawingAddress(fragment: string): string {
  return `${ORIGIN}/exhibit.html#${encodeURIComponent(fragment)}`
}

/** A file of the built renderer, or what the development server has in its stead. */
async function served(path: string): Promise<Response | null> {
  if (developmentServer !== null) {
    const { body, headers } = await net.fetch(`${developmentServer}${path}`)
    return new Response(body, { headers: { ...HEADERS, 'Content-Type': headers.get('Content-Type') ?? '' } })
  }
  const asset = assetOf(assets, `${APP_ORIGIN}${path}`)
  const body = asset && (await readFile(asset.file).catch(() => null))
  return asset && body && new Response(body, { headers: { ...HEADERS, 'Content-Type': asset.type } })
}
