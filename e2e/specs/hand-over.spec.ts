/** Handing over to a channel and coming back, typed by keyboard on the sample. The program itself sends nothing. */
import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { ElectronApplication } from '@playwright/test'
import { expect, test } from '../fixtures'

const run = promisify(execFile)

/** The system's own dialogues cannot be typed into from here: this stands for the person's choices in them. */
async function answerDialogues(app: ElectronApplication, filePath: string, answer: number): Promise<void> {
  await app.evaluate(({ dialog, shell }, [path, response]) => {
    globalThis.noted = { left: [], asked: 0, answer: response }
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
    dialog.showMessageBox = () => {
      noted.asked += 1
      return Promise.resolve({ response: noted.answer, checkboxChecked: false })
    }
    shell.openExternal = (url) => {
      noted.left.push(url)
      return Promise.resolve()
    }
  }, [filePath, answer] as const)
}

/** Every line of a register's journal. */
async function journalOf(register: string): Promise<string> {
  const folder = join(register, 'journal')
  const files = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')))
  return files.join('')
}

test('an email is a draft with the journal’s identifier, and one key logs it as dispatched', async ({ start, folder }) => {
  const register = join(folder, 'register')
  const { app, desk, window } = await start('--register', register)
  const draft = join(folder, 'draft.eml')
  await answerDialogues(app, draft, 2)
  await window.getByRole('button', { name: 'Log your first request' }).click()
  const request = await desk.press('Shift', 'New request')
  await request.type('Subject', 'Уточнение подписи к фотографии')
  await request.type('Counterpart', '«Невский курьер»')
  await request.submit()
  const reference = `${String(new Date().getFullYear())}/001`
  await desk.select(reference)

  const form = await desk.press('h', 'Hand over')
  await form.choose('Channel', 'Email')
  await form.type('To', 'foto@nevskiy-kurier.example')
  await form.type('From', 'press@embassy.example')
  await form.type('What it says', 'Просим уточнить подпись: второй слева назван неверно.')
  await form.submit()
  await expect(desk.detail.getByRole('region', { name: 'Handed over' })).toContainText('Handed over by email to foto@nevskiy-kurier.example')

  const eml = await readFile(draft, 'utf8')
  const identifier = /^Message-ID: (<[^>]+@embassy\.example>)\r$/m.exec(eml)?.[1] ?? 'none'
  expect(eml).toMatch(/^X-Unsent: 1\r$/m)
  expect(eml).toMatch(/^Disposition-Notification-To: press@embassy\.example\r$/m)
  expect(await journalOf(register)).toContain(`"messageId":"${identifier}"`)
  expect(await journalOf(register)).not.toContain('attempt.dispatched')

  await window.keyboard.press('Shift+D')
  await expect(window.getByText(`${reference} logged as dispatched`)).toBeVisible()
  await expect(desk.detail.getByRole('region', { name: 'Handed over' })).toHaveCount(0)
  await expect(desk.row(reference).getByRole('img', { name: 'Dispatched' })).toBeVisible()
  expect(await journalOf(register)).toContain('attempt.dispatched')
})

test('a direct message is copied to the letter and its account opened once the person says so; a closed one is refused', async ({ start, folder }) => {
  const { app, desk, window } = await start('--demo')
  await answerDialogues(app, join(folder, 'unused'), 0)
  await desk.select('2018/049')
  const form = await desk.press('h', 'Hand over')
  await form.choose('Channel', 'Direct message')
  const text = 'A reminder of our offer of 8 March: live, or recorded on the day before.'
  await form.type('What it says', text)
  await expect(form.area.getByText(`${String(text.length)} of 10,000 characters`)).toBeVisible()
  await form.pick('Eligibility', 'Closed to us')
  expect(await form.submitRefused()).toContain('closed to our direct messages')
  await form.pick('Eligibility', 'Not known')
  await expect(form.area.getByText('Whether they can be sent a direct message is not known.')).toBeVisible()
  await form.submit()
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe(text)
  expect(await app.evaluate(() => noted)).toEqual({ left: ['https://x.com/NorthgateBookings'], asked: 1, answer: 0 })
  await window.keyboard.press('Shift+D')
  await expect(desk.detail.getByRole('region', { name: 'Handed over' })).toHaveCount(0)
})

test('a planned note is handed over from where it is logged, and is a letter on either paper', async ({ start, folder }) => {
  const { app, desk, window } = await start('--demo')
  const pdf = join(folder, 'letter.pdf')
  await answerDialogues(app, pdf, 2)
  await desk.select('2018/046')
  const log = await desk.press('d', 'Log a delivery')
  await log.pick('What is logged', 'Copy, Note 120: planned')
  await log.area.getByRole('button', { name: 'Hand over' }).click()
  const form = await desk.press('Shift', 'Hand over')
  await form.type('What it says', 'The Press Office presents its compliments.\n\nПосольство пользуется случаем возобновить уверения.')
  await window.keyboard.press('ControlOrMeta+Enter')
  const letter = window.getByRole('dialog', { name: 'Note on paper' })
  await expect(letter.getByText('1 page', { exact: true })).toBeVisible()
  await expect(letter.getByText('No. 120')).toBeVisible()

  const saved = async (width: string): Promise<string> => {
    await window.keyboard.press('ControlOrMeta+S')
    await expect(letter.getByText(pdf)).toBeVisible()
    const { stdout: info } = await run('pdfinfo', [pdf])
    expect(info).toMatch(/Pages:\s+1\n/)
    expect(info).toContain(width)
    return (await run('pdftotext', ['-layout', pdf, '-'])).stdout
  }
  const text = await saved('(A4)')
  expect(text).toContain('Press Office, Embassy of the Russian Federation, Washington')
  expect(text).toContain('Our reference 2018/046')
  expect(text).toContain('Washington, 9 March 2018')
  expect(text).toContain('African Union Commission')
  expect(text).toMatch(/presents its compliments\.\n\n+Посольство пользуется случаем возобновить уверения\./)
  await letter.getByRole('radio', { name: 'US Letter' }).press('Space')
  await expect(letter.getByText(pdf)).toHaveCount(0)
  expect(await saved('(letter)')).toContain('Посольство')
  await window.keyboard.press('Escape')
  await expect(desk.detail.getByRole('region', { name: 'Handed over' })).toContainText('Handed over as note 120')
})
