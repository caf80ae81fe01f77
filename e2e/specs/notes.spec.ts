/** Notes and delivery slips on paper: made from the window by keyboard, read back from the PDF by tools of their own. */
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { ElectronApplication, Locator } from '@playwright/test'
import jsQR from 'jsqr'
import { expect, test } from '../fixtures'
import { tabTo } from '../pages/keyboard'

const run = promisify(execFile)

/** The system's own dialogue cannot be typed into from here: this stands for the person's choice in it. */
async function saveTo(app: ElectronApplication, filePath: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
  }, filePath)
}

/** The text of a PDF, page by page, as laid out. */
async function pagesOf(pdf: string): Promise<string[]> {
  const { stdout } = await run('pdftotext', ['-layout', pdf, '-'])
  return stdout.split('\f').slice(0, -1)
}

/** What the QR code on the first page says, read off the page's picture as a telephone would; null for none. */
async function codeOf(pdf: string): Promise<string | null> {
  const base = pdf.replace(/\.pdf$/, '')
  await run('pdftoppm', ['-r', '110', '-singlefile', '-gray', pdf, base])
  const picture = await readFile(`${base}.pgm`)
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.toString('latin1', 0, 64))
  if (!head) throw new Error('not a picture in shades of grey')
  const [width, height] = [Number(head[1]), Number(head[2])]
  const colours = new Uint8ClampedArray(width * height * 4).fill(255)
  picture.subarray(head[0].length).forEach((shade, index) => {
    colours.fill(shade, index * 4, index * 4 + 3)
  })
  return jsQR(colours, width, height)?.data ?? null
}

async function saved(dialog: Locator, pdf: string): Promise<void> {
  await expect(dialog.getByText(/^\d+ pages?$/)).toBeVisible()
  await dialog.page().keyboard.press('ControlOrMeta+S')
  await expect(dialog.getByText(pdf)).toBeVisible()
}

test('a delivery slip is one page on either paper, and its code says the reference', async ({ start, folder }) => {
  const { app, desk, window } = await start('--demo')
  const pdf = join(folder, 'slip.pdf')
  await saveTo(app, pdf)
  await desk.select('2018/041')
  await window.keyboard.press('Shift+S')
  const slip = window.getByRole('dialog', { name: 'Delivery slip' })
  await expect(slip.getByRole('img', { name: 'QR code: Chancery 2018/041 note 121' })).toBeVisible()
  for (const [paper, size] of [['A4', '(A4)'], ['US Letter', '(letter)']] as const) {
    await slip.getByRole('radio', { name: paper, exact: true }).press('Space')
    await saved(slip, pdf)
    const { stdout: info } = await run('pdfinfo', [pdf])
    expect(info).toMatch(/Pages:\s+1\n/)
    expect(info).toContain(size)
    expect(await codeOf(pdf)).toBe('Chancery 2018/041 note 121')
    const [text = ''] = await pagesOf(pdf)
    for (const words of ['2018/041', 'Note verbale No. 121', 'Washington, UTC−5', 'Name', 'Post', 'Time', 'Stamp', 'Signature', 'Cut here', 'Counterfoil']) {
      expect(text).toContain(words)
    }
  }
})

test('a note verbale is handed over with its courtesy phrases, and what is on the paper is what is kept', async ({ start, folder }) => {
  const { app, desk, window } = await start('--demo')
  const pdf = join(folder, 'note.pdf')
  await saveTo(app, pdf)
  await desk.select('2018/049')
  const form = await desk.press('h', 'Hand over')
  await form.choose('Channel', 'Note')
  await form.type('Number', '131')
  const text = form.area.getByRole('textbox', { name: 'What it says' })
  const asProposed = /^The Washington press office presents its compliments to the .+ and has the honour to communicate the following\.\n\n/
  await expect(text).toHaveValue(asProposed)
  const courtesy = form.area.getByRole('checkbox', { name: 'With courtesy phrases' })
  await tabTo(window, courtesy)
  await window.keyboard.press('Space')
  await expect(text).not.toHaveValue(/presents its compliments/)
  await window.keyboard.press('Space')
  await expect(text).toHaveValue(asProposed)
  await form.pick('Kind', 'Signed note')
  await expect(text).toHaveValue(/^Excellency,\n\nI have the honour/)
  await form.pick('Kind', 'Note verbale')
  const words = await text.inputValue()
  await window.keyboard.press('ControlOrMeta+Enter')
  const note = window.getByRole('dialog', { name: 'Note on paper' })
  await saved(note, pdf)
  const [page = ''] = await pagesOf(pdf)
  const inOneLine = (some: string): string => some.replace(/\s+/g, ' ').trim()
  expect(inOneLine(page)).toContain(inOneLine(words))
  expect(page.match(/presents its compliments/g)).toHaveLength(1)
  expect(page).toMatch(/No\. 131/)
  // Place and day come after the text, and to whom at the foot.
  expect(inOneLine(page)).toMatch(/highest consideration\. Washington, 9 March 2018 Initials Seal .*Northgate/)
})

test('a long note has its number and page over every page but the first', async ({ start, folder }) => {
  const { app, desk, window } = await start('--demo')
  const pdf = join(folder, 'note.pdf')
  await saveTo(app, pdf)
  await desk.select('2018/049')
  const form = await desk.press('h', 'Hand over')
  await form.choose('Channel', 'Note')
  await form.type('Number', '132')
  const paragraph = 'Посольство имеет честь сообщить, что запрос о встрече остаётся без письменного подтверждения. '.repeat(8)
  await form.area.getByRole('textbox', { name: 'What it says' }).fill(Array.from({ length: 14 }, (_, index) => `${String(index + 1)}. ${paragraph}`).join('\n\n'))
  await expect(form.area.getByRole('checkbox', { name: 'With courtesy phrases' })).not.toBeChecked()
  await window.keyboard.press('ControlOrMeta+Enter')
  const note = window.getByRole('dialog', { name: 'Note on paper' })
  await saved(note, pdf)
  const pages = await pagesOf(pdf)
  expect(pages.length).toBeGreaterThan(2)
  pages.slice(1).forEach((page, index) => {
    expect(page.trimStart()).toMatch(new RegExp(`^No\\. 132\\s+Page ${String(index + 2)} of ${String(pages.length)}\\n`))
  })
  expect(pages[0]).not.toMatch(/^\s*No\. 132\s+Page/)
  // To whom stands on the first page alone, the date on the last.
  expect(pages.map((page) => page.includes('Northgate'))).toEqual(pages.map((_, index) => index === 0))
  expect(pages.map((page) => page.includes('Washington, 9 March 2018'))).toEqual(pages.map((_, index) => index === pages.length - 1))
})

test('templates are edited in the settings beside what comes of them, and stand in the next note', async ({ start }) => {
  const { desk, window } = await start('--demo')
  await desk.select('2018/049')
  const settings = await desk.press('ControlOrMeta+,', 'Settings')
  const notes = settings.area.getByRole('region', { name: 'Notes' })
  const sample = notes.getByRole('figure', { name: 'Preview' })
  await expect(sample).toContainText('The Washington press office presents its compliments to the Ministry of Examples')
  await settings.type('Opening', 'The Embassy of {country} presents its compliments to {counterpart} and has the honour to …')
  await expect(sample).toContainText('The Embassy of {country} presents its compliments to Ministry of Examples and has the honour to Here stands')
  await settings.submit()
  const form = await desk.press('h', 'Hand over')
  await form.choose('Channel', 'Note')
  await expect(form.area.getByRole('textbox', { name: 'What it says' })).toHaveValue(/^The Embassy of \{country\} presents its compliments/)
  await expect(form.area.getByText('Nothing is known for {country}')).toBeVisible()
  await form.type('Number', '133')
  await window.keyboard.press('ControlOrMeta+Enter')
  await expect(window.getByRole('dialog', { name: 'Note on paper' }).getByText('Nothing is known for {country}')).toBeVisible()
})

test('the command line sets the note and its slip on paper with no window', async ({ command, folder }) => {
  const [note, slip] = [join(folder, 'note.pdf'), join(folder, 'slip.pdf')]
  expect(await command('--demo', '--note', '2018/041', '--to', note, '--paper', 'letter')).toMatchObject({ code: 0, stdout: `Wrote ${note}.\n` })
  expect(await command('--demo', '--slip', '2018/041', '--to', slip)).toMatchObject({ code: 0, stdout: `Wrote ${slip}.\n` })
  expect((await pagesOf(note))[0]).toContain('No. 121')
  expect(await codeOf(slip)).toBe('Chancery 2018/041 note 121')
})
