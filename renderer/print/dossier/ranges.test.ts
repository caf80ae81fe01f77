import { expect, test } from 'vitest'
import { inRanges } from './ranges'

test.each([
  [[7], '7'],
  [[7, 8], '7 and 8'],
  [[271, 272, 273], '271 to 273'],
  [[3, 4, 5, 9], '3 to 5 and 9'],
  [[148, 149, 152, 170, 171, 172], '148, 149, 152 and 170 to 172'],
  [[], ''],
])('%j is written “%s”', (numbers, words) => {
  expect(inRanges(numbers)).toBe(words)
})
