import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { BackupStanding } from '#core/backup'
import { emptyFolder, options, removeFolders, withRegister } from '../register/testing/folder'
import { Chosen } from './chosen'
import { Keeper } from './keeper'
import { listManifests } from './manifest'
import { registerIn } from './places'
import { on, record } from './testing/backups'
import { bringUpToDate } from './up-to-date'

afterAll(removeFolders)

const daysIn = async (store: string): Promise<readonly string[]> => (await listManifests(store)).map(({ name }) => name)

describe('when a backup is due', () => {
  it('on a day that has none and a register that has changed; once a day, and once more when asked or at closing', async () => {
    const folder = await emptyFolder()
    const store = join(folder, 'backups')
    const entriesIn = async (): Promise<readonly number[]> => (await listManifests(store)).map(({ manifest }) => manifest?.entries ?? 0)
    await on('2018-03-05', folder, async (register) => {
      const id = (await registerIn(folder)) ?? ''
      await record(register, 'first')
      await bringUpToDate(register, id, store, 'daily')
      expect(await entriesIn()).toEqual([3])
      await record(register, 'second')
      await bringUpToDate(register, id, store, 'daily')
      expect(await entriesIn()).toEqual([3])
      await bringUpToDate(register, id, store, 'behind')
      expect(await entriesIn()).toEqual([5])
    })
    await on('2018-03-06', folder, async (register) => {
      await bringUpToDate(register, (await registerIn(folder)) ?? '', store, 'daily')
    })
    expect(await daysIn(store)).toEqual(['2018-03-05.json'])
    await on('2018-03-07', folder, async (register) => {
      await record(register, 'third')
      await bringUpToDate(register, (await registerIn(folder)) ?? '', store, 'daily')
    })
    expect(await daysIn(store)).toEqual(['2018-03-05.json', '2018-03-07.json'])
  })

  it('by the office’s own calendar', async () => {
    const folder = await emptyFolder()
    // 03:00 on 6 March in UTC is still 5 March in Washington.
    await withRegister(options(folder, '2018-03-06T03:00:00Z'), async (register) => {
      await bringUpToDate(register, (await registerIn(folder)) ?? '', join(folder, 'backups'), 'daily')
    })
    expect(await daysIn(join(folder, 'backups'))).toEqual(['2018-03-05.json'])
  })
})

describe('the keeper', () => {
  it('backs up at closing, to the register’s own folder and to the chosen one', async () => {
    const folder = await emptyFolder()
    const stick = await emptyFolder()
    const chosen = new Chosen(join(await emptyFolder(), 'backups.json'))
    await on('2018-03-05', folder, async (register) => {
      const keeper = new Keeper(register, chosen, () => undefined)
      await keeper.choose(stick)
      await record(register, 'first')
      await keeper.close()
      const [inside = ''] = await readdir(stick)
      expect(inside).toMatch(/^Chancery backups [0-9a-f]{8}$/)
      for (const store of [join(folder, 'backups'), join(stick, inside)]) {
        const [listed] = await listManifests(store)
        expect(listed?.manifest?.fingerprint).toBe(register.position().fingerprint)
      }
    })
  })

  it('says that a stick is not there, keeps the time of the last good one, writes nothing in its place, and catches up', async () => {
    const folder = await emptyFolder()
    const places = await emptyFolder()
    const stick = join(places, 'stick')
    await mkdir(stick)
    const chosen = new Chosen(join(await emptyFolder(), 'backups.json'))
    const told: BackupStanding[] = []
    await on('2018-03-05', folder, async (register) => {
      const keeper = new Keeper(register, chosen, (standing) => told.push(standing))
      await keeper.choose(stick)
      const good = (await keeper.standing())?.[1]
      expect(good).toMatchObject({ place: 'folder', failed: null })
      expect(good?.last).toMatch(/^2018-03-05T15:/)
      await rename(stick, `${stick} pulled out`)
      await mkdir(stick)
      expect((await keeper.backUp())?.[1]).toEqual(good)
      await record(register, 'first')
      expect(await keeper.backUp()).toMatchObject([
        { place: 'register', failed: null },
        { place: 'folder', failed: 'the folder is not there', last: good?.last },
      ])
      expect(await readdir(stick)).toEqual([])
      expect(told.at(-1)?.[1]?.failed).toBe('the folder is not there')
      await rm(stick, { recursive: true })
      await rename(`${stick} pulled out`, stick)
      const again = (await keeper.backUp())?.[1]
      expect(again?.failed).toBeNull()
      expect(again?.last).not.toBe(good?.last)
      await keeper.close()
    })
  })

  it('leaves a damaged register to its earlier backups, and offers them', async () => {
    const folder = await emptyFolder()
    const chosen = new Chosen(join(await emptyFolder(), 'backups.json'))
    await on('2018-03-05', folder, async (register) => {
      await record(register, 'first')
      await new Keeper(register, chosen, () => undefined).close()
    })
    const [journal = ''] = await readdir(join(folder, 'journal'))
    const bytes = await readFile(join(folder, 'journal', journal))
    bytes[700] = 0
    await writeFile(join(folder, 'journal', journal), bytes)
    await on('2018-03-06', folder, async (register) => {
      expect(register.opening.outcome).toBe('damaged')
      const keeper = new Keeper(register, chosen, () => undefined)
      await keeper.backUp()
      await keeper.close()
      expect(await keeper.list()).toMatchObject([{ place: 'register', entries: 3 }])
    })
    expect(await daysIn(join(folder, 'backups'))).toEqual(['2018-03-05.json'])
  })

  it('remembers the choice for each register, and forgets it when told', async () => {
    const path = join(await emptyFolder(), 'backups.json')
    const chosen = new Chosen(path)
    await chosen.keep('a', { folder: '/one', last: null })
    await chosen.keep('b', { folder: '/two', last: null })
    await chosen.keep('a', null)
    expect([await new Chosen(path).of('a'), await new Chosen(path).of('b')]).toEqual([null, { folder: '/two', last: null }])
  })
})
