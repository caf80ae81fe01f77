/** The three acts of every day, and what stands around them, on the sample. */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../fixtures'

test('a first request is logged in a few keys, and counted at once', async ({ start, folder }) => {
  const { desk, window } = await start('--register', join(folder, 'register'))
  await window.getByRole('button', { name: 'Log your first request' }).click()
  const form = await desk.press('Shift', 'New request')
  await form.type('Subject', 'Pool feed of the arrival')
  await form.type('Counterpart', 'Northgate Television')
  await form.section('Email').tick('Email')
  await form.section('Email').type('To', 'desk@northgate.example')
  await form.submit()
  await expect(desk.row(`${String(new Date().getFullYear())}/001`)).toContainText('Northgate Television')
  await expect(desk.view('Awaiting', 1)).toBeVisible()
})

test('a request with all three channels is logged with the mouse alone', async ({ start }) => {
  const { desk, window } = await start('--demo')
  await desk.expectShown()
  await window.getByRole('button', { name: /^New request/ }).click()
  const form = await desk.press('Shift', 'New request')
  await form.area.getByRole('textbox', { name: 'Subject' }).fill('Press pool at the signing')
  await form.area.getByRole('combobox', { name: 'Counterpart' }).fill('State Department')
  for (const channel of ['Note', 'Email', 'Twitter/X direct message']) await form.section(channel).area.getByText(channel, { exact: true }).click()
  await form.area.getByRole('button', { name: 'Issue request' }).click()
  await expect(form.area).toBeHidden()
  await expect(desk.row('2018/050')).toContainText('Press pool')
})

test('the sample is one press away from an empty register', async ({ start, folder }) => {
  const { desk, window } = await start('--register', join(folder, 'register'))
  await window.getByRole('button', { name: 'Explore the sample register' }).click()
  await expect(desk.row('2018/041')).toBeVisible()
  await expect(window.getByText('Sample', { exact: true })).toBeVisible()
})

test('marking an acknowledgement changes list, detail and counts at once', async ({ start }) => {
  const { desk } = await start('--demo')
  await expect(desk.view('Needs chasing', 5)).toBeVisible()
  await desk.select('2018/038')
  const form = await desk.press('a', 'Mark acknowledged')
  await form.choose('Level', 'Written')
  await form.type('Who', 'Selam Tadesse')
  await form.type('Post', 'Desk officer')
  await form.submit()
  await expect(desk.row('2018/038')).toContainText('Written')
  await expect(desk.detail).toContainText('Selam Tadesse')
  await expect(desk.view('Needs chasing', 4)).toBeVisible()
  await expect(desk.view('Acknowledged', 6)).toBeVisible()
})

test('the sheet is previewed, saved where the person says, and printed', async ({ start, folder }) => {
  const { app, desk, window } = await start('--demo')
  await desk.expectShown()
  const file = join(folder, 'sheet.pdf')
  // The system's own dialogues cannot be typed into from here: this stands for the person's choice in them.
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
  const sheet = await desk.press('ControlOrMeta+P', 'Status sheet')
  await expect(sheet.area.getByText('Page 1 of')).toBeVisible()
  await expect(sheet.area.getByText('15 of 49')).toBeVisible()
  await sheet.area.getByRole('button', { name: 'Save as PDF' }).click()
  await expect(window.getByText(file)).toBeVisible()
  expect((await stat(file)).size).toBeGreaterThan(20_000)
})

test('search narrows the list as one types, whatever the script', async ({ start }) => {
  const { desk, window } = await start('--demo')
  await desk.expectShown()
  for (const [typed, found] of [['conference de presse', '2018/048'], ['уточнение', '2018/045'], ['courier book', '2018/041']] as const) {
    await window.keyboard.press('/')
    await window.getByRole('searchbox').fill(typed)
    await expect(desk.row(found)).toBeVisible()
    await expect(desk.row('2018/036')).toHaveCount(0)
    await window.keyboard.press('Escape')
    await expect(desk.row('2018/036')).toBeVisible()
  }
})

test('the palette opens a request, and runs a command', async ({ start }) => {
  const { desk, window } = await start('--demo')
  await desk.expectShown()
  await window.keyboard.press('ControlOrMeta+K')
  await window.keyboard.type('hot-line')
  await expect(window.getByRole('menuitem', { name: /2018\/046/ })).toBeVisible()
  await window.keyboard.press('Enter')
  await expect(desk.detail).toContainText('Hot-line number')
  await window.keyboard.press('ControlOrMeta+K')
  await window.keyboard.type('settings')
  await expect(window.getByRole('menuitem', { name: /Settings/ })).toBeVisible()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('dialog', { name: 'Settings' })).toBeVisible()
})

test('what came of a planned note is recorded, and a request is voided with its number kept', async ({ start }) => {
  const { desk } = await start('--demo')
  await desk.select('2018/044')
  const delivery = await desk.press('d', 'Log a delivery')
  await delivery.pick('What is logged', 'Copy, Note 117: dispatched')
  await delivery.choose('What is known now', 'Delivered')
  expect(await delivery.submitRefused()).toContain('needs something to show for it')
  await delivery.pick('Evidence', 'Their stamp')
  await delivery.submit()
  await expect(desk.detail.getByText('Their writing or their stamp').or(desk.detail.getByRole('img', { name: /Grade A/ })).first()).toBeVisible()
  const end = await desk.more('Void this request', 'Void the request')
  expect(await end.submitRefused()).toContain('Give a reason')
  await end.type('Reason', 'Logged twice')
  await end.submit()
  await expect(desk.detail).toContainText('Voided')
  const next = await desk.press('n', 'New request')
  await expect(next.area).toContainText('becomes 2018/050')
})

test('a theme chosen by hand dresses the page and the window around it', async ({ start }) => {
  const { app, desk, window } = await start('--demo')
  await desk.expectShown()
  const settings = await desk.press('ControlOrMeta+,', 'Settings')
  await settings.choose('Theme', 'Dark')
  await expect.poll(() => window.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark')
  await expect.poll(() => app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(true)
})

test('a draft is kept, taken up again and issued', async ({ start }) => {
  const { desk, window } = await start('--demo')
  await desk.expectShown()
  const form = await desk.press('n', 'New request')
  await form.type('Subject', 'Receipt stamp for our note of 2 March')
  await window.keyboard.press('ControlOrMeta+S')
  await expect(form.area).toBeHidden()
  await expect(desk.view('Drafts', 3)).toBeVisible()
  await expect(desk.detail).toContainText('Receipt stamp')
  await desk.detail.getByRole('button', { name: 'Edit draft' }).click()
  const draft = await desk.press('Shift', 'Draft')
  expect(await draft.submitRefused()).toContain('counterpart')
  await draft.type('Counterpart', 'State Department')
  await draft.submit()
  await expect(desk.row('2018/050')).toContainText('Receipt stamp')
  await expect(desk.view('Drafts', 2)).toBeVisible()
})
