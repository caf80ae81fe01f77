/**
 * The case of March 2018 typed in by keyboard to its last chase, with the program closed between the days, and read back from paper.
 * Public facts in paraphrase; everything else is invented.
 */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '../../fixtures'
import { History } from '../../pages/history'

const run = promisify(execFile)

test.setTimeout(240_000)

test('the meeting in Addis Ababa: asked, chased, denied, rebutted, chased for the last time, printed', async ({ start, command, folder }) => {
  const register = join(folder, 'register')

  await test.step('the office says who it is', async () => {
    const { desk, quit } = await start('--register', register)
    await desk.expectShown()
    const settings = await desk.press('ControlOrMeta+,', 'Settings')
    await settings.type('Office', 'Washington press office')
    await settings.type('Person at the desk', 'Anna Vetrova')
    await settings.type('Office in full', 'Press Office, Washington')
    await settings.section('Home').type('Home', 'Washington')
    await settings.section('Home').type('Time zone', 'America/New_York')
    await settings.section('Theirs').type('Theirs', 'Moscow')
    await settings.section('Theirs').type('Time zone', 'Europe/Moscow')
    await settings.type('Marking line', 'FOR OFFICE USE')
    await settings.submit()
    await quit()
  })

  await test.step('2 March: a note verbale goes out and comes back stamped, with a copy by email', async () => {
    const { desk, window, quit } = await start('--register', register)
    const { opened } = desk
    await desk.expectShown()
    const form = await desk.press('n', 'New request')
    await form.type('Subject', 'Meeting of the two foreign ministers in Addis Ababa')
    await form.type('What we ask', 'A meeting of the two ministers on 9 March.')
    await form.type('Counterpart', 'State Department')
    await form.type('Addressee', 'Spokesperson')
    await form.choose('Formal request', 'Yes')
    await form.when('Acknowledgement due', '06 03 2018 17 00')
    const note = form.section('Note')
    await note.tick('Note')
    await note.type('Number', '112')
    await note.type('Carried by', 'Courier, T. Brandt')
    await note.pick('Standing', 'Delivered')
    await note.when('Dispatched at', '02 03 2018 15 40')
    await note.when('Delivered at', '02 03 2018 16 05')
    await note.pick('Evidence', 'Their stamp')
    await note.type('Where it is', 'Second copy, file 3')
    // Written down years later, it bears the number of the year in which it went out.
    await expect(form.area).toContainText('becomes 2018/001')
    await form.submit()
    await expect(window.getByRole('status').filter({ hasText: '2018/001 issued' })).toBeAttached()
    await expect(opened.warnings).toContainText('One channel only')

    const copy = await desk.press('d', 'Log a delivery')
    await copy.choose('Channel', 'Email')
    await copy.choose('Sent as', 'Copy')
    await copy.type('To', 'press-desk@state.example')
    await copy.type('From', 'press@embassy.example')
    await copy.pick('Standing', 'Delivered')
    await copy.when('Dispatched at', '02 03 2018 15 52')
    await copy.when('Delivered at', '02 03 2018 15 53')
    await copy.pick('Evidence', 'Server report')
    await copy.type('Server’s code', '250 2.0.0')
    await copy.submit()
    await expect(opened.warnings).not.toContainText('One channel only')

    await expect(desk.row('2018/001')).toContainText('Meeting of the two foreign ministers')
    await expect(desk.view('Needs chasing', 1)).toBeVisible()
    // Sent in the afternoon here, it was night there.
    await expect(opened.event('Note 112')).toContainText('15:40')
    await expect(opened.event('Note 112')).toContainText('23:40')
    await expect(opened.evidence).toContainText('A: their stamp is on our copy, 2 March 2018 16:05')
    await quit()
  })

  await test.step('5 and 6 March: asked again by email, and by a message that cannot be opened', async () => {
    const { desk, quit } = await start('--register', register)
    const { opened } = desk
    await desk.select('2018/001')
    await expect(opened.warnings).toContainText('A chase is due')
    const chase = await opened.press('Log a chase', 'Log a delivery')
    await chase.choose('Channel', 'Email')
    await chase.when('Dispatched at', '05 03 2018 10 05')
    await chase.submit()
    await expect(opened.event('Chase 1')).toContainText('press-desk@state.example')

    const message = await desk.press('d', 'Log a delivery')
    await message.choose('Channel', 'Direct message')
    await message.type('To', '@StateDeptSpox')
    await message.pick('Eligibility', 'Closed to us')
    expect(await message.submitRefused()).toContain('closed to our direct messages')
    await message.pick('Standing', 'Failed')
    await message.when('Known at', '06 03 2018 11 10', 'About')
    await message.tick('It never left us')
    await message.type('What happened', 'They do not follow us')
    await message.submit()
    await expect(opened.event('Chase 2')).toContainText('They do not follow us')
    await quit()
  })

  await test.step('7 March: their spokesperson says that nothing was received', async () => {
    const { desk, quit } = await start('--register', register)
    const { opened } = desk
    await desk.select('2018/001')
    const deny = await desk.more('Record a denial', 'Record a denial')
    await deny.type('Speaker', 'Spokesperson')
    await deny.type('Outlet', 'Press briefing')
    await deny.when('When', '07 03 2018 15 00', 'About')
    await deny.type('What was said', 'No request for a meeting has been received.')
    await deny.submit()
    await expect(opened.evidence).toContainText('They say')
    await expect(opened.evidence).toContainText('No request for a meeting has been received.')
    await expect(opened.evidence).toContainText('We hold')
    await expect(opened.evidence).toContainText('A: their stamp is on our copy')
    await expect(desk.view('Disputed', 1)).toBeVisible()
    await quit()
  })

  await test.step('8 March: we rebut it in public, and the request stays in dispute', async () => {
    const { desk, quit } = await start('--register', register)
    const { opened } = desk
    await desk.select('2018/001')
    const settle = await opened.press('Settle this denial', 'Settle the denial')
    await settle.choose('How it ended', 'Rebutted')
    await settle.when('When', '08 03 2018 12 50')
    await settle.type('In words', 'Public statement: the note of 2 March bears their stamp.')
    await settle.submit()
    await expect(opened.event('Rebutted')).toContainText('Public statement: the note of 2 March bears their stamp.')
    await expect(desk.view('Disputed', 1)).toBeVisible()
    await quit()
  })

  await test.step('9 March: the last chase goes by note', async () => {
    const { desk, quit } = await start('--register', register)
    const { opened } = desk
    await desk.select('2018/001')
    const chase = await opened.press('Log a chase', 'Log a delivery')
    await chase.choose('Channel', 'Note')
    await chase.type('Number', '121')
    await chase.type('Carried by', 'T. Brandt')
    await chase.pick('Standing', 'Delivered')
    await chase.when('Dispatched at', '09 03 2018 09 00')
    await chase.when('Delivered at', '09 03 2018 09 20')
    await chase.pick('Evidence', 'Signed for')
    await chase.type('Where it is', 'Courier book, page 58')
    await chase.submit()

    await expect(opened.events).toContainText([
      /Note 112.*Delivered/,
      /Copy.*Email.*Delivered/,
      /Chase 1.*Email.*Dispatched/,
      /Chase 2.*Direct message.*Failed/,
      /Receipt denied/,
      /Rebutted/,
      /Chase 3.*Note 121.*Delivered/,
    ])
    await expect(desk.row('2018/001')).toContainText('Rebutted')
    await expect(await opened.unfold('Note 121')).toContainText('B: signed for on receipt')
    await expect(opened.evidence).toContainText('A: their stamp is on our copy')
    await expect(opened.evidence).toContainText('Line to take')
    await expect(opened.evidence).toContainText('Sent 2 March 2018 by note and email; the note was received and stamped, the email was delivered.')
    await opened.letStand('Recorded over 24 hours late', 'Typed in from the paper register')
    await expect(opened.event('Let stand: Recorded over 24 hours late')).toContainText('Typed in from the paper register')
    await quit()
  })

  await test.step('when they acknowledge it at last, the dispute stands all the same', async () => {
    const { desk, window, quit } = await start('--register', register)
    await desk.select('2018/001')
    const acknowledge = await desk.press('a', 'Mark acknowledged')
    await acknowledge.choose('Level', 'Formal')
    await acknowledge.type('Who', 'Selam Tadesse')
    await acknowledge.type('Post', 'Desk officer')
    await acknowledge.when('When', '01 03 2018 09 42')
    await acknowledge.choose('Came by', 'Email')
    await acknowledge.type('Their words', 'We confirm receipt.')
    expect(await acknowledge.submitRefused()).toContain('reference of theirs')
    await acknowledge.type('Their reference', 'SP/0927/2010')
    expect(await acknowledge.submitRefused()).toContain('before anything was dispatched')
    await acknowledge.when('When', '09 03 2018 09 42')
    await acknowledge.submit()
    await expect(desk.row('2018/001')).toContainText('Formal')
    await expect(desk.view('Needs chasing', 0)).toBeVisible()
    await expect(desk.view('Disputed', 1)).toBeVisible()
    const history = await History.open(window, 'this')
    await expect(history.changes.first()).toContainText('Acknowledgement recorded')
    await expect(history.changes.last()).toContainText('issued')
    await history.close()
    await quit()
  })

  await test.step('the sheet says all of it', async () => {
    const pdf = join(folder, 'sheet.pdf')
    expect(await command('--register', register, '--sheet', pdf)).toMatchObject({ code: 0, stderr: '' })
    const { stdout: paper } = await run('pdftotext', ['-layout', pdf, '-'])
    for (const words of [
      'FOR OFFICE USE',
      'Press Office, Washington',
      'Disputed',
      '2018/001',
      'State Department',
      'They say',
      'No request for a meeting has been received',
      'We hold',
      'Rebutted',
      'Acknowledged formally on',
      'Page 1 of 1',
    ]) {
      expect(paper).toContain(words)
    }
    expect(await command('--register', register, '--verify')).toMatchObject({ code: 0, stderr: '' })
  })
})
