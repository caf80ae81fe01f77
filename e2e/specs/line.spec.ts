/** The line to take: what the facts give, the office's own words, and the clipboard; by keyboard alone. */
import { expect, test } from '../fixtures'
import { tabTo } from '../pages/keyboard'

test.setTimeout(120_000)

test('follows the facts, gives way to the office’s own words, and says when the facts have changed', async ({ start }) => {
  const { app, desk, window } = await start('--demo')
  const { keyboard } = window
  const copied = (): Promise<string> => app.evaluate(({ clipboard }) => clipboard.readText())
  const line = desk.detail.getByRole('group', { name: 'Line to take' })

  await desk.select('2018/038')
  await expect(line).toContainText('Sent 1 March by note and email')
  await keyboard.press('Shift+L')
  await expect(window.getByRole('status').filter({ hasText: 'Line to take copied.' })).toBeVisible()
  expect(await copied()).toMatch(/^Sent 1 March by note and email; .*\.$/)

  await keyboard.press('w')
  const field = line.getByRole('textbox', { name: 'Our own line to take' })
  await expect(field).toBeFocused()
  await keyboard.press('ControlOrMeta+A')
  await keyboard.type('Six names were filed on 1 March.')
  await keyboard.press('ControlOrMeta+Enter')
  await expect(line).toContainText('Six names were filed on 1 March.')
  await expect(line).toContainText('Our own words')
  await expect(line).toContainText('The facts give:')

  const form = await desk.press('a', 'Mark acknowledged')
  await form.type('Who', 'Selam Tadesse')
  await form.submit()
  await expect(line).toContainText('Six names were filed on 1 March.')
  await expect(line).toContainText('The facts now give: Acknowledged in writing on 9 March.')
  await keyboard.press('Shift+L')
  await expect.poll(copied).toBe('Six names were filed on 1 March.')

  await tabTo(window, line.getByRole('radio', { name: 'Short' }))
  await keyboard.press('ArrowRight')
  await expect(line).toContainText(/We sent Note No\. \S+ on 1 March at .* Washington time/)
  await expect(line).not.toContainText('Tadesse')
  await keyboard.press('ArrowRight')
  await expect(line).toContainText(/1 March, \d\d:\d\d Washington, \d\d:\d\d Moscow: we sent Note No\./)
  await keyboard.press('Shift+L')
  await expect.poll(async () => (await copied()).split('\n').length).toBeGreaterThan(3)
  await keyboard.press('ArrowLeft')
  await keyboard.press('ArrowLeft')

  await tabTo(window, line.getByRole('button', { name: 'Take our own line to take back' }))
  await keyboard.press('Enter')
  await expect(line).not.toContainText('Six names')
  await keyboard.press('ControlOrMeta+Z')
  await expect(line).toContainText('Six names were filed on 1 March.')
  // A request is found by the office's words too.
  await keyboard.press('/')
  await window.getByRole('searchbox').fill('names filed')
  await expect(desk.row('2018/038')).toBeVisible()
})

test('what was typed and not saved is kept, and Esc leaves', async ({ start }) => {
  const { desk, window } = await start('--demo')
  const { keyboard } = window
  const line = desk.detail.getByRole('group', { name: 'Line to take' })
  await desk.select('2018/036')
  await keyboard.press('w')
  await expect(line.getByRole('textbox')).toBeFocused()
  await keyboard.type('Not yet: ')
  await keyboard.press('Escape')
  await expect(desk.detail).toBeFocused()
  await expect(line.getByRole('textbox')).toHaveCount(0)
  await keyboard.press('w')
  await expect(line.getByRole('textbox')).toHaveValue(/Not yet: /)
})
