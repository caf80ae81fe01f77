/** What was recorded: who, when, before and after. */
import { expect, type Locator, type Page } from '@playwright/test'

export class History {
  readonly area: Locator
  /** The latest change first. */
  readonly changes: Locator

  private constructor(private readonly page: Page) {
    this.area = page.getByRole('dialog', { name: /^History/ })
    this.changes = this.area.getByRole('listitem')
  }

  /** Opens it by the palette: of the selected request, or of the register. */
  static async open(page: Page, of: 'this' | 'the register'): Promise<History> {
    await page.keyboard.press('ControlOrMeta+K')
    await page.keyboard.type(`history of ${of}`)
    await expect(page.getByRole('menuitem', { name: `history of ${of}` })).toBeVisible()
    await page.keyboard.press('Enter')
    const history = new History(page)
    await expect(history.changes.first()).toBeVisible()
    return history
  }

  async close(): Promise<void> {
    await this.page.keyboard.press('Escape')
    await expect(this.area).toBeHidden()
  }
}
