/** Several requests, selected in the list and acted on together, by keyboard. */
import { expect, type Locator, type Page } from '@playwright/test'
import type { Desk } from './desk'
import { tabTo } from './keyboard'

export class Several {
  /** What stands where a request would. */
  readonly area: Locator

  constructor(
    private readonly page: Page,
    private readonly desk: Desk,
  ) {
    this.area = page.getByRole('region', { name: 'The selected requests' })
  }

  /** Selects requests one by one, in the order in which they stand in the list. */
  async choose(...references: readonly string[]): Promise<void> {
    await tabTo(this.page, this.desk.list)
    await this.page.keyboard.press('Home')
    for (const reference of references) {
      await this.goTo(reference)
      await this.page.keyboard.press('x')
      await expect(this.desk.row(reference)).toHaveAttribute('aria-selected', 'true')
    }
    await this.expectSelected(references.length)
  }

  /** Has the cursor on a row. */
  async goTo(reference: string): Promise<void> {
    const row = this.desk.row(reference)
    for (let step = 0; step < 200; step += 1) {
      const active = await this.desk.list.getAttribute('aria-activedescendant')
      if (active !== null && (await row.count()) > 0 && (await row.getAttribute('id')) === active) return
      await this.page.keyboard.press('ArrowDown')
    }
    throw new Error(`${reference} is not in the list`)
  }

  async expectSelected(count: number): Promise<void> {
    await expect(this.area.getByRole('heading', { name: `${String(count)} selected` })).toBeVisible()
  }

  /** The references of the rows that are selected and drawn. */
  async rows(): Promise<string[]> {
    const texts = await this.desk.list.getByRole('row', { selected: true }).allInnerTexts()
    return texts.map((text) => /\d{4}\/\d+/.exec(text)?.[0] ?? 'draft')
  }
}
