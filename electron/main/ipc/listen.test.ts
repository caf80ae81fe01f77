import { beforeEach, describe, expect, test, vi } from 'vitest'
import { OPEN_REQUESTS } from '#core/projections/paper'
import { METHODS, type RegisterBridge } from '#core/bridge/bridge'
import { listen } from './listen'

type Handler = (event: unknown, ...args: unknown[]) => Promise<unknown>
const { handlers } = vi.hoisted(() => ({ handlers: new Map<string, Handler>() }))
vi.mock('electron', () => ({
  app: { isPackaged: true },
  ipcMain: { handle: (method: string, handler: Handler) => handlers.set(method, handler) },
}))

const asked: string[] = []
function answering(method: string) {
  return (): Promise<never> => {
    asked.push(method)
    return Promise.reject(new Error(`${method} was answered`))
  }
}
const answers: RegisterBridge = {
  status: answering('status'),
  overview: answering('overview'),
  list: answering('list'),
  open: answering('open'),
  history: answering('history'),
  saveHistory: answering('saveHistory'),
  saveRequests: answering('saveRequests'),
  run: answering('run'),
  runAll: answering('runAll'),
  inverse: answering('inverse'),
  ids: answering('ids'),
  several: answering('several'),
  tagsOf: answering('tagsOf'),
  office: answering('office'),
  counterparts: answering('counterparts'),
  countries: answering('countries'),
  countryDays: answering('countryDays'),
  tags: answering('tags'),
  glance: answering('glance'),
  readContacts: answering('readContacts'),
  chooseSpreadsheet: answering('chooseSpreadsheet'),
  understandSpreadsheet: answering('understandSpreadsheet'),
  importSpreadsheet: answering('importSpreadsheet'),
  saveRefusedRows: answering('saveRefusedRows'),
  leaveSpreadsheet: answering('leaveSpreadsheet'),
  nextReference: answering('nextReference'),
  noteOn: answering('noteOn'),
  sheet: answering('sheet'),
  stopRecalling: answering('stopRecalling'),
  stopPaper: answering('stopPaper'),
  sheets: answering('sheets'),
  sheetByFingerprint: answering('sheetByFingerprint'),
  record: answering('record'),
  dossier: answering('dossier'),
  savePaper: answering('savePaper'),
  printPaper: answering('printPaper'),
  handOver: answering('handOver'),
  chooseFiles: answering('chooseFiles'),
  holdFiles: answering('holdFiles'),
  agree: answering('agree'),
  viewExhibit: answering('viewExhibit'),
  saveExhibit: answering('saveExhibit'),
  openExhibit: answering('openExhibit'),
  saveBundle: answering('saveBundle'),
  checkBundle: answering('checkBundle'),
  leaveFiles: answering('leaveFiles'),
  verify: answering('verify'),
  repair: answering('repair'),
  openRegister: answering('openRegister'),
  backupStanding: answering('backupStanding'),
  backups: answering('backups'),
  backUp: answering('backUp'),
  backUpTo: answering('backUpTo'),
  backupsElsewhere: answering('backupsElsewhere'),
  compareBackup: answering('compareBackup'),
  restoreBackup: answering('restoreBackup'),
  openLink: answering('openLink'),
  setTheme: answering('setTheme'),
  setNotices: answering('setNotices'),
}

beforeEach(() => {
  asked.length = 0
  handlers.clear()
  listen(answers)
})

function ask(method: string, event: unknown, ...args: unknown[]): Promise<unknown> {
  return handlers.get(method)?.(event, ...args) ?? Promise.reject(new Error('nobody listens'))
}

function fromTop(url: string) {
  const senderFrame = { url }
  return { senderFrame, sender: { mainFrame: senderFrame } }
}
const ours = fromTop('app://chancery/index.html')

test('every method of the contract is answered, and nothing else', () => {
  expect([...handlers.keys()].sort()).toEqual([...METHODS].sort())
})

describe('who may ask', () => {
  test.each(['app://chancery/index.html', 'app://chancery/print.html#%7B%7D'])('the top frame of %s', async (url) => {
    await expect(ask('status', fromTop(url))).rejects.toThrow('status was answered')
  })

  test.each([
    ['a page elsewhere', fromTop('https://example.com/app://chancery/')],
    ['a host whose name begins like ours', fromTop('app://chancery.example/index.html')],
    ['an empty page', fromTop('about:blank')],
    ['a frame within our page', { senderFrame: { url: 'app://chancery/index.html' }, sender: { mainFrame: { url: 'app://chancery/index.html' } } }],
    ['a frame that is gone', { senderFrame: null, sender: { mainFrame: null } }],
  ])('not %s', async (_, event) => {
    for (const method of METHODS) await expect(ask(method, event)).rejects.toThrow('Only the pages of Chancery may ask this.')
    expect(asked).toEqual([])
  })
})

describe('what cannot be read', () => {
  test('is refused, with the field, where a refusal can be shown', async () => {
    expect(await ask('open', ours, '../../etc')).toEqual({
      ok: false,
      refusal: { code: 'unreadable', where: 'arguments', why: 'is not an identifier' },
    })
    expect(await ask('run', ours, { kind: 'acknowledge', request: 'r', acknowledgement: { level: 'written', who: 7 } })).toMatchObject({
      ok: false,
      refusal: { code: 'unreadable', where: 'acknowledgement.who' },
    })
  })

  test('is turned away elsewhere', async () => {
    await expect(ask('list', ours, { view: 'all' })).rejects.toThrow('list was asked with something unreadable (counterpart: ')
  })

  test.each([
    ['too few arguments', 'open', []],
    ['too many arguments', 'status', [1]],
    ['a format that nobody writes', 'savePaper', [OPEN_REQUESTS, 'exe', '']],
    ['a register by its path', 'openRegister', ['/etc']],
    ['a link of any length', 'openLink', [`https://example.org/${'a'.repeat(2_000)}`]],
  ])('%s', async (_, method, args) => {
    await ask(method, ours, ...args).catch(() => undefined)
    expect(asked).toEqual([])
  })
})
