/** What the office keeps beside a request, and undoing: by keyboard alone. */
import type { Locator } from '@playwright/test'
import { expect, test } from '../fixtures'
import { tabTo } from '../pages/keyboard'

test.setTimeout(120_000)

/** A line of what is kept, by its name. */
function kept(detail: Locator, name: string): Locator {
  return detail.getByRole('region', { name: 'For the office' }).getByRole('definition').nth(ORDER.indexOf(name))
}
const ORDER = ['Tags', 'Relates to', 'Kept by', 'Due', 'Chasing', 'Remarks']

test('tags are added and suggested, found by, taken off, and undone', async ({ start }) => {
  const { desk, window } = await start('--demo')
  const { keyboard } = window
  await desk.select('2018/038')
  const tags = desk.detail.getByRole('grid', { name: 'Tags' })
  await keyboard.press('t')
  await expect(desk.detail.getByRole('combobox', { name: 'Tag' })).toBeFocused()
  await keyboard.type('ministers')
  await keyboard.press('Enter')
  await expect(tags).toContainText('ministers')
  // What is typed may be undone while it is typed: the act is not.
  await keyboard.press('ControlOrMeta+Z')
  await expect(tags).toContainText('ministers')
  await keyboard.press('Escape')
  await expect(desk.detail).toBeFocused()
  await expect(desk.detail).toContainText('no tags → ministers')

  await desk.select('2018/041')
  await keyboard.press('t')
  await expect(desk.detail.getByRole('combobox', { name: 'Tag' })).toBeFocused()
  await keyboard.type('mini')
  await expect(window.getByRole('option', { name: 'ministers' })).toBeVisible()
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await expect(tags).toContainText('ministers')
  await keyboard.press('Escape')
  await keyboard.press('Escape')
  await keyboard.press('ControlOrMeta+Z')
  await expect(desk.detail).toContainText('ministers → no tags')
  await expect(tags).toHaveCount(0)
  // Tags are searched like any other words.
  await keyboard.press('/')
  await window.getByRole('searchbox').fill('ministers accreditation')
  await expect(desk.row('2018/038')).toBeVisible()
  await keyboard.press('Escape')
  await expect(desk.row('2018/036')).toBeVisible()

  await desk.select('2018/038')
  await tabTo(window, tags.getByRole('row', { name: 'ministers' }))
  await keyboard.press('Delete')
  await expect(tags).toHaveCount(0)
  await expect(window.getByRole('status').filter({ hasText: 'Tag ministers removed.' })).toBeVisible()
  await keyboard.press('ControlOrMeta+Z')
  await expect(tags).toContainText('ministers')
  await expect(window.getByRole('status').filter({ hasText: 'Undone. The history keeps both.' })).toBeVisible()
})

test('two requests are linked by a search, each opens the other, and a remark stays with who and when', async ({ start }) => {
  const { desk, window } = await start('--demo')
  const { keyboard } = window
  await desk.select('2018/038')
  await keyboard.press('l')
  await expect(desk.detail.getByRole('combobox', { name: 'Request to link' })).toBeFocused()
  await keyboard.type('2018/041')
  await expect(window.getByRole('option', { name: /^2018\/041/ })).toBeVisible()
  await keyboard.press('Enter')
  const link = kept(desk.detail, 'Relates to').getByRole('button', { name: /^2018\/041/ })
  await expect(link).toBeVisible()
  await keyboard.press('Escape')
  await tabTo(window, link)
  await keyboard.press('Enter')
  await expect(desk.detail).toContainText('Linked to 2018/038')
  await expect(kept(desk.detail, 'Relates to').getByRole('button', { name: /^2018\/038/ })).toBeVisible()

  await keyboard.press('r')
  await expect(desk.detail.getByRole('textbox', { name: 'Remark' })).toBeFocused()
  await keyboard.type('Ring the desk before nine.')
  await keyboard.press('Enter')
  await keyboard.type('They rang back.')
  await keyboard.press('Enter')
  await expect(kept(desk.detail, 'Remarks').getByRole('listitem')).toContainText(['Ring the desk before nine.', 'They rang back.'])
  await keyboard.press('Escape')

  await tabTo(window, desk.detail.getByRole('button', { name: /^Unlink 2018\/038/ }))
  await keyboard.press('Enter')
  await expect(kept(desk.detail, 'Relates to')).toContainText('No other request')
  await tabTo(window, window.getByRole('button', { name: 'Undo' }))
  await keyboard.press('Enter')
  await expect(kept(desk.detail, 'Relates to')).toContainText('2018/038')
})

test('keeper, due date and pause change with their reasons, and each is undone', async ({ start }) => {
  const { desk, window } = await start('--demo')
  const { keyboard } = window
  await desk.select('2018/038')
  const keeper = await desk.press('k', 'Change who keeps it')
  await keeper.type('Kept by', 'P. Lisin')
  await keeper.submit()
  await expect(kept(desk.detail, 'Kept by')).toContainText('P. Lisin')
  await keyboard.press('ControlOrMeta+Z')
  await expect(kept(desk.detail, 'Kept by')).not.toContainText('P. Lisin')

  const due = await desk.press('u', 'Change the due date')
  expect(await due.submitRefused()).toContain('Give a reason')
  await tabTo(window, due.area.getByRole('checkbox', { name: 'An acknowledgement is required' }))
  await keyboard.press('Space')
  await due.type('Reason', 'They rang')
  await due.submit()
  await expect(kept(desk.detail, 'Due')).toContainText('no acknowledgement required')
  await expect(desk.detail).toContainText('→ no acknowledgement required · They rang')
  await keyboard.press('ControlOrMeta+Z')
  await expect(kept(desk.detail, 'Due')).not.toContainText('no acknowledgement required')

  await expect(desk.view('Needs chasing', 5)).toBeVisible()
  const pause = await desk.press('p', 'Pause the chasing')
  await pause.type('Reason', 'Recess')
  await pause.submit()
  await expect(kept(desk.detail, 'Chasing')).toContainText('Paused until 16 March: Recess')
  await expect(desk.view('Needs chasing', 4)).toBeVisible()
  await keyboard.press('p')
  await expect(kept(desk.detail, 'Chasing')).toContainText('Not paused')
  await expect(desk.view('Needs chasing', 5)).toBeVisible()
  await keyboard.press('ControlOrMeta+K')
  await keyboard.type('Undo what')
  await expect(window.getByRole('menuitem', { name: /Undo what was done last/ })).toBeVisible()
  await keyboard.press('Enter')
  await expect(kept(desk.detail, 'Chasing')).toContainText('Paused until 16 March: Recess')
})

test('a draft that was discarded comes back with what was kept beside it', async ({ start }) => {
  const { desk, window } = await start('--demo')
  const { keyboard } = window
  await desk.expectShown()
  const form = await desk.press('n', 'New request')
  await form.type('Subject', 'Receipt stamp for our note')
  await keyboard.press('ControlOrMeta+S')
  await expect(form.area).toBeHidden()
  await keyboard.press('t')
  await expect(desk.detail.getByRole('combobox', { name: 'Tag' })).toBeFocused()
  await keyboard.type('stamp')
  await keyboard.press('Enter')
  await expect(desk.detail.getByRole('grid', { name: 'Tags' })).toContainText('stamp')
  await keyboard.press('Escape')
  await desk.more('Discard this draft', 'Discard this draft?')
  await keyboard.press('Enter')
  await expect(desk.view('Drafts', 2)).toBeVisible()
  await keyboard.press('ControlOrMeta+Z')
  await expect(desk.view('Drafts', 3)).toBeVisible()
  await expect(desk.detail).toContainText('Receipt stamp for our note')
  await expect(desk.detail.getByRole('grid', { name: 'Tags' })).toContainText('stamp')
})

test('what cannot be undone says so in its form', async ({ start }) => {
  const { desk } = await start('--demo')
  await desk.select('2018/038')
  const acknowledge = await desk.press('a', 'Mark acknowledged')
  await expect(acknowledge.area).toContainText('it cannot be undone; void it instead')
})
