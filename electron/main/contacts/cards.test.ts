import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Contact } from '#core/contacts'
import { readCards, type ReadCards } from './cards'

const crlf = (...lines: readonly string[]): string => lines.join('\r\n')
const read = (...lines: readonly string[]): ReadCards => readCards(Buffer.from(crlf('BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD'), 'utf8'))
const only = (...lines: readonly string[]): Contact | undefined => read(...lines).contacts[0]

describe('a file as a phone and an address book write it', () => {
  it('is read whatever its letters, and what is wrong is named by its line', async () => {
    const { contacts, problems } = readCards(await readFile(join(import.meta.dirname, '../../../e2e/contacts/phone.vcf')))
    expect(contacts).toEqual([
      {
        line: 1,
        name: 'Вера Орлова',
        post: 'редактор, фотослужба',
        body: '«Невский курьер»',
        emails: ['orlova@nevsky.example'],
        handles: ['@nevsky_photo'],
        remarks: ['+7 812 555-01-41', 'Звонить после полудня; отвечает на французском'],
      },
      { line: 14, name: 'Илья Петров', post: '', body: 'Газета «Урал»', emails: ['petrov@ural.example'], handles: ['@ural_press'], remarks: [] },
      {
        line: 26,
        name: 'Grace Ellison',
        post: 'Duty officer, Office of the Spokesperson',
        body: 'State Department',
        emails: ['duty@state.example'],
        handles: ['@StateDuty'],
        remarks: ['2201 C Street, Washington'],
      },
      { line: 40, name: '', post: '', body: 'Le Quotidien du Lac', emails: ['desk@lac.example'], handles: [], remarks: [] },
    ])
    expect(problems).toEqual([{ line: 36, what: 'no-name' }, { line: 46, what: 'no-colon' }])
  })

  it('is read in UTF-16 and with a byte order mark too', () => {
    const text = crlf('BEGIN:VCARD', 'VERSION:3.0', 'FN:Вера Орлова', 'END:VCARD')
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
    for (const file of [utf16, Buffer.from(`\uFEFF${text}`, 'utf8'), Buffer.from(text.replaceAll('\r\n', '\n'), 'utf8')]) {
      expect(readCards(file)).toMatchObject({ contacts: [{ name: 'Вера Орлова', line: 1 }], problems: [] })
    }
  })
})

describe('one card', () => {
  it.each([
    ['X-TWITTER:@spox', '@spox'],
    ['X-SOCIALPROFILE;TYPE=twitter:https://twitter.com/spox', '@spox'],
    ['SOCIALPROFILE;SERVICE-TYPE=Twitter;USERNAME="spox":https://social.example/1', '@spox'],
    ['IMPP;X-SERVICE-TYPE=Twitter:x-apple:spox', '@spox'],
    ['URL:https://x.com/spox?lang=en', '@spox'],
    ['URL:https://www.twitter.com/@spox/', '@spox'],
  ])('has the handle of %s', (line, handle) => {
    expect(only('FN:A. Person', line)?.handles).toEqual([handle])
  })

  it.each(['X-SOCIALPROFILE;TYPE=facebook:https://facebook.example/spox', 'URL:https://twitter.com/spox/status/1', 'IMPP:xmpp:spox@chat.example'])(
    'keeps %s as a remark, since it is no handle',
    (line) => {
      expect(only('FN:A. Person', line)).toMatchObject({ handles: [], remarks: [line.slice(line.indexOf(':') + 1)] })
    },
  )

  it('takes the name from its parts where it stands in no other place', () => {
    expect(only('N:Orlova;Vera;I.;Dr;')?.name).toBe('Dr Vera I. Orlova')
    expect(only('N:Smith\\; Jones;Ann')?.name).toBe('Ann Smith; Jones')
  })

  it('folds in the middle of a letter, and not at a colon between quotation marks', () => {
    expect(only('FN:Ann', 'ORG;X-A="a;b:c":Body\\, of', '  Examples')?.body).toBe('Body, of Examples')
  })

  it('is read where quoted-printable breaks in the middle of a letter, and where it breaks before nothing', () => {
    const file = crlf('BEGIN:VCARD', 'VERSION:2.1', 'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=', '=9C=D0=98=D0=94=', '', 'ORG:Body', 'END:VCARD')
    expect(readCards(Buffer.from(file))).toMatchObject({ contacts: [{ name: 'МИД', body: 'Body' }], problems: [] })
  })

  it('keeps the space at which 2.1 folds', () => {
    const { contacts } = readCards(Buffer.from(crlf('BEGIN:VCARD', 'VERSION:2.1', 'FN:Ann', ' Example', 'END:VCARD')))
    expect(contacts[0]?.name).toBe('Ann Example')
  })
})

describe('what cannot be understood', () => {
  it.each<[readonly string[], ReadCards['problems']]>([
    [['FN:A', 'BEGIN:VCARD', 'FN:B', 'END:VCARD'], [{ line: 1, what: 'outside' }]],
    [['BEGIN:VCARD', 'FN:A', 'BEGIN:VCARD', 'FN:B', 'END:VCARD'], [{ line: 1, what: 'no-end' }]],
    [['BEGIN:VCARD', 'FN:B', 'END:VCARD', '', 'BEGIN:VCARD', 'FN:A'], [{ line: 5, what: 'no-end' }]],
    [['BEGIN:VCARD', 'FN:B', 'END:VCARD', 'BEGIN:VCARD', 'KIND:group', 'FN:Press', 'END:VCARD'], [{ line: 4, what: 'group' }]],
    [['BEGIN:VCARD', 'FN:B', 'END:VCARD', 'BEGIN:VCARD', `FN:${'x'.repeat(1001)}`, 'END:VCARD'], [{ line: 4, what: 'too-long' }]],
    [['BEGIN:VCARD', 'FN:B', 'TITLE;CHARSET=klingon:x', 'END:VCARD'], [{ line: 3, what: 'letters' }]],
  ])('is named by its line, and the rest is taken (%#)', (lines, problems) => {
    const { contacts, problems: found } = readCards(Buffer.from(crlf(...lines)))
    expect(found).toEqual(problems)
    expect(contacts.map(({ name }) => name)).toEqual(['B'])
  })

  it('is said of letters that are not UTF-8', () => {
    const file = Buffer.from(crlf('BEGIN:VCARD', 'FN:Andr\u00e9', 'ORG:Body', 'END:VCARD'), 'latin1')
    expect(readCards(file)).toMatchObject({ contacts: [{ body: 'Body' }], problems: [{ line: 2, what: 'letters' }] })
  })

  it('never stops the reading, and makes a contact or a problem of every card', () => {
    const pieces = fc.constantFrom('BEGIN:VCARD', 'END:VCARD', 'FN:Ann', 'N;QUOTED-PRINTABLE:=D0', 'ORG:A;B', ';;;;;;;;;;;', 'nothing', '')
    fc.assert(
      fc.property(fc.array(pieces), (lines) => {
        const { contacts, problems } = readCards(Buffer.from(lines.join('\n')))
        const unread = problems.filter(({ what }) => what === 'no-end' || what === 'no-name')
        expect(contacts.length + unread.length).toBe(lines.filter((line) => line === 'BEGIN:VCARD').length)
      }),
    )
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        readCards(bytes)
      }),
    )
  })
})
