/** The forms of working days and chasing, by keyboard; when a chase is due by them is a story of its own. */
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '../fixtures'
import { tabTo } from '../pages/keyboard'
import { TERMS, Terms } from '../pages/terms'

test('the notices are off by one setting, and stay off', async ({ start }) => {
  const { desk, window } = await start('--demo')
  await desk.expectShown()
  const settings = await desk.press('ControlOrMeta+,', 'Settings')
  const box = settings.area.getByRole('checkbox', { name: 'Say on the desktop when something needs chasing' })
  await tabTo(window, box)
  await expect(box).toBeChecked()
  await window.keyboard.press('Space')
  await window.keyboard.press('Escape')
  await expect(settings.area).toBeHidden()
  await window.reload()
  await desk.expectShown()
  const again = await desk.press('ControlOrMeta+,', 'Settings')
  await expect(again.area.getByRole('checkbox', { name: 'Say on the desktop when something needs chasing' })).not.toBeChecked()
})

test('a day is taken away, and a policy that is no number is refused at its field', async ({ start }) => {
  const { desk, window } = await start('--demo')
  await desk.expectShown()
  const form = await Terms.ofOffice(window)
  await form.pick('The office’s calendar', 'Ethiopia')
  const adwa = form.area.getByRole('listitem').filter({ hasText: 'Victory at Adwa Day' })
  await tabTo(window, adwa.getByRole('button', { name: 'Remove Fri 2 March' }))
  await window.keyboard.press('Enter')
  await expect(adwa).toHaveCount(0)
  await form.choose('The office chases', 'By working days')
  await form.type('First after', 'soon')
  expect(await form.submitRefused()).toContain('whole numbers')
  await expect(form.area.getByRole('textbox', { name: 'First after' })).toBeFocused()
  await form.type('First after', '3')
  await form.pick('Then by another channel', 'Direct message')
  await form.submit()
  await desk.press('ControlOrMeta+,', 'Settings')
  await expect(window.getByRole('region', { name: TERMS })).toContainText('and by direct message after 2 chases')
  const again = await Terms.open(window)
  await expect(again.days).toContainText('Day of Lament')
  await expect(again.area.getByText('Victory at Adwa Day')).toHaveCount(0)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the calendars, ${colorScheme}`, async ({ start }) => {
    test.setTimeout(90_000)
    const { desk, window } = await start('--demo')
    await window.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await desk.expectShown()
    const form = await Terms.ofOffice(window)
    await form.pick('The office’s calendar', 'France')
    await form.choose('The office chases', 'By working days')
    await form.pick('Then by another channel', 'Email')
    const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  })
}
