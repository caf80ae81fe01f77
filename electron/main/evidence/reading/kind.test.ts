import { describe, expect, it } from 'vitest'
import { formatOf, kindOf } from './kind'
import { emptyOutlook } from './testing/hostile-outlook'

const of = (text: string, name = 'file'): string => kindOf(Buffer.from(text, 'latin1'), name)

describe('the kind of a file', () => {
  it.each([
    ['a message', 'From: a@b.example\r\nTo: c@d.example\r\n\r\nText', 'mail'],
    ['a message with a byte order mark', '\u00ef\u00bb\u00bfReceived: x\r\nDate: y\r\n\r\n', 'mail'],
    ['a message with bare returns', 'Date: x\rSubject: y\r\rText', 'mail'],
    ['a message after empty lines', '\r\n\r\nDate: x\r\nSubject: y\r\n\r\nText', 'mail'],
    ['a message out of a mailbox', 'From a@b Mon Mar  5 10:00:00 2018\nDate: x\nFrom: y\n\nText', 'mail'],
    ['a note that names a subject', 'Subject: the meeting\n\nText', 'text'],
    ['fields that no message has', 'Colour: red\nSize: large\n\nText', 'text'],
    ['fields in the text', 'Dear all,\nFrom: a\nTo: b\n', 'text'],
    ['a script of an archive', '\u00ef\u00bb\u00bfwindow.YTD.follower.part0 = []', 'archive'],
    ['another script', 'window.location = "https://example.example"', 'text'],
    ['a page', '<html><body>', 'text'],
    ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg">', 'text'],
    ['a PDF', '%PDF-1.4\n\u00e2\u00e3', 'pdf'],
    ['a PDF in the midst of something', 'x%PDF-1.4', 'text'],
    ['a picture that goes on as a zip', 'GIF89a...PK\u0003\u0004', 'picture'],
    ['a zip', 'PK\u0003\u0004', 'other'],
    ['a program', 'MZ\0\u0001\u0002\0\0\0\u0003\u0004\u0005\0', 'other'],
    ['nothing', '', 'other'],
    ['UTF-16', '\u00ff\u00feH\0i\0', 'text'],
  ])('%s', (_, text, kind) => {
    expect(of(text)).toBe(kind)
  })

  it('is that of its bytes, whatever its name promises', () => {
    expect(of('Dear all', 'letter.pdf')).toBe('text')
    expect(of('%PDF-1.4', 'letter.eml')).toBe('pdf')
    expect(of('GIF89a', 'letter.exe')).toBe('picture')
  })

  it('of a lone field is decided by its name', () => {
    expect(of('Subject: the meeting\n\nText', 'meeting.EML')).toBe('mail')
  })

  it('of a compound file is a message only where one is in it, or where its name says so', () => {
    const other = Buffer.from(emptyOutlook()).fill(0, 1_024)
    expect(formatOf(emptyOutlook(), 'x')).toBe('outlook')
    expect(formatOf(other, 'x.doc')).toBe('stored')
    expect(formatOf(other, 'x.msg')).toBe('outlook')
  })
})
