/** Files tell what became of a request: sent, bounced, sent again, read, answered; one by one, and all in one heap. */
import AxeBuilder from '@axe-core/playwright'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, test, type Started } from '../fixtures'
import { Evidence, evidenceFile } from '../pages/evidence'
import { tabTo } from '../pages/keyboard'

const REFERENCE = '2018/900'
/** A PNG of one pixel. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const STORY = ['sent.eml', 'bounce.eml', 'resend.eml', 'receipt.eml', 'reply.eml']

/** A request sent by email, with the identifier that the mail program gave it, and selected. */
async function issued({ window, desk }: Started): Promise<void> {
  await desk.expectShown()
  const reply = await window.evaluate(() => {
    const sent = { at: '2018-03-02T15:33:00Z', zone: 'America/New_York', precision: 'minute' }
    return register.run({
      kind: 'issue',
      request: null,
      number: { year: 2018, number: 900 },
      content: {
        subject: 'Interview with the minister',
        ask: 'An interview.',
        text: 'We ask for an interview with the minister.',
        formal: false,
        counterpart: 'Ministry of the Interior',
        addressee: '',
        acknowledgementRequired: false,
        due: null,
        keptBy: 'Anna Vetrova',
      },
      attempts: [
        {
          role: 'original',
          details: { channel: 'email', from: 'press@embassy.example', to: 'desk@ministry.example', messageId: '<first@embassy.example>' },
          plannedFor: null,
          dispatchedAt: sent,
          outcome: null,
        },
      ],
    })
  })
  expect(reply).toMatchObject({ ok: true })
  await desk.search(REFERENCE)
  await desk.select(REFERENCE)
  await expect(desk.detail).toContainText('Interview with the minister')
}

/** What the register has at the end of the story. */
async function expectTold({ desk, window }: Started, evidence: Evidence): Promise<void> {
  await expect(desk.opened.event('Failed')).toContainText('5.1.1')
  const resent = desk.opened.event('Displayed')
  await expect(resent.getByRole('img', { name: /^Grade C/ })).toBeVisible()
  const acknowledged = desk.opened.event('Acknowledged, written')
  await expect(acknowledged).toContainText('Елена Petrova')
  await expect(acknowledged.getByRole('img', { name: /^Grade A/ })).toBeVisible()
  await expect(evidence.exhibits).toHaveCount(5)
  await expect(evidence.exhibits.filter({ hasText: 'reply.eml' })).toContainText('shows acknowledgement 1')
  await expect(evidence.exhibits.filter({ hasText: 'receipt.eml' })).toContainText('shows attempt 2')
  // The clip leads from the fact to the file.
  await tabTo(window, acknowledged.getByRole('button', { name: /^Exhibit/ }))
  await window.keyboard.press('Enter')
  await expect(evidence.exhibits.filter({ hasText: 'reply.eml' }).getByRole('button', { name: /^View/ })).toBeFocused()
}

function listOf(window: Page): Locator {
  return window.getByRole('region', { name: 'All requests' })
}

test('one by one, each is recorded with a key', async ({ start }) => {
  test.setTimeout(120_000)
  const started = await start('--demo')
  const { window } = started
  const evidence = new Evidence(window)
  await issued(started)
  for (const name of STORY) {
    await evidence.read([evidenceFile(name)], listOf(window))
    await expect(evidence.row(name)).toBeVisible()
    if (name === 'resend.eml') {
      await evidence.walkTo(name)
      await window.keyboard.press('Space')
    }
    if (name === 'reply.eml') await evidence.amendToWritten(name)
    await evidence.accept(1)
  }
  await expectTold(started, evidence)
})

test('in one heap, what rests on a message that is not ticked waits for it', async ({ start }) => {
  test.setTimeout(90_000)
  const started = await start('--demo')
  const { window } = started
  const evidence = new Evidence(window)
  await issued(started)
  await evidence.read(STORY.map(evidenceFile), listOf(window))
  await expect(evidence.record).toHaveText('Record 2')
  await expect(evidence.row('receipt.eml')).toContainText('Not without the message in “resend.eml”: tick that first.')
  await evidence.walkTo('resend.eml')
  await window.keyboard.press('Space')
  await expect(evidence.record).toHaveText('Record 5')
  await expect(evidence.sheet).not.toContainText('tick that first')

  // Who ticked something is asked before it is forgotten, and comes back to where they were.
  await window.keyboard.press('Escape')
  await expect(evidence.sheet.getByRole('alert')).toContainText('Leave without recording?')
  await window.keyboard.press('Enter')
  await expect(evidence.row('resend.eml')).toBeFocused()
  await evidence.amendToWritten('reply.eml')
  await evidence.accept(5)
  await expectTold(started, evidence)
})

test('what is forged or passed on is set apart, and says why', async ({ start }) => {
  const started = await start('--demo')
  const { window } = started
  const evidence = new Evidence(window)
  await issued(started)
  await evidence.read(['forged.eml', 'passed-on.eml'].map(evidenceFile), listOf(window))
  await expect(evidence.row('forged.eml')).toContainText('It is about a message that this register never sent.')
  await expect(evidence.row('passed-on.eml')).toContainText('The report stands inside another message')
  await expect(evidence.record).toHaveCount(0)
  await window.keyboard.press('Escape')
  await expect(evidence.sheet).toBeHidden()
})

test('what of a file is not looked into is said, and it can be kept', async ({ start, folder }) => {
  const started = await start('--demo')
  const evidence = new Evidence(started.window)
  await issued(started)
  const path = join(folder, 'archive-2.zip')
  // A zip with nothing in it but its end (APPNOTE 4.3.16).
  await writeFile(path, Buffer.concat([Buffer.from('PK\u0005\u0006'), Buffer.alloc(18)]))
  await evidence.read([path], listOf(started.window))
  await expect(evidence.row('archive-2.zip')).toContainText('the files in it were not looked into')
  await started.window.keyboard.press('Escape')
  await evidence.drop([path], started.desk.opened.event('Email'))
  const confirm = started.window.getByRole('dialog', { name: 'Keep this file' })
  await expect(confirm).toContainText('the files in it were not looked into')
  await started.window.keyboard.press('Enter')
  await expect(evidence.exhibits.first()).toContainText('archive-2.zip')
})

test('a picture dropped on a fact is kept about it, viewed, and voided with a reason', async ({ start, folder }) => {
  test.setTimeout(90_000)
  const started = await start('--demo')
  const { window, desk } = started
  const evidence = new Evidence(window)
  await issued(started)
  const name = 'Штамп\u202Egnp.png'
  await writeFile(join(folder, name), Buffer.from(PIXEL, 'base64'))
  const attempt = desk.opened.event('Email')
  await evidence.drag([join(folder, name)], attempt)
  await expect(window.getByText(`Drop on attempt 1 of ${REFERENCE}`)).toBeVisible()
  await evidence.drop([join(folder, name)], attempt)
  const confirm = window.getByRole('dialog', { name: 'Keep this file' })
  await expect(confirm).toContainText('ШтампU+202Egnp.png')
  await expect(confirm).toContainText('Kept as an exhibit of attempt 1.')
  await window.keyboard.press('Enter')
  await expect(confirm).toBeHidden()
  const exhibit = evidence.exhibits.first()
  await expect(exhibit).toContainText('shows attempt 1')

  await tabTo(window, exhibit.getByRole('button', { name: 'View exhibit 1' }))
  await window.keyboard.press('Enter')
  const viewer = window.getByRole('dialog', { name: 'Exhibit 1' })
  await expect(viewer.getByRole('img')).toBeVisible()
  await expect(viewer.getByRole('region')).toBeFocused()
  await window.keyboard.press('+')
  await expect(viewer.getByRole('status')).toHaveText('125 %')
  await window.keyboard.press('Escape')
  await expect(viewer).toBeHidden()

  await tabTo(window, exhibit.getByRole('button', { name: 'Acts on exhibit 1' }))
  await window.keyboard.press('Enter')
  await window.keyboard.press('End')
  await window.keyboard.press('Enter')
  const form = window.getByRole('dialog', { name: 'Void something recorded' })
  await tabTo(window, form.getByRole('textbox', { name: 'Reason' }))
  await window.keyboard.type('Of another request')
  await window.keyboard.press('ControlOrMeta+Enter')
  await expect(exhibit).toContainText('Voided: Of another request')
  await expect(attempt.getByRole('button', { name: /^Exhibit/ })).toHaveCount(0)
})

test('files are chosen by key, for the request and for the whole register', async ({ start }) => {
  const started = await start('--demo')
  const { app, window, desk } = started
  const evidence = new Evidence(window)
  await issued(started)
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, evidenceFile('bounce.eml'))
  await window.keyboard.press('Shift+E')
  await expect(evidence.row('bounce.eml')).toContainText('Attempt 1 failed')
  await expect(evidence.record).toBeFocused()
  await window.keyboard.press('Escape')
  await expect(evidence.sheet).toBeHidden()
  await desk.list.focus()
  await window.keyboard.press('e')
  await expect(evidence.row('bounce.eml')).toContainText('Attempt 1 failed')
  await window.keyboard.press('Enter')
  await expect(evidence.exhibits).toHaveCount(1)
})

test('a picture is pasted, and nothing but files is taken', async ({ start }) => {
  const started = await start('--demo')
  const { window, desk } = started
  await issued(started)
  await desk.list.focus()
  /** What another program put on the clipboard, as the window hears of it; whether it took it. */
  const paste = (picture: string | null): Promise<boolean> =>
    window.evaluate((base64) => {
      const clipboardData = new DataTransfer()
      if (base64 === null) clipboardData.setData('text/plain', 'No file')
      else clipboardData.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], 'image.png', { type: 'image/png' }))
      return document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })) === false
    }, picture)
  expect(await paste(null)).toBe(false)
  expect(await paste(PIXEL)).toBe(true)
  const confirm = window.getByRole('dialog', { name: 'Keep this file' })
  await expect(confirm).toContainText('Picture')
  await expect(confirm).toContainText('Kept as an exhibit of the request.')
  await window.keyboard.press('Escape')
  await expect(confirm).toBeHidden()
  await window.keyboard.press('/')
  await expect(window.getByRole('searchbox')).toBeFocused()
  expect(await paste(PIXEL)).toBe(false)
  await expect(window.getByRole('dialog')).toHaveCount(0)
})

test('no file takes the window elsewhere, nor comes in where a dialog is open, nor an empty folder', async ({ start, folder }) => {
  const started = await start('--demo')
  const { window, desk } = started
  const evidence = new Evidence(window)
  await desk.expectShown()
  const home = window.url()
  const page = join(folder, 'page.html')
  await writeFile(page, '<h1>Elsewhere</h1>')
  await mkdir(join(folder, 'all'))
  await desk.press('n', 'New request')
  await evidence.drag([page], window.getByRole('dialog'))
  await expect(window.getByText('Close what is open first, then drop it again.')).toBeVisible()
  await evidence.drop([page], window.getByRole('dialog'))
  await window.keyboard.press('Escape')
  await expect(window.getByRole('dialog')).toHaveCount(0)
  await evidence.drop([join(folder, 'all')], listOf(window))
  await expect(window.getByText('“all”: there is no file in it')).toBeVisible()
  await expect(window.getByRole('dialog')).toHaveCount(0)
  expect(window.url()).toBe(home)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing about evidence, in ${colorScheme}`, async ({ start }) => {
    test.setTimeout(90_000)
    const started = await start('--demo')
    const { window } = started
    await window.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const evidence = new Evidence(window)
    const expectNothing = async (): Promise<void> => {
      const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
    }
    await issued(started)
    await evidence.read([...STORY, 'forged.eml'].map(evidenceFile), listOf(window))
    await expect(evidence.record).toBeVisible()
    await expectNothing()
    await evidence.walkTo('resend.eml')
    await window.keyboard.press('Space')
    await evidence.walkTo('reply.eml')
    await window.keyboard.press('Enter')
    await expect(window.getByRole('dialog', { name: 'What this reply acknowledges' })).toBeVisible()
    await expectNothing()
    await window.keyboard.press('Escape')
    await evidence.accept(5)
    await expect(evidence.exhibits).toHaveCount(5)
    await expectNothing()
    await tabTo(window, window.getByRole('button', { name: 'View exhibit 2' }))
    await window.keyboard.press('Enter')
    await expect(window.getByRole('region', { name: 'Its text' })).toBeFocused()
    await expectNothing()
  })
}
