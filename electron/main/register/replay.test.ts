import { officeOf } from '#core/office'
import { describe, expect, it } from 'vitest'
import type { Entry, EntryBody } from '#core/entry'
import { Register } from '#core/register/register'
import type { Written } from '../files/journal-scan'
import { Replay } from './replay'
import { acknowledge, content, minute, settings } from './testing/folder'

const head = { v: 1, desk: 'desk1', recorded: '2018-03-05T09:00:00Z', by: '' } as const
const issued: EntryBody = {
  kind: 'request.issued',
  request: 'one',
  number: { year: 2018, number: 1 },
  issuedAt: minute('2018-03-05T09:00:00Z'),
  content,
  attempts: [],
}
const { acknowledgement } = acknowledge('one')

function written(body: EntryBody, clock: number): Written {
  const entry: Entry = { ...head, clock, ...body }
  return { entry, place: ['2018.desk1.jsonl', clock * 100, 99] }
}

function replay(): { take: (body: EntryBody, clock: number) => string | null; register: Register } {
  const register = new Register(officeOf(settings))
  const replayed = new Replay(register, true, () => { throw new Error('nothing is to be read') })
  return { register, take: (body, clock) => replayed.take(written(body, clock)) }
}

describe('replaying entries', () => {
  it('makes the row that its entries tell of, and remembers where they stand', () => {
    const { take, register } = replay()
    expect(take(issued, 1)).toBeNull()
    expect(take({ kind: 'acknowledgement.recorded', request: 'one', n: 1, acknowledgement }, 2)).toBeNull()
    expect(register.row('one')).toMatchObject({
      acknowledgement: { who: acknowledgement.who },
      places: [
        ['2018.desk1.jsonl', 100, 99],
        ['2018.desk1.jsonl', 200, 99],
      ],
    })
  })

  it('says what contradicts the entries before it, and changes nothing then', () => {
    const { take, register } = replay()
    expect(take({ kind: 'acknowledgement.recorded', request: 'one', n: 1, acknowledgement }, 1)).toContain('never begun')
    expect(take(issued, 2)).toBeNull()
    expect(take({ ...issued, request: 'two' }, 3)).toBe('the number 2018/001 is given a second time')
    expect([...register.rows()].map(({ id }) => id)).toEqual(['one'])
  })
})
