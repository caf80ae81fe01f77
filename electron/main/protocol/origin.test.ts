import { expect, test } from 'vitest'
import { APP_ORIGIN, isAt } from './origin'

test.each(['app://chancery/index.html', 'app://chancery', 'app://chancery/print.html#%7B%7D', 'APP://chancery/'])('%s is ours', (address) => {
  expect(isAt(APP_ORIGIN, address)).toBe(true)
})

test.each([
  'app://chancery.example/index.html',
  'app://chancery@evil.example/',
  'app://chancery:80/',
  'app://evil/chancery',
  'app:chancery',
  'https://chancery/index.html',
  'https://evil.example/app://chancery',
  'file:///app/chancery/index.html',
  'data:text/html,app://chancery',
  'blob:app://chancery/1',
  'about:blank',
  'app//chancery',
  '',
])('%s is not', (address) => {
  expect(isAt(APP_ORIGIN, address)).toBe(false)
})

test('a development server is told apart by its port', () => {
  expect(isAt('http://localhost:5173', 'http://localhost:5173/print.html')).toBe(true)
  expect(isAt('http://localhost:5173', 'http://localhost:5174/')).toBe(false)
})
