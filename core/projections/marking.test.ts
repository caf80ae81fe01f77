import { expect, test } from 'vitest'
import { markingOf } from './marking'

test.each([
  [{ marking: 'For office use', sample: false }, 'internal', 'For office use'],
  [{ marking: 'For office use', sample: true }, 'internal', 'Sample register, For office use'],
  [{ marking: 'SAMPLE REGISTER, for office use', sample: true }, 'internal', 'SAMPLE REGISTER, for office use'],
  [{ marking: '', sample: true }, 'internal', 'Sample register'],
  [{ marking: '', sample: false }, 'internal', ''],
  [{ marking: 'For office use', sample: false }, 'releasable', 'Releasable'],
  [{ marking: 'SAMPLE REGISTER, for office use', sample: true }, 'releasable', 'Sample register, Releasable'],
] as const)('%j, %s: %s', (settings, edition, says) => {
  expect(markingOf(settings, edition)).toBe(says)
})
