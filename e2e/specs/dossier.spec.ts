/** The dossier of a request: from the window by keyboard and from the command line, read back with an independent reader. */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { keepExhibit } from '../files/kept'
import { expect, test } from '../fixtures'
import type { Desk } from '../pages/desk'

const run = promisify(execFile)

/** What poppler reads: each page's text, as it stands there. */
async function pagesOf(pdf: string): Promise<string[]> {
  const { stdout } = await run('pdftotext', ['-layout', pdf, '-'])
  return stdout.split('\f').slice(0, -1)
}

/** Finds each of these after the one before it. */
function expectInOrder(text: string, words: readonly string[]): void {
  let from = 0
  for (const each of words) {
    const at = text.indexOf(each, from)
    expect(at, `“${each}” comes after what is before it`).toBeGreaterThanOrEqual(from)
    from = at + each.length
  }
}

const SECTIONS = [
  ...['Dossier of request 2018/041', 'Text as sent', 'Addressee', 'Delivery attempts', 'Acknowledgement', 'Denial beside evidence'],
  ...['Chases', 'Corrections', 'Exhibits', 'For the office alone', 'I certify that this is a true copy of 9 entries'],
]

test('is made by keyboard, and saved as it is shown', async ({ start, folder }) => {
  const { app, desk, window } = await start('--demo')
  const pdf = join(folder, 'dossier.pdf')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, pdf)
  await desk.select('2018/041')
  await window.keyboard.press('Shift+P')
  const dossier = window.getByRole('dialog', { name: 'Dossier' })
  await expect(dossier.getByText('2 pages', { exact: true })).toBeVisible()
  await window.keyboard.press('ControlOrMeta+S')
  await expect(dossier.getByText(pdf)).toBeVisible()

  const pages = await pagesOf(pdf)
  expect(pages).toHaveLength(2)
  const text = pages.join('')
  expectInOrder(text, SECTIONS)
  pages.forEach((page, index) => {
    expect(page).toContain(`Page ${String(index + 1)} of 2`)
    expect(page.match(/SAMPLE REGISTER, FOR OFFICE USE/g)).toHaveLength(2)
    expect(page).toContain('Dossier of request 2018/041')
    expect(page).toMatch(/Register fingerprint [0-9A-F]{4}( [0-9A-F]{4}){5}/)
  })
  for (const words of ['2 Mar 15:40', '23:40', 'delivered', 'They say', 'We hold', 'Rebutted', 'does not count', 'press-desk@state.example']) {
    expect(text).toContain(words)
  }
  const { stdout: info } = await run('pdfinfo', [pdf])
  expect(info).toMatch(/Title:\s+Dossier of request 2018\/041\n/)
  expect(info).toMatch(/Tagged:\s+yes\n/)
  expect(info).toContain('(A4)')

  await dossier.getByRole('radio', { name: 'Releasable' }).press('Space')
  await dossier.getByRole('radio', { name: 'US Letter' }).press('Space')
  await expect(dossier.getByText('For the office alone')).toHaveCount(0)
  await expect(dossier.getByText('press-desk@state.example')).toHaveCount(0)
})

test('nothing private leaves the house in the releasable edition', async ({ command, folder }) => {
  const [pdf, html] = [join(folder, 'open.pdf'), join(folder, 'open.html')]
  for (const file of [pdf, html]) {
    expect(await command('--demo', '--dossier', '2018/041', '--to', file, '--edition', 'releasable', '--paper', 'letter')).toMatchObject({ code: 0, stderr: '' })
  }
  const texts = [(await pagesOf(pdf)).join(''), await readFile(html, 'utf8')]
  for (const text of texts) {
    for (const words of ['true extract', 'Note 112', 'No request for a meeting has been received']) expect(text).toContain(words)
    for (const words of ['state.example', '@StateDeptSpox', 'Brandt', 'Courier book', 'Mail log', 'Kept by', 'For the office alone']) {
      expect(text).not.toContain(words)
    }
  }
  expect((await run('pdfinfo', [pdf])).stdout).toContain('(letter)')
})

test('each fact names its files by the numbers that they have among the exhibits, in both editions', async ({ command, folder }) => {
  for (const edition of ['internal', 'releasable']) {
    const pdf = join(folder, `${edition}.pdf`)
    expect(await command('--demo', '--dossier', '2018/042', '--to', pdf, '--edition', edition)).toMatchObject({ code: 0, stderr: '' })
    const text = (await pagesOf(pdf)).join('')
    expect(text).toMatch(/Written .*8 Mar .*A *E2, E3\n/)
    expect(text).toMatch(/E3 +.*\n *shows written acknowledgement/)
    expect(text.includes('Joint press conference.eml')).toBe(edition === 'internal')
  }
})

test('what is hidden in the name of a file is shown on paper', async ({ start }) => {
  const { window, desk } = await start('--demo')
  await keepExhibit(window, '2018/041', { name: 'photo\u202Egpj.exe', kind: 'other', bytes: Buffer.from('MZ') })
  await desk.select('2018/041')
  await window.keyboard.press('Shift+P')
  await expect(window.getByRole('dialog', { name: 'Dossier' }).getByText('photoU+202Egpj.exe')).toBeVisible()
})

test('a text of many pages flows on, to the letter, and its hash is that of what is recorded', async ({ start, command, folder }) => {
  const register = join(folder, 'register')
  const paragraphs = Array.from({ length: 90 }, (_, index) => `Абзац ${String(index + 1)}: ${'the Embassy has the honour to repeat what it said before. '.repeat((index % 5) + 2)}End ${String(index + 1)}.`)
  const text = paragraphs.join('\n\n')
  const { window, desk, quit } = await start('--register', register)
  await issue(window, desk, text)
  await quit()
  const pdf = join(folder, 'long.pdf')
  const year = String(new Date().getFullYear())
  expect(await command('--register', register, '--dossier', `${year}/1`, '--to', pdf)).toMatchObject({ code: 0, stderr: '' })

  const pages = await pagesOf(pdf)
  expect(pages.length).toBeGreaterThan(5)
  pages.forEach((page, index) => {
    expect(page).toContain(`Page ${String(index + 1)} of ${String(pages.length)}`)
    expect(page).toContain(`Dossier of request ${year}/001`)
  })
  const told = pages.join('').replace(/\s+/g, ' ')
  expectInOrder(told, paragraphs.flatMap((_, index) => [`Абзац ${String(index + 1)}:`, `End ${String(index + 1)}.`]))
  // Every word of it, and none twice.
  expect(told.match(/honour/g)).toHaveLength(text.match(/honour/g)?.length ?? 0)
  for (const page of pages.slice(1, 5)) expect(page).toContain('Text, not sent, continued')

  const hash = createHash('sha256').update(await recordedText(register)).digest('hex')
  expect(told).toContain(hash)
  expect(hash).toBe(createHash('sha256').update(text).digest('hex'))
})

test('a request that is not there is said, and nothing is written', async ({ command, folder }) => {
  const ended = await command('--demo', '--dossier', '2018/999', '--to', join(folder, 'none.pdf'))
  expect(ended).toMatchObject({ code: 1, stdout: '' })
  expect(ended.stderr).toContain('There is no request 2018/999')
  expect(await readdir(folder)).not.toContain('none.pdf')
})

/** Issues a request with this text, which is pasted rather than typed. */
async function issue(window: Page, desk: Desk, text: string): Promise<void> {
  await window.getByRole('button', { name: 'Log your first request' }).click()
  const form = await desk.press('Shift', 'New request')
  await form.type('Subject', 'Долгое обращение')
  await form.type('Counterpart', 'Министерство')
  await form.area.getByRole('button', { name: 'Add the full text' }).press('Enter')
  await form.area.getByRole('textbox', { name: 'Text as sent' }).fill(text)
  await form.submit()
}

/** The text in the journal, in UTF-8. */
async function recordedText(register: string): Promise<Buffer> {
  const [name = ''] = (await readdir(join(register, 'journal'))).filter((each) => each.endsWith('.jsonl'))
  const lines = (await readFile(join(register, 'journal', name), 'utf8')).split('\n')
  const issued = lines.find((line) => line.includes('"kind":"request.issued"')) ?? ''
  const [, text = '""'] = /"text":("(?:[^"\\]|\\.)*")/.exec(issued) ?? []
  return Buffer.from(String(JSON.parse(text)), 'utf8')
}
