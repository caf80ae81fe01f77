import { describe, expect, test } from 'vitest'
import { ownArguments } from './own-arguments'

describe('started with the folder of the program', () => {
  const table: [string, string[], string[]][] = [
    ['switches before and after the folder', ['electron', '--no-sandbox', '.', '--demo', '--no-sandbox'], ['--demo']],
    ['a test driver', ['electron', '--inspect=0', '--remote-debugging-port=0', '-r', '/a/loader.js', '/app', '--verify'], ['--verify']],
    ['a user data folder', ['electron', '/app', '--user-data-dir=/tmp/x', '--register', 'r'], ['--register', 'r']],
    ['the screen', ['electron', '/app', '--ozone-platform-hint=auto', '--enable-logging', '--lang=fr'], []],
    ['nothing', ['electron', '/app'], []],
    ['what nobody knows', ['electron', '/app', '--no-sandboxes'], ['--no-sandboxes']],
    ['a value that looks like one', ['electron', '/app', '--register', 'lang'], ['--register', 'lang']],
  ]
  test.each(table)('%s', (_, argv, own) => {
    expect(ownArguments(argv, true)).toEqual(own)
  })
})

test('a packaged program has no folder before its arguments', () => {
  expect(ownArguments(['/opt/Chancery/chancery', '--register', 'r'], false)).toEqual(['--register', 'r'])
})
