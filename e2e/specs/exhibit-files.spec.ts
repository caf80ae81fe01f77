/** An exhibit's own file: taken out again, opened in another program, lost, and found. */
import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { cp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { keepExhibit } from '../files/kept'
import { pdf, scripted } from '../files/pdf'
import { Evidence } from '../pages/evidence'
import { tabTo } from '../pages/keyboard'

const REQUEST = '2018/041'

/** Chooses what is done with an exhibit from its own menu. */
async function act(window: Page, exhibit: Locator, words: string): Promise<void> {
  await tabTo(window, exhibit.getByRole('button', { name: /^Acts on exhibit/ }))
  await window.keyboard.press('Enter')
  const item = window.getByRole('menuitem', { name: words })
  await expect(item).toBeVisible()
  await window.keyboard.type(words)
  await expect(item).toBeFocused()
  await window.keyboard.press('Enter')
}

const said = (window: Page, words: string): Locator => window.getByRole('status').filter({ hasText: words })

/** Answers the question before opening, and notes down what was asked, as JSON, and the paths that would have been opened. */
async function watchOpening(app: ElectronApplication): Promise<{ answer: (button: number) => Promise<void>; seen: () => Promise<{ asked: string[]; opened: string[] }> }> {
  await app.evaluate(({ dialog, shell }) => {
    globalThis.noted = { left: [], asked: 0, answer: 1 }
    dialog.showMessageBox = (...args: unknown[]) => {
      noted.left.push(JSON.stringify(args.at(-1)))
      return Promise.resolve({ response: noted.answer, checkboxChecked: false })
    }
    shell.openPath = (path) => {
      noted.left.push(path)
      return Promise.resolve('')
    }
  })
  return {
    answer: (button) =>
      app.evaluate((_, chosen) => {
        noted.answer = chosen
      }, button),
    seen: async () => {
      const { left } = await app.evaluate(() => noted)
      return { asked: left.filter((each) => each.startsWith('{')), opened: left.filter((each) => !each.startsWith('{')) }
    },
  }
}

test('a copy is saved with the very bytes, and none of what has changed', async ({ start, folder }) => {
  const { app, window, desk } = await start('--demo')
  const evidence = new Evidence(window)
  const bytes = pdf({ pages: 2 })
  const kept = await keepExhibit(window, REQUEST, { name: 'note\u202E112.pdf', kind: 'pdf', bytes })
  await desk.select(REQUEST)
  const exhibit = evidence.exhibits.first()
  await expect(exhibit).toContainText('noteU+202E112.pdf')
  const path = join(folder, 'copy.pdf')
  await app.evaluate(({ dialog }, filePath) => {
    globalThis.noted = { left: [], asked: 0, answer: 0 }
    dialog.showSaveDialog = (...args: unknown[]) => {
      noted.left.push(JSON.stringify(args.at(-1)))
      return Promise.resolve({ canceled: false, filePath })
    }
  }, path)
  await act(window, exhibit, 'Save a copy…')
  await expect(said(window, `Saved: ${path}`)).toBeVisible()
  expect(createHash('sha256').update(await readFile(path)).digest('hex')).toBe(kept.sha256)
  // The name that is offered turns no letters.
  expect(await app.evaluate(() => noted.left)).toEqual([expect.stringContaining('/note_112.pdf"')])

  const changed = Buffer.from(bytes)
  changed.write('X', 100, 'latin1')
  await writeFile(kept.path, changed)
  await writeFile(path, 'Before')
  await act(window, exhibit, 'Save a copy…')
  await expect(said(window, 'its bytes have changed')).toBeVisible()
  expect(await readFile(path, 'utf8')).toBe('Before')
  expect(await readdir(folder)).not.toContainEqual(expect.stringMatching(/copy\.pdf.+/))
})

test('another program gets a copy that cannot be run, and only once a person has agreed', async ({ start }) => {
  const { app, window, desk } = await start('--demo')
  const evidence = new Evidence(window)
  await keepExhibit(window, REQUEST, { name: 'note 112.pdf', kind: 'pdf', bytes: pdf() })
  await keepExhibit(window, REQUEST, { name: 'form.pdf', kind: 'pdf', bytes: scripted() })
  await keepExhibit(window, REQUEST, { name: 'receipt.js', kind: 'text', bytes: Buffer.from('WScript.Echo(1)') })
  await keepExhibit(window, REQUEST, { name: 'receipt.txt', kind: 'text', bytes: Buffer.from('#!/bin/sh\necho\n') })
  await keepExhibit(window, REQUEST, { name: 'receipt.exe.pdf', kind: 'pdf', bytes: pdf({ pages: 3 }) })
  await desk.select(REQUEST)
  await expect(evidence.exhibits).toHaveCount(5)
  const { answer, seen } = await watchOpening(app)
  const open = (n: number): Promise<void> => act(window, evidence.exhibits.nth(n), 'Open in another program…')

  await open(0)
  await expect.poll(async () => (await seen()).asked).toHaveLength(1)
  expect((await seen()).opened).toEqual([])

  await answer(0)
  await open(0)
  await expect.poll(async () => (await seen()).opened).toHaveLength(1)
  const { asked, opened: [path = ''] } = await seen()
  expect(asked[1]).toContain('“note 112.pdf” is a PDF document that came from outside.')
  expect(asked[1]).not.toContain('may act by itself')
  expect(basename(path)).toBe('note 112.pdf')
  expect((await readFile(path)).equals(pdf())).toBe(true)
  expect((await stat(path)).mode & 0o777).toBe(0o400)
  expect((await stat(dirname(path))).mode & 0o777).toBe(0o700)

  await answer(1)
  await open(1)
  await expect.poll(async () => (await seen()).asked).toHaveLength(3)
  expect((await seen()).asked[2]).toContain('may act by itself')

  await answer(0)
  for (const [n, why] of [[2, 'its name says that it is something else'], [3, 'only pictures, PDF documents and plain text'], [4, 'its name has two endings']] as const) {
    await open(n)
    await expect(said(window, why)).toBeVisible()
  }
  expect((await seen()).asked).toHaveLength(3)
  expect((await seen()).opened).toHaveLength(1)
})

test('a lost exhibit is told over the desk until a backup has it again', async ({ start, folder }) => {
  test.setTimeout(120_000)
  const register = join(folder, 'register')
  const first = await start('--register', register)
  await first.desk.expectShown()
  const form = await first.desk.press('n', 'New request')
  await form.type('Subject', 'Receipt stamp for our note')
  await first.window.keyboard.press('ControlOrMeta+S')
  await expect(form.area).toBeHidden()
  const { path } = await keepExhibit(first.window, 'Receipt', { name: 'stamp.pdf', kind: 'pdf', bytes: pdf() })
  await first.quit()

  // With it goes the backup, from which it would be put back at once.
  const away = join(folder, 'away')
  await rm(path)
  await rename(join(register, 'backups'), away)
  const { window, desk } = await start('--register', register)
  await desk.expectShown()
  const banner = window.getByRole('alert').filter({ hasText: '1 exhibit is not as it was kept' })
  await expect(banner).toContainText('“stamp.pdf”, an exhibit of')
  await expect(banner).toContainText('is missing')
  await expect(banner).toContainText('Everything that is recorded is whole, and you can go on.')
  const status = window.getByRole('button', { name: /Verify now$/ })
  const verify = async (): Promise<void> => {
    await tabTo(window, status)
    await window.keyboard.press('Enter')
  }
  // Bytes of others are not believed, and recording goes on beside them.
  await writeFile(path, pdf({ pages: 2 }))
  await verify()
  await expect(banner).toContainText('is not as it was kept')
  const next = await desk.press('n', 'New request')
  await next.type('Subject', 'Another request')
  await window.keyboard.press('ControlOrMeta+S')
  await expect(desk.detail).toContainText('Another request')

  await cp(join(away, 'files'), join(register, 'backups', 'files'), { recursive: true })
  await verify()
  await expect(banner).toHaveCount(0)
  await expect(said(window, 'It was put back from a backup.')).toBeVisible()
  expect((await readFile(path)).equals(pdf())).toBe(true)
})
