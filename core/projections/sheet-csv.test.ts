import { describe, expect, it } from 'vitest'
import { content, denial, issue, NOW, registerOf, rowAfter } from '#core/testing/examples'
import type { Row } from '#core/ledger'
import { sheetOf } from './sheet'
import { OPEN_REQUESTS } from './paper'
import { sheetCsv } from './sheet-csv'

const csv = (...rows: readonly Row[]) => {
  const register = registerOf(...rows.map((row, index) => ({ ...row, id: String(index) })))
  return sheetCsv(sheetOf(register, OPEN_REQUESTS, NOW, { fingerprint: 'ab12', entries: 3 }))
}

/** A reader of RFC 4180, small and strict: a stray quote or a bare line feed is an error. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]]
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy
  while (pattern.lastIndex < text.length) {
    const match = pattern.exec(text)
    if (!match) throw new Error('not RFC 4180')
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    if (match[3] === '\r\n') rows.push([])
  }
  rows.pop()
  return rows
}

function cells(row: Row): Record<string, string> {
  const [head = [], line = []] = parse(csv(row).slice(1))
  return Object.fromEntries(head.map((name, index) => [name, line[index] ?? '']))
}

describe('a sheet as CSV', () => {
  const row = rowAfter(issue(), { kind: 'deny', request: 'r1', denial: denial() })

  it('begins with a byte order mark and ends each line with CRLF', () => {
    const text = csv(row, row)
    expect(text.startsWith('\uFEFFReference,')).toBe(true)
    expect(text.split('\r\n')).toHaveLength(4)
    expect(text.endsWith('\r\n')).toBe(true)
  })

  it('gives every line every column', () => {
    const [head = [], ...lines] = parse(csv(row, { ...row, attempts: [], denial: null }).slice(1))
    expect(lines).toHaveLength(2)
    for (const line of lines) expect(line).toHaveLength(head.length)
    expect(new Set(head).size).toBe(head.length)
  })

  it('tells what the sheet tells, in both zones', () => {
    expect(cells(row)).toMatchObject({
      'Reference': '2018/041',
      'Group': 'disputed',
      'Note': 'delivered',
      'Note (Washington)': '2018-03-02 16:05',
      'Note (Moscow)': '2018-03-03 00:05',
      'Note grade': 'B',
      'Email': 'dispatched',
      'Direct message': '',
      'Days over': '3',
      'Days': '7',
      'Denied (Washington)': '~2018-03-06 15:00',
      'Words taken down': 'in paraphrase',
      'Line to take': 'Sent 2 March by note and email; the note was delivered.',
      'As of (UTC)': NOW,
      'Register fingerprint': 'ab12',
    })
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('keeps a spreadsheet from reckoning %j', (subject) => {
    expect(cells({ ...row, subject })['Ask']).toBe(`'${subject}`)
  })

  it('keeps quotes, commas and lines as they are', () => {
    const subject = 'A "title", of\r\ntwo lines'
    expect(cells(rowAfter(issue({ content: content({ subject }) })))['Ask']).toBe(subject)
  })
})
