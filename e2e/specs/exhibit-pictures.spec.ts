/** What an exhibit shows, drawn where it can do nothing: honest files, and such as would harm whoever opens them. */
import { Buffer } from 'node:buffer'
import { execFile } from 'node:child_process'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, root, test } from '../fixtures'
import { keepExhibit, type Kept } from '../files/kept'
import { locked, nested, pdf, scripted, stream, words } from '../files/pdf'
import { png } from '../files/png'

const run = promisify(execFile)
const REQUEST = '2018/041'
const keep = (window: Page, kind: 'pdf' | 'picture', bytes: Uint8Array) => keepExhibit(window, REQUEST, { name: `exhibit.${kind}`, kind, bytes })
const view = (window: Page, { request, n }: Kept) => window.evaluate(([id, number]) => register.viewExhibit(id, number), [request, n] as const)

async function viewOf(window: Page, kind: 'pdf' | 'picture', bytes: Uint8Array) {
  const reply = await view(window, await keep(window, kind, bytes))
  if (!reply.ok) throw new Error(JSON.stringify(reply.refusal))
  return reply.value
}

/** The share of dark px, decoded by the window itself. */
function darkness(window: Page, address: string): Promise<number> {
  return window.evaluate(async (source) => {
    const image = new Image()
    image.src = source
    await image.decode()
    const sheet = new OffscreenCanvas(image.naturalWidth, image.naturalHeight)
    const pen = sheet.getContext('2d')
    pen?.drawImage(image, 0, 0)
    const px = pen?.getImageData(0, 0, sheet.width, sheet.height).data ?? []
    let dark = 0
    for (let at = 0; at < px.length; at += 4) if ((px[at] ?? 255) < 128) dark += 1
    return dark / (px.length / 4)
  }, address)
}

/** The processes that show a page: the window's own, and no other that was left behind. */
const pageProcesses = (app: ElectronApplication) => app.evaluate(({ app: main }) => main.getAppMetrics().filter(({ type }) => type === 'Tab').length)

test('a message is shown as its text, and no file of another kind at all', async ({ start }) => {
  const { window } = await start('--demo')
  const message = ['From: Desk <desk@ministry.example>', 'To: press@embassy.example', 'Subject: Your note 112', 'Message-ID: <1@ministry.example>']
  const html = [...message, 'Content-Type: text/html', '', '<p>Received, <b>thank you</b>.<script>open()</script><img src="https://example.com/">']
  const kept = await keepExhibit(window, REQUEST, { name: 'reply.eml', kind: 'mail', bytes: Buffer.from(html.join('\r\n')) })
  const seen = await view(window, kept)
  expect(seen).toMatchObject({ ok: true, value: { of: 'text' } })
  if (!seen.ok || seen.value.of !== 'text') return
  expect(seen.value.text).toContain('Received, thank you.')
  for (const markup of ['<b', 'script', 'open()', 'img']) expect(seen.value.text).not.toContain(markup)
  const other = await keepExhibit(window, REQUEST, { name: 'run.exe', kind: 'other', bytes: Buffer.from('MZ') })
  expect(await view(window, other)).toEqual({ ok: true, value: { of: 'nothing' } })
})

test('a picture is made small enough, and shows what the file does', async ({ start }) => {
  const { window } = await start('--demo')
  const shown = await viewOf(window, 'picture', png(3000, 1500))
  expect(shown).toMatchObject({ of: 'pictures', pages: 1, pictures: [{ width: 2000, height: 1000 }] })
  // A sixth of it is a black band.
  if (shown.of === 'pictures') expect(await darkness(window, shown.pictures[0]?.address ?? '')).toBeCloseTo(1 / 6, 2)
  expect(await viewOf(window, 'picture', png(30, 20))).toMatchObject({ pictures: [{ width: 30, height: 20 }] })
})

test('of a PDF twenty pages are drawn, and it is told how many there are', async ({ start }) => {
  const { window } = await start('--demo')
  const shown = await viewOf(window, 'pdf', pdf({ pages: 10_000 }))
  expect(shown).toMatchObject({ of: 'pictures', pages: 10_000 })
  if (shown.of !== 'pictures') return
  expect(shown.pictures).toHaveLength(20)
  expect(shown.pictures[0]).toMatchObject({ width: 1413, height: 2000 })
  for (const { address } of [...shown.pictures.slice(0, 1), ...shown.pictures.slice(-1)]) {
    expect(address).toMatch(/^data:image\/png;base64,/)
    expect(await darkness(window, address)).toBeGreaterThan(0.005)
  }
})

test('a PDF that would do something does nothing, and is shown', async ({ start }) => {
  const { app, window } = await start('--demo')
  await app.evaluate(({ shell, session, app: main }) => {
    globalThis.noted = { left: [], asked: 0, answer: 0 }
    shell.openExternal = (what) => {
      noted.left.push(what)
      return Promise.resolve()
    }
    main.on('web-contents-created', (_, contents) => {
      noted.asked += 1
      const { preload, sandbox, contextIsolation, nodeIntegration } = contents.getLastWebPreferences() ?? {}
      const isApart = contents.session === session.fromPartition('exhibit') && contents.session !== session.defaultSession
      noted.left.push(JSON.stringify({ preload: preload ?? null, sandbox, contextIsolation, nodeIntegration, isApart }))
    })
    session.fromPartition('exhibit').on('will-download', () => { noted.left.push('download') })
  })
  const shown = await viewOf(window, 'pdf', scripted())
  expect(shown).toMatchObject({ of: 'pictures', pages: 1 })
  // One page was opened: that in which it was drawn, without a bridge, and in a session of its own.
  const { left, asked } = await app.evaluate(() => noted)
  expect(left.map((each): unknown => JSON.parse(each))).toEqual([{ preload: null, sandbox: true, contextIsolation: true, nodeIntegration: false, isApart: true }])
  expect(asked).toBe(1)
})

test('however large a page is, or small, it fits', async ({ start }) => {
  const { window } = await start('--demo')
  const sizes = [[14_400, 14_400, 2000, 2000], [14_400, 1, 2000, 1], [3, 3, 12, 12]] as const
  for (const [width, height, w, h] of sizes) {
    expect(await viewOf(window, 'pdf', pdf({ size: [width, height] }))).toMatchObject({ pictures: [{ width: w, height: h }] })
  }
})

test('what cannot be drawn safely is not shown, and nothing is left behind', async ({ start }) => {
  const { app, window } = await start('--demo')
  const files: [string, 'pdf' | 'picture', Uint8Array][] = [
    ['locked', 'pdf', locked()],
    ['cut off', 'pdf', pdf().subarray(0, 300)],
    ['noise', 'pdf', Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(5000, 'noise')])],
    ['a picture called a PDF', 'pdf', png(10, 10)],
    ['144 million px', 'picture', png(12_000, 12_000)],
    ['a drawing with a script', 'picture', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>')],
    ['a page', 'picture', Buffer.from('<html><script>1</script></html>')],
    ['nothing', 'picture', Buffer.alloc(0)],
  ]
  for (const [name, kind, bytes] of files) expect(await viewOf(window, kind, bytes), name).toEqual({ of: 'nothing' })
  const large = '/Type /XObject /Subtype /Image /Width 100000 /Height 100000 /BitsPerComponent 8 /ColorSpace /DeviceGray'
  const around = pdf({ content: `q 500 0 0 500 0 0 cm /X0 Do Q ${words('Around it')}`, objects: [stream('', large)] })
  expect(await viewOf(window, 'pdf', around)).toMatchObject({ of: 'pictures', pages: 1 })
  await expect.poll(() => pageProcesses(app)).toBe(1)
})

test('a file that would keep the program busy for ever is given up, and the next is shown', async ({ start }) => {
  const { app, window } = await start('--demo')
  const files = [await keep(window, 'pdf', nested()), await keep(window, 'picture', png(30, 20))]
  const [busy, after] = await Promise.all(files.map((file) => view(window, file)))
  expect(busy).toEqual({ ok: true, value: { of: 'nothing' } })
  expect(after).toMatchObject({ value: { pictures: [{ width: 30 }] } })
  await expect.poll(() => pageProcesses(app)).toBe(1)
})

test('an exhibit whose bytes have changed, or are gone, is refused by its name', async ({ start }) => {
  const { window } = await start('--demo')
  const kept = await keepExhibit(window, REQUEST, { name: 'note 112.pdf', kind: 'pdf', bytes: pdf() })
  await writeFile(kept.path, pdf({ content: words('Note 113') }))
  expect(await view(window, kept)).toEqual({ ok: false, refusal: { code: 'exhibit-not-whole', name: 'note 112.pdf', why: 'changed' } })
  await rm(kept.path)
  expect(await view(window, kept)).toEqual({ ok: false, refusal: { code: 'exhibit-not-whole', name: 'note 112.pdf', why: 'gone' } })
})

test('where files are drawn there is no bridge, and whoever brings one is not answered', async ({ start }) => {
  const { app, window } = await start('--demo')
  await viewOf(window, 'picture', png(30, 20))
  const seen = await app.evaluate(async ({ BrowserWindow, session }, preload) => {
    const place = session.fromPartition('exhibit')
    const tried: Record<string, unknown> = {}
    for (const brought of [undefined, preload]) {
      const stranger = new BrowserWindow({ show: false, webPreferences: { sandbox: true, session: place, ...(brought ? { preload: brought } : {}) } })
      await stranger.loadURL('app://exhibit/exhibit.html')
      const ask = (script: string): Promise<unknown> => stranger.webContents.executeJavaScript(script)
      if (brought) tried['asked'] = await ask('window.register.status().then(() => "answered", () => "refused")')
      else {
        tried['bridge'] = await ask('"register" in window')
        tried['file'] = await ask('fetch("/file").then((answer) => answer.arrayBuffer()).then((bytes) => bytes.byteLength)')
        for (const address of ['https://example.com/', 'app://chancery/index.html', 'file:///etc/passwd']) {
          tried[address] = await ask(`fetch(${JSON.stringify(address)}).then(() => 'fetched', () => 'refused')`)
        }
        tried['opened'] = await ask('open("app://exhibit/exhibit.html") === null')
        tried['evaluated'] = await ask('(() => { try { return new Function("return 1")() } catch { return "refused" } })()')
      }
      stranger.destroy()
    }
    return tried
  }, join(root, 'out', 'preload', 'index.cjs'))
  expect(seen).toEqual({
    bridge: false,
    asked: 'refused',
    file: 0,
    'https://example.com/': 'refused',
    'app://chancery/index.html': 'refused',
    'file:///etc/passwd': 'refused',
    opened: true,
    evaluated: 'refused',
  })
})

test('a dossier sets on paper what files show, each whole and under its number, and the releasable one nothing of it', async ({ start, folder }) => {
  const { app, window, desk } = await start('--demo')
  const files = [
    { name: 'note 112, stamped.pdf', kind: 'pdf', bytes: pdf({ pages: 3 }) },
    { name: 'screen 1.png', kind: 'picture', bytes: png(1080, 2340) },
    { name: 'screen 2.png', kind: 'picture', bytes: png(1080, 2341) },
    { name: 'stamp.png', kind: 'picture', bytes: png(300, 150) },
    { name: 'locked.pdf', kind: 'pdf', bytes: locked() },
  ]
  const kept: Kept[] = []
  for (const file of files) kept.push(await keepExhibit(window, REQUEST, file))
  await desk.select(REQUEST)
  await window.keyboard.press('Shift+P')
  const dossier = window.getByRole('dialog', { name: 'Dossier' })
  await expect(dossier.getByRole('img', { name: /^What E\d+ shows$/ })).toHaveCount(4)

  const save = async (edition: string, format: string): Promise<string> => {
    const filePath = join(folder, `${edition}.${format}`)
    await app.evaluate(({ dialog }, path) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
    }, filePath)
    const query = { kind: 'dossier', request: kept[0]?.request, edition, paper: 'a4' }
    expect(await window.evaluate(([asked, as]) => register.savePaper(asked, as, ''), [query, format] as const)).toMatchObject({ ok: true })
    return filePath
  }
  const paper = await save('internal', 'pdf')
  const { stdout: text } = await run('pdftotext', ['-layout', paper, '-'])
  const pages = text.split('\f').map((page) => page.replace(/\s+/g, ' '))
  const shown = pages.filter((page) => page.includes('What exhibits show'))
  // The PDF has a page to itself, the two screens stand side by side, and the stamp beneath them.
  expect(shown.map((page) => files.filter(({ name }) => page.includes(name)).length)).toEqual([1, 3])
  expect(shown.join(' ')).toContain('note 112, stamped.pdf, first page')
  const { stdout: list } = await run('pdfimages', ['-list', paper])
  expect(list.trim().split('\n').slice(2)).toHaveLength(4)

  const page = await readFile(await save('internal', 'html'), 'utf8')
  expect(page.match(/<img [^>]*src="data:image\/png;base64,/g)).toHaveLength(4)
  const released = await readFile(await save('releasable', 'html'), 'utf8')
  expect(released).toContain(kept[0]?.sha256)
  expect(released).not.toContain('data:image/png')
  for (const { name } of files) expect(released).not.toContain(name)
})
