/** Sheets that left the register: they are written down, looked up by the fingerprint on them, set again, and clean where they may be released. */
import { execFile } from 'node:child_process'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { inflateSync } from 'node:zlib'
import { expect, test } from '../fixtures'

async function textOf(pdf: string): Promise<string> {
  return (await promisify(execFile)('pdftotext', ['-layout', pdf, '-'])).stdout
}

/** Where the journal has what a releasable sheet may say: everything else that is written down is the office's own. */
const PUBLIC = new Set(['theirReference', 'who', 'office', 'officeInFull', 'person', 'marking', 'name', 'outlet', 'speaker', 'number', 'subject', 'counterpart', 'addressee'])

/** Every text of the journal that is the office's own, and is no part of one that is public. */
async function privateTexts(register: string): Promise<readonly string[]> {
  const [all, open]: [Set<string>, Set<string>] = [new Set(), new Set()]
  const gather = (value: unknown, key: string, isDenial: boolean): void => {
    if (typeof value === 'string') (PUBLIC.has(key) || (isDenial && key === 'words') ? open : all).add(value.trim())
    else if (Array.isArray(value)) for (const each of value) gather(each, key, isDenial)
    else if (typeof value === 'object' && value !== null) for (const [name, each] of Object.entries(value)) gather(each, name, isDenial || name === 'denial')
  }
  for (const file of await readdir(join(register, 'journal'))) {
    const lines = (await readFile(join(register, 'journal', file), 'utf8')).trim().split('\n')
    for (const line of lines) gather(JSON.parse(line), '', false)
  }
  // Words of the program's own, as `note-verbale`, and times are no secret; neither is what is said in public too.
  const own = [...all].filter((text) => /[^a-z-]/.test(text) && text.length > 4 && !/^[\dT:.Z-]+$|^[0-9a-f]{8,}$|^[A-Z]\w+\/\w+$/.test(text))
  return own.filter((text) => ![...open].some((each) => each.includes(text)))
}

/** All that a PDF's bytes say: its text, and every stream in it unpacked. */
async function bytesOf(pdf: string): Promise<string> {
  const bytes = (await readFile(pdf)).toString('latin1')
  const streams = [...bytes.matchAll(/stream\r?\n([^]*?)endstream/g)].map(([, packed]) => {
    try {
      return inflateSync(Buffer.from(packed ?? '', 'latin1')).toString('latin1')
    } catch {
      return ''
    }
  })
  return [await textOf(pdf), bytes, ...streams].join('\n')
}

test('what is saved is a numbered sheet, found again by its fingerprint and shown as it was', async ({ start, folder }) => {
  const { app, desk, window } = await start('--demo')
  await desk.expectShown()
  const file = join(folder, 'sheet.pdf')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
  const { fingerprint } = await window.evaluate(() => register.status())
  const sheet = await desk.press('ControlOrMeta+P', 'Status sheet')
  await expect(sheet.area.getByText('Page 1 of')).toBeVisible()
  await window.keyboard.press('ControlOrMeta+S')
  await expect(window.getByText(file)).toBeVisible()
  expect((await stat(file)).size).toBeGreaterThan(20_000)
  await window.keyboard.press('Escape')
  await expect(sheet.area).toBeHidden()

  await window.keyboard.press('ControlOrMeta+K')
  await window.keyboard.type('show the printed sheets')
  await expect(window.getByRole('menuitem', { name: 'Show the printed sheets' })).toBeVisible()
  await window.keyboard.press('Enter')
  const printed = window.getByRole('dialog', { name: 'Printed sheets' })
  await expect(printed.getByText('1 sheet printed or saved')).toBeVisible()
  await expect(printed.getByRole('row', { name: /Show sheet 1 .*All open requests/ })).toBeVisible()

  await printed.getByRole('textbox', { name: 'Fingerprint from paper' }).fill('0123 4567')
  await window.keyboard.press('Enter')
  await expect(printed.getByRole('alert')).toContainText('never had such a state')
  await printed.getByRole('textbox', { name: 'Fingerprint from paper' }).fill(fingerprint.slice(0, 12).toUpperCase())
  await window.keyboard.press('Enter')
  await expect(printed.getByText('Genuine: Sheet 1')).toBeVisible()
  await printed.getByRole('button', { name: 'Show this sheet' }).press('Enter')
  await expect(sheet.area.getByText('15 of 49')).toBeVisible()
})

test('a long sheet says where it stands, and can be cancelled: nothing is written then, in the folder or in the register', async ({ start, command, folder }) => {
  const requests = join(folder, 'requests.csv')
  const lines = Array.from({ length: 400 }, (_, index) => `2018/${String(index + 1)},request,2018-03-01,America/New_York,A meeting about the ${String(index + 1)}. question,State Department,yes,no`)
  await writeFile(requests, ['reference,what,issued,zone,subject,counterpart,formal,required', ...lines].join('\r\n'))
  const register = join(folder, 'register')
  expect(await command('--register', register, '--import', requests)).toMatchObject({ code: 0 })
  const { app, desk, window } = await start('--register', register)
  await desk.expectShown()
  const file = join(folder, 'sheet.pdf')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
  const sheet = await desk.press('ControlOrMeta+P', 'Status sheet')
  await expect(sheet.area.getByText('Page 1 of')).toBeVisible()
  const { fingerprint } = await window.evaluate(() => globalThis.register.status())
  await window.keyboard.press('ControlOrMeta+S')
  await expect(sheet.area.getByRole('status').filter({ hasText: 'Laying out the pages…' })).toBeVisible()
  await sheet.area.getByRole('button', { name: 'Cancel' }).click()
  await expect(sheet.area.getByText('It was stopped before it was done. Nothing was made.')).toBeVisible()
  expect(await stat(file).catch(() => null)).toBeNull()
  expect((await window.evaluate(() => globalThis.register.status())).fingerprint).toBe(fingerprint)

  // It may stand for a moment only, and so every change is heard.
  const writing = window.evaluate(
    () =>
      new Promise<string>((resolve) => {
        new MutationObserver(() => {
          const said = [...document.querySelectorAll('[role=status]')].map(({ textContent }) => textContent).find((each) => each.startsWith('Writing'))
          if (said !== undefined) resolve(said)
        }).observe(document.body, { subtree: true, childList: true, characterData: true })
      }),
  )
  await window.keyboard.press('ControlOrMeta+S')
  expect(await writing).toMatch(/^Writing \d+ pages…$/)
  await expect(window.getByText(file)).toBeVisible({ timeout: 20_000 })
  expect((await stat(file)).size).toBeGreaterThan(100_000)
})

test('a sheet is checked with no window, and one of the past is the same but for its print time', async ({ command, folder }) => {
  const paths = ['one.csv', 'two.csv'].map((name) => join(folder, name))
  const register = join(folder, 'register')
  const requests = join(folder, 'requests.csv')
  expect(await command('--demo', '--export', requests)).toMatchObject({ code: 0 })
  expect(await command('--register', register, '--import', requests)).toMatchObject({ code: 0 })
  expect(await command('--register', register, '--sheet', paths[0] ?? '', '--for', 'The noon briefing')).toMatchObject({ code: 0 })
  const [first, line] = (await readFile(paths[0] ?? '', 'utf8')).split('\r\n')
  const at = (name: string): string => (line ?? '').split(',')[(first ?? '').split(',').indexOf(name)] ?? ''
  const asOf = at('As of (UTC)')

  const checked = await command('--register', register, '--check-sheet', at('Register fingerprint').slice(0, 24))
  expect(checked).toMatchObject({ code: 0 })
  expect(checked.stdout).toContain('Genuine.\nSheet 1, made on')
  expect(checked.stdout).toContain('for The noon briefing')
  const unknown = await command('--register', register, '--check-sheet', 'DEAD BEEF 0000')
  expect(unknown.code).toBe(1)
  expect(unknown.stderr).toContain('never had such a state')

  expect(await command('--register', register, '--sheet', paths[1] ?? '', '--as-of', asOf)).toMatchObject({ code: 0 })
  expect(await readFile(paths[1] ?? '', 'utf8')).toBe(await readFile(paths[0] ?? '', 'utf8'))
})

test('the releasable edition has nothing private in its bytes', async ({ command, folder }) => {
  const register = join(folder, 'register')
  const requests = join(folder, 'requests.csv')
  expect(await command('--demo', '--export', requests)).toMatchObject({ code: 0 })
  expect(await command('--register', register, '--import', requests)).toMatchObject({ code: 0 })
  const secrets = await privateTexts(register)
  expect(secrets.length).toBeGreaterThan(100)
  const foundIn = async (edition: string, ending: string): Promise<readonly string[]> => {
    const file = join(folder, `${edition}.${ending}`)
    expect(await command('--register', register, '--sheet', file, '--edition', edition)).toMatchObject({ code: 0, stderr: '' })
    const text = ending === 'pdf' ? await bytesOf(file) : await readFile(file, 'utf8')
    expect(text).toContain('2018/041')
    // A desk's name that every PDF has in its fonts: ISO 32000, CIDSystemInfo.
    return secrets.filter((secret) => secret !== 'Registry' && text.includes(secret))
  }
  expect(await foundIn('internal', 'html')).toContain('Pavel Lisin')
  expect(await foundIn('internal', 'pdf')).toContain('Pavel Lisin')
  for (const ending of ['csv', 'html', 'pdf', 'txt']) expect(await foundIn('releasable', ending), ending).toEqual([])
})
