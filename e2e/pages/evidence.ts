/** Evidence files: dropped as from another program, looked at, and recorded; and the exhibits that come of it. */
import { expect, type Locator, type Page } from '@playwright/test'
import { join } from 'node:path'
import { root } from '../fixtures'
import { tabTo } from './keyboard'

/** A file written for the specs. */
export function evidenceFile(name: string): string {
  return join(root, 'e2e', 'files', name)
}

export class Evidence {
  /** What the files show, before anything is recorded. */
  readonly sheet: Locator
  readonly record: Locator
  readonly exhibits: Locator

  constructor(private readonly page: Page) {
    this.sheet = page.getByRole('dialog', { name: 'What the files show' })
    this.record = this.sheet.getByRole('button', { name: /^Record/ })
    this.exhibits = page.getByRole('region', { name: 'Exhibits' }).getByRole('listitem')
  }

  /** What a file is said to prove, or why it is set apart. */
  row(name: string): Locator {
    return this.sheet.getByRole('row', { name: `${name}:` })
  }

  /** Drags files over a part of the window; whatever moves them about is the system's, as with another program's. */
  async drag(paths: readonly string[], over: Locator): Promise<void> {
    await this.#drag('dragEnter', paths, over)
    await this.#drag('dragOver', paths, over)
  }

  /** Drops files there. */
  async drop(paths: readonly string[], on: Locator): Promise<void> {
    await this.drag(paths, on)
    await this.#drag('drop', paths, on)
  }

  /** Drops files there, and waits until all are read: each by a process of its own. */
  async read(paths: readonly string[], on: Locator): Promise<void> {
    await this.drop(paths, on)
    await expect(this.sheet).toBeVisible({ timeout: 30_000 })
  }

  /** Walks to a row, through all that stand before it: a row out of sight is not drawn. */
  async walkTo(name: string): Promise<void> {
    const row = this.row(name)
    await this.page.keyboard.press('ArrowDown')
    await this.page.keyboard.press('Home')
    for (let step = 0; step < 80; step += 1) {
      if ((await row.count()) > 0 && (await row.evaluate((element) => element === document.activeElement))) return
      await this.page.keyboard.press('ArrowDown')
    }
    throw new Error(`The arrows do not reach ${name}`)
  }

  /** Records all that is ticked, with one key. */
  async accept(count: number): Promise<void> {
    await expect(this.record).toHaveText(`Record ${String(count)}`)
    await this.page.keyboard.press('ControlOrMeta+Enter')
    await expect(this.sheet).toBeHidden()
    await expect(this.page.getByText(`Recorded ${String(count)}:`)).toBeVisible()
  }

  /** Says that a reply is an acknowledgement in writing. */
  async amendToWritten(name: string): Promise<void> {
    await this.walkTo(name)
    await this.page.keyboard.press('Enter')
    const fields = this.page.getByRole('dialog', { name: 'What this reply acknowledges' })
    const level = fields.getByRole('radiogroup', { name: 'Level' })
    await tabTo(this.page, level.getByRole('radio', { checked: true }))
    await this.page.keyboard.press('4')
    await expect(level.getByRole('radio', { name: 'Written' })).toBeChecked()
    await this.page.keyboard.press('ControlOrMeta+Enter')
    await expect(fields).toBeHidden()
  }

  async #drag(type: 'dragEnter' | 'dragOver' | 'drop', files: readonly string[], over: Locator): Promise<void> {
    await over.scrollIntoViewIfNeeded()
    const box = await over.boundingBox()
    if (box === null) throw new Error('Nothing to drop on')
    const session = await this.page.context().newCDPSession(this.page)
    const [x, y] = [box.x + Math.min(40, box.width / 2), box.y + Math.min(20, box.height / 2)]
    await session.send('Input.dispatchDragEvent', { type, x, y, data: { items: [], files: [...files], dragOperationsMask: 1 } })
    await session.detach()
  }
}
