import { expect, test } from 'vitest'
import { decoded } from './entities'

test('entities are decoded once, and what is none is left', () => {
  expect(decoded('A &amp; B &lt;c&gt; &quot;d&quot; &#39;e&apos;')).toBe('A & B <c> "d" \'e\'')
  expect(decoded('&amp;lt;')).toBe('&lt;')
  expect(decoded('R&D; &copy; &; &constructor; AT&T & co')).toBe('R&D; &copy; &; &constructor; AT&T & co')
})
