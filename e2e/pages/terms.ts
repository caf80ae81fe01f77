/** Working days and chasing: of the office, from its settings, or of a counterpart, from its card. */
import { expect, type Locator, type Page } from '@playwright/test'
import { Counterparts } from './counterparts'
import { Desk } from './desk'
import { Form } from './form'
import { tabTo } from './keyboard'

export const TERMS = 'Working days and chasing'

export class Terms extends Form {
  private constructor(page: Page) {
    super(page, TERMS)
  }

  static async ofOffice(page: Page): Promise<Terms> {
    await new Desk(page).press('ControlOrMeta+,', 'Settings')
    return Terms.open(page)
  }

  /** Of a counterpart of the directory, which is open. */
  static async ofCounterpart(page: Page, search: string, name: string): Promise<Terms> {
    await new Counterparts(page).select(search, name)
    return Terms.open(page)
  }

  /** Opens the terms from what shows them. */
  static async open(page: Page): Promise<Terms> {
    await tabTo(page, page.getByRole('button', { name: 'Change working days and chasing' }))
    await page.keyboard.press('Enter')
    const terms = new Terms(page)
    await expect(terms.area).toBeVisible()
    return terms
  }

  /** The days of the year that is looked at. */
  get days(): Locator {
    return this.area.getByRole('list', { name: 'Days off, and days worked instead' })
  }

  /** Adds a day off; `14 03 2018`. */
  async addDay(digits: string, name: string): Promise<void> {
    const day = this.section('Another day')
    await tabTo(this.page, day.area.getByRole('spinbutton').first())
    await this.page.keyboard.type(digits.replaceAll(' ', ''))
    await day.type('What it is', name)
    await tabTo(this.page, day.area.getByRole('button', { name: 'Add this day' }))
    await this.page.keyboard.press('Enter')
    await expect(this.days.getByRole('listitem').filter({ hasText: name })).toBeVisible()
  }
}
