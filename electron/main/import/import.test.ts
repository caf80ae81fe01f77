import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Request } from '#core/request'
import { openRegister, type RegisterService } from '../register/service'
import { emptyFolder, options, rowsOf } from '../register/testing/folder'
import { COLUMNS } from '#core/spreadsheet'
import { importCsv, type Imported } from '.'

const BEGIN = '2018-03-09T15:20:00Z'
const SAMPLE = join(import.meta.dirname, '../../../resources/import/sample.csv')

let folder = ''
let service: RegisterService

beforeEach(async () => {
  folder = await emptyFolder()
  service = await openRegister(options(folder, BEGIN))
})
afterEach(async () => {
  await service.close()
  await rm(folder, { recursive: true })
})

async function request(reference: string): Promise<Request> {
  const everything = { view: 'all', counterpart: null, sort: null, group: null, offset: 0, limit: 10 } as const
  const page = await service.list({ ...everything, search: reference, collapsed: [] })
  const [row] = page.rows
  if (!row) throw new Error(`${reference} was not imported`)
  const reply = await service.open(row.id)
  if (!reply.ok) throw new Error(reply.refusal.code)
  return reply.value.request
}

const size = (): number => service.overview().counts.all

describe('the sample spreadsheet', () => {
  test('is imported whole', async () => {
    expect(await importCsv(service, await readFile(SAMPLE, 'utf8'))).toEqual({ ok: true, requests: 6 })
    expect(service.overview().counts).toMatchObject({ all: 6, disputed: 1 })
    const { number, content, attempts, acknowledgements, denials } = await request('2018/041')
    expect(number).toEqual({ year: 2018, number: 41 })
    expect(content).toMatchObject({ formal: true, counterpart: 'State Department', addressee: 'Spokesperson', keptBy: 'Anna Vetrova' })
    expect(content.text).toContain('9 March 2018.\n\nThe Embassy')
    expect(content.due).toEqual({ at: '2018-03-06T05:00:00Z', zone: 'America/New_York', precision: 'day' })
    expect(attempts.map(({ details: { channel }, role, chase, outcome }) => [channel, role, chase, outcome?.state ?? null])).toEqual([
      ['note', 'original', null, 'delivered'],
      ['email', 'original', null, 'delivered'],
      ['email', 'chase', 1, 'delivered'],
      ['email', 'chase', 2, 'delivered'],
      ['direct-message', 'copy', null, 'failed'],
      ['note', 'chase', 3, null],
    ])
    expect(attempts[0]).toMatchObject({
      dispatchedAt: { at: '2018-03-02T20:40:00Z', precision: 'minute' },
      details: { kind: 'note-verbale', number: '112', signature: 'initialled', messenger: 'T. Brandt' },
      outcome: { evidence: { kind: 'signature', words: 'Courier book, page 58, signed for on receipt' } },
    })
    expect(attempts[4]).toMatchObject({ dispatchedAt: null, details: { eligibility: 'closed', checkedBy: 'Pavel Lisin' } })
    expect(acknowledgements).toMatchObject([{ level: 'automatic', cameBy: 'email' }])
    expect(denials).toMatchObject([
      { denied: 'received', exact: false, at: { precision: 'about' }, settlement: { as: 'rebutted', at: { zone: 'Europe/Moscow' } } },
    ])
  })

  test('keeps Cyrillic, other zones, day-first dates, answers and endings', async () => {
    await importCsv(service, await readFile(SAMPLE, 'utf8'))
    expect((await request('2018/045')).content.counterpart).toBe('«Невский курьер»')
    const positions = await request('2018/043')
    expect(positions.acknowledgements).toMatchObject([{ level: 'formal', theirReference: 'PS/118', at: { at: '2018-03-08T10:20:00Z' } }])
    expect(positions.answers).toMatchObject([{ kind: 'accepted' }])
    expect((await request('2018/031')).attempts[0]?.dispatchedAt?.at).toBe('2018-02-23T16:02:00Z')
    expect((await request('2018/011')).ending).toMatchObject({ as: 'voided' })
  })

  test('names every column that there is', async () => {
    const [header] = (await readFile(SAMPLE, 'utf8')).replace(/^\uFEFF/, '').split('\r\n')
    expect(header?.split(',')).toEqual([...COLUMNS])
  })

  test('cannot be imported twice: its numbers are taken', async () => {
    const csv = await readFile(SAMPLE, 'utf8')
    await importCsv(service, csv)
    const before = service.position()
    const reply = await importCsv(service, csv)
    expect(reply.ok ? [] : reply.problems).toHaveLength(6)
    expect(reply).toMatchObject({
      problems: { 0: 'Row 2 (2018/041, request): The number 2018/041 is already taken; a number is never used twice.' },
    })
    expect(service.position()).toEqual(before)
  })
})

describe('the description of the spreadsheet', () => {
  const readme = readFile(join(SAMPLE, '../README.md'), 'utf8')

  test('names every column', async () => {
    const text = await readme
    expect(COLUMNS.filter((column) => !text.includes(`\`${column}\``))).toEqual([])
  })

  test('gives an example that is imported', async () => {
    const example = /```\n(reference,[^`]*)```/.exec(await readme)?.[1] ?? ''
    expect(await importCsv(service, example)).toEqual({ ok: true, requests: 1 })
    expect(await request('2018/041')).toMatchObject({ attempts: [{}, { chase: 1 }], acknowledgements: [{ level: 'written' }] })
  })
})

test('a register that cannot be written to says so, and names no row', async () => {
  await service.close()
  expect(await importCsv(service, await readFile(SAMPLE, 'utf8'))).toEqual({
    ok: false,
    problems: ['This register is open for reading only. Nothing was recorded.'],
  })
})

describe('however the spreadsheet was saved', () => {
  const one = [
    ['Reference', 'What ', 'when', 'to', 'subject', 'counterpart', 'text'],
    ['2018/001', 'Request', '', '', 'Photo; credit, again', 'Meridian\tWire', '"Kindly" add:\na credit'],
    ['', '', '', '', '', '', ''],
    ['2018/001', 'Email', '2018-03-02 10:00', 'photo@meridianwire.example', '', '', ''],
  ]
  const quoted = (separator: string, lineEnd: string): string =>
    one.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator)).join(lineEnd)
  const bare = (separator: string): string => `reference;what;subject;counterpart\n2018/001;request;Photo;Wire`.replaceAll(';', separator)

  test.each([[','], [';'], ['\t']])('with %j between the cells', async (separator) => {
    expect(await importCsv(service, quoted(separator, '\r\n'))).toEqual({ ok: true, requests: 1 })
    const { content } = await request('2018/001')
    expect([content.subject, content.counterpart, content.text]).toEqual([
      'Photo; credit, again',
      'Meridian\tWire',
      '"Kindly" add:\na credit',
    ])
  })

  test.each([[','], [';'], ['\t']])('with %j and no quotation marks', async (separator) => {
    expect(await importCsv(service, bare(separator))).toEqual({ ok: true, requests: 1 })
  })

  test('with a byte order mark', async () => {
    expect(await importCsv(service, `\uFEFF${quoted(',', '\r\n')}`)).toEqual({ ok: true, requests: 1 })
  })

  test.each([
    ['', 'The file is empty.'],
    ['reference,what\n', 'The file holds no requests.'],
    ['reference,wat\n2018/001,request', 'Row 1: “wat” is no column of this import.', 'Row 1: The column “what” is missing.'],
    ['reference,what,what\n', 'Row 1: The column “what” comes twice.'],
    ['reference,what,subject\n2018/001,request,"Photo', 'Row 2: a quotation mark in it is not closed, or not doubled.'],
  ])('nor %j', async (csv, ...problems) => {
    expect(await importCsv(service, csv)).toEqual({ ok: false, problems })
  })
})

test('what was changed since it was issued, and a pause that is over by now', async () => {
  const csv = [
    'reference,what,subject,counterpart,due,kept by,words,until,required',
    '2018/001,request,Photo,Wire,2018-03-20,Ann,,,yes',
    '2018/001,due changed,,,2018-03-25,,They asked for time.,,yes',
    '2018/001,keeper changed,,,,Pavel,,,',
    '2018/001,pause,,,,,Carnival,2018-03-01,',
  ]
  expect(await importCsv(service, csv.join('\n'))).toEqual({ ok: true, requests: 1 })
  const { content, changes, pause } = await request('2018/001')
  expect(content).toMatchObject({ due: { at: '2018-03-25T04:00:00Z' }, keptBy: 'Pavel' })
  expect(changes).toMatchObject([{ of: 'due', before: { due: { at: '2018-03-20T04:00:00Z' } }, reason: 'They asked for time.' }, { of: 'keeper', before: 'Ann' }])
  expect(pause).toBeNull()
})

test('a corrigendum brings its text', async () => {
  const csv = [
    'reference,what,when,to,subject,counterpart,text',
    '2018/001,request,,,Photo,Wire,Please credit our photographer.',
    '2018/001,email,2018-03-02,photo@wire.example,,,',
    '2018/001,corrigendum by email,2018-03-03,photo@wire.example,,,For “A” read “B”.',
  ]
  expect(await importCsv(service, csv.join('\n'))).toEqual({ ok: true, requests: 1 })
  const [row] = await rowsOf(service)
  const opened = await service.open(row?.id ?? '')
  expect(opened.ok && opened.value.request.attempts.map(({ text }) => text)).toEqual(['', 'For “A” read “B”.'])
})

describe('a bad row is named, and nothing is written', () => {
  const header = 'reference,what,when,zone,kind,from,to,via,state,state at,shown by,proof,words,planned for,subject,counterpart,due,formal,number,eligibility'
  const columns = header.split(',')
  const row = (cells: Record<string, string>): string => columns.map((column) => cells[column] ?? '').join(',')
  const good = [
    row({ reference: '2018/001', what: 'request', subject: 'Photo', counterpart: 'Wire', due: '2018-03-08' }),
    row({ reference: '2018/001', what: 'email', to: 'photo@wire.example', when: '2018-03-02 10:00' }),
  ]

  async function imported(...rows: readonly Record<string, string>[]): Promise<Imported> {
    const before = service.position()
    const reply = await importCsv(service, [header, ...good, ...rows.map(row)].join('\n'))
    expect(service.position()).toEqual(before)
    expect(size()).toBe(0)
    return reply
  }

  test.each<[string, Record<string, string>, string]>([
    ['no reference', { what: 'email', to: 'a', when: '2018-03-02' }, 'Row 4 (email): “reference” is missing.'],
    ['a strange reference', { reference: '41', what: 'answer', when: '2018-03-02', kind: 'accepted' }, 'Row 4 (41, answer): “reference” “41” is not a reference such as 2018/041.'],
    ['no what', { reference: '2018/001', when: '2018-03-02' }, 'Row 4 (2018/001): “what” is missing.'],
    ['a strange what', { reference: '2018/001', what: 'fax' }, 'Row 4 (2018/001, fax): “what” says nothing that can be imported.'],
    ['no address', { reference: '2018/001', what: 'chase by email', when: '2018-03-03' }, 'Row 4 (2018/001, chase by email): “to” is missing.'],
    ['a cell without use', { reference: '2018/001', what: 'email', to: 'a', when: '2018-03-03', eligibility: 'open' }, 'Row 4 (2018/001, email): “eligibility” means nothing in this row; leave it empty.'],
    ['a strange date', { reference: '2018/001', what: 'note', when: '3/2/2018' }, 'Row 4 (2018/001, note): “when” “3/2/2018” is not a date such as 2018-03-02 15:40 or 02.03.2018 15:40.'],
    ['an hour that spring left out', { reference: '2018/001', what: 'note', when: '2017-03-12 02:30' }, 'Row 4 (2018/001, note): “when” “2017-03-12 02:30” does not exist in America/New_York: the clocks went forward over it.'],
    ['a strange zone', { reference: '2018/001', what: 'note', when: '2018-03-02', zone: 'Atlantis' }, 'Row 4 (2018/001, note): “zone” Atlantis is neither a time zone such as Europe/Moscow nor one of the office’s two places.'],
    ['a word that is none', { reference: '2018/001', what: 'answer', when: '2018-03-03', kind: 'maybe' }, 'Row 4 (2018/001, answer): “kind” is none of: accepted, declined, deferred.'],
    ['neither yes nor no', { reference: '2018/002', what: 'request', subject: 'S', counterpart: 'C', formal: 'da' }, 'Row 4 (2018/002, request): “formal” is neither yes nor no.'],
    ['an attempt without a time', { reference: '2018/001', what: 'note' }, 'Row 4 (2018/001, note): say in “when” when it was sent, or in “planned for” when it will be.'],
    ['dispatched without a time', { reference: '2018/001', what: 'note', state: 'dispatched' }, 'Row 4 (2018/001, note): “when” is missing: say when it was sent.'],
    ['planned and sent', { reference: '2018/001', what: 'note', state: 'planned', when: '2018-03-03' }, 'Row 4 (2018/001, note): “when” says that it was sent, and “state” that it is only planned.'],
    ['evidence of nothing', { reference: '2018/001', what: 'note', when: '2018-03-03', proof: 'Book' }, 'Row 4 (2018/001, note): “proof” tells what came of it, so say that too, in “state”.'],
    ['proof of no kind', { reference: '2018/001', what: 'note', when: '2018-03-03', state: 'delivered', proof: 'Book' }, 'Row 4 (2018/001, note): “proof” needs “shown by”: stamp, signature, server report, read receipt, seen, witness, own record.'],
    ['an outcome without a time', { reference: '2018/001', what: 'note', state: 'failed' }, 'Row 4 (2018/001, note): “state at” is missing: say when this was known.'],
    ['no request', { reference: '2018/002', what: 'note', when: '2018-03-03' }, 'Row 4 (2018/002, note): its reference has no row “request”.'],
    ['a second request', { reference: '2018/001', what: 'request', subject: 'S', counterpart: 'C' }, 'Row 4 (2018/001, request): its reference has a row “request” already, row 2.'],
    ['nothing to settle', { reference: '2018/001', what: 'rebutted', when: '2018-03-03' }, 'Row 4 (2018/001, rebutted): there is no denial before it.'],
    ['delivered, with nothing to show', { reference: '2018/001', what: 'note', when: '2018-03-03', state: 'delivered' }, 'Row 4 (2018/001, note): “Delivered” needs something to show for it: evidence, or the name of a witness. Otherwise log it as dispatched.'],
    ['sent in the future', { reference: '2018/001', what: 'note', when: '2018-03-20' }, 'Row 4 (2018/001, note): The dispatch is dated in the future. Check the date and the time zone.'],
    ['a closed account', { reference: '2018/001', what: 'direct message', to: '@a', when: '2018-03-03', eligibility: 'closed' }, 'Row 4 (2018/001, direct message): Their account is closed to our direct messages, so none can have been sent. Log it as planned or as failed.'],
    ['a corrigendum with no text', { reference: '2018/001', what: 'corrigendum by note', when: '2018-03-03', text: '' }, 'Row 4 (2018/001, corrigendum by note): A corrigendum needs its text: what was sent is put right by words, not by a mark.'],
    ['acknowledged before it was sent', { reference: '2018/001', what: 'acknowledgement', when: '2018-03-01', kind: 'oral', from: 'A', via: 'phone' }, 'Row 4 (2018/001, acknowledgement): The acknowledgement is dated before anything was dispatched. Check the date and the time zone.'],
    ['formal without a reference', { reference: '2018/001', what: 'acknowledgement', when: '2018-03-03', kind: 'formal', from: 'A', via: 'note' }, 'Row 4 (2018/001, acknowledgement): A formal acknowledgement bears a reference of theirs. Without one it is a written acknowledgement.'],
    ['due before it was issued', { reference: '2018/002', what: 'request', subject: 'S', counterpart: 'C', due: '2018-01-02' }, 'Row 4 (2018/002, request): The acknowledgement would be due before the request was issued. Check the date.'],
  ])('%s', async (_, cells, problem) => {
    expect(await imported(cells)).toEqual({ ok: false, problems: [problem] })
  })

  test('a cell under no heading', async () => {
    expect(await importCsv(service, 'reference,what,subject,counterpart,\n2018/001,request,Photo,Wire,,stray')).toEqual({
      ok: false,
      problems: ['Row 2 (2018/001, request): it has a cell under no heading.'],
    })
  })

  test('all of them at once, in the order of the rows, and none twice', async () => {
    const reply = await imported(
      { reference: '2018/003', what: 'note', when: '2018-03-03' },
      { reference: '2018/001', what: 'email', when: 'soon', state: 'sent' },
      { reference: '2018/002', what: 'request', subject: 'S', counterpart: 'C' },
      { reference: '2018/002', what: 'email', to: 'a', when: '2018-03-03', state: 'delivered' },
      { reference: '2018/002', what: 'email', to: 'a', when: '2018-03-30' },
    )
    expect(reply.ok ? [] : reply.problems.map((problem) => problem.replace(/:.*/, ''))).toEqual([
      'Row 4 (2018/003, note)',
      'Row 5 (2018/001, email)',
      'Row 5 (2018/001, email)',
      'Row 5 (2018/001, email)',
      'Row 7 (2018/002, email)',
      'Row 8 (2018/002, email)',
    ])
  })

  test('a request whose own row cannot be read is not said to have none', async () => {
    const reply = await imported(
      { reference: '2018/002', what: 'request', counterpart: 'Wire' },
      { reference: '2018/002', what: 'email', to: 'a', when: '2018-03-03' },
    )
    expect(reply).toEqual({ ok: false, problems: ['Row 4 (2018/002, request): “subject” is missing.'] })
  })

  test('the good rows alone are taken', async () => {
    expect(await importCsv(service, [header, ...good].join('\n'))).toEqual({ ok: true, requests: 1 })
  })
})

test('a thousand requests go in together, rows in any order', async () => {
  const numbers = Array.from({ length: 1_000 }, (_, index) => `2018/${String(index + 1).padStart(3, '0')}`)
  const rows = [
    ...numbers.map((reference) => `${reference},acknowledgement,2018-03-03 10:00,,,,written,A. Reader,email`),
    ...numbers.map((reference) => `${reference},email,2018-03-02 10:00,a@b.example,,,,,`),
    ...numbers.map((reference, index) => `${reference},request,,,Subject ${String(index)},Body ${String(index % 7)},,,`),
  ]
  const csv = ['reference,what,when,to,subject,counterpart,kind,from,via', ...rows].join('\n')
  expect(await importCsv(service, csv)).toEqual({ ok: true, requests: 1_000 })
  expect(service.overview().counts).toMatchObject({ all: 1_000, acknowledged: 1_000 })
  expect(await service.verify()).toMatchObject({ ok: true, value: { problems: [] } })
}, 30_000)
