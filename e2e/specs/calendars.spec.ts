/** Working days and chasing, by keyboard: two calendars, a policy, and when the next chase is due. The sample lives on 9 March 2018. */
import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { expect, test, type Started } from '../fixtures'
import { Counterparts } from '../pages/counterparts'
import { Form } from '../pages/form'
import { tabTo } from '../pages/keyboard'

const TITLE = 'Working days and chasing'

/** The days of the year that is looked at. */
function daysIn(form: Form): Locator {
  return form.area.getByRole('list', { name: 'Days off, and days worked instead' })
}

/** Opens the terms from what shows them: the settings, or a counterpart's card. */
async function openTerms(window: Page): Promise<Form> {
  await tabTo(window, window.getByRole('button', { name: 'Change working days and chasing' }))
  await window.keyboard.press('Enter')
  const form = new Form(window, TITLE)
  await expect(form.area).toBeVisible()
  return form
}

async function officeTerms({ desk, window }: Started): Promise<Form> {
  await desk.press('ControlOrMeta+,', 'Settings')
  return openTerms(window)
}

test('chases are counted in days on which both offices work, over New Year and the change of the clocks', async ({ start }) => {
  test.setTimeout(120_000)
  const started = await start('--demo')
  const { desk, window } = started
  await desk.expectShown()

  await test.step('the office has a calendar and a policy', async () => {
    const form = await officeTerms(started)
    await form.pick('The office’s calendar', 'Russia')
    await expect(daysIn(form)).toContainText('New Year Holiday')
    await form.choose('The office chases', 'By working days')
    await form.type('First after', '3')
    await form.type('Then every', '2')
    await form.submit()
  })

  await test.step('so has the counterpart, with a day off written by hand', async () => {
    const directory = new Counterparts(window)
    await directory.open()
    await directory.select('state', 'State Department')
    const form = await openTerms(window)
    await form.pick('Their calendar', 'United States')
    const day = form.section('Another day')
    await tabTo(window, day.area.getByRole('spinbutton').first())
    await window.keyboard.type('14032018')
    await day.type('What it is', 'Move of the building')
    await tabTo(window, day.area.getByRole('button', { name: 'Add this day' }))
    await window.keyboard.press('Enter')
    await expect(form.area.getByRole('listitem').filter({ hasText: 'Move of the building' })).toContainText('Wed 14 March')
    await form.submit()
    await expect(directory.card).toContainText('United States')
    await window.keyboard.press('Escape')
  })

  const log = async (subject: string, number: string, dispatched: string): Promise<void> => {
    const form = await desk.press('n', 'New request')
    await form.type('Subject', subject)
    await form.type('What we ask', 'An answer.')
    await form.type('Counterpart', 'State Department')
    await form.when('Acknowledgement due', '30 04 2018 17 00')
    const note = form.section('Note')
    await note.tick('Note')
    await note.type('Number', number)
    await note.when('Dispatched at', dispatched)
    await form.submit()
    await expect(desk.detail.getByRole('heading', { name: subject })).toBeVisible()
  }
  const next = desk.detail.getByRole('region', { name: 'Next chase' })

  await test.step('asked before New Year, it is chased when both are back', async () => {
    await log('Before New Year', '901', '28 12 2017 12 00')
    // Friday the 29th; then Russia is away until the 9th of January, and the third day is the 10th.
    await expect(next).toContainText('Due since Wed 10 January')
    await expect(next).toContainText('3 working days after what was sent on 28 December 2017')
    await expect(next).toContainText('counted by Russia and United States')
  })

  await test.step('asked before the clocks change, it is chased after the holiday that was written by hand', async () => {
    await log('Before summer time', '902', '09 03 2018 09 00')
    await expect(next).toContainText('Thu 15 March')
    await expect(next).toContainText('by note')
    const form = await desk.more('Chase it otherwise', 'Chase this request otherwise')
    await form.choose('This request is chased', 'Otherwise')
    await form.type('First after', '1')
    await form.submit()
    await expect(next).toContainText('Mon 12 March')
    await expect(next).toContainText('1 working day after')
  })

  await test.step('the notices are off by one setting, and stay off', async () => {
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
})

test('a day is taken away, and a policy that is no number is refused at its field', async ({ start }) => {
  const started = await start('--demo')
  const { desk, window } = started
  await desk.expectShown()
  const form = await officeTerms(started)
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
  await expect(window.getByRole('region', { name: TITLE })).toContainText('and by direct message after 2 chases')
  const again = await openTerms(window)
  await expect(daysIn(again)).toContainText('Day of Lament')
  await expect(again.area.getByText('Victory at Adwa Day')).toHaveCount(0)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the calendars, ${colorScheme}`, async ({ start }) => {
    test.setTimeout(90_000)
    const started = await start('--demo')
    const { desk, window } = started
    await window.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await desk.expectShown()
    const form = await officeTerms(started)
    await form.pick('The office’s calendar', 'France')
    await form.choose('The office chases', 'By working days')
    await form.pick('Then by another channel', 'Email')
    const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  })
}
