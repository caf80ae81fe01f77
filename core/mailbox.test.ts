import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { domainOf, isMessageId, mailboxesIn } from './mailbox'

describe('the mailboxes of a line', () => {
  it('are read alone, with a name, and several', () => {
    expect(mailboxesIn('press@ministry.example')).toEqual({ mailboxes: [{ name: '', address: 'press@ministry.example' }], wrong: null })
    const both = mailboxesIn('"Desk, press" <desk@ministry.example>; Пресс-служба <press@мид.example>,')
    expect(both).toEqual({
      mailboxes: [
        { name: 'Desk, press', address: 'desk@ministry.example' },
        { name: 'Пресс-служба', address: 'press@мид.example' },
      ],
      wrong: null,
    })
    expect(both.mailboxes.map(domainOf)).toEqual(['ministry.example', 'мид.example'])
    expect(mailboxesIn('')).toEqual({ mailboxes: [], wrong: null })
  })

  test.each(['press', 'press@', '@ministry.example', 'a b@ministry.example', 'a@b@c', '<>', 'a@b.example\r\nBcc: c@d.example', 'a@-b.example', 'Name a@b.example'])(
    '“%s” is none, and is named',
    (line) => {
      expect(mailboxesIn(line).wrong).toBe(line.trim())
    },
  )

  it('bear no line break and no space in an address, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '@', '.', ' ', '\r', '\n', '<', '>', ',', '"', ':', 'ж') }), (line) => {
        for (const { address } of mailboxesIn(line).mailboxes) expect(address).toMatch(/^[^\s<>,:"]+@[^\s<>,:"]+$/)
      }),
    )
  })
})

test('a message identifier has its brackets and nothing around them', () => {
  expect(isMessageId('<b3c1@embassy.example>')).toBe(true)
  for (const text of ['', 'b3c1@embassy.example', '<b3c1>', '<a b@c>', '<a@b> ', '<a@b>\r\nBcc: c@d', '<ж@b>', '<a\u2028@b>', `<${'a'.repeat(500)}@b>`]) expect(isMessageId(text), text).toBe(false)
})
