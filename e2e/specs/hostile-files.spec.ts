/** Files that would do harm, dropped in the real window: each gets its sentence, and nothing is written but what a person keeps. */
import { createHash } from 'node:crypto'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { expect, test } from '../fixtures'
import { ESCAPED, hostile } from '../files/hostile'
import { Evidence } from '../pages/evidence'
import { tabTo } from '../pages/keyboard'

/** What the browser and the register write by themselves, whenever it suits them. */
const THEIR_OWN = /^(?:config|register.backups|register.ledger\.json)/

/** Every other file of the person's, by its path. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => !entry.isDirectory()).map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
  return paths.filter((path) => !THEIR_OWN.test(path)).sort()
}

test('each gives its sentence, the window stays as it was, and nothing is written outside the exhibits', async ({ start, folder }) => {
  test.setTimeout(180_000)
  const register = join(folder, 'register')
  const { window, desk } = await start('--register', register)
  const evidence = new Evidence(window)
  await desk.expectShown()
  const form = await desk.press('n', 'New request')
  await form.type('Subject', 'Interview with the minister')
  await window.keyboard.press('ControlOrMeta+S')
  await expect(form.area).toBeHidden()
  await expect(desk.detail).toContainText('Interview with the minister')

  const given = join(folder, 'given')
  await mkdir(given)
  const files = await Promise.all(
    hostile.map(async ({ name, bytes }) => {
      const made = bytes()
      await writeFile(join(given, name), made)
      const sha256 = createHash('sha256').update(made).digest('hex')
      return { path: join(given, name), kept: join('register', 'exhibits', sha256.slice(0, 2), sha256) }
    }),
  )
  const before = await filesIn(folder)
  const home = window.url()
  let asked = 0
  window.on('dialog', (dialog) => {
    asked += 1
    void dialog.dismiss()
  })

  await evidence.read(files.map(({ path }) => path), desk.detail)
  for (const { shown, says } of hostile) {
    await evidence.walkTo(shown)
    await expect(evidence.row(shown)).toContainText(says)
  }
  const held = (await filesIn(folder)).filter((path) => !before.includes(path))
  for (const path of held) expect(path).toMatch(/^register.exhibits.incoming.[0-9a-f-]{36}$/)
  await window.keyboard.press('Escape')
  await expect(evidence.sheet).toBeHidden()
  await expect.poll(() => filesIn(folder)).toEqual(before)

  // The same again, and every one of them is kept.
  await evidence.read(files.map(({ path }) => path), desk.detail)
  await evidence.walkTo(hostile[0]?.shown ?? '')
  await window.keyboard.press('ControlOrMeta+A')
  await evidence.accept(hostile.length)
  await expect(evidence.exhibits).toHaveCount(hostile.length)
  expect((await filesIn(folder)).filter((path) => !before.includes(path))).toEqual(files.map(({ kept }) => kept).sort())
  for (const place of [tmpdir(), given, folder]) expect(await readdir(place)).not.toContain(ESCAPED)

  // A page is its source, and nothing else.
  const page = evidence.exhibits.filter({ hasText: 'page.html' })
  await tabTo(window, page.getByRole('button', { name: /^View/ }))
  await window.keyboard.press('Enter')
  await expect(window.getByRole('region', { name: 'Its text' })).toContainText('<title>Elsewhere</title><script>')
  await window.keyboard.press('Escape')
  expect(await window.title()).not.toMatch(/run|Elsewhere/)
  expect(window.url()).toBe(home)
  expect(asked).toBe(0)
  const next = await desk.press('n', 'New request')
  await next.type('Subject', 'The window is alive')
})
