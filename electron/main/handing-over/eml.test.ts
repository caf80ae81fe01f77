import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import type { OutgoingEmail } from '#core/projections/outgoing'
import { emlOf } from './eml'

const AT = '2018-03-09T15:20:00Z'
const ID = '<b3c1f0de-0000-4000-8000-000000000000@embassy.example>'

function outgoing({ from = 'press@embassy.example', to = 'desk@state.example', ...some }: Partial<OutgoingEmail & { from: string; to: string }> = {}): OutgoingEmail {
  return { details: { channel: 'email', from, to, messageId: ID }, subject: 'Embargoed statement (2018/047)', references: [], text: 'Please confirm.', ...some }
}

async function written(email: OutgoingEmail) {
  const bytes = await emlOf(email, AT)
  return { raw: bytes.toString('latin1'), read: await PostalMime.parse(bytes) }
}

function headers(raw: string): string[] {
  const [head = ''] = raw.split('\r\n\r\n')
  return head.replace(/\r\n[ \t]+/g, ' ').split('\r\n').map((line) => line.split(':', 1)[0] ?? '')
}

const HEADERS = ['X-Unsent', 'Disposition-Notification-To', 'From', 'To', 'Subject', 'Message-ID', 'Date', 'Content-Transfer-Encoding', 'MIME-Version', 'Content-Type']

describe('an email’s draft', () => {
  it('says what it is, to whom it goes and under which identifier, read by another program’s eyes', async () => {
    const { raw, read } = await written(outgoing({ from: 'Press Office <press@embassy.example>', to: 'desk@state.example, "Desk, second" <second@state.example>' }))
    expect(read).toMatchObject({
      from: { name: 'Press Office', address: 'press@embassy.example' },
      to: [{ name: '', address: 'desk@state.example' }, { name: 'Desk, second', address: 'second@state.example' }],
      subject: 'Embargoed statement (2018/047)',
      messageId: ID,
      date: '2018-03-09T15:20:00.000Z',
    })
    expect(read.text?.trimEnd()).toBe('Please confirm.')
    const valueOf = (key: string) => read.headers.find((header) => header.key === key)?.value
    expect(valueOf('x-unsent')).toBe('1')
    expect(valueOf('disposition-notification-to')).toBe('press@embassy.example')
    expect(valueOf('in-reply-to')).toBeUndefined()
    expect(headers(raw).sort()).toEqual([...HEADERS].sort())
  })

  it('answers to the last of the emails before it, and names them all', async () => {
    const { read } = await written(outgoing({ references: ['<1@embassy.example>', '<2@embassy.example>'] }))
    expect(read.inReplyTo).toBe('<2@embassy.example>')
    expect(read.references).toBe('<1@embassy.example> <2@embassy.example>')
  })

  it('keeps every script, in ASCII on the wire, in lines that end and are as short as mail has them', async () => {
    const text = 'Посольство просит уточнить подпись.\n\n.\nFrom here on: « déjà vu », 🇷🇺\n' + 'слово '.repeat(300)
    const { raw, read } = await written(
      outgoing({ from: 'Пресс-служба <press@посольство.example>', subject: `Уточнение подписи к фотографии ${'очень '.repeat(40)}(2018/045)`, text }),
    )
    expect(read.subject).toBe(`Уточнение подписи к фотографии ${'очень '.repeat(40)}(2018/045)`)
    expect(read.from?.name).toBe('Пресс-служба')
    expect(raw).toContain('xn--')
    expect(read.text?.replace(/\r\n/g, '\n').trimEnd()).toBe(text.trimEnd())
    expect(raw).toMatch(/^[\r\n\x20-\x7e]*$/)
    expect(raw.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of raw.split('\r\n')) expect(line.length).toBeLessThanOrEqual(76)
  })

  it('bears no header but its own, whatever was typed into any field', async () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'ж', ':', ' ', '\r', '\n', '\r\n', 'Bcc: x@evil.example', '\r\n\r\n', '=?UTF-8?Q?=0D=0A?=', '<', '>', '"', ',', '@', '\0', '\u2028') })
    const some = fc.record({ name: line, subject: line, reference: line, text: line })
    await fc.assert(
      fc.asyncProperty(some, async ({ name, subject, reference, text }) => {
        const email = outgoing({ from: `${name} <press@embassy.example>`, to: `${name} <desk@state.example>`, subject, text, references: reference === '' ? [] : [reference] })
        const { raw, read } = await written(email)
        const own = [...HEADERS, 'In-Reply-To', 'References']
        for (const header of headers(raw)) expect(own).toContain(header)
        expect(read.bcc ?? []).toEqual([])
        expect(read.messageId).toBe(ID)
        for (const { address } of read.to ?? []) expect(['desk@state.example', undefined, '']).toContain(address)
      }),
      { numRuns: 200 },
    )
  })
})
