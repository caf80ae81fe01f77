import { expect, test } from 'vitest'
import { orderWords } from './order-words'

test('the order is said by its grouping, else by its sort', () => {
  expect(orderWords(null, 'standing')).toBe('By standing')
  expect(orderWords({ by: 'due', descending: true }, 'counterpart')).toBe('By counterpart')
  expect(orderWords({ by: 'sent', descending: false }, null)).toBe('By last sent')
  expect(orderWords(null, null)).toBe('Newest first')
})
