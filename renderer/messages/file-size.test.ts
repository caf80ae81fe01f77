import { expect, it } from 'vitest'
import { fileSize } from './file-size'

it('counts in thousands, and says a fraction only where it matters', () => {
  expect([0, 1, 999, 1_000, 38_120, 2_482_113, 48_300_000, 2 ** 30].map(fileSize)).toEqual([
    '0 bytes',
    '1 byte',
    '999 bytes',
    '1 kB',
    '38 kB',
    '2.5 MB',
    '48 MB',
    '1.1 GB',
  ])
})
