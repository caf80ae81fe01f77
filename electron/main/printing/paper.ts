/** Something set on paper: the print page, laid out in a hidden window that is there for this one only. */
import { BrowserWindow, type WebContents } from 'electron'
import type { PaperQuery, PaperStage } from '#core/projections/paper'
import { safePreferences } from '../guards/guards'
import { pageAddress } from '../protocol/pages'

/** Milliseconds until it is given up: a sheet of a thousand requests takes a few seconds. */
const LIMIT = 60_000

/** The page says so itself on its root element, once every page is laid out and every font is there; or why it cannot be. */
const READY = `new Promise((resolve, reject) => {
  const root = document.documentElement
  const look = () => {
    if (root.dataset.refused) reject(new Error(root.dataset.refused))
    if (root.dataset.ready === 'true') resolve(document.fonts.ready.then(() => Number(root.dataset.pages)))
  }
  new MutationObserver(look).observe(root, { attributes: true, attributeFilter: ['data-ready', 'data-refused'] })
  look()
})`

/** What is being set at the moment. */
const underWay = new Set<AbortController>()

/** It was stopped by the person. */
export class Stopped extends Error {}

/** Ends everything that is being set: it throws `Stopped`, and nothing comes of it. */
export function stopPaper(): void {
  for (const each of underWay) each.abort()
}

/** Hears where it stands. */
export type Tell = (stage: PaperStage) => void

/** Does something that {@link stopPaper} ends too: its signal says so. */
export async function stoppable<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stopping = new AbortController()
  underWay.add(stopping)
  try {
    return await work(stopping.signal)
  } finally {
    underWay.delete(stopping)
  }
}

/** Lays it out, hands it to `use`, and takes it away. Throws when it is not laid out in time, or stopped. */
export async function withPaper<T>(query: PaperQuery, tell: Tell, use: (paper: WebContents) => Promise<T>): Promise<T> {
  return stoppable(async (signal) => {
    const window = new BrowserWindow({ show: false, webPreferences: { ...safePreferences, backgroundThrottling: false } })
    const gone = goneOf(window.webContents, signal)
    try {
      tell({ stage: 'laying-out' })
      const pages = await Promise.race([inTime(laidOut(window.webContents, query)), gone])
      tell({ stage: 'writing', pages })
      return await Promise.race([use(window.webContents), gone])
    } finally {
      window.destroy()
    }
  })
}

/** Never resolves; throws once the page is not there any more, or is no longer wanted. */
function goneOf(paper: WebContents, signal: AbortSignal): Promise<never> {
  const gone = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(new Stopped('it was stopped'))
    })
    paper.once('render-process-gone', (_event, { reason }) => {
      reject(new Error(`the page to be printed stopped (${reason})`))
    })
    paper.once('destroyed', () => {
      reject(new Error('the page to be printed was closed'))
    })
  })
  // The page is taken away in the end, when nobody waits for it.
  gone.catch(() => undefined)
  return gone
}

/** How many pages it has. */
async function laidOut(paper: WebContents, query: PaperQuery): Promise<number> {
  await paper.loadURL(pageAddress('print.html', JSON.stringify(query)))
  return Number(await paper.executeJavaScript(READY))
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`the page was not laid out within ${String(LIMIT / 1000)} seconds`))
    }, LIMIT)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
