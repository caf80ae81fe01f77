/** The proof of the register: by itself after the opening, on demand, and when something is wrong. */
import type { Page } from '@playwright/test'
import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, root, test } from '../fixtures'
import { tabTo } from '../pages/keyboard'

const status = (window: Page) => window.getByRole('button', { name: /(?:Verify now|Verifying… \d+ %)$/ })

async function keptRegister(folder: string): Promise<string> {
  const register = join(folder, 'register')
  await cp(join(root, 'e2e', 'registers', 'version-1'), register, { recursive: true })
  return register
}

/** Changes one letter of the journal's first entry. */
async function damage(register: string): Promise<void> {
  const [name = ''] = await readdir(join(register, 'journal'))
  const journal = join(register, 'journal', name)
  const text = await readFile(journal, 'utf8')
  await writeFile(journal, text.replace('"kind":"settings.changed"', '"kind":"settings.chanGed"'))
}

async function expectDamage(window: Page, where: string): Promise<void> {
  await window.getByRole('alert').filter({ hasText: 'damaged' }).getByRole('button', { name: 'Show the damage' }).click()
  const damage = window.getByRole('dialog', { name: 'This register is damaged' })
  await expect(damage).toContainText(where)
  await damage.getByRole('button', { name: 'Read on' }).click()
}

test('stands in the window by itself after the opening, and says what came since', async ({ start, folder }) => {
  const { desk, window } = await start('--register', await keptRegister(folder))
  await desk.expectShown()
  const verified = /^Verified \d\d:\d\d, 199 entries, fingerprint [0-9A-F]{4}( [0-9A-F]{4}){5}/
  await expect(status(window)).toHaveAccessibleName(new RegExp(`${verified.source}\\. Verify now$`))
  // Nobody asked for it, so nobody is told aloud.
  await expect(window.getByText('nothing is wrong')).toHaveCount(0)
  const { ok } = await window.evaluate(async () => {
    const all = { view: 'all', counterpart: null, search: '', sort: null, group: null, collapsed: [], offset: 0, limit: 100 }
    const page = await register.list(all)
    // The first issued one: a row's identifier stands before its state.
    const [, open] = /"id":"([^"]+)"(?:(?!"id":).)*"state":"issued"/.exec(page) ?? []
    return register.run({ kind: 'end', request: open, ending: { as: 'closed', reason: 'Settled by telephone.' } })
  })
  expect(ok).toBe(true)
  await expect(status(window)).toHaveAccessibleName(/, 1 entry since\. Verify now$/)
  await tabTo(window, status(window))
  await window.keyboard.press('Enter')
  await expect(window.getByRole('status').filter({ hasText: 'Verified: 200 entries, and nothing is wrong.' })).toBeVisible()
  await expect(status(window)).toHaveAccessibleName(/^Verified \d\d:\d\d, 200 entries, fingerprint [0-9A-F ]+\. Verify now$/)
})

test('is asked for from the palette', async ({ start }) => {
  const { desk, window } = await start('--demo')
  await desk.expectShown()
  await window.keyboard.press('ControlOrMeta+K')
  await window.keyboard.type('verify')
  await window.getByRole('menuitem', { name: 'Verify the register' }).click()
  await expect(window.getByText('and nothing is wrong')).toBeVisible()
})

test('finds what was changed while the register was open, and ends the writing', async ({ start, folder }) => {
  const register = await keptRegister(folder)
  const { desk, window } = await start('--register', register)
  await desk.expectShown()
  await expect(status(window)).toHaveAccessibleName(/^Verified/)
  await damage(register)
  await status(window).click()
  await expectDamage(window, 'line 1')
  await expect(status(window)).toHaveAccessibleName(/^1 problem found \d\d:\d\d, reading only/)
  await expect(window.getByText('Offline, read-only, damaged')).toBeVisible()
  await expect(window.getByRole('button', { name: /^New request/ })).toHaveCount(0)
})

test('says when the register is opened what was changed while it was closed', async ({ start, folder }) => {
  const register = await keptRegister(folder)
  const first = await start('--register', register)
  await first.desk.expectShown()
  await first.quit()
  await damage(register)
  const { window } = await start('--register', register)
  await expectDamage(window, 'line 1')
  await expect(window.getByText('Offline, read-only, damaged')).toBeVisible()
})
