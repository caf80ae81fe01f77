/** Where the program's own pages are: in the built program, or on the development server of an unpackaged one. */
import { app } from 'electron'
import { join } from 'node:path'
import { APP_ORIGIN } from './origin'

export type Page = 'index.html' | 'print.html'

/** The development server's address, without a slash at its end; null in a packaged program, whatever its environment says. */
export const developmentServer = app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL']?.replace(/\/$/, '') ?? null)

export const ourOrigin = developmentServer ?? APP_ORIGIN

/** The built pages with their scripts, styles and fonts. */
export const assets = join(import.meta.dirname, '../renderer')

/** The address of a page; `fragment` is what the page reads after the `#`. */
export function pageAddress(page: Page, fragment = ''): string {
  return `${ourOrigin}/${page}${fragment === '' ? '' : `#${encodeURIComponent(fragment)}`}`
}
