import { expect, test, vi } from 'vitest'
import { mayLeave } from './links'

vi.mock('electron', () => ({ dialog: {}, shell: {} }))

test.each(['https://example.org/statement', 'HTTPS://example.org', 'mailto:press@meridian.example?subject=Correction'])('%s may leave', (link) => {
  expect(mayLeave(link)).toBe(true)
})

test.each([
  'http://example.org/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'ms-msdt:/id',
  'smb://server/share',
  'app://chancery/index.html',
  'data:text/html,x',
  ' not a link',
  '',
])('“%s” may not', (link) => {
  expect(mayLeave(link)).toBe(false)
})
