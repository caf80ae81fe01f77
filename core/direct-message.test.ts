import { expect, test } from 'vitest'
import { accountName, conversationLink, messageLength } from './direct-message'

test('a length is never less than the platform counts', () => {
  expect(messageLength('')).toBe(0)
  expect(messageLength('Привет')).toBe(6)
  // One character to the eye, two or more to the platform: as many as there can be.
  expect(messageLength('🇷🇺')).toBe(4)
  expect(messageLength('see http://a.example')).toBe(4 + 23)
  expect(messageLength('see https://embassy.example/statement')).toBe(4 + 33)
})

test('an account’s name leads to its page, and nothing else leads anywhere', () => {
  expect(conversationLink('@EmbassyPress')).toBe('https://x.com/EmbassyPress')
  expect(accountName(' EmbassyPress ')).toBe('EmbassyPress')
  for (const handle of ['', '@', 'a/../messages', 'https://evil.example', 'name with spaces', `@${'a'.repeat(51)}`, 'имя']) {
    expect(conversationLink(handle), handle).toBeNull()
  }
})
