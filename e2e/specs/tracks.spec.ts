/** What the stories leave out of the four tracks: what corrects a text, and what stands in another's place. */
import { expect, test } from '../fixtures'
import { tabTo } from '../pages/keyboard'

test.setTimeout(180_000)

test('a corrigendum brings its text; a request is superseded by another, and reopened', async ({ start }) => {
  const { desk, window } = await start('--demo')
  await desk.select('2018/036')
  const delivery = await desk.press('d', 'Log a delivery')
  await delivery.choose('Channel', 'Email')
  await delivery.choose('Sent as', 'Corrigendum')
  expect(await delivery.submitRefused()).toContain('A corrigendum needs its text')
  await delivery.type('Text of the corrigendum', 'For “head” read “deputy head”.')
  await delivery.submit()
  await expect(desk.detail).toContainText('Corrigendum')

  const end = await desk.more('Supersede this request', 'Supersede the request')
  expect(await end.submitRefused()).toContain('Say which request stands in its place')
  const place = end.area.getByRole('combobox', { name: 'Request in its place' })
  await tabTo(window, place)
  await window.keyboard.press('ControlOrMeta+A')
  await window.keyboard.type('hot-line')
  const option = window.getByRole('option', { name: /2018\/046/ })
  await expect(option).toBeVisible()
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('Enter')
  await expect(place).toHaveValue(/^2018\/046 /)
  await end.type('Reason', 'Asked anew with the right title')
  await end.submit()
  await expect(desk.detail).toContainText('Superseded')

  const reopen = await desk.more('Reopen this request', 'Reopen the request')
  await reopen.type('Reason', 'The other one was refused')
  await reopen.submit()
  await expect(desk.detail.getByRole('button', { name: /^Log delivery/ })).toBeVisible()
})
