import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { RegisterService } from '../register/service'
import { openPlace, type Opened, type Place } from './place'
import { beginSession, type Session } from './session'

vi.mock('../sample', () => ({ openSample: () => Promise.reject(new Error('no room for a sample')) }))

let folder: string
let told: string[]
let session: Session

const at = (name: string): Place => ({ kind: 'folder', folder: join(folder, name) })

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chancery-session-'))
  told = []
  session = beginSession(at('one'), (event) => {
    told.push(event)
  })
})

afterEach(async () => {
  await session.close()
  await rm(folder, { recursive: true, force: true })
})

async function closedAgain(place: Place): Promise<RegisterService['opening']['outcome']> {
  const opened: Opened = await openPlace(place)
  await opened.close()
  return opened.service.opening.outcome
}

test('holds the first register, and tells of its changes', async () => {
  const service = await session.service()
  expect(service.folder).toBe(join(folder, 'one'))
  const settings = { ...service.settings(), office: 'Washington press office' }
  expect(await service.run({ kind: 'change-settings', settings })).toMatchObject({ ok: true })
  expect(told).toEqual(['changed'])
})

test('closes the present register before another takes its place', async () => {
  await session.change(at('two'))
  expect((await session.service()).folder).toBe(join(folder, 'two'))
  expect(told).toEqual(['opened'])
  expect(await closedAgain(at('one'))).toBe('ready')
  expect(await closedAgain(at('two'))).toBe('in-use')
})

test('has the present register back when another cannot be had', async () => {
  await expect(session.change({ kind: 'sample' })).rejects.toThrow('no room for a sample')
  const service = await session.service()
  expect([service.folder, service.opening.outcome]).toEqual([join(folder, 'one'), 'ready'])
  expect(told).toEqual(['opened'])
})

test('opens one at a time', async () => {
  const first = session.change(at('two'))
  await expect(session.change(at('three'))).rejects.toThrow('at this moment')
  await first
  expect((await session.service()).folder).toBe(join(folder, 'two'))
})

test('closes what is being opened, and opens nothing after that', async () => {
  await session.close()
  expect(await closedAgain(at('one'))).toBe('ready')
  await expect(session.change(at('two'))).rejects.toThrow('at this moment')
})

test('closes quietly when nothing could be opened', async () => {
  const failed = beginSession({ kind: 'sample' }, () => undefined)
  await expect(failed.service()).rejects.toThrow('no room for a sample')
  await expect(failed.close()).resolves.toBeUndefined()
})
