import { expect, test } from 'vitest'
import { requestsWords } from './bundle'

test.each([
  [1, '2018/001'],
  [7, '2018/001, 2018/002, 2018/003, 2018/004, 2018/005, 2018/006, 2018/007'],
  [8, '2018/001, 2018/002, 2018/003, 2018/004, 2018/005, 2018/006 and 2 more'],
])('%d requests in a sentence', (count, words) => {
  expect(requestsWords(Array.from({ length: count }, (_, index) => `2018/00${String(index + 1)}`))).toBe(words)
})
