import { expect, test } from 'vitest'
import { verifiedSentence } from './verified'

const fingerprint = `7f3a91c252d81f63a0c73e94${'f'.repeat(40)}`

test('says when, how much, and by which fingerprint, as far as there is room for it', () => {
  expect(verifiedSentence({ entries: 4_812, fingerprint }, '14:02', 2)).toBe('Verified 14:02, 4,812 entries, fingerprint 7F3A 91C2')
  expect(verifiedSentence({ entries: 1, fingerprint }, '14:02')).toBe('Verified 14:02, 1 entry, fingerprint 7F3A 91C2 52D8 1F63 A0C7 3E94')
})

test('has no fingerprint to name before the first entry', () => {
  expect(verifiedSentence({ entries: 0, fingerprint: '' }, '14:02')).toBe('Verified 14:02, 0 entries')
})
