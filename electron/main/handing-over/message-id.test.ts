import { expect, test } from 'vitest'
import { email } from './testing/order'
import { withMessageId } from './message-id'

test('an email gets an identifier that nobody can guess, at the sender’s domain, and keeps it', () => {
  const [one, other] = [withMessageId(email), withMessageId(email)]
  const idOf = (details: typeof one): string => (details.channel === 'email' ? details.messageId : '')
  expect(idOf(one)).toMatch(/^<[0-9a-f-]{36}@embassy\.example>$/)
  expect(idOf(other)).not.toBe(idOf(one))
  expect(withMessageId(one)).toEqual(one)
  // What is no identifier is none of use.
  expect(idOf(withMessageId({ ...email, messageId: 'see file' }))).toMatch(/^<[0-9a-f-]{36}@embassy\.example>$/)
  expect(idOf(withMessageId({ ...email, from: 'Пресс-служба <press@посольство.example>' }))).toMatch(/@xn--[a-z0-9]+\.example>$/)
})
