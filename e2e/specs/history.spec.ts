/** What was recorded: who, when, before and after; and everything taken along in a file. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../fixtures'
import { History } from '../pages/history'

test('the history of a request is read by keyboard, and saved', async ({ start, folder }) => {
  const { app, desk, window } = await start('--demo')
  await desk.select('2018/041')
  const form = await desk.press('a', 'Mark acknowledged')
  await form.choose('Level', 'Written')
  await form.type('Who', 'Selam Tadesse')
  await form.submit()
  const history = await History.open(window, 'this')
  await expect(history.area.getByRole('heading', { name: /History of 2018\/041/ })).toBeVisible()
  const latest = history.changes.first()
  await expect(latest).toContainText('Acknowledgement recorded')
  await expect(latest).toContainText('Anna Vetrova')
  await expect(latest.getByRole('row', { name: /who Selam Tadesse/ })).toBeVisible()
  const file = join(folder, 'history.csv')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
  await history.area.getByRole('button', { name: 'Save as a spreadsheet' }).press('Enter')
  await expect(history.area.getByText(`Saved: ${file}`)).toBeVisible()
  expect(await readFile(file, 'utf8')).toContain('acknowledgement.recorded,2018/041,acknowledgement 2,who,,Selam Tadesse,')
  await history.close()
})

test('the register’s history is narrowed to a day and a person', async ({ start }) => {
  const { desk, window } = await start('--demo')
  await desk.expectShown()
  const { area: history } = await History.open(window, 'the register')
  const all = Number(/\d+/.exec((await history.getByText(/\d+ changes/).textContent()) ?? '')?.[0])
  await history.getByRole('spinbutton', { name: /day/ }).press('0')
  await window.keyboard.type('2032018')
  await expect(history.getByRole('button', { name: 'Any day' })).toBeVisible()
  await expect(history.getByText(new RegExp(`^${String(all)} changes`))).toBeHidden()
  await expect(history.locator('time').first()).toContainText('2 Mar')
})
