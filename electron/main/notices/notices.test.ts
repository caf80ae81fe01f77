import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { moment } from '#core/testing/examples'
import { emptyFolder, everything, issue, options, removeFolders, withRegister } from '../register/testing/folder'
import type { RegisterService } from '../register/service'
import { Notices, type Notice } from './notices'

afterAll(removeFolders)

let said: string[] = []
let badge: number | null = null
const voice = {
  notify: ({ title }: Notice) => void said.push(title),
  badge: (count: number) => {
    badge = count
  },
}

beforeEach(() => {
  said = []
  badge = null
})

/** Washington goes over to summer time on Sunday 11 March 2018, so Monday begins at 04:00 UTC and Friday the 9th at 05:00. */
const BEFORE = '2018-03-09T04:59:59.900Z'
const MIDNIGHT = '2018-03-09T05:00:00.000Z'

async function withClock(work: (register: RegisterService, at: (now: string) => Promise<void>, notices: Notices) => Promise<void>): Promise<void> {
  let now = BEFORE
  const given = options(await emptyFolder())
  await withRegister({ ...given, settings: { ...given.settings, home: { name: 'Washington', zone: 'America/New_York' } }, now: () => now }, async (register) => {
    const notices = new Notices(() => Promise.resolve(register), voice)
    await work(register, (moved) => { now = moved; return notices.look() }, notices)
  })
}

describe('what is said outside the window', () => {
  it('is said when the day begins at home, once, and counted', async () => {
    await withClock(async (register, at, notices) => {
      await register.run(issue({ due: moment('2018-03-08T05:00', 'day') }))
      await notices.turn(true)
      expect([said, badge]).toEqual([[], 0])
      await at(MIDNIGHT)
      expect([said, badge]).toEqual([['2018/001 needs chasing'], 1])
      await at('2018-03-09T05:01:00.000Z')
      await at('2018-03-10T05:00:00.000Z')
      expect(said).toHaveLength(1)
    })
  })

  it('keeps to midnight where the clocks go forward', async () => {
    await withClock(async (register, at, notices) => {
      await register.run(issue({ due: moment('2018-03-11T05:00', 'day') }))
      await notices.turn(true)
      await at('2018-03-12T03:59:00.000Z')
      expect(said).toEqual([])
      await at('2018-03-12T04:00:00.000Z')
      expect(said).toEqual(['2018/001 needs chasing'])
    })
  })

  it('is one sum at first, and then only what is new', async () => {
    await withClock(async (register, at, notices) => {
      for (const due of ['2018-03-06T05:00', '2018-03-07T05:00', '2018-03-08T05:00']) await register.run(issue({ due: moment(due, 'day') }))
      await notices.turn(true)
      expect([said, badge]).toEqual([['2 requests need chasing'], 2])
      await at(MIDNIGHT)
      expect([said.slice(1), badge]).toEqual([['2018/003 needs chasing'], 3])
    })
  })

  it('sums up several that begin together, and names no request twice on a day', async () => {
    await withClock(async (register, at, notices) => {
      for (let n = 0; n < 4; n += 1) await register.run(issue({ due: moment('2018-03-08T05:00', 'day') }))
      await notices.turn(true)
      await at(MIDNIGHT)
      await notices.look()
      expect([said, badge]).toEqual([['4 more requests need chasing'], 4])
    })
  })

  it('is said of a request once a day, however often it begins anew, and again on another', async () => {
    await withClock(async (register, at) => {
      await register.run(issue())
      const { rows } = await register.list(everything)
      const again = {
        now: () => register.now(),
        settings: () => register.settings(),
        overview: () => register.overview(),
        begunToChase: () => ({ count: rows.length, rows }),
      }
      const notices = new Notices(() => Promise.resolve(again), voice)
      await notices.turn(true)
      said = []
      for (const now of [MIDNIGHT, '2018-03-09T18:00:00.000Z', '2018-03-10T05:00:00.000Z']) {
        await at(now)
        await notices.look()
      }
      expect(said).toEqual(['2018/001 needs chasing', '2018/001 needs chasing'])
    })
  })

  it('is nothing of the sample', async () => {
    await withClock(async (register, at, notices) => {
      await register.run({ kind: 'change-settings', settings: { ...register.settings(), sample: true } })
      await register.run(issue({ due: moment('2018-03-08T05:00', 'day') }))
      await notices.turn(true)
      await at(MIDNIGHT)
      expect([said, badge]).toEqual([[], null])
    })
  })

  it('is nothing while it is off, and the badge goes', async () => {
    await withClock(async (register, at, notices) => {
      await register.run(issue({ due: moment('2018-03-08T05:00', 'day') }))
      await at(MIDNIGHT)
      expect([said, badge]).toEqual([[], null])
      await notices.turn(true)
      expect([said, badge]).toEqual([['1 request needs chasing'], 1])
      await notices.turn(false)
      await at('2018-03-10T05:00:00.000Z')
      expect([said.length, badge]).toEqual([1, 0])
      await register.run(issue({ due: moment('2018-03-10T05:00', 'day') }))
      await at('2018-03-11T05:00:00.000Z')
      await notices.turn(true)
      expect([said.at(-1), badge]).toEqual(['2 requests need chasing', 2])
    })
  })

  it('begins with a sum again when another register is opened', async () => {
    await withClock(async (register, at, notices) => {
      await register.run(issue({ due: moment('2018-03-08T05:00', 'day') }))
      await notices.turn(true)
      await at(MIDNIGHT)
      notices.forget()
      await notices.look()
      expect(said).toEqual(['2018/001 needs chasing', '1 request needs chasing'])
    })
  })

  it('does not stop when a register cannot be read for once', async () => {
    await withClock(async (register, at) => {
      await register.run(issue({ due: moment('2018-03-08T05:00', 'day') }))
      let isGone = false
      const notices = new Notices(() => (isGone ? Promise.reject(new Error('gone')) : Promise.resolve(register)), voice)
      await notices.turn(true)
      isGone = true
      await at(MIDNIGHT)
      await notices.look()
      isGone = false
      await notices.look()
      expect(said).toEqual(['2018/001 needs chasing'])
    })
  })
})
