/** Several requests selected in the list and acted on at once: by keyboard alone, but for the clicks that select. */
import { expect, test } from '../fixtures'
import { tabTo } from '../pages/keyboard'
import { Several } from '../pages/several'

test.setTimeout(120_000)

test('one letter acknowledges three requests, and each of them bears it', async ({ start }) => {
  const { desk, window } = await start('--demo')
  await desk.expectShown()
  const several = new Several(window, desk)
  await several.choose('2018/031', '2018/036', '2018/038')
  await expect(several.area).toContainText('3 open · 3 overdue')
  await expect(several.area).toContainText('Meridian Wire')
  const form = await desk.press('a', 'Mark acknowledged')
  await expect(form.area).toContainText('3 requests')
  expect(await form.submitRefused()).toContain('An acknowledgement needs to say who gave it.')
  await form.type('Who', 'Selam Tadesse')
  await form.submit()
  await expect(window.getByRole('status').filter({ hasText: 'Acknowledgement of 3 requests recorded.' })).toBeVisible()
  for (const reference of ['2018/031', '2018/036', '2018/038']) await expect(desk.row(reference)).toContainText('Written')
  await expect(desk.view('Needs chasing', 2)).toBeVisible()
  // They are still selected, for the next act; Esc lets go, and the cursor has stayed where it was.
  await several.expectSelected(3)
  await tabTo(window, desk.list, true)
  await window.keyboard.press('Escape')
  await expect(desk.detail).toContainText('Selam Tadesse')
})

test('what cannot be done to one of them is done to none, and it is named', async ({ start }) => {
  const { desk, window } = await start('--demo')
  await desk.expectShown()
  const several = new Several(window, desk)
  await several.choose('2018/038', '2018/049')
  const form = await desk.press('a', 'Mark acknowledged')
  await form.type('Who', 'Selam Tadesse')
  // Before 2018/049 was sent, and after 2018/038 was.
  await form.when('When', '03 03 2018 09 00')
  expect(await form.submitRefused()).toMatch(/^2018\/049: The acknowledgement is dated before anything was dispatched.* So nothing was done to any of them\.$/)
  await window.keyboard.press('Escape')
  await expect(desk.row('2018/038')).toContainText('Awaited')
})

test('keeper, tags and pause of several change at once, and each act is undone as one', async ({ start }) => {
  const { desk, window } = await start('--demo')
  const { keyboard } = window
  const said = (sentence: string) => window.getByRole('status').filter({ hasText: sentence })
  await desk.expectShown()
  const several = new Several(window, desk)
  await several.choose('2018/036', '2018/038')
  const keeper = await desk.press('k', 'Change who keeps it')
  await keeper.type('Kept by', 'P. Lisin')
  await keeper.submit()
  await expect(said('2 requests kept by P. Lisin.')).toBeVisible()
  await keyboard.press('ControlOrMeta+Z')
  await expect(said('Undone.')).toBeVisible()

  await keyboard.press('t')
  await expect(several.area.getByRole('combobox', { name: 'Tag' })).toBeFocused()
  await keyboard.type('visit')
  await keyboard.press('Enter')
  await expect(several.area.getByRole('grid', { name: 'Tags' })).toContainText('visit')
  await keyboard.press('Escape')
  await keyboard.press('ControlOrMeta+Z')
  await expect(several.area).toContainText('No tags')

  await expect(desk.view('Needs chasing', 5)).toBeVisible()
  const pause = await desk.press('p', 'Pause the chasing')
  await pause.type('Reason', 'Recess')
  await pause.submit()
  await expect(desk.view('Needs chasing', 3)).toBeVisible()
  await expect(several.area).toContainText('2 paused')
  await keyboard.press('p')
  await expect(said('Chasing of 2 requests resumed.')).toBeVisible()
  await expect(desk.view('Needs chasing', 5)).toBeVisible()
  await keyboard.press('ControlOrMeta+Z')
  await expect(desk.view('Needs chasing', 3)).toBeVisible()
})

test('ranges are drawn over groups, all are selected, and turning the list lets go', async ({ start }) => {
  const { desk, window } = await start('--demo')
  const { keyboard } = window
  await desk.expectShown()
  const several = new Several(window, desk)
  await expect(desk.list).toHaveAttribute('aria-multiselectable', 'true')
  await tabTo(window, desk.list)
  await keyboard.press('Home')
  await several.goTo('2018/041')
  for (const count of [2, 3, 4]) {
    await keyboard.press('Shift+ArrowDown')
    await several.expectSelected(count)
  }
  await keyboard.press('Shift+ArrowUp')
  await several.expectSelected(3)
  expect(await several.rows()).toEqual(['2018/041', '2018/031', '2018/036'])
  await keyboard.press('Escape')
  await expect(several.area).toBeHidden()
  await keyboard.press('Shift+PageDown')
  await expect(several.area).toBeVisible()
  await keyboard.press('ControlOrMeta+A')
  // What is closed is folded away, and so not among them.
  await several.expectSelected(17)
  await expect(several.area).toContainText('15 open · 5 overdue · 2 drafts')
  await keyboard.press('/')
  await window.getByRole('searchbox').fill('visa')
  await expect(several.area).toBeHidden()
})

test('the mouse selects with Ctrl and with Shift, and drafts are discarded and brought back together', async ({ start }) => {
  const { desk, window } = await start('--demo')
  const { keyboard } = window
  await desk.expectShown()
  const several = new Several(window, desk)
  await desk.row('2018/031').click()
  await desk.row('2018/038').click({ modifiers: ['ControlOrMeta'] })
  await several.expectSelected(2)
  await desk.row('2018/047').click({ modifiers: ['Shift'] })
  await several.expectSelected(4)
  await desk.row('2018/031').click()
  await expect(several.area).toBeHidden()

  await desk.view('Drafts', 2).click()
  await tabTo(window, desk.list)
  await keyboard.press('ControlOrMeta+A')
  await several.expectSelected(2)
  await tabTo(window, several.area.getByRole('button', { name: 'Discard these drafts' }))
  await keyboard.press('Enter')
  await expect(window.getByRole('dialog', { name: 'Discard 2 drafts?' })).toBeVisible()
  await keyboard.press('Enter')
  await expect(window.getByRole('status').filter({ hasText: '2 drafts discarded.' })).toBeVisible()
  await expect(several.area).toBeHidden()
  await keyboard.press('ControlOrMeta+Z')
  await expect(desk.view('Drafts', 2)).toBeVisible()
})
