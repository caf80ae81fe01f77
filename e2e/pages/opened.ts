/** The selected request: what is said of it, and what is done about one thing that happened, by keyboard. */
import { expect, type Locator, type Page } from '@playwright/test'
import { Form } from './form'
import { tabTo } from './keyboard'

export class Opened {
  readonly area: Locator
  readonly tracks: Locator
  /** What they say beside what we hold, and the line to take. */
  readonly evidence: Locator
  readonly warnings: Locator
  readonly nextChase: Locator
  readonly #timeline: Locator

  constructor(private readonly page: Page) {
    this.area = page.getByRole('region', { name: 'The selected request' })
    this.tracks = this.area.getByRole('definition')
    this.evidence = this.area.getByRole('region', { name: /evidence/i })
    this.warnings = this.area.getByRole('region', { name: 'Worth a thought' })
    this.nextChase = this.area.getByRole('region', { name: 'Next chase' })
    this.#timeline = this.area.getByRole('region', { name: 'Timeline' })
  }

  /** Everything that happened, in its order, by some words of each. */
  get events(): Locator {
    return this.#timeline.getByRole('listitem')
  }

  /** What happened, by some words of it; the first of several. */
  event(words: string): Locator {
    return this.events.filter({ hasText: words }).first()
  }

  /** Unfolds everything that was written down of what happened. */
  async unfold(words: string): Promise<Locator> {
    const event = this.event(words)
    await tabTo(this.page, event.getByRole('button', { expanded: false }).first())
    await this.page.keyboard.press('Enter')
    await expect(event.getByRole('button', { expanded: true })).toBeFocused()
    return event
  }

  /** Presses a button of the request. */
  async press(button: string, title: string): Promise<Form> {
    await tabTo(this.page, this.area.getByRole('button', { name: button, exact: true }))
    await this.page.keyboard.press('Enter')
    return this.#form(title)
  }

  /** Chooses what is done about what happened, from its own menu. */
  async act(words: string, act: string, title: string): Promise<Form> {
    await tabTo(this.page, this.event(words).getByRole('button', { name: /^Acts on / }))
    await this.page.keyboard.press('Enter')
    const item = this.page.getByRole('menuitem', { name: act })
    await expect(item).toBeVisible()
    await this.page.keyboard.type(act)
    await expect(item).toBeFocused()
    await this.page.keyboard.press('Enter')
    return this.#form(title)
  }

  /** Lets a warning stand, with a reason. */
  async letStand(warning: string, reason: string): Promise<void> {
    const form = await this.press(`Let it stand: ${warning}`, 'Let a warning stand')
    await form.type('Reason', reason)
    await form.submit()
    await expect(this.warnings.getByText(warning)).toHaveCount(0)
  }

  async #form(title: string): Promise<Form> {
    const form = new Form(this.page, title)
    await expect(form.area).toBeVisible()
    return form
  }
}
