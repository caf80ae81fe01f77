/** A register that is not as it should be is shown for what it is, and never made worse. */
import { appendFile, cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, root, test } from '../fixtures'

const kept = join(root, 'e2e', 'registers')

/** Every file of a folder with its bytes. */
async function contentsOf(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  const files = names.map(async ({ parentPath, name }) => [join(parentPath, name), await readFile(join(parentPath, name), 'base64')] as const)
  return Object.fromEntries(await Promise.all(files))
}

test('a damaged register opens for reading, and says which line', async ({ start, folder }) => {
  const register = join(folder, 'register')
  await cp(join(kept, 'damaged'), register, { recursive: true })
  const before = await contentsOf(register)
  const { desk, window, quit } = await start('--register', register)
  await desk.expectShown()
  const banner = window.getByRole('alert').filter({ hasText: 'damaged' })
  await expect(banner).toContainText('line 190')
  await expect(desk.row('2018/041')).toBeVisible()
  await expect(window.getByRole('button', { name: /^New request/ })).toHaveCount(0)
  await window.keyboard.press('n')
  await expect(window.getByRole('dialog')).toHaveCount(0)
  await quit()
  expect(await contentsOf(register)).toEqual(before)
})

test('a later version’s register is left untouched', async ({ start, folder }) => {
  const register = join(folder, 'register')
  await cp(join(kept, 'newer'), register, { recursive: true })
  const before = await contentsOf(register)
  const { window, quit } = await start('--register', register)
  await expect(window.getByRole('heading', { name: 'This register is from a later version' })).toBeVisible()
  await expect(window.getByText('open it with that version')).toBeVisible()
  await quit()
  expect(await contentsOf(register)).toEqual(before)
})

test('a register that is open elsewhere is not opened twice', async ({ start, command, folder }) => {
  const register = join(folder, 'register')
  const first = await start('--register', register)
  await first.desk.expectShown()
  const second = await start('--register', register)
  await expect(second.window.getByRole('heading', { name: 'This register is open elsewhere' })).toBeVisible()
  const third = await command('--register', register, '--verify')
  expect(third.code).toBe(1)
  expect(third.stderr).toContain('Another Chancery has this register open')
  await second.quit()
  await first.quit()
  expect(await command('--register', register, '--verify')).toMatchObject({ code: 0 })
})

test('somebody’s other folder is not made a register', async ({ start, folder }) => {
  const photos = join(folder, 'photos')
  await mkdir(photos)
  await writeFile(join(photos, 'holiday.txt'), 'sea')
  const { window, quit } = await start('--register', photos)
  await expect(window.getByRole('heading', { name: 'This register could not be opened' })).toBeVisible()
  await quit()
  expect(await readdir(photos)).toEqual(['holiday.txt'])
})

test('a line cut short by a power cut is set aside, and the person is told', async ({ start, folder }) => {
  const register = join(folder, 'register')
  await cp(join(kept, 'version-1'), register, { recursive: true })
  const [journal = ''] = await readdir(join(register, 'journal'))
  await appendFile(join(register, 'journal', journal), '{"v":1,"desk":"')
  const { desk, window, quit } = await start('--register', register)
  await desk.expectShown()
  await expect(window.getByText('was cut short, as by a power cut')).toBeVisible()
  await expect(desk.row('2018/041')).toBeVisible()
  await window.getByRole('button', { name: 'Dismiss' }).click()
  await expect(window.getByText('was cut short, as by a power cut')).toBeHidden()
  await quit()
  const files = await readdir(join(register, 'journal'))
  const [aside = ''] = files.filter((name) => name.includes('.torn-'))
  expect(await readFile(join(register, 'journal', aside), 'utf8')).toBe('{"v":1,"desk":"')
})
