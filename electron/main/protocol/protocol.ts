/** The app:// protocol: it serves the program's own built pages, and nothing else of the disk. */
import { protocol, type Session } from 'electron'
import { readFile } from 'node:fs/promises'
import { assetOf } from './asset'
import { APP_ORIGIN, parsed } from './origin'
import { assets } from './pages'

const HEADERS = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
}

const scheme = parsed(APP_ORIGIN)?.protocol.replace(':', '') ?? ''

/** Makes app:// a scheme with origins of its own. Must be called before Electron is ready. */
export function declareProtocol(): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }])
}

/** Serves app:// in a session. */
export function serveProtocol(session: Session): void {
  session.protocol.handle(scheme, async (request) => {
    const asset = request.method === 'GET' ? assetOf(assets, request.url) : null
    const body = asset && (await readFile(asset.file).catch(() => null))
    if (!asset || !body) return new Response(null, { status: 404, headers: HEADERS })
    return new Response(body, { headers: { ...HEADERS, 'Content-Type': asset.type } })
  })
}
