/** The directory of counterparts: its list, the card that is selected, and its forms. */
import { expect, type Locator, type Page } from '@playwright/test'
import { Form } from './form'
import { tabTo } from './keyboard'

export class Counterparts {
  readonly list: Locator
  readonly card: Locator

  constructor(private readonly page: Page) {
    this.list = page.getByRole('grid', { name: 'Counterparts' })
    this.card = page.getByRole('region', { name: 'The selected counterpart' })
  }

  /** Opens the directory by its key. */
  async open(): Promise<void> {
    await this.page.keyboard.press('c')
    await expect(this.list).toBeVisible()
  }

  /** Selects a counterpart by searching for it. */
  async select(search: string, name: string): Promise<void> {
    await this.page.keyboard.press('/')
    await expect(this.page.getByRole('searchbox')).toBeFocused()
    await this.page.keyboard.press('ControlOrMeta+A')
    await this.page.keyboard.type(search)
    await this.page.keyboard.press('Enter')
    await this.page.keyboard.press('Home')
    await expect(this.list.getByRole('row', { selected: true })).toContainText(name)
    await expect(this.card.getByRole('heading', { name, exact: true })).toBeVisible()
  }

  /** Opens a form by a button of the screen. */
  async form(button: string, title: string): Promise<Form> {
    await tabTo(this.page, this.page.getByRole('button', { name: button, exact: true }))
    await this.page.keyboard.press('Enter')
    return this.shown(title)
  }

  /** Opens a form by its key, from the list. */
  async press(key: string, title: string): Promise<Form> {
    await tabTo(this.page, this.card.getByRole('button', { name: 'Requests' }))
    await this.page.keyboard.press(key)
    return this.shown(title)
  }

  /** Says how an address has just been verified. */
  async verify(button: string, how: string): Promise<void> {
    await tabTo(this.page, this.card.getByRole('button', { name: button }))
    await this.page.keyboard.press('Enter')
    const item = this.page.getByRole('menuitem', { name: how, exact: true })
    await expect(item).toBeVisible()
    await this.page.keyboard.type(how)
    await expect(item).toBeFocused()
    await this.page.keyboard.press('Enter')
  }

  private async shown(title: string): Promise<Form> {
    const form = new Form(this.page, title)
    await expect(form.area).toBeVisible()
    return form
  }
}
