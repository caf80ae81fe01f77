/** A file that gets the better of the process that reads it, in the real program: it is ended, and the person is told why. */
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { Evidence, evidenceFile } from '../pages/evidence'

const LETTERS = Array.from('0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ')
const PAIRS = LETTERS.flatMap((first) => LETTERS.map((second) => first + second))

/** A script of an archive, below every limit of size, depth and values: an object of fourteen million names takes over a gigabyte. */
function* manyNames(): Generator<string> {
  yield 'window.YTD.direct_messages.part0 = [{'
  for (const first of PAIRS.slice(0, 3_640)) yield PAIRS.map((second) => `"${first}${second}":0,`).join('')
  yield '"":0}]'
}

async function manyNamesIn(folder: string): Promise<string> {
  const path = join(folder, 'direct-messages.js')
  await finished(Readable.from(manyNames()).pipe(createWriteStream(path)))
  return path
}

const listOf = (window: Page): Locator => window.getByRole('region', { name: 'All requests' })

/** The processes that read: one at most at a time. */
const readersOf = (app: ElectronApplication) =>
  app.evaluate(({ app: main }) => main.getAppMetrics().filter(({ name }) => name === 'Chancery reader').map(({ pid }) => pid))

async function started(app: ElectronApplication): Promise<number> {
  let readers: readonly number[] = []
  await expect.poll(async () => { readers = await readersOf(app); return readers.length }, { intervals: [10] }).toBe(1)
  return readers[0] ?? 0
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test('one that takes too much memory is not read, and the next one is', async ({ start, folder }) => {
  test.setTimeout(180_000)
  const { app, window, desk } = await start('--demo')
  await desk.expectShown()
  const evidence = new Evidence(window)
  await evidence.drop([await manyNamesIn(folder), evidenceFile('bounce.eml')], listOf(window))
  await expect(evidence.sheet).toBeVisible({ timeout: 120_000 })
  await expect(evidence.row('direct-messages.js')).toContainText('Reading the file took too much memory and was stopped.')
  await expect(evidence.row('bounce.eml')).toContainText('It is about a message that this register never sent.')
  expect(await readersOf(app)).toEqual([])
})

test('one that takes for ever is not read, and the next one is', async ({ start }) => {
  test.skip(process.platform === 'win32', 'A process cannot be held still there')
  test.setTimeout(120_000)
  const { app, window, desk } = await start('--demo')
  await desk.expectShown()
  const evidence = new Evidence(window)
  await evidence.drop([evidenceFile('bounce.eml'), evidenceFile('forged.eml')], listOf(window))
  // No file is known that is read for as long as that: so the process itself is held still, and heeds nothing but its end.
  process.kill(await started(app), 'SIGSTOP')
  await expect(evidence.sheet).toBeVisible({ timeout: 60_000 })
  await expect(evidence.row('bounce.eml')).toContainText('Reading the file took too long and was stopped.')
  await expect(evidence.row('forged.eml')).toContainText('It is about a message that this register never sent.')
  expect(await readersOf(app)).toEqual([])
})

test('nothing goes on reading when the program is gone', async ({ start, folder }) => {
  test.setTimeout(120_000)
  const { app, window, desk } = await start('--demo')
  await desk.expectShown()
  await new Evidence(window).drop([await manyNamesIn(folder)], listOf(window))
  const reader = await started(app)
  app.process().kill('SIGKILL')
  await expect.poll(() => isRunning(reader)).toBe(false)
})
