/** A number once given stays taken: a voided request's is not given again, and a note's stands on one request alone. */
import { expect, test } from '../../fixtures'

test.setTimeout(120_000)

test('a voided request keeps its number and stays to be seen; the next one gets the next', async ({ start }) => {
  const { desk } = await start('--demo')
  const { opened } = desk
  await desk.select('2018/049')

  await test.step('it was logged twice, and is voided with that reason', async () => {
    const end = await desk.more('Void this request', 'Void the request')
    await expect(end.area).toContainText('The number 2018/049 stays taken, with your reason beside it.')
    expect(await end.submitRefused()).toContain('Give a reason')
    await end.type('Reason', 'Logged twice')
    await end.submit()
    await expect(opened.event('Voided')).toContainText('Logged twice')
  })

  await test.step('the next request gets the next number', async () => {
    const form = await desk.press('n', 'New request')
    await expect(form.area).toContainText('becomes 2018/050')
    await form.type('Subject', 'Receipt stamp for our note')
    await form.type('Counterpart', 'State Department')
    const note = form.section('Note')
    await note.tick('Note')
    await note.type('Number', '112')
    await note.type('Carried by', 'T. Brandt')
    await expect(note.area).toContainText('Note 112 stands on 2018/041 already')
    expect(await form.submitRefused()).toContain('Note 112 stands on 2018/041 already')
    await note.type('Number', '131')
    await form.submit()
    await expect(desk.row('2018/050')).toContainText('Receipt stamp')
  })

  await test.step('the voided one is still there, with its reason', async () => {
    await desk.search('2018/049')
    await desk.unfold('Closed')
    await desk.select('2018/049')
    await expect(opened.tracks.first()).toContainText('Voided')
    await expect(opened.event('Voided')).toContainText('Logged twice')
  })
})
