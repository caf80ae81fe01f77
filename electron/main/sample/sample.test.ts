import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { ListQuery } from '#core/projections/list'
import { nextChase, furthestAttempt } from '#core/projections/sheet'
import { verificationOf } from '#core/projections/verified'
import { rowReference, type Row } from '#core/ledger'
import type { RegisterService } from '../register/service'
import { sheetOf } from '../register/testing/folder'
import { SampleClock } from './clock'
import { directoryWritten } from './directory'
import { on } from './facts'
import { openSample } from '.'

const everything: ListQuery = { view: 'all', counterpart: null, search: '', sort: null, group: null, collapsed: [], offset: 0, limit: 1_000 }

describe('the sample register', () => {
  let folder = ''
  let service: RegisterService
  let rows: readonly Row[] = []
  const row = (reference: string): Row | undefined => rows.find((each) => rowReference(each) === reference)

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sample-'))
    service = await openSample(folder)
    rows = (await service.list(everything)).rows
  })
  afterAll(async () => {
    await service.close()
    await rm(folder, { recursive: true })
  })

  test('lives on the morning of 9 March 2018 in Washington, and its clock goes on', () => {
    expect(service.now() >= '2018-03-09T15:20:00').toBe(true)
    expect(service.now() < '2018-03-09T15:25:00').toBe(true)
    expect(service.settings()).toMatchObject({ sample: true, person: 'Anna Vetrova', marking: 'SAMPLE REGISTER, FOR OFFICE USE' })
  })

  test('holds as many of each as the desk shows', () => {
    const { counts, counterparts } = service.overview()
    expect(counts).toEqual({ chasing: 5, awaiting: 10, disputed: 1, acknowledged: 5, all: 51, drafts: 2 })
    expect(counterparts).toHaveLength(23)
  })

  test('has a number for every request from 1 to 49', async () => {
    const numbers = rows.flatMap(({ number }) => (number ? [number.number] : [])).sort((a, b) => a - b)
    expect(numbers).toEqual(Array.from({ length: 49 }, (_, index) => index + 1))
    expect(service.nextReference(null)).toBe('2018/050')
    const reply = await service.verify()
    expect(reply).toMatchObject({ ok: true, value: { problems: [], exhibits: [] } })
  })

  test('gives a sheet of fifteen open requests', async () => {
    const { groups, shown, of } = await sheetOf(service)
    expect({ shown, of }).toEqual({ shown: 15, of: 49 })
    expect(groups.map((group) => [group.standing, group.rows.map(rowReference).sort()])).toEqual([
      ['disputed', ['2018/041']],
      ['overdue', ['2018/031', '2018/036', '2018/038', '2018/044']],
      ['awaiting', ['2018/045', '2018/046', '2018/047', '2018/048', '2018/049']],
      ['acknowledged', ['2018/033', '2018/039', '2018/040', '2018/042', '2018/043']],
    ])
  })

  test.each([
    ['2018/041', 'delivered', 'delivered', 'failed', 'automatic', 3, 'B'],
    ['2018/031', undefined, 'failed', 'delivered', undefined, 4, 'C'],
    ['2018/036', undefined, 'delivered', 'delivered', undefined, 3, 'B'],
    ['2018/038', 'delivered', 'delivered', undefined, undefined, 2, 'B'],
    ['2018/044', 'dispatched', 'delivered', undefined, undefined, 1, 'B'],
    ['2018/047', undefined, 'delivered', undefined, 'automatic', 1, 'B'],
    ['2018/048', 'dispatched', 'delivered', undefined, undefined, 1, 'B'],
    ['2018/046', 'planned', 'delivered', undefined, undefined, 1, 'B'],
    ['2018/049', undefined, 'delivered', 'dispatched', undefined, 1, 'B'],
    ['2018/045', undefined, 'unknown', 'delivered', undefined, 1, 'C'],
    ['2018/043', 'delivered', 'delivered', undefined, 'formal', undefined, 'A'],
    ['2018/042', undefined, 'delivered', undefined, 'written', undefined, 'A'],
    ['2018/040', undefined, 'delivered', undefined, 'oral', 1, 'B'],
    ['2018/039', undefined, 'delivered', undefined, 'written', undefined, 'A'],
    ['2018/033', undefined, 'delivered', 'refused', 'written', undefined, 'A'],
  ])('%s stands where it should', (reference, note, email, message, level, chase, grade) => {
    const found = row(reference)
    if (!found) throw new Error(`${reference} is missing`)
    const states = (['note', 'email', 'direct-message'] as const).map((channel) => furthestAttempt(found, channel)?.state)
    expect([...states, found.acknowledgement?.level, nextChase(found)?.chase ?? undefined]).toEqual([note, email, message, level, chase])
    expect(found.grade).toBe(grade)
  })

  test('tells the case of March 2018 in full', async () => {
    const reply = await service.open('2018-041')
    if (!reply.ok) throw new Error(reply.refusal.code)
    const { request } = reply.value
    expect(request.attempts.map(({ details: { channel }, chase, outcome }) => [channel, chase, outcome?.state ?? 'planned'])).toEqual([
      ['note', null, 'delivered'],
      ['email', null, 'delivered'],
      ['email', 1, 'delivered'],
      ['email', 2, 'delivered'],
      ['direct-message', null, 'failed'],
      ['note', 3, 'planned'],
    ])
    expect(request.denials).toMatchObject([{ denied: 'received', exact: false, settlement: { as: 'rebutted' } }])
    expect(request.content.text).toContain('Illustrative')
  })

  test('has a picture, a message and a text kept as exhibits, each for what it shows', async () => {
    const replies = await Promise.all(rows.map(({ id }) => service.open(id)))
    const exhibits = replies.flatMap((reply) => (reply.ok ? reply.value.request.exhibits.map((each) => [reply.value.request.id, each.kind, each.about.of]) : []))
    expect(exhibits.sort()).toEqual([
      ['2018-040', 'text', 'acknowledgement'],
      ['2018-042', 'mail', 'acknowledgement'],
      ['2018-043', 'picture', 'attempt'],
    ])
  })

  test('has a directory: all kinds of addresses, some to be verified again, and one body that stands there twice', () => {
    const { counterparts } = service.office()
    const addresses = counterparts.flatMap((each) => each.addresses)
    expect(new Set(addresses.map(({ channel }) => channel)).size).toBe(3)
    expect(new Set(addresses.map((address) => verificationOf(address, service.now())))).toEqual(new Set(['fresh', 'old', 'never']))
    expect(addresses.filter(({ verifiedAt }) => verifiedAt && verifiedAt.at > on(directoryWritten).at)).toEqual([])
    const written = new Set(service.overview().counterparts.map(({ name }) => name))
    expect(counterparts.filter(({ name }) => !written.has(name)).map(({ name }) => name)).toEqual(['AUC press service'])
    expect(service.glance('State Department')).toMatchObject({ open: 2, overdue: 2 })
    const emails = addresses.filter(({ channel }) => channel === 'email').map(({ address }) => address)
    expect(emails.filter((address) => !address.endsWith('.example'))).toEqual([])
  })

  test('names nobody outside by a real address', async () => {
    const replies = await Promise.all(rows.map(({ id }) => service.open(id)))
    const addresses = replies.flatMap((reply) => (reply.ok ? reply.value.request.attempts : [])).flatMap(({ details }) => {
      return details.channel === 'email' ? [details.from, details.to] : []
    })
    expect(addresses.length).toBeGreaterThan(40)
    expect(addresses.filter((address) => !address.endsWith('.example'))).toEqual([])
  })
})

describe('the sample’s clock', () => {
  test('stands while it is set and runs at the computer’s pace', () => {
    vi.useFakeTimers({ now: 1_000_000 })
    const clock = new SampleClock('2018-03-02T20:40:00Z')
    vi.advanceTimersByTime(60_000)
    expect(clock.now()).toBe('2018-03-02T20:40:00Z')
    clock.run('2018-03-09T15:20:00Z')
    vi.advanceTimersByTime(90_000)
    expect(clock.now()).toBe('2018-03-09T15:21:30.000Z')
    clock.stand('2018-03-10T00:00:00Z')
    vi.advanceTimersByTime(90_000)
    expect(clock.now()).toBe('2018-03-10T00:00:00Z')
    vi.useRealTimers()
  })
})
