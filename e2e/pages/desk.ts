/** The desk: rail, list and detail, as a person or a screen reader finds them. */
import { expect, type Locator, type Page } from '@playwright/test'
import { Form } from './form'
import { tabTo, typeOver } from './keyboard'
import { Opened } from './opened'

export class Desk {
  readonly list: Locator
  readonly opened: Opened
  /** All that is shown of the selected request. */
  readonly detail: Locator

  constructor(private readonly page: Page) {
    // The tags of a request are a grid too, without columns.
    this.list = page.getByRole('grid').filter({ has: page.getByRole('columnheader') })
    this.opened = new Opened(page)
    this.detail = this.opened.area
  }

  /** The desk is there: with requests, or with the first run. */
  async expectShown(): Promise<void> {
    await expect(this.list.or(this.page.getByRole('button', { name: 'Log your first request' })).first()).toBeVisible()
  }

  /** A request's row in the list. */
  row(reference: string): Locator {
    return this.list.getByRole('row').filter({ hasText: reference })
  }

  /** A view in the rail, with how many requests it holds. */
  view(name: string, count: number): Locator {
    const label = count === 0 ? name : `${name}, ${String(count)} ${count === 1 ? 'request' : 'requests'}`
    return this.page.getByRole('button', { name: label, exact: true })
  }

  /** Selects a request by keyboard. */
  async select(reference: string): Promise<void> {
    await tabTo(this.page, this.list)
    await this.page.keyboard.press('Home')
    const row = this.row(reference)
    for (let step = 0; step < 200; step += 1) {
      if ((await row.count()) > 0 && (await row.getAttribute('aria-selected')) === 'true') return
      await this.page.keyboard.press('ArrowDown')
    }
    throw new Error(`${reference} is not in the list`)
  }

  /** Narrows the list to what is looked for. */
  async search(words: string): Promise<void> {
    await this.page.keyboard.press('/')
    await typeOver(this.page, this.page.getByRole('searchbox'), words)
    await this.page.keyboard.press('Enter')
  }

  /** Unfolds the first group of the list. */
  async unfold(group: string): Promise<void> {
    const head = this.list.getByRole('button', { name: group })
    await tabTo(this.page, this.list)
    await this.page.keyboard.press('Home')
    await this.page.keyboard.press('ArrowRight')
    await expect(head).toHaveAttribute('aria-expanded', 'true')
  }

  /** Opens a form by its key. */
  async press(key: string, title: string): Promise<Form> {
    await this.page.keyboard.press(key)
    const form = new Form(this.page, title)
    await expect(form.area).toBeVisible()
    return form
  }

  /** Opens a form from the request's menu of further acts, by keyboard. */
  async more(act: string, title: string): Promise<Form> {
    await tabTo(this.page, this.detail.getByRole('button', { name: 'More acts' }))
    await this.page.keyboard.press('Enter')
    const item = this.page.getByRole('menuitem', { name: act })
    await expect(item).toBeVisible()
    await this.page.keyboard.type(act)
    await expect(item).toBeFocused()
    await this.page.keyboard.press('Enter')
    const form = new Form(this.page, title)
    await expect(form.area).toBeVisible()
    return form
  }
}
