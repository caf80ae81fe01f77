/** Where the window was last, kept beside Electron's own files. A lost or spoiled note costs a default, never a start. */
import { app, screen, type BrowserWindow, type Rectangle } from 'electron'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { fitted, Placement, SMALLEST, USUAL } from './fitted'

const file = (): string => join(app.getPath('userData'), 'window.json')

/** How large to make the window and where; without a place, the system chooses one. */
export function lastPlacement(): { readonly bounds: Partial<Rectangle>; readonly maximized: boolean } {
  const saved = read()
  const bounds = saved && fitted(saved, screen.getAllDisplays().map(({ workArea }) => workArea))
  return { bounds: bounds ?? USUAL, maximized: saved?.maximized ?? false }
}

/** Notes the window's place when it closes. */
export function rememberPlacement(window: BrowserWindow): void {
  window.setMinimumSize(SMALLEST.width, SMALLEST.height)
  window.on('close', () => {
    const placement: Placement = { ...window.getNormalBounds(), maximized: window.isMaximized() }
    try {
      writeFileSync(file(), JSON.stringify(placement))
    } catch {
      // The next start has the usual size: nothing to trouble anyone with at closing.
    }
  })
}

function read(): Placement | null {
  try {
    const parsed = v.safeParse(Placement, JSON.parse(readFileSync(file(), 'utf8')))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}
