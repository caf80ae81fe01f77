import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Entry } from '#core/entry'
import { NO_HASH, readLine, readSeal, sealedLine } from './journal-line'

const entry: Entry = {
  v: 1,
  desk: 'desk1',
  clock: 1,
  recorded: '2018-03-05T09:00:00Z',
  by: 'Анна Example',
  kind: 'answer.recorded',
  request: 'one',
  answer: { kind: 'declined', at: { at: '2018-03-05T08:00:00Z', zone: 'Europe/Moscow', precision: 'minute' }, words: 'Нет, “no”,\n"hash":"x"' },
}

describe('a line', () => {
  it('reads back as what was written', () => {
    const { text, hash } = sealedLine(entry, NO_HASH)
    expect(readLine(Buffer.from(text))).toEqual({ value: { entry, prev: NO_HASH, hash } })
  })

  it('has a hash that can be computed by hand: the SHA-256 of the line without its hash', () => {
    const { text, hash } = sealedLine(entry, NO_HASH)
    const bare = text.replace(/,"hash":"[0-9a-f]{64}"\}$/, '}')
    expect(createHash('sha256').update(bare).digest('hex')).toBe(hash)
    expect(bare).toBe(JSON.stringify({ ...entry, prev: NO_HASH }))
  })

  it('is not read when any bit of it is changed', () => {
    const bytes = Buffer.from(sealedLine(entry, NO_HASH).text)
    for (let at = 0; at < bytes.length; at += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const changed = Buffer.from(bytes)
        changed[at] = (changed[at] ?? 0) ^ (1 << bit)
        expect(readLine(changed), `byte ${String(at)}`).toHaveProperty('wrong')
      }
    }
  })

  it('is not read when it is sealed but tells of nothing that a register knows', () => {
    const bare = '{"v":1,"desk":"desk1","clock":1,"recorded":"2018-03-05T09:00:00Z","by":"","kind":"burnt","prev":"'
    const body = `${bare}${NO_HASH}"}`
    const line = Buffer.from(`${body.slice(0, -1)},"hash":"${createHash('sha256').update(body).digest('hex')}"}`)
    expect(readSeal(line)).toHaveProperty('value')
    expect(readLine(line)).toHaveProperty('wrong')
  })
})
