/** axe finds nothing on any screen, in light and in dark. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, root, test } from '../fixtures'
import { History } from '../pages/history'

async function expectNothing(window: Page, screen: string): Promise<void> {
  // An Electron window cannot open the second page that axe would run in.
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`), screen).toEqual([])
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test('the desk, its forms, its palette and its sheet', async ({ start }) => {
      test.setTimeout(240_000)
      const { desk, window } = await start('--demo')
      await window.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await desk.expectShown()
      await expect(desk.detail).toContainText('Timeline')
      await expectNothing(window, 'desk')

      const shut = async (): Promise<void> => {
        await window.keyboard.press('Escape')
        await expect(window.getByRole('dialog')).toHaveCount(0)
      }
      await window.keyboard.press('t')
      await expect(desk.detail.getByRole('combobox', { name: 'Tag' })).toBeFocused()
      await window.keyboard.type('visit')
      await window.keyboard.press('Enter')
      await expect(desk.detail.getByRole('grid', { name: 'Tags' })).toContainText('visit')
      await expect(window.getByRole('button', { name: 'Undo' })).toBeVisible()
      await expectNothing(window, 'tags being added')
      await window.keyboard.press('Escape')
      const form = await desk.press('n', 'New request')
      for (const channel of ['Note', 'Email', 'Twitter/X direct message']) await form.section(channel).tick(channel)
      await form.section('Twitter/X direct message').pick('Eligibility', 'Closed to us')
      await expectNothing(window, 'new request')
      await form.submitRefused()
      await expectNothing(window, 'new request, refused')
      await shut()
      for (const [key, title] of [['d', 'Log a delivery'], ['a', 'Mark acknowledged'], ['p', 'Pause the chasing'], ['u', 'Change the due date'], ['k', 'Change who keeps it'], ['ControlOrMeta+,', 'Settings']] as const) {
        await desk.press(key, title)
        await expectNothing(window, title)
        await shut()
      }
      await desk.list.focus()
      await window.keyboard.press('Shift+ArrowDown')
      await expect(window.getByRole('heading', { name: '2 selected' })).toBeVisible()
      await expectNothing(window, 'two selected')
      await desk.press('a', 'Mark acknowledged')
      await expectNothing(window, 'two acknowledged at once')
      await shut()
      await window.keyboard.press('Escape')
      for (const [act, title] of [
        ['Record an answer', 'Record an answer'],
        ['Chase it otherwise', 'Chase this request otherwise'],
      ] as const) {
        await desk.more(act, title)
        await expectNothing(window, title)
        await shut()
      }
      for (const [act, title] of [
        ['Record a denial', 'Record a denial'],
        ['Let a warning stand', 'Let a warning stand'],
        ['Withdraw this request', 'Withdraw the request'],
        ['Supersede this request', 'Supersede the request'],
        ['Void something recorded', 'Void something recorded'],
        ['Void this request', 'Void the request'],
      ] as const) {
        const opened = await desk.more(act, title)
        await expectNothing(window, title)
        await opened.submitRefused()
        await expectNothing(window, `${title}, refused`)
        await shut()
      }
      const denial = await desk.more('Record a denial', 'Record a denial')
      await denial.type('Speaker', 'Duty officer')
      await denial.type('What was said', 'Nothing was received.')
      await denial.submit()
      await desk.opened.press('Settle this denial', 'Settle the denial')
      await expectNothing(window, 'settle the denial')
      await shut()
      const history = await History.open(window, 'this')
      await expectNothing(window, 'history')
      await history.close()
      const handOver = await desk.press('h', 'Hand over')
      await expectNothing(window, 'hand over')
      await handOver.choose('Channel', 'Note')
      await window.keyboard.press('ControlOrMeta+Enter')
      await expect(window.getByRole('dialog', { name: 'Note on paper' }).getByText('1 page', { exact: true })).toBeVisible()
      await expectNothing(window, 'letter')
      await shut()
      await expect(desk.detail.getByRole('region', { name: 'Handed over' })).toBeVisible()
      await expectNothing(window, 'handed over')
      await window.keyboard.press('ControlOrMeta+K')
      await window.keyboard.type('addis')
      await expect(window.getByRole('menuitem', { name: /2018\/041/ })).toBeVisible()
      await expectNothing(window, 'palette')
      await shut()
      await window.keyboard.press('ControlOrMeta+P')
      await expect(window.getByRole('dialog', { name: 'Status sheet' }).getByText('Page 1 of')).toBeVisible()
      await expectNothing(window, 'status sheet')
    })

    test('the first run, and a register that cannot be opened', async ({ start, folder }) => {
      // Copies, since opening one of an earlier version brings it to the present one.
      for (const name of ['newer', 'damaged']) await cp(join(root, 'e2e', 'registers', name), join(folder, name), { recursive: true })
      for (const register of [join(folder, 'new'), join(folder, 'newer'), join(folder, 'damaged')]) {
        const { window, quit } = await start('--register', register)
        await window.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await expect(window.getByRole('main')).toContainText(/Every request|later version|damaged/)
        await expectNothing(window, register)
        await quit()
      }
    })
  })
}
