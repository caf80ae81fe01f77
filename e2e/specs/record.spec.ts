/** The record of a period: its figures, its charts with their tables, the requests behind them, and its pages. */
import AxeBuilder from '@axe-core/playwright'
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '../fixtures'
import { Finding } from '../pages/finding'
import { tabTo } from '../pages/keyboard'

const run = promisify(execFile)

test('the record of the month is opened by keyboard, with its figures, and a table behind each chart', async ({ start }) => {
  const { desk, window } = await start('--demo')
  const { keyboard } = window
  await desk.expectShown()
  await keyboard.press('Shift+R')
  const dialog = window.getByRole('dialog', { name: 'Record of outgoing requests' })
  await expect(dialog.getByRole('status')).toHaveText('Requests issued in March 2018, and all that came of them until now')
  for (const [word, count] of [['issued', '12'], ['acknowledged or answered', '4'], ['overdue', '3'], ['awaiting', '5'], ['accepted', '3'], ['denied', '1']] as const) {
    await expect(dialog.getByRole('term').filter({ hasText: new RegExp(`^${word}$`) }).locator('..').getByRole('definition')).toHaveText(count)
  }
  await expect(dialog.getByRole('img', { name: 'Email: 12; acknowledged or answered 4; overdue 3; awaiting 5' })).toBeVisible()

  await tabTo(window, dialog.getByRole('button', { name: 'Table: Attempts by channel' }))
  await keyboard.press('Enter')
  const table = dialog.getByRole('table', { name: 'Attempts by channel' })
  await expect(table.getByRole('columnheader')).toHaveText(
    ['Channel', 'Attempts', 'Reached, A', 'Reached, B', 'Reached, C', 'Reached, D', 'Dispatched, no more known', 'Failed', 'Refused', 'Returned'],
  )
  await expect(table.getByRole('row').filter({ hasText: 'Direct message' }).getByRole('cell')).toHaveText(['3', '0', '0', '1', '0', '1', '1', '0', '0'])
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
})

test('another period is chosen, and a figure opens the list that says the same', async ({ start }) => {
  const { desk, window } = await start('--demo')
  const { keyboard } = window
  await desk.expectShown()
  await keyboard.press('Shift+R')
  const dialog = window.getByRole('dialog', { name: 'Record of outgoing requests' })
  await tabTo(window, dialog.getByRole('button', { name: /Period/ }))
  await keyboard.press('Enter')
  await keyboard.type('Two dates')
  await keyboard.press('Enter')
  await tabTo(window, dialog.getByRole('spinbutton', { name: 'day, From' }))
  await keyboard.type('05032018')
  await tabTo(window, dialog.getByRole('spinbutton', { name: 'day, To' }))
  await keyboard.type('04032018')
  await expect(dialog.getByRole('status')).toHaveText('The last day is before the first.')
  await tabTo(window, dialog.getByRole('spinbutton', { name: 'day, To' }), true)
  await keyboard.type('11032018')
  await expect(dialog.getByRole('status')).toHaveText('Requests issued from 5 March 2018 to 11 March 2018, and all that came of them until now')
  await tabTo(window, dialog.getByRole('button', { name: '8 issued. Show in the list' }))
  await keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  const finding = new Finding(window, desk)
  await expect(finding.line).toHaveValue('issued:2018-03-05..2018-03-11')
  await expect(finding.marks.getByRole('listitem')).toHaveCount(1)
  expect((await finding.order()).filter((each) => each.startsWith('2018/'))).toHaveLength(8)
})

test('it is previewed as it will be printed, and saved: charts first, then their tables', async ({ start, folder }) => {
  const { app, desk, window } = await start('--demo')
  const { keyboard } = window
  await desk.expectShown()
  const pdf = join(folder, 'record.pdf')
  // The system's own dialogues cannot be typed into from here: this stands for the person's choice in them.
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, pdf)
  await keyboard.press('Shift+R')
  await expect(window.getByRole('button', { name: 'Table: By channel' })).toBeVisible()
  await keyboard.press('ControlOrMeta+P')
  const preview = window.getByRole('dialog', { name: 'Record on paper' })
  await expect(preview.getByRole('region', { name: 'Page 2 of 2' })).toBeVisible()
  await keyboard.press('ControlOrMeta+S')
  await expect(preview.getByText(pdf)).toBeVisible()
  const { stdout } = await run('pdftotext', ['-layout', pdf, '-'])
  const [charts = '', tables = '', ...others] = stdout.split('\f').filter((page) => page.trim() !== '')
  expect(others).toEqual([])
  expect(charts).toContain('Requests issued in March 2018')
  expect(charts).toMatch(/Washington, Fri 9 March 2018\s+10:20/)
  expect(charts).toMatch(/Moscow, Fri 9 March 2018\s+18:20/)
  expect(charts).toMatch(/Half within 2\.5 working days/)
  expect(tables).toMatch(/Email +12 +4 +3 +5 +0 +0/)
  expect(tables).toMatch(/State Department +2 +0 +2 +0 +0 +0/)
  expect(tables).toMatch(/None so far +8/)
  for (const [index, page] of [charts, tables].entries()) {
    expect(page.match(/SAMPLE REGISTER, FOR OFFICE USE/gi)).toHaveLength(2)
    expect(page).toMatch(/Register fingerprint ([0-9A-F]{4} ?){6}, \d+ entries/)
    expect(page).toContain(`Page ${String(index + 1)} of 2`)
  }
})

test('the command line writes the record of a period', async ({ command, folder }) => {
  const pdf = join(folder, 'march.pdf')
  expect(await command('--demo', '--record', pdf, '--period', '2018-02..2018-03', '--paper', 'letter')).toMatchObject({ code: 0, stdout: `Wrote ${pdf}.\n` })
  const { stdout: info } = await run('pdfinfo', [pdf])
  expect(info).toMatch(/Title: +Record of outgoing requests, 1 February 2018 to 31 March 2018/)
  expect(info).toMatch(/Page size: +612 x 792 pts \(letter\)/)
})
