import { expect, test } from 'vitest'
import { shortFingerprint } from './fingerprint'

test('is the first 24 digits in groups of four', () => {
  expect(shortFingerprint(`7c419e0b52d81f63a0c73e94${'f'.repeat(40)}`)).toBe('7C41 9E0B 52D8 1F63 A0C7 3E94')
})

test('is empty before the first entry', () => {
  expect(shortFingerprint('')).toBe('')
})
