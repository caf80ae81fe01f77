/** A form of the desk: its fields by their labels, filled in by keyboard. */
import { expect, type Locator, type Page } from '@playwright/test'
import { tabTo, typeOver } from './keyboard'

/** A part of a form in which each label stands once: the form itself, or one channel's section. */
export class Fields {
  constructor(
    protected readonly page: Page,
    readonly area: Locator,
  ) {}

  /** The section with this name. */
  section(name: string): Fields {
    return new Fields(this.page, this.area.getByRole('group', { name, exact: true }))
  }

  /** Goes to a line or a text. */
  async reach(label: string): Promise<void> {
    await tabTo(this.page, this.area.getByRole('textbox', { name: label }))
  }

  /** Presses a button. */
  async press(button: string): Promise<void> {
    await tabTo(this.page, this.area.getByRole('button', { name: button, exact: true }))
    await this.page.keyboard.press('Enter')
  }

  /** A line or a text. A field that suggests keeps what was typed. */
  async type(label: string, text: string): Promise<void> {
    const field = this.area.getByRole('textbox', { name: label }).or(this.area.getByRole('combobox', { name: label }))
    await typeOver(this.page, field.first(), text)
    // Suggestions close, so that the next key belongs to the form.
    if ((await field.first().getAttribute('aria-expanded')) === 'true') await this.page.keyboard.press('Escape')
  }

  /** One of a few, all in sight. */
  async choose(label: string, option: string): Promise<void> {
    const group = this.area.getByRole('radiogroup', { name: label })
    const wanted = group.getByRole('radio', { name: option, exact: true })
    const checked = group.getByRole('radio', { checked: true })
    await tabTo(this.page, checked)
    for (let options = await group.getByRole('radio').count(); options > 0 && !(await wanted.isChecked()); options -= 1) {
      await this.page.keyboard.press('ArrowRight')
    }
    await expect(wanted).toBeChecked()
  }

  /** One of several, in a list that opens. */
  async pick(label: string, option: string): Promise<void> {
    const button = this.area.getByRole('button', { name: label })
    await tabTo(this.page, button)
    await this.page.keyboard.press('Enter')
    const wanted = this.page.getByRole('option').filter({ has: this.page.getByText(option, { exact: true }) })
    await expect(wanted).toBeVisible()
    await this.page.keyboard.type(option)
    await expect(wanted).toBeFocused()
    await this.page.keyboard.press('Enter')
    await expect(button).toContainText(option)
  }

  /** Sees to it that a box is ticked. */
  async tick(label: string): Promise<void> {
    const box = this.area.getByRole('checkbox', { name: label })
    await tabTo(this.page, box)
    if (!(await box.isChecked())) await this.page.keyboard.press('Space')
    await expect(box).toBeChecked()
  }

  /** A date and time, typed straight through: `02 03 2018 15 40`. */
  async when(label: string, digits: string, precision?: 'About' | 'Day only'): Promise<void> {
    const moment = this.area.getByRole('group', { name: label, exact: true })
    await tabTo(this.page, moment.getByRole('spinbutton').first())
    await this.page.keyboard.type(digits.replaceAll(' ', ''))
    if (precision) await new Fields(this.page, moment).pick('Precision', precision)
  }
}

/** A whole form, in its dialog. */
export class Form extends Fields {
  constructor(page: Page, title: string) {
    super(page, page.getByRole('dialog', { name: title }))
  }

  /** Sends the form, and waits until it was taken. */
  async submit(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+Enter')
    await expect(this.area).toBeHidden()
  }

  /** Sends the form, which is refused, and answers with the sentence. */
  async submitRefused(): Promise<string> {
    await this.page.keyboard.press('ControlOrMeta+Enter')
    const alert = this.area.getByRole('alert')
    await expect(alert).not.toBeEmpty()
    return alert.innerText()
  }
}
