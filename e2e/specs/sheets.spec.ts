/** Sheets that left the register: they are written down, looked up by the fingerprint on them, set again, and clean where they may be released. */
import { execFile } from 'node:child_process'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '../fixtures'

async function textOf(pdf: string): Promise<string> {
  return (await promisify(execFile)('pdftotext', ['-layout', pdf, '-'])).stdout
}

/** Words of the sample that its releasable sheet must not have: our evidence, addresses, accounts, tags, remarks. */
const PRIVATE = ['Courier book', '@', 'courier', 'Remark']

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
  for (const ending of ['csv', 'html', 'pdf', 'txt']) {
    const file = join(folder, `sheet.${ending}`)
    expect(await command('--demo', '--sheet', file, '--edition', 'releasable')).toMatchObject({ code: 0, stderr: '' })
    const whole = ending === 'pdf' ? await textOf(file) : await readFile(file, 'utf8')
    // Fonts within a page are base64, and its rules say @media.
    const text = ending === 'html' ? whole.replace(/<style>[^]*?<\/style>/g, '') : whole
    expect(text).toContain('2018/041')
    for (const word of PRIVATE) expect(text, `${word} in ${ending}`).not.toContain(word)
  }
})
