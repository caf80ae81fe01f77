/** Backups are made, their failing is shown, and one of them can be restored: what is restored and what is set aside are both whole. */
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, root, test, type Started } from '../fixtures'
import { tabTo } from '../pages/keyboard'

/** Logs a request with no channel, by keyboard. */
async function log({ desk, window }: Started, subject: string): Promise<void> {
  const form = await desk.press('n', 'New request')
  await form.type('Subject', subject)
  await form.type('Counterpart', 'Ministry of Examples')
  await form.tick('Email')
  const email = form.section('Email')
  await email.type('To', 'press@ministry.example')
  await form.submit()
  await expect(window.getByRole('row').filter({ hasText: subject })).toBeVisible()
}

/** Chooses an act in the palette, by keyboard. */
async function act(window: Page, words: string, opens: string): Promise<void> {
  await window.keyboard.press('ControlOrMeta+k')
  await window.keyboard.type(words)
  await expect(window.getByRole('menuitem', { name: words }).first()).toBeVisible()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('dialog', { name: opens })).toBeVisible()
}

/** The system's dialogue for folders answers this, from now on. */
async function answerFolder(app: ElectronApplication, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, folder)
}

async function contentsOf(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  const files = names.map(async ({ parentPath, name }) => [join(parentPath, name).slice(folder.length), await readFile(join(parentPath, name), 'base64')] as const)
  return Object.fromEntries(await Promise.all(files))
}

test('what was backed up comes back, and what is there now is kept aside', async ({ start, folder }) => {
  const place = join(folder, 'office')
  const register = join(place, 'register')
  await mkdir(place)
  const first = await start('--register', register)
  await first.desk.expectShown()
  await log(first, 'Meeting of the two ministers')
  await first.quit()

  const second = await start('--register', register)
  const { window, desk, quit } = second
  await desk.expectShown()
  await log(second, 'Correction of a headline')
  await expect(desk.list.getByRole('row').filter({ hasText: 'Correction' })).toBeVisible()
  await act(window, 'Restore a backup', 'Restore a backup')
  const dialog = window.getByRole('dialog', { name: 'Restore a backup' })
  const backup = dialog.getByRole('option').first()
  await tabTo(window, backup)
  await window.keyboard.press('Enter')
  const changes = dialog.getByRole('region', { name: 'What it would change' })
  await expect(changes).toContainText('1 entry would leave the register')
  await expect(changes).toContainText('Correction of a headline')
  await expect(changes).not.toContainText('Meeting of the two ministers')
  await tabTo(window, dialog.getByRole('button', { name: 'Restore this backup' }))
  await window.keyboard.press('Enter')
  const done = window.getByRole('dialog', { name: 'Restored' })
  await expect(done).toContainText('register before restore')
  await window.keyboard.press('Enter')
  await expect(done).toBeHidden()
  await expect(window.getByRole('row').filter({ hasText: 'Meeting' })).toBeVisible()
  await expect(window.getByRole('row').filter({ hasText: 'Correction' })).toHaveCount(0)
  await quit()

  const [aside = '', ...others] = (await readdir(place)).filter((name) => name !== 'register')
  expect(others).toEqual([])
  const kept = await start('--register', join(place, aside))
  await expect(kept.window.getByRole('row').filter({ hasText: 'Correction' })).toBeVisible()
  await kept.quit()
})

test('a stick that is not there is said, with what to do, and the register goes on', async ({ start, folder }) => {
  const stick = join(folder, 'stick')
  await mkdir(stick)
  const started = await start('--register', join(folder, 'register'))
  const { app, window, desk, quit } = started
  await desk.expectShown()
  await answerFolder(app, stick)
  await act(window, 'Settings', 'Settings')
  const backups = window.getByRole('region', { name: 'Backups' })
  await tabTo(window, backups.getByRole('button', { name: 'Choose a folder' }))
  await window.keyboard.press('Enter')
  await expect(backups.getByText('last good one')).toHaveCount(2)
  await window.keyboard.press('Escape')
  await rename(stick, `${stick} pulled out`)
  await log(started, 'Meeting of the two ministers')
  await window.keyboard.press('ControlOrMeta+k')
  await window.keyboard.type('Back up now')
  await expect(window.getByRole('menuitem', { name: 'Back up now' })).toBeVisible()
  await window.keyboard.press('Enter')
  const failed = window.getByRole('button', { name: 'Backup to the folder failed' })
  await tabTo(window, failed)
  await window.keyboard.press('Enter')
  await expect(backups.getByText('the folder is not there. The register itself is safe. Plug the disk in')).toBeVisible()
  await expect(backups.getByText('last good one')).toHaveCount(2)
  await rename(`${stick} pulled out`, stick)
  await tabTo(window, backups.getByRole('button', { name: 'Back up now' }))
  await window.keyboard.press('Enter')
  await expect(backups.getByText('the folder is not there')).toHaveCount(0)
  await window.keyboard.press('Escape')
  await expect(window.getByText(/^Backed up \d\d:\d\d$/)).toBeVisible()
  await quit()
})

test('a damaged register is restored from a folder', async ({ start, command, folder }) => {
  const register = join(folder, 'register')
  const stick = join(folder, 'stick')
  await mkdir(stick)
  await cp(join(root, 'e2e', 'registers', 'version-1'), register, { recursive: true })
  expect(await command('--register', register, '--backup', stick)).toMatchObject({ code: 0, stderr: '' })
  const [journal = ''] = await readdir(join(register, 'journal'))
  const bytes = await readFile(join(register, 'journal', journal))
  bytes[5_000] = 0
  await writeFile(join(register, 'journal', journal), bytes)
  await rm(join(register, 'ledger.json'))
  const { app, window, desk, quit } = await start('--register', register)
  await answerFolder(app, stick)
  const banner = window.getByRole('alert').filter({ hasText: 'damaged' })
  await tabTo(window, banner.getByRole('button', { name: 'Show the damage' }))
  await window.keyboard.press('Enter')
  await tabTo(window, window.getByRole('dialog', { name: 'This register is damaged' }).getByRole('button', { name: 'Restore a backup' }))
  await window.keyboard.press('Enter')
  const dialog = window.getByRole('dialog', { name: 'Restore a backup' })
  await tabTo(window, dialog.getByRole('button', { name: 'Look in a folder' }))
  await window.keyboard.press('Enter')
  await expect(dialog.getByText('cannot be read whole')).toBeVisible()
  await expect(dialog.getByText('would come back')).toBeVisible()
  await tabTo(window, dialog.getByRole('button', { name: 'Restore this backup' }))
  await window.keyboard.press('Enter')
  await expect(window.getByRole('dialog', { name: 'Restored' })).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(banner).toHaveCount(0)
  await expect(desk.row('2018/041')).toBeVisible()
  await quit()
  expect(await command('--register', register, '--verify')).toMatchObject({ code: 0 })
})

test('the command line backs up, says what a restore would change, and does it only when agreed to', async ({ command, folder }) => {
  const register = join(folder, 'register')
  const sample = join(root, 'resources', 'import', 'sample.csv')
  expect(await command('--register', register, '--backup')).toMatchObject({ code: 1 })
  await command('--register', register, '--import', sample)
  const backedUp = await command('--register', register, '--backup')
  expect(backedUp).toMatchObject({ code: 0, stderr: '' })
  expect(backedUp.stdout).toContain(join(register, 'backups'))
  const before = await contentsOf(register)
  const stick = join(folder, 'gone')
  const missing = await command('--register', register, '--backup', stick)
  expect(missing.code).toBe(1)
  expect(missing.stderr).toContain('the folder is not there')

  const fresh = join(folder, 'new', 'register')
  await mkdir(join(folder, 'new'))
  const told = await command('--register', fresh, '--restore', join(register, 'backups'))
  expect(told).toMatchObject({ code: 0, stderr: '' })
  expect(told.stdout).toContain('would get back')
  expect(told.stdout).toContain('2018/041')
  expect(told.stdout).toContain('--yes')
  expect(await readdir(join(folder, 'new'))).toEqual([])
  const done = await command('--register', fresh, '--restore', join(register, 'backups'), '--yes')
  expect(done).toMatchObject({ code: 0, stderr: '' })
  const [verified, original] = [await command('--register', fresh, '--verify'), await command('--register', register, '--verify')]
  expect(verified).toEqual(original)

  const [shelf = ''] = await readdir(join(register, 'backups', 'files'))
  const [kept = ''] = await readdir(join(register, 'backups', 'files', shelf))
  await writeFile(join(register, 'backups', 'files', shelf, kept), 'spoiled')
  const refused = await command('--register', fresh, '--restore', join(register, 'backups'), '--yes')
  expect(refused.code).toBe(1)
  expect(refused.stderr).toContain(kept)
  expect(Object.keys(await contentsOf(register))).toEqual(Object.keys(before))
})
