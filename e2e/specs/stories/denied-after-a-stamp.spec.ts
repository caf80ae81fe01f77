/** They stamp our copy, and deny it afterwards: both stand side by side. */
import { expect, test } from '../../fixtures'
import { tabTo } from '../../pages/keyboard'

test.setTimeout(120_000)

test('a denial after a stamp stands beside it, with its link and our line', async ({ start }) => {
  const { app, desk, window } = await start('--demo')
  const { opened } = desk
  await desk.select('2018/044')

  await test.step('the note comes back stamped', async () => {
    const delivery = await desk.press('d', 'Log a delivery')
    await delivery.pick('What is logged', 'Copy, Note 117: dispatched')
    await delivery.choose('What is known now', 'Delivered')
    await delivery.pick('Evidence', 'Their stamp')
    await delivery.type('Where it is', 'Second copy, file 7')
    await delivery.submit()
    await expect(opened.evidence).toContainText('A: their stamp is on our copy')
    await expect(await opened.unfold('Note 117')).toContainText('Their stamp, Second copy, file 7')
  })

  await test.step('they deny that anything came', async () => {
    const deny = await desk.more('Record a denial', 'Record a denial')
    await deny.type('Speaker', 'Duty officer')
    await deny.type('What was said', 'Nothing of the kind was received.')
    await deny.type('Link', 'briefings.example/9-march')
    await expect(deny.area).toContainText('Our line')
    expect(await deny.submitRefused()).toContain('A link begins with https://')
    await deny.type('Link', 'https://briefings.example/9-march')
    await deny.submit()
  })

  await test.step('both are there, and the stamp has lost nothing', async () => {
    await expect(opened.evidence).toContainText('They say')
    await expect(opened.evidence).toContainText('Nothing of the kind was received.')
    await expect(opened.evidence).toContainText('We hold')
    await expect(opened.evidence).toContainText('A: their stamp is on our copy')
    await expect(opened.event('Note 117').getByRole('img', { name: /Grade A/ })).toBeVisible()
    await expect(desk.view('Disputed', 2)).toBeVisible()
  })

  await test.step('its link opens only once the person says so', async () => {
    // The system's own question cannot be answered from here: this stands for the person, who says no.
    await app.evaluate(({ dialog }) => {
      dialog.showMessageBox = (...asked: unknown[]) => {
        Object.assign(globalThis, { asked: JSON.stringify(asked.at(-1)) })
        return Promise.resolve({ response: 1, checkboxChecked: false })
      }
    })
    await tabTo(window, opened.area.getByRole('button', { name: 'Open the link to what Duty officer said' }))
    await window.keyboard.press('Enter')
    await expect.poll(() => app.evaluate(() => String(Reflect.get(globalThis, 'asked')))).toContain('https://briefings.example/9-march')
  })

  await test.step('they take it back, and the denial is kept', async () => {
    const settle = await opened.press('Settle this denial', 'Settle the denial')
    await settle.choose('How it ended', 'Conceded')
    await settle.submit()
    await expect(opened.event('Conceded')).toBeVisible()
    await expect(opened.evidence).toContainText('Nothing of the kind was received.')
    await expect(desk.view('Disputed', 1)).toBeVisible()
  })
})
