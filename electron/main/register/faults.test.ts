/** The fault harness in its short form: what `npm run faults` does at length, done here in seconds. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'

const HARNESS = join(import.meta.dirname, '..', '..', '..', 'scripts', 'faults.js')

describe('no promise is broken', () => {
  it.each([
    ['when the program is killed', 'kill'],
    ['when a call to the system fails', 'calls'],
    ['when bytes change, or lines, or files', 'bytes'],
    ['when the power goes', 'power'],
    ['when a call fails during a backup or a restore', 'backups'],
    ['by a file of any bytes that is read', 'readers'],
    ['on a full disk, beside another program, by a clock set back', 'full'],
  ])('%s', async (_, part) => {
    // With a promise broken the harness ends with 1, and this rejects with what it said.
    const { stdout } = await promisify(execFile)(process.execPath, [HARNESS, '--short', part])
    expect(stdout).toMatch(new RegExp(`^${part}: .*; 0 promises broken\n$`))
  }, 180_000)
})
