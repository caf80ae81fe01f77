/** Starts the real program on folders of its own, and gives each spec the pages of its window. */
import { test as base, _electron, type ElectronApplication, type Page } from '@playwright/test'
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Desk } from './pages/desk'

export const root = resolve(import.meta.dirname, '..')
/** The `electron` package answers a plain require, outside Electron, with where its executable is. */
const electronPath = String(createRequire(import.meta.url)('electron'))
/** Root cannot run Chromium's sandbox; only the launcher says so. */
const launcherArguments = (process.env['CHANCERY_ELECTRON_ARGS'] ?? '').split(' ').filter(Boolean)

/** A running program. */
export interface Started {
  readonly app: ElectronApplication
  readonly window: Page
  readonly desk: Desk
  /** Closes the window as a person does, and waits until the program has ended. */
  readonly quit: () => Promise<void>
}

/** How a command line ended. */
export interface Ended {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

interface Fixtures {
  /** An empty folder of the test's own, gone after it. */
  readonly folder: string
  /** Starts the desk window with these arguments; `chromium` are switches of the browser in it. */
  readonly start: (...args: (string | { readonly chromium: string[] })[]) => Promise<Started>
  /** Runs the program with no window. */
  readonly command: (...args: string[]) => Promise<Ended>
}

export const test = base.extend<Fixtures>({
  // Playwright reads the names of what a fixture needs from this pattern.
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'chancery-e2e-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },

  start: async ({ folder }, use) => {
    const started: ElectronApplication[] = []
    await use(async (...args) => {
      const app = await _electron.launch({
        executablePath: electronPath,
        args: [
          ...launcherArguments,
          ...args.flatMap((arg) => (typeof arg === 'string' ? [] : arg.chromium)),
          root,
          ...args.filter((arg) => typeof arg === 'string'),
        ],
        chromiumSandbox: true,
        env: environmentIn(folder),
      })
      started.push(app)
      const window = await app.firstWindow()
      return {
        app,
        window,
        desk: new Desk(window),
        quit: async () => {
          const ended = new Promise<void>((done) => app.once('close', () => { done() }))
          await window.close()
          await ended
        },
      }
    })
    for (const app of started) await app.close().catch(() => undefined)
  },

  command: async ({ folder }, use) => {
    await use(
      (...args) =>
        new Promise((done) => {
          // Chromium's own complaints about the machine (no system bus, say) come before any code of the program's.
          const options = { env: environmentIn(folder), timeout: 45_000, maxBuffer: 64 * 1024 * 1024 }
          execFile(electronPath, [...launcherArguments, '--log-level=3', root, ...args], options, (error, stdout, stderr) => {
            done({ code: error === null ? 0 : Number(error.code ?? -1), stdout, stderr })
          })
        }),
    )
  },
})

export { expect } from '@playwright/test'

/** The program's own settings and documents go into the test's folder, not into the person's. */
function environmentIn(folder: string): Record<string, string> {
  const inherited = Object.entries(process.env).filter((variable): variable is [string, string] => variable[1] !== undefined)
  return { ...Object.fromEntries(inherited), XDG_CONFIG_HOME: join(folder, 'config'), HOME: folder, USERPROFILE: folder }
}
