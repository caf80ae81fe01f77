import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openRegister, type RegisterService } from '../register/service'
import { newSettings } from '../session/new-settings'
import type { PaperTask } from './paper-arguments'
import { nothingThere, perform } from './task'

vi.mock('electron', () => ({ app: { isPackaged: true } }))

let base: string
let folder: string
const opened: RegisterService[] = []

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'chancery-task-'))
  folder = join(base, 'register')
})

afterEach(async () => {
  await Promise.all(opened.splice(0).map((service) => service.close()))
  await rm(base, { recursive: true, force: true })
})

async function open(): Promise<RegisterService> {
  const service = await openRegister({ folder, now: () => new Date().toISOString(), id: randomUUID, settings: newSettings() })
  opened.push(service)
  return service
}

/** A register with two entries that nobody has open. */
async function makeRegister(): Promise<void> {
  const service = await open()
  await service.run({ kind: 'change-settings', settings: { ...service.settings(), office: 'Washington press office' } })
  await service.close()
}

/** Changes one letter of an entry. With the ledger gone too, opening reads the entry and finds it. */
function sheet(file: string, asOf: string | null = null): PaperTask {
  const set = { edition: 'internal', paper: 'a4', orientation: 'landscape', view: 'all', search: '', asOf, forWhom: '' } as const
  return { kind: 'paper', of: 'sheet', reference: '', file, format: 'csv', set }
}

async function damage(): Promise<void> {
  const [name = ''] = await readdir(join(folder, 'journal'))
  const journal = join(folder, 'journal', name)
  await writeFile(journal, (await readFile(journal, 'utf8')).replace('Washington press office', 'Washington press Office'))
  await rm(join(folder, 'ledger.json'))
}

test('only an import may begin a register', async () => {
  const place = { kind: 'folder', folder } as const
  expect(await nothingThere({ kind: 'verify' }, place)).toEqual({ code: 1, lines: [], errors: [`There is no register in ${folder}.`] })
  expect(await nothingThere(sheet('x.csv'), place)).toMatchObject({ code: 1 })
  expect(await nothingThere({ kind: 'import', file: 'x.csv' }, place)).toBeNull()
  expect(await nothingThere({ kind: 'verify' }, { kind: 'sample' })).toBeNull()
  expect(await readdir(base)).toEqual([])
  await makeRegister()
  expect(await nothingThere({ kind: 'verify' }, place)).toBeNull()
})

test('a whole register is verified, with its fingerprint', async () => {
  await makeRegister()
  const { code, lines, errors } = await perform({ kind: 'verify' }, await open())
  expect([code, errors]).toEqual([0, []])
  expect(lines).toEqual([expect.stringMatching(/^Verified \d\d:\d\d, 2 entries, fingerprint [0-9A-F]{4}( [0-9A-F]{4}){5}$/)])
})

test('a damaged register is verified down to the line, and nothing else is done with it', async () => {
  await makeRegister()
  await damage()
  const service = await open()
  const verified = await perform({ kind: 'verify' }, service)
  expect(verified).toEqual({ code: 1, lines: [], errors: [expect.stringContaining('line 2')] })
  const file = join(base, 'sheet.csv')
  const printed = await perform(sheet(file), service)
  expect(printed).toEqual({ code: 1, lines: [], errors: [expect.stringContaining('damaged')] })
  expect(await readdir(base)).toEqual(['register'])
})

test('a damaged register is repaired when one agrees, and not before', async () => {
  await makeRegister()
  await damage()
  const before = await readFile(join(folder, 'journal', (await readdir(join(folder, 'journal')))[0] ?? ''), 'utf8')
  const listed = await open()
  const shown = await perform({ kind: 'repair', agreed: false }, listed)
  expect(shown).toMatchObject({ code: 1, lines: [], errors: [expect.stringContaining('line 2'), expect.stringContaining('--yes')] })
  await listed.close()
  const agreed = await open()
  expect(agreed.opening.outcome).toBe('damaged')
  expect(await perform({ kind: 'repair', agreed: true }, agreed)).toMatchObject({ code: 0, errors: [] })
  await agreed.close()
  const after = await open()
  expect(after.opening.outcome).toBe('ready')
  expect(await perform({ kind: 'verify' }, after)).toMatchObject({ code: 0 })
  expect(await perform({ kind: 'repair', agreed: true }, after)).toMatchObject({ code: 0, lines: [expect.stringContaining('Nothing is damaged')] })
  const journal = await readFile(join(folder, 'journal', (await readdir(join(folder, 'journal')))[0] ?? ''), 'utf8')
  expect(journal.startsWith(before)).toBe(true)
})

test('a register that another has open is left alone', async () => {
  await open()
  const { code, errors } = await perform({ kind: 'verify' }, await open())
  expect([code, errors]).toEqual([1, [expect.stringContaining('Another Chancery')]])
})

test('a later version’s register is left alone', async () => {
  await makeRegister()
  const format = join(folder, 'format.json')
  await writeFile(format, (await readFile(format, 'utf8')).replace(/"version": \d+/, '"version": 1000'))
  const { code, errors } = await perform({ kind: 'import', file: 'x.csv' }, await open())
  expect([code, errors]).toEqual([1, [expect.stringContaining('later version')]])
})

test('what was mended on opening is said, and the task is done', async () => {
  await makeRegister()
  await writeFile(join(folder, 'ledger.json'), 'spoiled')
  const { code, lines, errors } = await perform({ kind: 'verify' }, await open())
  expect([code, lines.length, errors.length]).toEqual([0, 1, 1])
})

test('a sheet is written whole or not at all', async () => {
  const service = await open()
  const file = join(base, 'sheet.csv')
  expect(await perform(sheet(file), service)).toEqual({ code: 0, lines: [`Wrote ${file}.`], errors: [] })
  expect(await readFile(file, 'utf8')).toContain('Reference')
  const nowhere = join(base, 'no', 'such', 'sheet.csv')
  expect(await perform(sheet(nowhere), service)).toMatchObject({ code: 1, lines: [] })
  expect((await readdir(base)).sort()).toEqual(['register', 'sheet.csv'])
})

test('a sheet of a moment is asked for by the clocks of the office or as an instant, and of no day that there is not', async () => {
  const service = await open()
  const file = join(base, 'sheet.csv')
  for (const moment of ['2018-03-02 10:00', '2018-03-02T10:00:30', '2018-03-02T15:00Z', '2018-03-02T10:00:00-05:00']) {
    expect(await perform(sheet(file, moment), service), moment).toMatchObject({ code: 0, errors: [] })
  }
  for (const moment of ['2018-02-30 10:00', '2018-02-10T25:00Z']) {
    const errors = [`“${moment}” is not a date of the calendar.`]
    expect(await perform(sheet(file, moment), service)).toEqual({ code: 1, lines: [], errors })
  }
})

test('what is of no request is said', async () => {
  const service = await open()
  expect(await perform({ kind: 'line', reference: '2018/999' }, service)).toMatchObject({ code: 1, errors: ['There is no request 2018/999 in this register.'] })
  const note = { ...sheet(join(base, 'n.pdf')), of: 'note', reference: '2018/999', format: 'pdf' } as const
  expect(await perform(note, service)).toMatchObject({ code: 1, errors: ['There is no request 2018/999 in this register.'] })
})

test('a spreadsheet that is not there is named', async () => {
  const file = join(base, 'old.csv')
  expect(await perform({ kind: 'import', file }, await open())).toEqual({
    code: 1,
    lines: [],
    errors: [`${file} could not be read (there is no such file). Nothing was imported.`],
  })
})

test('a spreadsheet is read in UTF-16 where it says so, and not where its letters would have to be guessed', async () => {
  const csv = 'reference,what,subject,counterpart\n2018/001,request,Élysée,Wire'
  const file = join(base, 'register.csv')
  const service = await open()
  await writeFile(file, Buffer.from(csv, 'latin1'))
  expect(await perform({ kind: 'import', file }, service)).toMatchObject({ code: 1, errors: [expect.stringContaining('not in UTF-8')] })
  await writeFile(file, Buffer.from(`\uFEFF${csv}`, 'utf16le'))
  expect(await perform({ kind: 'import', file }, service)).toMatchObject({ code: 0, lines: [expect.stringContaining('Imported 1 request')] })
})
