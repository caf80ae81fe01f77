/**
 * When a chase is due, counted in days on which both offices work: over New Year in two calendars, and over both changes of the
 * clocks. The sample lives on 9 March 2018, two days before summer time began in Washington; winter time had begun on 5 November.
 */
import { expect, test } from '../../fixtures'
import { Counterparts } from '../../pages/counterparts'
import { Terms } from '../../pages/terms'

test.setTimeout(180_000)

test('a deadline in working days holds over New Year and both changes of the clocks', async ({ start }) => {
  const { desk, window } = await start('--demo')
  const { nextChase } = desk.opened
  await desk.expectShown()

  await test.step('the office has a calendar, and chases after three working days', async () => {
    const terms = await Terms.ofOffice(window)
    await terms.pick('The office’s calendar', 'Russia')
    await expect(terms.days).toContainText('New Year Holiday')
    // The holiday of 4 November was a Saturday in 2017, and was kept on the Monday.
    await terms.addDay('06 11 2017', 'Unity Day, kept on Monday')
    await terms.choose('The office chases', 'By working days')
    await terms.type('First after', '3')
    await terms.type('Then every', '2')
    await terms.submit()
  })

  await test.step('the counterpart has another, with a day off written by hand', async () => {
    const directory = new Counterparts(window)
    await directory.open()
    const terms = await Terms.ofCounterpart(window, 'state', 'State Department')
    await terms.pick('Their calendar', 'United States')
    await terms.addDay('14 03 2018', 'Move of the building')
    await expect(terms.days.getByRole('listitem').filter({ hasText: 'Move of the building' })).toContainText('Wed 14 March')
    await terms.submit()
    await expect(directory.card).toContainText('United States')
    await window.keyboard.press('Escape')
  })

  const ask = async (subject: string, number: string, dispatched: string): Promise<void> => {
    const form = await desk.press('n', 'New request')
    await form.type('Subject', subject)
    await form.type('What we ask', 'An answer.')
    await form.type('Counterpart', 'State Department')
    await form.when('Acknowledgement due', '30 04 2018 17 00')
    const note = form.section('Note')
    await note.tick('Note')
    await note.type('Number', number)
    await note.when('Dispatched at', dispatched)
    await form.submit()
    await expect(desk.detail.getByRole('heading', { name: subject })).toBeVisible()
  }

  await test.step('asked before New Year, it is chased when both are back', async () => {
    await ask('Before New Year', '901', '28 12 2017 12 00')
    // Friday the 29th; then Russia is away until the 9th of January, and the third day is the 10th.
    await expect(nextChase).toContainText('Due since Wed 10 January')
    await expect(nextChase).toContainText('3 working days after what was sent on 28 December 2017')
    await expect(nextChase).toContainText('counted by Russia and United States')
  })

  await test.step('asked in summer time, it is chased on a winter morning: from midnight here, not an hour beside it', async () => {
    await ask('Before winter time', '902', '03 11 2017 12 00')
    // Russia is away on Monday; then Tuesday, Wednesday and Thursday.
    await expect(nextChase).toContainText(/Due since Thu 9 November 2017(?! \d\d:)/)
  })

  await test.step('asked in winter time, it is chased on a summer morning, past the day off that was written by hand', async () => {
    await ask('Before summer time', '903', '09 03 2018 09 00')
    await expect(nextChase).toContainText(/Thu 15 March(?! \d\d:)/)
    await expect(nextChase).toContainText('by note')
  })

  await test.step('this one request is chased otherwise, and the timeline says so', async () => {
    const form = await desk.more('Chase it otherwise', 'Chase this request otherwise')
    await form.choose('This request is chased', 'Otherwise')
    await form.type('First after', '1')
    await form.submit()
    await expect(nextChase).toContainText(/Mon 12 March(?! \d\d:)/)
    await expect(nextChase).toContainText('1 working day after')
    await expect(desk.opened.event('Chasing changed')).toContainText('as the counterpart is → first after 1 working day')
  })
})
