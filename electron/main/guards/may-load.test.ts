import { expect, test } from 'vitest'
import { mayLoad } from './may-load'

const packaged = { origin: 'app://chancery', developerTools: false }
const developing = { origin: 'http://localhost:5173', developerTools: true }

test.each(['app://chancery/index.html', 'data:font/woff2;base64,AA', 'blob:app://chancery/1'])('%s may be loaded', (address) => {
  expect(mayLoad(address, packaged)).toBe(true)
})

test.each([
  'https://example.com/',
  'http://localhost:5173/',
  'http://127.0.0.1/',
  'ws://localhost:5173/',
  'wss://example.com/',
  'ws://chancery/',
  'file:///etc/passwd',
  'ftp://example.com/',
  'app://chancery.example/',
  'devtools://devtools/bundled/inspector.html',
  'chrome://gpu',
  'not an address',
])('%s may not', (address) => {
  expect(mayLoad(address, packaged)).toBe(false)
})

test('while developing, the development server and the tools may, and no other', () => {
  expect(mayLoad('http://localhost:5173/main.tsx', developing)).toBe(true)
  expect(mayLoad('ws://localhost:5173/', developing)).toBe(true)
  expect(mayLoad('devtools://devtools/bundled/inspector.html', developing)).toBe(true)
  expect(mayLoad('ws://localhost:9229/', developing)).toBe(false)
  expect(mayLoad('https://example.com/', developing)).toBe(false)
})
