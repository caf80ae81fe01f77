import { expect, test } from 'vitest'
import { USUAL_COLUMNS } from '#core/finding/column'
import { leastWidth, templateOf } from './measures'

test('the usual columns fit the narrowest window without scrolling', () => {
  // Of 1000 px: the rail's 56, half of the rest, its hairline, and 15 for a scroll bar.
  expect(leastWidth(USUAL_COLUMNS)).toBeLessThanOrEqual((1000 - 56) / 2 - 16)
})

test('each column has its place, and its room', () => {
  expect(templateOf(['due', 'changed']).split(' ')).toHaveLength(templateOf([]).split(' ').length + 2)
  expect(leastWidth(['due', 'changed'])).toBe(leastWidth([]) + 74 + 8 + 78 + 8)
})
