/** Many files at once: reading them is left at any moment, and a list of a thousand is walked like one of ten. */
import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../fixtures'
import { Evidence, evidenceFile } from '../pages/evidence'

test('reading is cancelled, nothing of it is kept, and the next files are read', async ({ start, folder }) => {
  const register = join(folder, 'register')
  const { window, desk } = await start('--register', register)
  const evidence = new Evidence(window)
  await desk.expectShown()
  const given = join(folder, 'given')
  await mkdir(given)
  const paths = Array.from({ length: 200 }, (_, n) => join(given, `${String(n)}.txt`))
  await Promise.all(paths.map((path) => writeFile(path, path)))
  await evidence.drop(paths, window.getByRole('main'))
  const reading = window.getByRole('dialog', { name: 'Reading' })
  await expect(reading).toContainText('Reading 200 files')
  await expect(reading).toContainText('Nothing is recorded yet.')
  await expect(reading.getByRole('button', { name: 'Cancel' })).toBeFocused()
  const bar = reading.getByRole('progressbar')
  await expect.poll(async () => Number(await bar.getAttribute('value'))).toBeGreaterThan(0)
  await window.keyboard.press('Enter')
  await expect(reading).toBeHidden()
  await expect.poll(() => readdir(join(register, 'exhibits', 'incoming'))).toEqual([])

  await evidence.read([evidenceFile('bounce.eml')], window.getByRole('main'))
  await expect(evidence.row('bounce.eml')).toContainText('It is about a message that this register never sent.')
  await expect(evidence.sheet).toContainText('1 file, nothing to record')
  await expect(window.getByRole('dialog')).toHaveCount(1)
})

test('of a folder the files in it are read', async ({ start, folder }) => {
  const { window, desk } = await start('--demo')
  const evidence = new Evidence(window)
  await desk.expectShown()
  const given = join(folder, 'given')
  await mkdir(join(given, 'within'), { recursive: true })
  await copyFile(evidenceFile('bounce.eml'), join(given, 'within', 'bounce.eml'))
  await copyFile(evidenceFile('reply.eml'), join(given, 'reply.eml'))
  await evidence.read([given], window.getByRole('main'))
  await expect(evidence.sheet).toContainText('2 files')
  await expect(evidence.row('bounce.eml')).toBeVisible()
  await expect(evidence.row('reply.eml')).toBeVisible()
})

test('of a thousand proposals those in sight are drawn, and every one is reached by key', async ({ start }) => {
  const { app, window, desk } = await start('--demo')
  const evidence = new Evidence(window)
  await desk.expectShown()
  // To read so many files takes minutes: the answer is made here.
  await app.evaluate(({ ipcMain }) => {
    const file = (n: number) => ({ id: `f${String(n)}`, name: `${String(n).padStart(4, '0')}.eml`, bytes: 900, sha256: '0'.repeat(64), kind: 'mail', dated: null, unreadable: null })
    const proposal = (n: number) => ({
      id: `p${String(n)}`,
      file: `f${String(n)}`,
      request: n < 600 ? 'one' : 'other',
      reference: n < 600 ? '2018/900' : '2018/901',
      subject: 'Interview with the minister',
      attempt: { of: 'logged', n: 1 },
      proves: { kind: 'as-sent' },
      reason: 'id',
      confidence: n < 10 ? 'sure' : 'likely',
    })
    const numbers = Array.from({ length: 1_300 }, (_, n) => n)
    const heap = {
      id: '00000000-0000-4000-8000-000000000000',
      files: numbers.map(file),
      proposals: numbers.slice(0, 1_000).map(proposal),
      apart: numbers.slice(1_000).map((n) => ({ file: `f${String(n)}`, apart: { why: 'unknown-id' } })),
    }
    ipcMain.removeHandler('holdFiles')
    ipcMain.handle('holdFiles', () => ({ ok: true, value: heap }))
  })
  await evidence.read([evidenceFile('bounce.eml')], window.getByRole('main'))
  await expect(evidence.record).toHaveText('Record 10')
  await expect(evidence.sheet).toContainText('1,300 files, 1,000 things to record')
  const rows = evidence.sheet.getByRole('row')
  expect(await rows.count()).toBeLessThan(60)

  // From the buttons the arrows lead to either end.
  await window.keyboard.press('ArrowUp')
  await expect(evidence.row('1299.eml')).toBeFocused()
  await expect(evidence.row('1299.eml')).toBeInViewport({ ratio: 1 })
  await window.keyboard.press('Shift+Tab')
  await window.keyboard.press('ArrowDown')
  await expect(evidence.row('0000.eml')).toBeFocused()
  for (let n = 1; n <= 40; n += 1) await window.keyboard.press('ArrowDown')
  await expect(evidence.row('0040.eml')).toBeFocused()
  await expect(evidence.row('0040.eml')).toBeInViewport({ ratio: 1 })
  expect(await rows.count()).toBeLessThan(60)
  // Whose row it is stays in sight, and counts what is ticked.
  const head = evidence.sheet.getByText('2018/900')
  await expect(head).toBeInViewport({ ratio: 1 })
  await window.keyboard.press('Space')
  await expect(evidence.row('0040.eml')).toHaveAttribute('aria-selected', 'true')
  await expect(evidence.sheet.getByText('11 of 600')).toBeVisible()
  await window.keyboard.press('ArrowUp')
  await window.keyboard.press('ArrowUp')
  await expect(evidence.row('0038.eml')).toBeFocused()
  await window.keyboard.press('ControlOrMeta+A')
  await expect(evidence.record).toHaveText('Record 1000')
})
