/** The keyboard alone, as a person who never touches the mouse. */
import { expect, type Locator, type Page } from '@playwright/test'

/** More stops than any form has: a field that this does not reach cannot be reached. */
const STOPS = 80

/** Tabs on until the focus is on what is looked for; backwards with Shift when `back`. */
export async function tabTo(page: Page, target: Locator, back = false): Promise<void> {
  await expect(target).toBeVisible()
  for (let stop = 0; stop < STOPS; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab')
  }
  throw new Error(`The keyboard does not reach ${String(target)}`)
}

/** Puts the text in the place of what stands in the field. */
export async function typeOver(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(text)
  await expect(field).toHaveValue(text)
}
