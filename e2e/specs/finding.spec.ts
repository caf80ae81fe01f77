/** Finding requests by keyboard: a line of conditions, menus, order, columns, and views that are kept. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { Finding } from '../pages/finding'
import { tabTo } from '../pages/keyboard'

test.setTimeout(120_000)

async function expectAccessible(window: Page, screen: string): Promise<void> {
  // An Electron window cannot open the second page that axe would run in.
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`), screen).toEqual([])
}

test('a line of words and conditions narrows the list, each condition with its mark', async ({ start }) => {
  const { desk, window } = await start('--demo')
  const { keyboard } = window
  const finding = new Finding(window, desk)
  await desk.expectShown()
  await expect(finding.marks).toHaveCount(0)

  await finding.search('channel:note overdue')
  await expect(finding.marks.getByRole('listitem')).toHaveText(['Note', 'Overdue'])
  await expect.poll(() => finding.order()).toEqual(['Overdue2', '2018/038', '2018/044'])

  await finding.search('channel:note overdue state "foreign press" 2018/04')
  await expect.poll(() => finding.order()).toEqual(['Overdue1', '2018/044'])
  await finding.search('-channel:email issued:2018-03')
  await expect(finding.mark('Not by email')).toBeVisible()
  await expect(finding.mark('Issued in March 2018')).toBeVisible()
  await expectAccessible(window, 'marks')

  // Enter takes one out, Delete the other; the focus stays among them, and goes back to the line after the last.
  await tabTo(window, finding.mark('Not by email'))
  await keyboard.press('Enter')
  await expect(finding.line).toHaveValue('issued:2018-03')
  await expect(finding.mark('Issued in March 2018')).toBeFocused()
  await keyboard.press('Delete')
  await expect(finding.marks).toHaveCount(0)
  await expect(finding.line).toBeFocused()
  await expect(desk.row('2018/041')).toBeVisible()
})

test('what is not understood is said, and finds nothing', async ({ start }) => {
  const { desk, window } = await start('--demo')
  const { keyboard } = window
  const finding = new Finding(window, desk)
  await desk.expectShown()
  await finding.search('channel:fax')
  await expect(finding.marks).toContainText('There is no channel “fax”. Known: note, email, dm.')
  await expect(window.getByText('No request meets all of this. Esc clears the search.')).toBeVisible()
  await expectAccessible(window, 'a word that is not known')

  // While a word is only begun, those that it can become are at hand.
  await finding.search('channel:')
  await tabTo(window, finding.marks.getByRole('button', { name: 'dm' }))
  await keyboard.press('Enter')
  await expect(finding.line).toHaveValue('channel:dm ')
  await expect(finding.line).toBeFocused()
  await expect(finding.mark('Direct message')).toBeVisible()

  // The help writes an example into the line.
  await tabTo(window, window.getByRole('button', { name: 'Search words' }))
  await keyboard.press('Enter')
  await expectAccessible(window, 'the help')
  await keyboard.type('is:formal')
  await keyboard.press('Enter')
  await expect(finding.line).toHaveValue('channel:dm is:formal ')
  await expect(finding.line).toBeFocused()
  await keyboard.press('Escape')
  await expect(finding.line).toHaveCount(0)
  await expect(desk.list).toBeFocused()
})

test('the filter writes into the line, and a view keeps line, order and columns', async ({ start }) => {
  const { desk, window } = await start('--demo')
  const { keyboard } = window
  const finding = new Finding(window, desk)
  await desk.expectShown()

  await keyboard.press('f')
  await finding.choose('Channel', 'Note')
  await expect(finding.line).toHaveValue('channel:note')
  await expectAccessible(window, 'the filter')
  await keyboard.press('ArrowLeft')
  await finding.choose('Issued', 'This month, March 2018')
  await expect(finding.line).toHaveValue('channel:note issued:2018-03')
  await keyboard.press('Enter')
  await expect(finding.line).toHaveValue('channel:note')
  await finding.shut()

  await finding.open(/^Order of the list/)
  await finding.choose('Group by', 'Counterpart')
  await finding.shut()
  await expect(window.getByRole('button', { name: 'Order of the list: By counterpart' })).toBeVisible()
  await expect.poll(async () => (await finding.order())[0]).toMatch(/^African Union Commission/)

  await tabTo(window, finding.head('Due, answer').getByRole('button'))
  await keyboard.press('Enter')
  await expect(finding.head('Due, answer')).toHaveAttribute('aria-sort', 'ascending')
  await keyboard.press('Enter')
  await expect(finding.head('Due, answer')).toHaveAttribute('aria-sort', 'descending')
  await expect(finding.head('Reference')).toHaveAttribute('aria-sort', 'none')

  await finding.open('Columns')
  await finding.choose('Keeper')
  await expectAccessible(window, 'the columns')
  await finding.shut()
  await expect(finding.head('Keeper')).toBeVisible()
  await expect(desk.row('2018/041')).toContainText('Anna Vetrova')

  await keyboard.press('f')
  await finding.choose('Save view…')
  const dialog = window.getByRole('dialog', { name: 'Save this view' })
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toBeFocused()
  await keyboard.type('Notes, Анна')
  await expectAccessible(window, 'saving a view')
  await keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  const kept = finding.saved.getByRole('button', { name: 'Notes, Анна', exact: true })
  await expect(kept).toHaveAttribute('aria-current', 'true')
  const before = await finding.order()

  // Something else is shown, then the window begins anew: the view is there as it was.
  await finding.open('Columns')
  await finding.choose('The usual columns')
  await finding.shut()
  await expect(finding.head('Keeper')).toHaveCount(0)
  await window.reload()
  await desk.expectShown()
  await expect(finding.line).toHaveCount(0)
  await expect(kept).toHaveAttribute('aria-current', 'false')
  await tabTo(window, kept)
  await keyboard.press('Enter')
  await expect(finding.line).toHaveValue('channel:note')
  await expect(finding.head('Keeper')).toBeVisible()
  await expect(finding.head('Due, answer')).toHaveAttribute('aria-sort', 'descending')
  await expect.poll(() => finding.order()).toEqual(before)
  await expectAccessible(window, 'a view that is kept')

  await finding.open('Acts on the view Notes, Анна')
  await finding.choose('Rename…')
  const renaming = window.getByRole('dialog', { name: 'Rename the view' })
  await expect(renaming.getByRole('textbox', { name: 'Name' })).toBeFocused()
  await keyboard.press('ControlOrMeta+A')
  await keyboard.type('By note')
  await keyboard.press('Enter')
  await expect(renaming).toHaveCount(0)
  await expect(finding.saved.getByRole('button', { name: 'By note', exact: true })).toBeVisible()
  await finding.open('Acts on the view By note')
  await finding.choose('Remove')
  await expect(finding.saved).toHaveCount(0)
})
