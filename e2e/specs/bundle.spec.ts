/** A bundle of requests: saved and checked from the window and the command line, and with the tools that every computer has. */
import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { ElectronApplication } from '@playwright/test'
import { expect, test } from '../fixtures'

const run = promisify(execFile)

function answerDialogs(app: ElectronApplication, path: string): Promise<void> {
  return app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] })
  }, path)
}

async function unzipped(zip: string, folder: string): Promise<string> {
  await run('unzip', ['-q', zip, '-d', folder])
  return folder
}

/** Turns one byte of a file into another, where a word of it stands. */
async function alter(file: string, word: string): Promise<void> {
  const bytes = await readFile(file)
  const at = bytes.indexOf(word)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  await writeFile(file, bytes)
}

test('is saved by keyboard, holds what it says, and is found whole; one altered byte is found with its file', async ({ start, folder }) => {
  const { app, desk, window } = await start('--demo')
  const zip = join(folder, 'bundle.zip')
  await answerDialogs(app, zip)
  await desk.select('2018/041')
  await window.keyboard.press('Shift+B')
  const dialog = window.getByRole('dialog', { name: 'Bundle' })
  await dialog.getByRole('button', { name: 'Save bundle' }).click()
  await expect(dialog.getByText(`Saved as ${zip}.`)).toBeVisible()
  const { stdout: sum } = await run('sha256sum', [zip])
  await expect(dialog.getByText(sum.slice(0, 64))).toBeVisible()
  await window.keyboard.press('Escape')

  const files = await unzipped(zip, join(folder, 'unpacked'))
  const { stdout } = await run('sha256sum', ['-c', 'SHA256SUMS'], { cwd: files })
  expect(stdout).toContain('2018-041/dossier.pdf: OK')
  const { stdout: dossier } = await run('pdftotext', ['-layout', join(files, '2018-041', 'dossier.pdf'), '-'])
  const [last = ''] = (await readFile(join(files, 'chain.txt'), 'utf8')).trimEnd().split('\n').slice(-1)
  expect(dossier).toContain(`Register fingerprint ${(last.slice(0, 24).toUpperCase().match(/.{4}/g) ?? []).join(' ')}`)

  const check = async (): Promise<void> => {
    await window.keyboard.press('ControlOrMeta+K')
    await window.keyboard.type('Check a bundle')
    await window.keyboard.press('Enter')
  }
  const checked = window.getByRole('dialog', { name: 'Bundle checked' })
  await check()
  await expect(checked.getByText('Whole. 2018/041: ')).toBeVisible()
  await expect(checked.getByText('This register stood so')).toBeVisible()
  await window.keyboard.press('Escape')
  await alter(zip, '"kind":"request.issued"')
  await check()
  await expect(checked.getByText('2018-041/journal.jsonl is not what it was')).toBeVisible()
  await expect(checked.getByText('Do not rely on it')).toBeVisible()
})

test('of several requests is made and checked from the command line', async ({ command, folder }) => {
  const zip = join(folder, 'bundle.zip')
  const made = await command('--demo', '--bundle', '2018/041,2018/039', zip)
  expect(made).toMatchObject({ code: 0, stderr: '' })
  expect(made.stdout).toContain((await run('sha256sum', [zip])).stdout.slice(0, 64))
  expect(await command('--check-bundle', zip)).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Whole: 2018\/039, 2018\/041, \d+ files/) as unknown })
  await alter(zip, '%PDF')
  expect(await command('--check-bundle', zip)).toEqual({ code: 1, stdout: '', stderr: '2018-039/dossier.pdf is not what it was when the bundle was made.\n' })
  expect(await command('--demo', '--bundle', '2018/999', zip)).toMatchObject({ code: 1, stderr: 'There is no request 2018/999 in this register.\n' })
  expect(await command('--check-bundle', join(folder, 'none.zip'))).toMatchObject({ code: 1, stderr: expect.stringContaining('there is no such file') as unknown })
})
