import { LONGEST_MESSAGE, MessageArchive, type ArchivedMessage } from '#core/evidence/message-archive'
import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { BadFile } from '../bad-file'
import { MOST_FOLLOWERS, MOST_MESSAGES } from './gathering'
import { readArchiveScript } from './read-script'
import { isArchiveScript } from './script'
import { corpus } from './testing/zips'

const NAME = 'direct-messages.js'
const AT = '2018-03-01T16:27:37.000Z'
/** Of that millisecond. */
const ID = '969247796097974272'

function create(some: Readonly<Record<string, unknown>>): unknown {
  return { messageCreate: { id: ID, senderId: '1', recipientId: '2', text: 'Said', urls: [], reactions: [], createdAt: AT, ...some } }
}

function script(messages: readonly unknown[], conversationId: unknown = '1-2'): string {
  return `window.YTD.direct_messages.part0 = ${JSON.stringify([{ dmConversation: { conversationId, messages } }])}`
}

/** What became of one message. */
function read(some: Readonly<Record<string, unknown>>): ArchivedMessage | undefined {
  return readArchiveScript(NAME, script([create(some)])).conversations[0]?.messages[0]
}

function refusal(text: string): unknown {
  try {
    return readArchiveScript(NAME, text)
  } catch (error) {
    return error instanceof BadFile ? error.what : error
  }
}

describe('a script', () => {
  test('is read with a byte order mark, a semicolon, and without what names it', () => {
    const plain = script([create({ text: '1 + 1 = 2' })])
    const archive = readArchiveScript(NAME, plain)
    expect(archive.conversations).toHaveLength(1)
    for (const text of [`\uFEFF${plain}`, `${plain};\r\n`, `\n ${plain.replace(' = ', '=')} ; `, plain.slice(plain.indexOf('[')), ` \uFEFF${plain.slice(plain.indexOf('['))}`]) {
      expect(readArchiveScript(NAME, text)).toEqual(archive)
    }
  })

  test('is told by its beginning', () => {
    expect(isArchiveScript('\uFEFFwindow.YTD.direct_messages.part12 = [')).toBe(true)
    expect(isArchiveScript('window.YTD = [')).toBe(false)
    expect(isArchiveScript('Said: window.YTD.direct_messages.part0 = [')).toBe(false)
  })

  test('is never run', () => {
    expect(refusal('window.YTD.x.part0 = [globalThis.ran = true]')).toBe('damaged')
    expect(Object.hasOwn(globalThis, 'ran')).toBe(false)
  })

  test('is not read where it is too deep, or has too many values', () => {
    expect(refusal(`x = ${'['.repeat(64)}${']'.repeat(64)}`)).not.toBe('too-deep')
    expect(refusal(`x = ${'['.repeat(65)}${']'.repeat(65)}`)).toBe('too-deep')
    expect(refusal(`x = ["${'[{,\\"'.repeat(100)}"]`)).toMatchObject({ conversations: [] })
    expect(refusal(`x = [${'0,'.repeat(16_000_000)}0]`)).toBe('too-many-parts')
  })
})

describe('a message', () => {
  test('has its entities decoded once, its links in full, and is composed', () => {
    expect(read({ text: 'A &amp; B &amp;lt; Cafe\u0301' })?.text).toBe('A & B &lt; Café')
    const urls = [{ url: 'https://t.co/a', expanded: 'https://embassy.example/?x=1&lt;=2', display: 'embassy.example' }]
    expect(read({ text: 'See https://t.co/a, https://t.co/a', urls })?.text).toBe('See https://embassy.example/?x=1&lt;=2, https://embassy.example/?x=1&lt;=2')
    expect(read({ text: 'See https://t.co/b', urls: [{ url: '', expanded: 'x' }, { url: 'https://t.co/b' }, null] })?.text).toBe('See https://t.co/b')
  })

  test('is as long as it says, and no longer than messages are', () => {
    expect(read({ text: 'x'.repeat(LONGEST_MESSAGE) })?.text).toHaveLength(LONGEST_MESSAGE)
    expect(read({ text: 'x'.repeat(LONGEST_MESSAGE + 1) })).toBeUndefined()
    const urls = [{ url: 'a', expanded: 'a'.repeat(1_000) }]
    expect(read({ text: 'a'.repeat(100), urls })?.text).toHaveLength(100_000)
    expect(read({ text: 'a'.repeat(101), urls })).toBeUndefined()
    // Composed, some letters are longer.
    expect(read({ text: '\u0344'.repeat(LONGEST_MESSAGE) })).toBeUndefined()
    expect(read({ text: '&amp;'.repeat(LONGEST_MESSAGE / 5 + 1) })).toBeUndefined()
    // More than a text can have at all.
    expect(read({ text: 'a'.repeat(LONGEST_MESSAGE), urls: [{ url: 'a', expanded: 'b'.repeat(10_000) }] })).toBeUndefined()
  })

  test('has no more links than messages have', () => {
    const urls = Array.from({ length: 1_001 }, (_, i) => ({ url: `https://t.co/${String(i)}.`, expanded: 'Link' }))
    expect(read({ text: 'https://t.co/999. https://t.co/1000.', urls })?.text).toBe('Link https://t.co/1000.')
  })

  test('bears its time in its identifier, within a second', () => {
    expect(read({})?.isOdd).toBe(false)
    expect(read({ createdAt: '2018-03-01T16:27:38.000Z' })?.isOdd).toBe(false)
    expect(read({ createdAt: '2018-03-01T16:27:36.000Z' })?.isOdd).toBe(false)
    expect(read({ createdAt: '2018-03-01T16:27:38.001Z' })?.isOdd).toBe(true)
    expect(read({ createdAt: '2018-03-01T16:27:35.999Z' })?.isOdd).toBe(true)
    // Of X's documentation of direct messages: https://docs.x.com/x-api/direct-messages/lookup/integrate
    expect(read({ id: '1582838499983564806', createdAt: '2022-10-19T20:58:00.000Z' })?.isOdd).toBe(false)
  })

  test('has the reactions that say who and when', () => {
    const reactions = [{ senderId: '2', reactionKey: 'like', eventId: '3', createdAt: AT }, { senderId: '2' }, { senderId: 2, createdAt: AT }, null]
    expect(read({ reactions })?.reactions).toEqual([{ sender: '2', at: AT }])
    expect(read({ reactions: { senderId: '2' } })?.reactions).toEqual([])
    expect(read({ reactions: Array.from({ length: 1_001 }, () => reactions[0]) })?.reactions).toHaveLength(1_000)
  })

  test.each([
    { id: 969_247_796_097_974_272 }, { id: '' }, { id: '1-2' }, { id: '9'.repeat(26) }, { id: '٣' }, { senderId: '@one' }, { senderId: 1 }, { senderId: '1\n' },
    { createdAt: null }, { createdAt: 'Thu Mar 01 16:27:37 +0000 2018' }, { createdAt: '2018-02-30T16:27:37.000Z' }, { text: 7 }, { text: undefined },
  ])('is left out with %j', (some) => {
    expect(read(some)).toBeUndefined()
  })

  test.each(['one-two', 12, null, '1-2-3', '', '__proto__'])('is left out in a conversation named %j', (conversation) => {
    expect(readArchiveScript(NAME, script([create({})], conversation)).conversations).toEqual([])
  })

  test('by a machine is none', () => {
    const { conversations } = readArchiveScript(NAME, script([{ welcomeMessageCreate: { id: ID, senderId: '2', text: 'Welcome', createdAt: AT } }]))
    expect(conversations).toEqual([])
  })

  test('stands once, the earliest first', () => {
    const later = create({ id: '969247800292278272', createdAt: '2018-03-01T16:27:38.000Z' })
    const { conversations } = readArchiveScript(NAME, script([later, create({}), create({ text: 'Said otherwise' })]))
    expect(conversations[0]?.messages.map(({ text, at }) => [text, at])).toEqual([['Said', AT], ['Said', '2018-03-01T16:27:38.000Z']])
  })

  test('beyond the most that are kept is left out', () => {
    const many = Array.from({ length: MOST_MESSAGES + 1 }, (_, i) => ({ messageCreate: { id: String(i), senderId: '1', text: '', createdAt: AT } }))
    const { isCut, conversations } = readArchiveScript(NAME, script(many))
    expect([isCut, conversations[0]?.messages.length]).toEqual([true, MOST_MESSAGES])
    // The last one stands there twice.
    const whole = readArchiveScript(NAME, script([...many.slice(1), ...many.slice(-1)]))
    expect([whole.isCut, whole.conversations[0]?.messages.length]).toEqual([false, MOST_MESSAGES])
  }, 60_000)

  test('and so are reads', () => {
    const many = Array.from({ length: MOST_MESSAGES + 1 }, () => ({ messageRead: { senderId: '2', createdAt: AT } }))
    expect(readArchiveScript(NAME, script(many)).conversations[0]?.readUntil).toHaveLength(MOST_MESSAGES)
  }, 60_000)

  test('of a file that would come to far more than it is, is not read', () => {
    const urls = [{ url: 'a', expanded: 'a'.repeat(900) }]
    const many = Array.from({ length: 356 }, (_, i) => create({ id: String(i), text: 'a'.repeat(100), urls }))
    expect(refusal(script(many))).toBe('too-large')
    expect(refusal(script(many.slice(1)))).toMatchObject({ account: null })
  })
})

describe('the other files', () => {
  test('account: the first that says its identifier, its name only where it is one', () => {
    const account = (of: readonly unknown[]): unknown => readArchiveScript('account.js', `window.YTD.account.part0 = ${JSON.stringify(of)}`).account
    expect(account([{ account: { accountId: 7 } }, { account: { accountId: '7', username: 'EmbassyPress' } }, { account: { accountId: '8' } }])).toEqual({ id: '7', name: 'EmbassyPress' })
    expect(account([{ account: { accountId: '7', username: 'no name' } }])).toEqual({ id: '7', name: '' })
    expect(account([{ account: '7' }])).toBeNull()
  })

  test('followers: each once, no more than are kept', () => {
    const followers = (ids: readonly unknown[]): readonly string[] =>
      readArchiveScript('follower.js', `window.YTD.follower.part0 = ${JSON.stringify(ids.map((accountId) => ({ follower: { accountId } })))}`).followers
    expect(followers(['1', '2', '1', 3, 'four'])).toEqual(['1', '2'])
    expect(followers(Array.from({ length: MOST_FOLLOWERS + 1 }, (_, i) => String(i)))).toHaveLength(MOST_FOLLOWERS)
  })

  test('reads: who, when, and up to what, by themselves and among the messages', async () => {
    const { 'data/message-event.js': events = '' } = await corpus('march-2018')
    const { conversations } = readArchiveScript('message-event.js', String(events))
    expect(conversations).toEqual([
      { id: '44100229-931000000000000007', isGroup: false, messages: [], readUntil: [{ reader: '44100229', at: '2018-03-08T17:20:03.000Z', last: '971790275816980480' }] },
      {
        id: '871000000000000003-931000000000000007',
        isGroup: false,
        messages: [],
        readUntil: [{ reader: '871000000000000003', at: '2018-03-01T16:04:50.000Z', last: null }],
      },
    ])
    const bare = JSON.stringify([{ conversationId: '1-2', senderId: '2', createdAt: AT }, { senderId: '2', createdAt: AT }, { conversationId: '1-2', createdAt: AT }])
    expect(readArchiveScript('data/message-event.js', `x = ${bare}`).conversations[0]?.readUntil).toHaveLength(1)
    expect(readArchiveScript(NAME, `x = ${bare}`).conversations).toEqual([])
    expect(readArchiveScript(NAME, script([{ lastMessageReadUpdate: { senderId: '2', createdAt: AT, lastReadEventId: 3 } }])).conversations[0]?.readUntil).toEqual([
      { reader: '2', at: AT, last: null },
    ])
  })
})

describe('whatever it says', () => {
  function answers(text: string): void {
    const told = refusal(text)
    expect(typeof told === 'string' || v.is(MessageArchive, told), String(told)).toBe(true)
  }

  const one = { senderId: fc.oneof(fc.constantFrom('1', '2'), fc.json()), text: fc.oneof(fc.string(), fc.anything()), createdAt: fc.oneof(fc.constant(AT), fc.anything()) }
  const list = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<unknown> => fc.oneof({ weight: 4, arbitrary: fc.array(of, { maxLength: 4 }) }, fc.anything())
  const message = fc.record(
    {
      ...one,
      id: fc.oneof(fc.constant(ID), fc.anything()),
      urls: list(fc.record({ url: fc.string(), expanded: fc.string() })),
      reactions: list(fc.record(one, { requiredKeys: [] })),
    },
    { requiredKeys: [] },
  )
  const event = fc.oneof(fc.record({ messageCreate: message }), fc.record({ messageRead: fc.record(one) }), fc.anything())
  const element = fc.record(
    {
      dmConversation: fc.record({ conversationId: fc.constantFrom('1-2', '7', 'x', null), messages: list(event) }),
      account: fc.record({ accountId: fc.constantFrom('1', 1), username: fc.oneof(fc.string(), fc.anything()) }),
      follower: fc.anything(),
    },
    { requiredKeys: [] },
  )

  test('any text, any JSON, and what is nearly an archive', () => {
    fc.assert(fc.property(fc.string(), (text) => { answers(text) }), { numRuns: 500 })
    fc.assert(fc.property(fc.json(), (text) => { answers(`x = [${text}]`) }), { numRuns: 500 })
    fc.assert(
      fc.property(fc.array(element), (elements) => {
        answers(`x = ${JSON.stringify(elements, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))}`)
      }),
      { numRuns: 500 },
    )
  }, 60_000)
})
