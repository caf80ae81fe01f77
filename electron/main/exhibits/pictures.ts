/** Pictures of what a file shows, made by ourselves in a place where a hostile file can do nothing. */
import { app, BrowserWindow, type WebContents } from 'electron'
import * as v from 'valibot'
import { Drawn, type DrawnPicture, type ToDraw } from '#core/evidence/drawn'
import type { ShownPicture } from '#core/evidence/exhibit-view'
import { barePreferences } from '../guards/guards'
import { Queue } from '../register/queue'
import { drawingAddress, drawingPlace, layThere } from './drawing-place'

export interface Pictures {
  readonly pictures: readonly ShownPicture[]
  /** Of the file, all; there may be more than pictures. */
  readonly pages: number
}

/** Milliseconds until a file is given up. Pages are begun in the first half of it (`renderer/exhibit/pdf.ts`). */
const LIMIT = 20_000

/** The most memory that drawing may take, in kB: a large photograph takes half of it. */
const MOST_MEMORY = 1_500_000

/** How often that is looked at, in ms. */
const LOOK = 200

/** One at a time: two files never meet, and memory is that of one. */
const queue = new Queue()

/**
 * Draws a picture, or the first `most` pages of a PDF; fewer where they take long. Null where nothing comes of it: the file is no such
 * thing, is damaged, wants a password, or takes more time or memory than is given to it.
 */
export function picturesOf(bytes: Uint8Array, kind: ToDraw['kind'], most: number): Promise<Pictures | null> {
  return queue.run(() => drawn(bytes, { kind, most }))
}

async function drawn(bytes: Uint8Array, asked: ToDraw): Promise<Pictures | null> {
  layThere(bytes)
  const window = new BrowserWindow({ show: false, webPreferences: { ...barePreferences, session: drawingPlace(), backgroundThrottling: false } })
  const stopping = new AbortController()
  try {
    const handedOver = await Promise.race([draw(window.webContents, asked), givenUp(window.webContents, stopping.signal)])
    const { pictures, pages } = v.parse(Drawn, handedOver)
    return { pictures: pictures.slice(0, asked.most).map(shown), pages }
  } catch {
    return null
  } finally {
    stopping.abort()
    layThere(new Uint8Array())
    // A page that is busy for ever does not hear that it is to go.
    if (!window.webContents.isDestroyed()) window.webContents.forcefullyCrashRenderer()
    window.destroy()
  }
}

/** What the page hands over, whatever that is. */
async function draw(page: WebContents, asked: ToDraw): Promise<unknown> {
  await page.loadURL(drawingAddress(JSON.stringify(asked)))
  return page.executeJavaScript('window.drawn')
}

/** Never resolves; throws once the page is gone, or has had its time or its memory, unless it was no longer waited for. */
function givenUp(page: WebContents, signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    page.once('render-process-gone', (_event, { reason }) => {
      reject(new Error(`the page that draws stopped (${reason})`))
    })
    const begun = Date.now()
    const looking = setInterval(() => {
      if (Date.now() - begun > LIMIT) reject(new Error('it took too long'))
      if (memoryOf(page) > MOST_MEMORY) reject(new Error('it took too much memory'))
    }, LOOK)
    signal.addEventListener('abort', () => {
      clearInterval(looking)
    })
  })
}

/** In kB. */
function memoryOf(page: WebContents): number {
  const process = page.getOSProcessId()
  return app.getAppMetrics().find(({ pid }) => pid === process)?.memory.workingSetSize ?? 0
}

function shown({ type, bytes, width, height }: DrawnPicture): ShownPicture {
  return { address: `data:image/${type};base64,${Buffer.from(bytes).toString('base64')}`, width, height }
}
