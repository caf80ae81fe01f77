/**
 * The case of March 2018 typed in by keyboard, with the program closed in the middle, and read back from paper. Public facts in
 * paraphrase; everything else is invented.
 */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test, type Started } from '../fixtures'

const run = promisify(execFile)

test.setTimeout(180_000)

test('the meeting in Addis Ababa: asked, chased, denied, acknowledged, printed', async ({ start, command, folder }) => {
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

  await test.step('the request goes out by note, with an email beside it', async () => {
    const { desk, window, quit } = await start('--register', register)
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
    await note.pick('Evidence', 'Signed for')
    await note.type('Where it is', 'Courier book, page 58')
    const email = form.section('Email')
    await email.tick('Email')
    await email.type('To', 'press-desk@state.example')
    await email.type('From', 'press@embassy.example')
    await email.when('Dispatched at', '02 03 2018 15 52')
    // Written down years later, it bears the number of the year in which it went out.
    await expect(form.area).toContainText('becomes 2018/001')
    await form.submit()
    await expect(desk.row('2018/001')).toContainText('Meeting of the two foreign ministers')
    await expect(desk.view('Needs chasing', 1)).toBeVisible()
    await expect(desk.detail).toContainText('15:40')
    await expect(desk.detail).toContainText('23:40')
    await expect(window.getByRole('status').filter({ hasText: '2018/001 issued' })).toBeAttached()
    await quit()
  })

  await test.step('two chases, the second while a message cannot be sent', async () => {
    const { desk, quit } = await start('--register', register)
    await desk.select('2018/001')
    for (const when of ['05 03 2018 10 05', '07 03 2018 11 20']) {
      const chase = await desk.press('d', 'Log a delivery')
      await chase.choose('Channel', 'Email')
      await chase.type('To', 'press-desk@state.example')
      await chase.when('Dispatched at', when)
      await chase.submit()
    }
    await expect(desk.detail).toContainText('Chase 2')
    const message = await desk.press('d', 'Log a delivery')
    await message.choose('Channel', 'Direct message')
    await message.type('To', '@StateDeptSpox')
    await message.pick('Eligibility', 'Closed to us')
    expect(await message.submitRefused()).toContain('closed to our direct messages')
    await message.pick('Standing', 'Failed')
    await message.when('Known at', '09 03 2018 01 10', 'About')
    await message.tick('It never left us')
    await message.type('What happened', 'They do not follow us')
    await message.submit()
    await expect(desk.detail).toContainText('They do not follow us')
    await quit()
  })

  await test.step('a denial stands beside what is held', async () => {
    const { desk, quit } = await start('--register', register)
    await desk.select('2018/001')
    const deny = await desk.more('Record a denial', 'Record a denial')
    await deny.type('Speaker', 'Spokesperson')
    await deny.type('Outlet', 'Press briefing')
    await deny.when('When', '06 03 2018 15 00', 'About')
    await deny.type('What was said', 'No request for a meeting has been received.')
    await deny.submit()
    await expect(desk.detail).toContainText('No request for a meeting has been received.')
    await expect(desk.detail).toContainText('We hold')
    await expect(desk.detail).toContainText('Courier book, page 58')
    await expect(desk.view('Disputed', 1)).toBeVisible()
    await quit()
  })

  await test.step('an acknowledgement does not end the dispute', async () => {
    const { desk, quit } = await start('--register', register)
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
      'Formal',
      'Page 1 of 1',
    ]) {
      expect(paper).toContain(words)
    }
    expect(await command('--register', register, '--verify')).toMatchObject({ code: 0, stderr: '' })
  })
})

test('a window closed in the middle of a form loses nothing', async ({ start, folder }) => {
  const register = join(folder, 'register')
  const typeSome = async ({ desk, quit }: Started): Promise<void> => {
    await desk.expectShown()
    const form = await desk.press('n', 'New request')
    await form.type('Subject', 'Visa support letters for two journalists')
    await form.type('Counterpart', 'Foreign Press Center')
    await quit()
  }
  await typeSome(await start('--register', register))
  const { desk } = await start('--register', register)
  await desk.expectShown()
  const form = await desk.press('n', 'New request')
  await expect(form.area.getByRole('textbox', { name: 'Subject' })).toHaveValue('Visa support letters for two journalists')
  await expect(form.area.getByRole('combobox', { name: 'Counterpart' })).toHaveValue('Foreign Press Center')
})
