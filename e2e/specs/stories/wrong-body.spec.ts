/** An acknowledgement comes from another body than the one asked. */
import { expect, test } from '../../fixtures'
import { History } from '../../pages/history'

test.setTimeout(120_000)

test('it is said while it is typed, let stand with a reason, in the history, and voided with another', async ({ start }) => {
  const { desk, window } = await start('--demo')
  const { opened } = desk
  await desk.select('2018/038')
  const acknowledge = await desk.press('a', 'Mark acknowledged')
  await acknowledge.choose('Level', 'Written')

  await test.step('what is missing is said once its field was left, not before', async () => {
    await acknowledge.reach('Who')
    await expect(acknowledge.area).not.toContainText('needs to say who gave it')
    await window.keyboard.press('Tab')
    await expect(acknowledge.area).toContainText('An acknowledgement needs to say who gave it.')
    await acknowledge.type('Who', 'N. Brand')
    await expect(acknowledge.area).not.toContainText('needs to say who gave it')
  })

  await test.step('another body than the one asked is let stand, with a reason', async () => {
    await acknowledge.type('Body', 'Northgate Television')
    await expect(acknowledge.area).toContainText('It comes from another body than the one asked.')
    await acknowledge.press('Let it stand …')
    await acknowledge.type('Let it stand, because', 'They share an office')
    await acknowledge.submit()
    await expect(opened.event('Acknowledged, written')).toContainText('N. Brand, Northgate Television')
    await expect(opened.event('Let stand: Acknowledged by another body than the one asked')).toContainText('They share an office')
    await expect(opened.warnings.getByText('another body')).toHaveCount(0)
    await expect(desk.view('Acknowledged', 6)).toBeVisible()
  })

  await test.step('the history has both, and by whom', async () => {
    const history = await History.open(window, 'this')
    await expect(history.changes.filter({ hasText: 'They share an office' })).toContainText('Anna Vetrova')
    await expect(history.changes.filter({ hasText: 'Acknowledgement recorded' }).first()).toContainText('Northgate Television')
    await history.close()
  })

  await test.step('it was of another request after all', async () => {
    const voiding = await opened.act('Acknowledged, written', 'Void this', 'Void something recorded')
    expect(await voiding.submitRefused()).toContain('Give a reason')
    await voiding.type('Reason', 'It was of another request')
    await voiding.submit()
    await expect(opened.event('Acknowledged, written')).toContainText('Voided: It was of another request')
    await expect(desk.view('Acknowledged', 5)).toBeVisible()
  })
})
