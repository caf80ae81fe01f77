/** A spreadsheet is looked at before it is imported: a column that is called otherwise, a row that is refused, and what is left out. */
import AxeBuilder from '@axe-core/playwright'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, type Started } from '../fixtures'
import { tabTo } from '../pages/keyboard'

const FILE = [
  'reference;what;when;to;Тема письма;counterpart;kind;from;via',
  '2017/101;request;;;Встреча министров;МИД Эфиопии;;;',
  '2017/101;email;02.03.2017 10:00;desk@mfa.example;;;;;',
  '2017/102;request;;;Photo credit;Meridian Wire;;;',
  '2017/102;email;03.03.2017 10:00;photo@meridianwire.example;;;;;',
  '2017/102;acknowledgement;soon;;;;written;A. Reader;email',
]

async function choose({ app, window }: Started, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, path)
  await window.keyboard.press('ControlOrMeta+k')
  await window.keyboard.type('import a spreadsheet')
  await window.keyboard.press('Enter')
}

test('a column is taken for another by hand, a row is refused by name, and the rest is imported', async ({ start, folder }) => {
  test.setTimeout(60_000)
  const started = await start('--demo')
  const { app, desk, window } = started
  await desk.expectShown()
  const path = join(folder, 'register.csv')
  await writeFile(path, FILE.join('\n'))
  await choose(started, path)
  const sheet = window.getByRole('dialog', { name: 'Import a spreadsheet' })
  await expect(sheet).toContainText('1 column is left out: Тема письма')
  const come = sheet.getByRole('region', { name: 'What would come of it' })
  await expect(come).toContainText('3 rows are refused')

  await tabTo(window, sheet.getByRole('button', { name: 'Taken for: Тема письма' }))
  await window.keyboard.press('Enter')
  await window.keyboard.type('subject')
  await window.keyboard.press('Enter')
  const refused = come.getByRole('list', { name: 'Refused rows' }).getByRole('listitem')
  await expect(refused).toHaveText(['Row 62017/102, acknowledgement “when” “soon” is not a date such as 2018-03-02 15:40 or 02.03.2018 15:40.'])
  await expect(come.getByRole('row', { name: /2017\/101/ })).toContainText('Встреча министров')
  expect((await new AxeBuilder({ page: window }).setLegacyMode().include('[role=dialog]').analyze()).violations).toEqual([])

  await window.keyboard.press('ControlOrMeta+Enter')
  await expect(sheet.getByRole('alert').last()).toContainText('Say that they may be left out')
  await tabTo(window, sheet.getByRole('checkbox', { name: 'Leave out 1 request (3 rows) and import the rest' }))
  await window.keyboard.press('Space')
  await window.keyboard.press('ControlOrMeta+Enter')
  const done = window.getByRole('dialog', { name: 'Imported' })
  await expect(done).toContainText('Imported 1 request.')
  await expect(done).toContainText('1 request (3 rows) were left out')

  const saved = join(folder, 'refused.csv')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, saved)
  await tabTo(window, done.getByRole('button', { name: 'Save what is left out…' }))
  await window.keyboard.press('Enter')
  await expect(done).toContainText(`Saved: ${saved}`)
  expect(await readFile(saved, 'utf8')).toContain('2017/102,acknowledgement,soon')
  await window.keyboard.press('Escape')
  await expect(done).toBeHidden()
  await desk.select('2017/101')

  const right = join(folder, 'right.csv')
  await writeFile(right, (await readFile(saved, 'utf8')).replaceAll('soon', '2017-03-04'))
  await choose(started, right)
  await expect(come).toContainText('No row is refused.')
  await window.keyboard.press('ControlOrMeta+Enter')
  await expect(sheet).toBeHidden()
  await expect(window.getByText('Imported 1 request.')).toBeVisible()
  await desk.select('2017/102')

  await choose(started, path)
  await expect(sheet).toContainText('2017/101, request The number 2017/101 is already taken')
  await window.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
})

test('a file that is no spreadsheet is told, and nothing comes of it', async ({ start, folder }) => {
  const started = await start('--demo')
  await started.desk.expectShown()
  const path = join(folder, 'register.xlsx')
  await writeFile(path, 'PK\u0003\u0004')
  await choose(started, path)
  const sheet = started.window.getByRole('dialog', { name: 'Import a spreadsheet' })
  await expect(sheet).toContainText('This is a workbook, not a CSV file.')
  await started.window.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
})
