/** A bundle of requests: saved and checked from the window and the command line, and with the tools that every computer has. */
import { execFile } from 'node:child_process'
import { open, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { ElectronApplication } from '@playwright/test'
import { expect, test } from '../fixtures'
import { Several } from '../pages/several'

const run = promisify(execFile)
test.setTimeout(120_000)

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
  await expect(checked).toContainText('bundle.zip')
  await expect(checked.getByText(sum.slice(0, 64))).toBeVisible()
  await expect(checked.getByText('This register stood so')).toBeVisible()
  await window.keyboard.press('Escape')
  await alter(zip, '"kind":"request.issued"')
  await check()
  await expect(checked.getByText('2018-041/journal.jsonl is not what it was')).toBeVisible()
  await expect(checked.getByText('Do not rely on it')).toBeVisible()
})

test('several requests that are selected become one, the same from the window and from the command line', async ({ start, command, folder }) => {
  const { app, desk, window, quit } = await start('--demo')
  const [ours, theirs] = [join(folder, 'window.zip'), join(folder, 'command.zip')]
  await answerDialogs(app, ours)
  await desk.expectShown()
  await new Several(window, desk).choose('2018/041', '2018/043', '2018/039')
  await window.keyboard.press('Shift+B')
  const dialog = window.getByRole('dialog', { name: 'Bundle' })
  await expect(dialog).toContainText('3 requests')
  await dialog.getByRole('button', { name: 'Save bundle' }).click()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog.getByText('Nothing was made.')).toBeVisible()
  expect((await readdir(folder)).filter((name) => name.includes('.zip'))).toEqual([])
  await dialog.getByRole('button', { name: 'Save bundle' }).click()
  await expect(dialog.getByText(`Saved as ${ours}.`)).toBeVisible()
  await quit()
  // Every date of the sample is the same, so both have the same names; a register has identifiers of its own.
  expect(await command('--demo', '--bundle', '2018/043, 2018/041,2018/039,2018/041', theirs)).toMatchObject({ code: 0, stderr: '' })

  const names: string[] = []
  for (const zip of [ours, theirs]) {
    const files = await unzipped(zip, `${zip} unpacked`)
    const { stdout } = await run('sha256sum', ['-c', 'SHA256SUMS'], { cwd: files })
    expect(stdout.trim().split('\n').every((line) => line.endsWith(': OK'))).toBe(true)
    names.push(stdout)
    const whole = { code: 0, stdout: expect.stringMatching(/^Whole: 2018\/039, 2018\/041, 2018\/043, \d+ files/), stderr: '' }
    expect(await command('--check-bundle', zip)).toMatchObject(whole)
    expect(await command('--check-bundle', files)).toMatchObject(whole)
  }
  expect(names[1]).toBe(names[0])
  for (const file of ['2018-039/dossier.pdf', '2018-041/journal.jsonl', '2018-043/exhibits/E03-']) expect(names[0]).toContain(`\n${file}`)

  await writeFile(join(`${ours} unpacked`, '.DS_Store'), '')
  const more = { code: 1, stdout: '', stderr: '.DS_Store does not belong to the bundle: it was added.\n' }
  expect(await command('--check-bundle', `${ours} unpacked`)).toEqual(more)
})

test('checking a large one says how far it is, and is ended by Esc', async ({ start, folder }) => {
  const { app, desk, window } = await start('--demo')
  const large = join(folder, 'large.zip')
  await writeLarge(large)
  await answerDialogs(app, large)
  await desk.select('2018/041')
  const check = async (): Promise<void> => {
    await window.keyboard.press('ControlOrMeta+K')
    await window.keyboard.type('Check a bundle')
    await window.keyboard.press('Enter')
  }
  await check()
  const checking = window.getByRole('dialog', { name: 'Checking a bundle' })
  await expect(checking.getByRole('progressbar', { name: 'Reading every byte of it' })).toBeVisible()
  await expect(checking.getByText(/: [1-9]\d* %$/)).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(checking).toBeHidden()
  await expect(window.getByRole('dialog')).toHaveCount(0)

  // It was ended, and not only left: the next one is checked at once.
  const page = join(folder, 'page.zip')
  await writeFile(page, 'no zip at all')
  await answerDialogs(app, page)
  await check()
  await expect(window.getByRole('dialog', { name: 'Bundle checked' })).toContainText('It is not a zip that Chancery made')
})

/**
 * A zip of the form that a bundle has, with 4 GB of nothing in it, which take no room on the disk. It is none: its list of hashes is
 * empty. But that is known only when all has been read.
 */
async function writeLarge(path: string): Promise<void> {
  const files = [{ name: 'nothing', bytes: 2 ** 32 - 2 ** 20, at: 0 }, { name: 'SHA256SUMS', bytes: 0, at: 2 ** 32 - 2 ** 20 + 37 }]
  const common = ({ name, bytes }: { readonly name: string; readonly bytes: number }): Buffer => {
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(10, 0)
    fields.writeUInt16LE(0x21, 8)
    fields.writeUInt32LE(bytes, 14)
    fields.writeUInt32LE(bytes, 18)
    fields.writeUInt16LE(name.length, 22)
    return fields
  }
  const records = files.map((file) => {
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(0o100644 * 2 ** 16, 6)
    rest.writeUInt32LE(file.at, 10)
    return Buffer.concat([Buffer.from('PK\u0001\u0002\n\u0003', 'latin1'), common(file), rest, Buffer.from(file.name)])
  })
  const directory = Buffer.concat(records)
  const from = (files[1]?.at ?? 0) + 40
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(from, 16)
  const file = await open(path, 'w')
  for (const each of files) await file.write(Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common(each), Buffer.from(each.name)]), 0, undefined, each.at)
  await file.write(Buffer.concat([directory, end]), 0, undefined, from)
  await file.close()
}

test('of several requests is made and checked from the command line', async ({ command, folder }) => {
  const zip = join(folder, 'bundle.zip')
  const made = await command('--demo', '--bundle', '2018/041,2018/039', zip)
  expect(made).toMatchObject({ code: 0, stderr: '' })
  expect(made.stdout).toContain((await run('sha256sum', [zip])).stdout.slice(0, 64))
  expect(await command('--check-bundle', zip)).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Whole: 2018\/039, 2018\/041, \d+ files/) })
  await alter(zip, '%PDF')
  expect(await command('--check-bundle', zip)).toEqual({ code: 1, stdout: '', stderr: '2018-039/dossier.pdf is not what it was when the bundle was made.\n' })
  expect(await command('--demo', '--bundle', '2018/999', zip)).toMatchObject({ code: 1, stderr: 'There is no request 2018/999 in this register.\n' })
  expect(await command('--check-bundle', join(folder, 'none.zip'))).toMatchObject({ code: 1, stderr: expect.stringContaining('there is no such file') })
})
