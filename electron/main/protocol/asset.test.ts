import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { assetOf } from './asset'

const root = join('/', 'opt', 'chancery', 'out', 'renderer')

test.each([
  ['app://chancery/index.html', 'index.html', 'text/html; charset=utf-8'],
  ['app://chancery/print.html?x=1#%7B%22view%22%3A%22all%22%7D', 'print.html', 'text/html; charset=utf-8'],
  ['app://chancery/assets/desk-1a2b.js', join('assets', 'desk-1a2b.js'), 'text/javascript; charset=utf-8'],
  ['app://chancery/assets/inter.woff2', join('assets', 'inter.woff2'), 'font/woff2'],
  ['app://chancery/assets/%D0%B0.css', join('assets', 'а.css'), 'text/css; charset=utf-8'],
  ['app://chancery/assets/../index.html', 'index.html', 'text/html; charset=utf-8'],
])('%s is served', (address, file, type) => {
  expect(assetOf(root, address)).toEqual({ file: join(root, file), type })
})

describe('is refused', () => {
  test.each([
    ['another host', 'app://other/index.html'],
    ['another scheme', 'https://chancery/index.html'],
    ['the folder itself', 'app://chancery/'],
    ['a way out, its slash encoded', 'app://chancery/..%2fmain/index.js'],
    ['a way out, all encoded', 'app://chancery/%2e%2e%2fmain%2findex.js'],
    ['a way out from deeper', 'app://chancery/assets/..%2f..%2f..%2fsecret.js'],
    ['a way out by a backslash', 'app://chancery/..%5cmain%5cindex.js'],
    ['a neighbour whose name begins alike', 'app://chancery/..%2frenderer-old/index.html'],
    ['a null byte', 'app://chancery/index.html%00.png'],
    ['a broken escape', 'app://chancery/%E0%A4%A.html'],
    ['a kind of file that no page uses', 'app://chancery/assets/desk.js.map'],
    ['a file without an ending', 'app://chancery/assets/LICENSE'],
  ])('%s', (_, address) => {
    expect(assetOf(root, address)).toBeNull()
  })
})

test.each(['app://chancery/../main/index.js', 'app://chancery/%2e%2e/main/index.js'])('%s stays inside', (address) => {
  expect(assetOf(root, address)?.file).toBe(join(root, 'main', 'index.js'))
})
