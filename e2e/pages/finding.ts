/** Finding requests: the search line with its marks, the menus beside it, the columns, and the views kept in the rail. */
import { expect, type Locator, type Page } from '@playwright/test'
import type { Desk } from './desk'
import { tabTo } from './keyboard'

export class Finding {
  readonly line: Locator
  readonly marks: Locator
  readonly saved: Locator

  constructor(
    private readonly page: Page,
    private readonly desk: Desk,
  ) {
    this.line = page.getByRole('searchbox', { name: 'Search the list' })
    this.marks = page.getByRole('list', { name: 'Conditions' })
    this.saved = page.getByRole('region', { name: 'Saved views' })
  }

  /** Types a line in the place of the one that stands. */
  async search(line: string): Promise<void> {
    await this.page.keyboard.press('Escape')
    await this.page.keyboard.press('/')
    await expect(this.line).toBeFocused()
    await this.page.keyboard.press('ControlOrMeta+A')
    await this.page.keyboard.type(line)
    await expect(this.line).toHaveValue(line)
  }

  /** The references and the groups' heads, from above. */
  async order(): Promise<string[]> {
    const rows = this.desk.list.getByRole('row').filter({ hasNot: this.page.getByRole('columnheader') })
    const placed = await rows.evaluateAll((all) =>
      all.map((row) => ({ top: row.getBoundingClientRect().top, words: row.querySelector('[role=gridcell]')?.textContent ?? '' })),
    )
    return placed.sort((a, b) => a.top - b.top).map(({ words }) => words)
  }

  mark(words: string): Locator {
    return this.marks.getByRole('button', { name: `Remove: ${words}`, exact: true })
  }

  /** Chooses in the menu that has the focus, typing the beginnings of the items; the last is taken. */
  async choose(...items: string[]): Promise<void> {
    for (const [index, name] of items.entries()) {
      const item = this.page.getByRole('menu').last().locator('[role^=menuitem]').filter({ hasText: name })
      await expect(item).toBeVisible()
      // Letters typed in the same menu less than a second before count as the beginning of these: then one types again.
      await expect(async () => {
        await this.page.keyboard.type(name)
        await expect(item).toBeFocused({ timeout: 1_200 })
      }).toPass()
      await this.page.keyboard.press(index < items.length - 1 ? 'ArrowRight' : 'Enter')
    }
  }

  /** Opens a menu of the toolbar by its button. */
  async open(button: string | RegExp): Promise<void> {
    await tabTo(this.page, this.page.getByRole('button', { name: button }))
    await this.page.keyboard.press('Enter')
    await expect(this.page.getByRole('menu')).toBeVisible()
  }

  /** Shuts all menus. */
  async shut(): Promise<void> {
    while ((await this.page.getByRole('menu').count()) > 0) {
      const open = await this.page.getByRole('menu').count()
      await this.page.keyboard.press('Escape')
      await expect(this.page.getByRole('menu')).not.toHaveCount(open)
    }
  }

  head(name: string): Locator {
    return this.desk.list.getByRole('columnheader', { name })
  }
}
