/** Each guard is tried as an attacker would; each of these fails when its guard is taken away. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, root, test } from '../fixtures'

test('the window sees one object and nothing of Node or Electron', async ({ start }) => {
  const { window } = await start('--demo')
  const seen = await window.evaluate(() => ({
    node: ['process', 'require', 'module', 'Buffer', 'global', 'electron'].filter((name) => name in globalThis),
    register: Object.keys(register).sort(),
  }))
  expect(seen.node).toEqual([])
  const reading = ['status', 'overview', 'list', 'open', 'office', 'counterparts', 'tags', 'nextReference', 'noteOn', 'sheet', 'verify']
  const looking = ['countries', 'countryDays', 'glance', 'history', 'readContacts', 'ids', 'several', 'tagsOf', 'inverse']
  const writing = ['run', 'runAll', 'repair', 'openRegister']
  const paper = ['savePaper', 'printPaper', 'stopPaper', 'stopRecalling', 'sheets', 'sheetByFingerprint', 'dossier', 'record', 'handOver', 'saveHistory', 'saveRequests']
  const spreadsheets = ['chooseSpreadsheet', 'understandSpreadsheet', 'importSpreadsheet', 'saveRefusedRows', 'leaveSpreadsheet']
  const evidence = ['chooseFiles', 'holdFiles', 'agree', 'leaveFiles', 'viewExhibit', 'saveExhibit', 'openExhibit', 'saveBundle', 'checkBundle']
  const backups = ['backupStanding', 'backups', 'backUp', 'backUpTo', 'backupsElsewhere', 'compareBackup', 'restoreBackup']
  expect(seen.register).toEqual([...reading, ...looking, ...writing, ...paper, ...spreadsheets, ...evidence, ...backups, 'openLink', 'setTheme', 'setNotices', 'on'].sort())
})

test('the window is sandboxed and isolated', async ({ start }) => {
  const { app } = await start('--demo')
  const preferences = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      const { sandbox, contextIsolation, nodeIntegration, webviewTag } = contents.getLastWebPreferences() ?? {}
      return { sandbox, contextIsolation, nodeIntegration, webviewTag: webviewTag ?? false }
    }),
  )
  expect(preferences).toEqual([{ sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false }])
})

test('it goes nowhere and opens nothing', async ({ start }) => {
  const { app, window, desk } = await start('--demo')
  await desk.expectShown()
  const home = window.url()
  expect(home).toMatch(/^app:\/\/chancery\//)
  for (const url of ['https://example.com/', 'file:///etc/passwd', 'data:text/html,hello', 'app://elsewhere/', 'app://chancery/print.html']) {
    await window.evaluate((target) => {
      const link = document.createElement('a')
      link.href = target
      document.body.append(link)
      link.click()
      location.assign(target)
    }, url)
    expect(await window.evaluate((target) => open(target) === null, url)).toBe(true)
  }
  expect(await window.evaluate(() => location.href)).toBe(home)
  expect(await window.evaluate(() => document.querySelector('[role=grid]') !== null)).toBe(true)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('every permission is denied', async ({ start }) => {
  const { window } = await start('--demo')
  const answers = await window.evaluate(async () => ({
    notification: await Notification.requestPermission(),
    place: await new Promise((done) => {
      navigator.geolocation.getCurrentPosition(
        () => { done('given') },
        (error) => { done(error.code === error.PERMISSION_DENIED ? 'denied' : 'unavailable') },
      )
    }),
    camera: await navigator.permissions.query({ name: 'camera' }).then(({ state }) => state),
    microphone: await navigator.permissions.query({ name: 'microphone' }).then(({ state }) => state),
  }))
  expect(answers).toEqual({ notification: 'denied', place: 'denied', camera: 'denied', microphone: 'denied' })
})

test('nothing written into the page is run', async ({ start }) => {
  const { window } = await start('--demo')
  const ran = await window.evaluate(async () => {
    const marks: string[] = []
    Reflect.set(globalThis, 'mark', (name: string) => marks.push(name))
    const script = document.createElement('script')
    script.textContent = 'mark("inline script")'
    document.body.append(script)
    const holder = document.createElement('div')
    holder.innerHTML = '<img src="none" onerror="mark(\'handler\')">'
    document.body.append(holder)
    await new Promise((done) => { holder.firstElementChild?.addEventListener('error', done) })
    return marks
  })
  expect(ran).toEqual([])
})

test('another page is not listened to', async ({ start }) => {
  const { app } = await start('--demo')
  const answer = await app.evaluate(async ({ BrowserWindow }, preload) => {
    const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
    await stranger.loadURL('about:blank')
    const said: unknown = await stranger.webContents.executeJavaScript('window.register.status().then(() => "answered", () => "refused")')
    stranger.destroy()
    return said
  }, join(root, 'out', 'preload', 'index.cjs'))
  expect(answer).toBe('refused')
})

test('what cannot be read is refused in a sentence, and nothing is recorded', async ({ start }) => {
  const { window } = await start('--demo')
  const answers = await window.evaluate(async () => {
    const before = await register.status()
    const tried = []
    for (const command of [null, {}, { kind: 'issue' }, { kind: 'acknowledge', request: '../../etc', acknowledgement: {} }]) {
      tried.push(await register.run(command).then((reply) => reply.ok, () => false))
    }
    const everything = { view: 'all', counterpart: null, search: '', sort: null, group: null, collapsed: [], offset: 0, limit: 1_000_000_000 }
    tried.push(await register.list(everything).then(() => true, () => false))
    const after = await register.status()
    return { tried, same: before.fingerprint === after.fingerprint }
  })
  expect(answers).toEqual({ tried: [false, false, false, false, false], same: true })
})

test('only https and mailto links leave, and only after asking', async ({ start }) => {
  const { app, window } = await start('--demo')
  await app.evaluate(({ dialog, shell }) => {
    globalThis.noted = { left: [], asked: 0, answer: 0 }
    shell.openExternal = (url) => {
      noted.left.push(url)
      return Promise.resolve()
    }
    dialog.showMessageBox = () => {
      noted.asked += 1
      return Promise.resolve({ response: noted.answer, checkboxChecked: false })
    }
  })
  const follow = (url: string): Promise<void> => window.evaluate((target) => register.openLink(target).catch(() => undefined), url)

  for (const url of ['http://example.com/', 'file:///etc/passwd', 'javascript:alert(1)', 'smb://host/share', 'https//no']) await follow(url)
  expect(await app.evaluate(() => noted)).toMatchObject({ left: [], asked: 0 })
  // The question has two answers, whichever stands first: exactly one of them lets the link go.
  await follow('https://example.com/a')
  await app.evaluate(() => { noted.answer = 1 })
  await follow('https://example.com/a')
  expect(await app.evaluate(() => noted)).toMatchObject({ left: ['https://example.com/a'], asked: 2 })
})

test('it makes no network request, and one would be seen', async ({ start, folder }) => {
  const log = join(folder, 'net.json')
  const { app, window, desk, quit } = await start('--demo', { chromium: [`--log-net-log=${log}`] })
  await desk.expectShown()
  await desk.press('n', 'New request')
  await window.keyboard.press('Escape')
  await desk.press('ControlOrMeta+P', 'Status sheet')
  // What a page could try, if somebody got into it.
  await window.evaluate(async () => {
    await fetch('https://tried-by-page.example/').catch(() => undefined)
    await new Promise((done) => {
      const image = new Image()
      image.onerror = done
      image.onload = done
      image.src = 'https://tried-by-image.example/pixel.png'
    })
  })
  expect(await app.evaluate(({ session }) => session.defaultSession.fetch('https://tried-by-main.example/').then(() => 'sent', () => 'stopped'))).toBe('stopped')
  // One that no guard stands before, to prove that the log would show it.
  await app.evaluate(({ session }) => session.fromPartition('control').fetch('https://control.example/').catch(() => undefined))
  await quit()
  const seen = await readFile(log, 'utf8')
  const asked = [...seen.matchAll(/"(?:url|host|group_id)":"[^"]*?([a-z0-9-]+(?:\.[a-z0-9-]+)+|localhost)/g)].map(([, host]) => host)
  expect(new Set(asked)).toEqual(new Set(['control.example']))
})
