import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { READ_AS_FOUND, type ChosenSpreadsheet, type Reading, type Understood } from '#core/spreadsheet'
import { openRegister, type RegisterService } from '../register/service'
import { emptyFolder, options, rowsOf } from '../register/testing/folder'
import { importCsv } from '.'
import { Spreadsheets } from './chosen'

const SAMPLE = join(import.meta.dirname, '../../../resources/import/sample.csv')

let folder = ''
let service: RegisterService
let spreadsheets: Spreadsheets
const parts: number[] = []

beforeEach(async () => {
  folder = await emptyFolder()
  service = await openRegister(options(folder, '2018-03-09T15:20:00Z'))
  parts.length = 0
  spreadsheets = new Spreadsheets((part) => parts.push(part))
})
afterEach(async () => {
  await service.close()
  await rm(folder, { recursive: true })
})

async function understood(chosen: ChosenSpreadsheet, reading: Partial<Reading> = {}): Promise<Understood> {
  const reply = await spreadsheets.understand(service, chosen.id, { ...READ_AS_FOUND, ...reading })
  if (!reply.ok) throw new Error(reply.refusal.code)
  return reply.value
}

function held(...lines: readonly string[]): ChosenSpreadsheet {
  return spreadsheets.hold('register.csv', Buffer.from(lines.join('\n')))
}

const HEAD = 'reference,what,when,to,subject,counterpart,words'
const PHOTO = ['2018/001,request,,,Photo,Wire,', '2018/001,email,2018-03-02 10:00,photo@wire.example,,,']
const VISIT = ['2018/002,request,,,Visit,Bureau,', '2018/002,email,2018-03-03 10:00,press@bureau.example,,,']

describe('what is understood', () => {
  test('is told without writing anything, and written when it is asked for', async () => {
    const chosen = spreadsheets.hold('sample.csv', await readFile(SAMPLE))
    const before = service.position()
    const shown = await understood(chosen)
    expect(shown).toMatchObject({ encoding: 'utf-8', isEncodingSure: true, delimiter: ',', trouble: [], refusals: 0, leftOut: { requests: 0, rows: 0 } })
    expect(shown.brings).toMatchObject({ requests: 6, drafts: 0, denials: 1 })
    expect(shown.first[0]).toMatchObject({ row: 2, number: { year: 2018, number: 41 }, attempts: 6, dispute: 'rebutted', acknowledgement: { level: 'automatic' } })
    expect(service.position()).toEqual(before)
    expect(await spreadsheets.write(service, chosen.id, false)).toEqual({ ok: true, value: { isWritten: true, requests: 6 } })
    expect(service.overview().counts.all).toBe(6)
  })

  test('and told again as refused by name when the file comes a second time', async () => {
    const chosen = held(HEAD, ...PHOTO, 'draft 1,draft,,,Visit,Bureau,')
    await understood(chosen)
    await spreadsheets.write(service, chosen.id, false)
    const again = await understood(held(HEAD, ...PHOTO, 'draft 1,draft,,,Visit,Bureau,'))
    expect(again.refused).toEqual([
      {
        row: 2,
        name: '2018/001, request',
        heading: 'reference',
        cell: '2018/001',
        sentence: 'The number 2018/001 is already taken; a number is never used twice.',
      },
      {
        row: 4,
        name: 'draft 1, draft',
        heading: 'subject',
        cell: 'Visit',
        sentence: 'A draft to this counterpart about the same is in the register already.',
      },
    ])
    expect(again).toMatchObject({ refusals: 2, leftOut: { requests: 2, rows: 3 } })
  })

  test('with the cells of each column, and what it is taken for', async () => {
    const shown = await understood(held('reference;what;Тема;counterpart;', '2018/001;request;Фото;Wire;stray', '2018/002;request;Визит;Wire'))
    expect(shown.delimiter).toBe(';')
    expect(shown.columns).toEqual([
      { heading: 'reference', sample: ['2018/001', '2018/002'], as: 'reference' },
      { heading: 'what', sample: ['request'], as: 'what' },
      { heading: 'Тема', sample: ['Фото', 'Визит'], as: null },
      { heading: 'counterpart', sample: ['Wire'], as: 'counterpart' },
      { heading: '', sample: ['stray'], as: null },
    ])
    expect(shown.refused.map(({ row, sentence }) => [row, sentence])).toEqual([
      [2, '“subject” is missing.'],
      [3, '“subject” is missing.'],
    ])
  })
})

describe('a column can be taken for another', () => {
  test('so that its cells are read', async () => {
    const chosen = held('reference,what,Тема,counterpart', '2018/001,request,Фото,Wire')
    const shown = await understood(chosen, { columns: ['reference', 'what', 'subject', 'counterpart'] })
    expect(shown).toMatchObject({ refusals: 0, brings: { requests: 1 }, first: [{ subject: 'Фото' }] })
  })

  test('but not two for the same, nor without what every row needs', async () => {
    const chosen = held('reference,what,Тема,counterpart', '2018/001,request,Фото,Wire')
    const shown = await understood(chosen, { columns: ['reference', null, 'subject', 'subject'] })
    expect(shown.trouble).toEqual(['Two columns are taken for “subject”.', 'The column “what” is missing.'])
    expect(await spreadsheets.write(service, chosen.id, true)).toMatchObject({ ok: true, value: { isWritten: false } })
  })
})

describe('dates with slashes', () => {
  const file = (...dates: string[]): string[] => ['reference,what,subject,counterpart,due', ...dates.map((due, n) => `2018/${String(n + 1)},request,S,C,${due}`)]

  test('are refused while nobody can tell', async () => {
    const chosen = held(...file('3/4/2018'))
    expect(await understood(chosen)).toMatchObject({ slashes: { example: '3/4/2018', as: null }, refused: [{ heading: 'due', cell: '3/4/2018' }] })
    const dayFirst = await understood(chosen, { slashes: 'day-first' })
    expect(dayFirst.first[0]?.due?.at).toBe('2018-04-03T04:00:00Z')
    const monthFirst = await understood(held(...file('4/3/2018 3:40 PM')), { slashes: 'month-first' })
    expect(monthFirst.first[0]?.due?.at).toBe('2018-04-03T19:40:00Z')
  })

  test('are read as the one among them that can only be one way', async () => {
    expect(await understood(held(...file('5/4/2018', '24/4/2018')))).toMatchObject({ slashes: { example: '5/4/2018', as: 'day-first' }, refusals: 0 })
  })

  test('but not where two contradict each other', async () => {
    expect(await understood(held(...file('3/24/2018', '24/3/2018')))).toMatchObject({ slashes: { as: null }, refusals: 2 })
  })
})

describe('where rows are refused', () => {
  const bad = '2018/002,acknowledgement,soon,,,,'

  test('nothing is written unless they may be left out, and then their requests are, whole', async () => {
    const chosen = held(HEAD, ...PHOTO, ...VISIT, bad)
    const shown = await understood(chosen)
    expect(shown).toMatchObject({ brings: { requests: 1, attempts: 1 }, leftOut: { requests: 1, rows: 3 } })
    const before = service.position()
    expect(await spreadsheets.write(service, chosen.id, false)).toMatchObject({ ok: true, value: { isWritten: false } })
    expect(service.position()).toEqual(before)
    expect(await spreadsheets.write(service, chosen.id, true)).toEqual({ ok: true, value: { isWritten: true, requests: 1 } })
    expect((await rowsOf(service)).map(({ subject }) => subject)).toEqual(['Photo'])
  })

  test('so are requests that name one of those, and theirs', async () => {
    const link = (from: string, to: string): string => `${from},link,,${to},,,`
    const chosen = held(HEAD, ...PHOTO, ...VISIT, bad, '2018/003,request,,,Third,Wire,', link('2018/003', '2018/002'), link('2018/001', '2018/003'))
    const shown = await understood(chosen)
    expect(shown.brings.requests).toBe(0)
    expect(shown.refused.filter(({ name }) => name.includes('link')).map(({ row, sentence }) => [row, sentence])).toEqual([
      [8, 'It names 2018/002, which is left out.'],
      [9, 'It names 2018/003, which is left out.'],
    ])
  })

  test('what is left out can be saved, put right, and imported; it may name what came before', async () => {
    const chosen = held(HEAD, ...PHOTO, ...VISIT, bad, '2018/002,link,,2018/001,,,')
    await understood(chosen)
    const csv = spreadsheets.refusedRows(chosen.id) ?? ''
    await spreadsheets.write(service, chosen.id, true)
    expect(csv).toContain('refused because,reference,what')
    expect(csv).toContain('2018/002,acknowledgement,soon')
    expect(csv).not.toContain('Photo')
    const right = csv.split('\r\n').filter((line) => !line.includes('soon')).join('\r\n')
    const again = spreadsheets.hold('right.csv', Buffer.from(right))
    expect(await understood(again)).toMatchObject({ refusals: 0, brings: { requests: 1 } })
    expect(await spreadsheets.write(service, again.id, false)).toMatchObject({ ok: true, value: { isWritten: true } })
    const [visit] = (await rowsOf(service)).filter(({ subject }) => subject === 'Visit')
    const opened = await service.open(visit?.id ?? '')
    expect(opened.ok && opened.value.request.links).toHaveLength(1)
  })

  test('what was not put right is told and saved anew, each row once', async () => {
    const chosen = held(HEAD, '2018/002,acknowledgement,soon,,,,')
    expect(await understood(chosen)).toMatchObject({ refusals: 1, refused: [{ row: 2 }, { row: 2 }, { row: 2 }] })
    const csv = spreadsheets.refusedRows(chosen.id) ?? ''
    const again = spreadsheets.hold('refused.csv', Buffer.from(csv))
    await understood(again)
    expect(spreadsheets.refusedRows(again.id)).toBe(csv)
  })

  test('a note’s number that stands twice is found beforehand, in the file and in the register', async () => {
    const note = (reference: string, number: string): string[] => [`${reference},request,,S,C,`, `${reference},note,2018-03-02,,,${number}`]
    const head = 'reference,what,when,subject,counterpart,number'
    const chosen = held(head, ...note('2018/001', '7'), ...note('2018/002', '7'))
    expect(await understood(chosen)).toMatchObject({ brings: { requests: 1 }, refused: [{ row: 4 }] })
    await spreadsheets.write(service, chosen.id, true)
    expect(await understood(held(head, ...note('2018/003', '7')))).toMatchObject({ refused: [{ row: 2 }], brings: { requests: 0 } })
  })
})

describe('a register that changed since', () => {
  test('is looked at anew before anything is written', async () => {
    const draft = [HEAD, 'draft 1,draft,,,Visit,Bureau,']
    const chosen = held(...draft)
    await understood(chosen)
    expect(await importCsv(service, draft.join('\n'))).toMatchObject({ ok: true })
    const reply = await spreadsheets.write(service, chosen.id, false)
    expect(reply).toMatchObject({ ok: true, value: { isWritten: false, understood: { refusals: 1 } } })
    expect(service.overview().counts.all).toBe(1)
  })
})

describe('a file', () => {
  test('that is let go of is not held any more', async () => {
    const chosen = held(HEAD, ...PHOTO)
    await understood(chosen)
    spreadsheets.leave(chosen.id)
    expect(await spreadsheets.write(service, chosen.id, false)).toEqual({ ok: false, refusal: { code: 'no-spreadsheet' } })
    expect(await spreadsheets.understand(service, chosen.id, READ_AS_FOUND)).toEqual({ ok: false, refusal: { code: 'no-spreadsheet' } })
    expect(spreadsheets.refusedRows(chosen.id)).toBeNull()
  })

  test.each([
    ['empty', '', 'The file is empty.'],
    ['with a head alone', `${HEAD}\n`, 'The file holds no requests.'],
    ['with a quotation mark left open', `${HEAD}\n2018/001,request,,,"Photo,Wire,`, 'Row 2: a quotation mark in it is not closed, or not doubled.'],
    ['of another kind', 'PK\u0003\u0004', 'This is a workbook, not a CSV file.'],
    ['with too many columns', ','.repeat(300), 'The file has 301 columns, and an import reads 200 at most.'],
  ])('%s is told in a sentence', async (_, text, sentence) => {
    const shown = await understood(spreadsheets.hold('register.csv', Buffer.from(text)))
    expect(shown.trouble).toEqual([expect.stringContaining(sentence)])
    expect(shown.brings.requests).toBe(0)
  })
})

test('a large file tells how far it is, and a later question ends the one before', async () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => `2018/${String(index + 1)},request,,,Subject,Body,`)
  const chosen = held(HEAD, ...rows)
  const [first, second] = await Promise.all([
    spreadsheets.understand(service, chosen.id, READ_AS_FOUND),
    spreadsheets.understand(service, chosen.id, READ_AS_FOUND),
  ])
  expect(first).toEqual({ ok: false, refusal: { code: 'no-spreadsheet' } })
  expect(second).toMatchObject({ ok: true, value: { brings: { requests: 20_000 } } })
  expect(parts.length).toBeGreaterThan(1)
  expect(parts).toEqual(parts.toSorted((a, b) => a - b))
}, 60_000)
