/** Something set on paper: the print page, laid out in a hidden window that is there for this one only. */
import { BrowserWindow, type WebContents } from 'electron'
import type { PaperQuery } from '#core/projections/paper'
import { safePreferences } from '../guards/guards'
import { pageAddress } from '../protocol/pages'

/** Milliseconds until it is given up: a sheet of a thousand requests takes a few seconds. */
const LIMIT = 60_000

/** The page says so itself on its root element, once every page is laid out and every font is there; or why it cannot be. */
const READY = `new Promise((resolve, reject) => {
  const root = document.documentElement
  const look = () => {
    if (root.dataset.refused) reject(new Error(root.dataset.refused))
    if (root.dataset.ready === 'true') resolve(document.fonts.ready.then(() => true))
  }
  new MutationObserver(look).observe(root, { attributes: true, attributeFilter: ['data-ready', 'data-refused'] })
  look()
})`

/** Lays it out, hands it to `use`, and takes it away. Throws when it is not laid out in time. */
export async function withPaper<T>(query: PaperQuery, use: (paper: WebContents) => Promise<T>): Promise<T> {
  const window = new BrowserWindow({ show: false, webPreferences: { ...safePreferences, backgroundThrottling: false } })
  try {
    await inTime(laidOut(window.webContents, query))
    return await use(window.webContents)
  } finally {
    window.destroy()
  }
}

async function laidOut(paper: WebContents, query: PaperQuery): Promise<void> {
  const gone = new Promise<never>((_, reject) => {
    paper.once('render-process-gone', (_event, { reason }) => {
      reject(new Error(`the page to be printed stopped (${reason})`))
    })
    paper.once('destroyed', () => {
      reject(new Error('the page to be printed was closed'))
    })
  })
  const ready = paper.loadURL(pageAddress('print.html', JSON.stringify(query))).then(() => paper.executeJavaScript(READY))
  await Promise.race([ready, gone])
}

async function inTime(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`the page was not laid out within ${String(LIMIT / 1000)} seconds`))
    }, LIMIT)
  })
  try {
    await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
