/** A note is refused at the desk, sent again by email, which bounces, and by direct message to somebody who does not follow us. */
import { join } from 'node:path'
import { expect, test } from '../../fixtures'

test.setTimeout(180_000)

test('a note refused at the desk is sent again, and every try keeps its own proof', async ({ start, folder }) => {
  const { desk } = await start('--register', join(folder, 'register'))
  const { opened } = desk
  await desk.expectShown()

  await test.step('the note is refused at the desk', async () => {
    const form = await desk.press('n', 'New request')
    await form.type('Subject', 'Correction of a headline')
    await form.type('Counterpart', 'Meridian Wire')
    const note = form.section('Note')
    await note.tick('Note')
    await note.type('Number', '130')
    await note.type('Carried by', 'T. Brandt')
    await note.pick('Standing', 'Refused')
    await note.type('Refused by', 'R. Marsh')
    await note.type('Desk', 'Reception')
    await note.type('What happened', 'No letters are taken at the desk')
    await form.submit()
    await expect(opened.event('Note 130')).toContainText('Refused')
    await expect(opened.event('Note 130')).toContainText('No letters are taken at the desk')
    await expect(opened.warnings).toContainText('One channel only')
    await expect(opened.evidence).toContainText('Nothing yet that shows receipt.')
  })

  await test.step('sent again by email, it bounces', async () => {
    const email = await desk.press('d', 'Log a delivery')
    await email.choose('Channel', 'Email')
    await email.choose('Sent as', 'Copy')
    await email.type('To', 'desk@meridian.example')
    await email.pick('Standing', 'Bounced')
    await email.type('Server’s code', '5.1.1')
    await email.type('What happened', 'No such mailbox')
    await email.submit()
    await expect(opened.event('Email')).toContainText('Bounced')
    await expect(opened.event('Email')).toContainText('No such mailbox, 5.1.1')
    await expect(opened.evidence).toContainText('Nothing yet that shows receipt.')
  })

  await test.step('to who does not follow us, no message can have been sent', async () => {
    const message = await desk.press('d', 'Log a delivery')
    await message.choose('Channel', 'Direct message')
    await message.choose('Sent as', 'Copy')
    await message.type('To', '@MeridianWire')
    await expect(message.area).toContainText('Whether they can be sent a direct message is not known')
    await message.pick('Eligibility', 'Closed to us')
    // Told at its place before anybody tried to record it.
    await expect(message.area).toContainText('They do not follow us: a direct message cannot be opened, so none can have been sent.')
    await expect(message.area).not.toContainText('Whether they can be sent')
    expect(await message.submitRefused()).toContain('closed to our direct messages')
    await message.press('Log as failed')
    await message.type('What happened', 'They do not follow us')
    await message.submit()
    await expect(opened.event('They do not follow us')).toContainText('Failed')
    await expect(opened.warnings).toHaveCount(0)
  })

  await test.step('what nobody made sure of is worth a thought, and passes', async () => {
    const message = await desk.press('d', 'Log a delivery')
    await message.choose('Channel', 'Direct message')
    await message.choose('Sent as', 'Copy')
    await message.pick('Eligibility', 'Requests only')
    await expect(message.area).not.toContainText('Whether they can be sent')
    await message.pick('Eligibility', 'Not known')
    await expect(message.area).toContainText('Whether they can be sent a direct message is not known. Check, and note when.')
    await message.pick('Standing', 'Dispatched')
    await message.submit()
    await expect(opened.warnings).toContainText('Eligibility for direct messages not known')
    await opened.letStand('Eligibility for direct messages not known', 'Nobody could look on that day')
  })

  await test.step('all of it stands side by side', async () => {
    await expect(opened.events).toContainText([/Note 130.*Refused/, /Email.*Bounced/, /Direct message.*Failed/, /Direct message.*Dispatched/, /Let stand/])
    await expect(await opened.unfold('Note 130')).toContainText('R. Marsh, Reception')
  })
})
