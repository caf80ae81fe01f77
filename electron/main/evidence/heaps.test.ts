import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import * as v from 'valibot'
import { FileRead } from '#core/evidence/file-read'
import type { Mail } from '#core/evidence/mail'
import type { Agreed, DroppedOn, Heap } from '#core/evidence/proposal'
import type { Reply } from '#core/refusal'
import type { Request } from '#core/request'
import { delivery, fileOf, mail, reply } from '#core/testing/files'
import type { RegisterService } from '../register/contract'
import { openRegister } from '../register/service'
import { content, emptyFolder, idOf, issue, options, removeFolders } from '../register/testing/folder'
import { DEEPEST_FOLDER, MOST_FILES } from './given'
import { Heaps, type ReadApart } from './heaps'

afterAll(removeFolders)

/** The files of these tests say themselves how they are read. */
const asWritten: ReadApart = async (path) => v.parse(FileRead, JSON.parse(await readFile(path, 'utf8')))

const to = ['press@ministry.example']
const sent = mail({ to, text: content.text, subject: content.subject })
const bounce = delivery([{ action: 'failed', recipient: 'press@ministry.example', status: '5.1.1' }])
const answer = reply({ from: 'press@ministry.example' })

interface Place {
  readonly service: RegisterService
  readonly heaps: Heaps
  readonly on: NonNullable<DroppedOn>
  readonly incoming: () => Promise<readonly string[]>
}

async function withRequest(work: (place: Place) => Promise<void>, read: ReadApart = asWritten, tell: (part: number) => void = () => undefined): Promise<void> {
  const folder = await emptyFolder()
  const service = await openRegister(options(folder, '2018-03-09T15:20:00Z'))
  try {
    const request = idOf(await service.run({ ...issue(), attempts: [], issuedAt: { at: '2018-03-02T20:40:00Z', zone: 'America/New_York', precision: 'minute' } }))
    const incoming = (): Promise<readonly string[]> => readdir(join(folder, 'exhibits', 'incoming')).catch(() => [])
    await work({ service, heaps: new Heaps(read, tell), on: { request, about: { of: 'request', n: null } }, incoming })
  } finally {
    await service.close()
  }
}

function pasted(name: string, of: Mail): { readonly name: string; readonly bytes: Uint8Array } {
  return { name, bytes: Buffer.from(JSON.stringify(fileOf('f1', { mail: of }).read)) }
}

function valueOf<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new Error(`refused: ${JSON.stringify(reply.refusal)}`)
  return reply.value
}

function yes({ proposals }: Heap): readonly Agreed[] {
  return proposals.map(({ id }) => ({ proposal: id, acknowledgement: null }))
}

async function requestOf({ service, on }: Pick<Place, 'service' | 'on'>): Promise<Request> {
  return valueOf(await service.open(on.request)).request
}

test('files are held, read and proposed; on a yes they are kept, and what they prove is recorded', () =>
  withRequest(async (place) => {
    const { service, heaps, on, incoming } = place
    const heap = valueOf(await heaps.hold(service, [pasted('sent.eml', sent), pasted('bounce.eml', bounce), pasted('answer.eml', answer)], on))
    expect(heap.files.map(({ id, name, kind }) => [id, name, kind])).toEqual([['f1', 'sent.eml', 'mail'], ['f2', 'bounce.eml', 'mail'], ['f3', 'answer.eml', 'mail']])
    expect(await incoming()).toHaveLength(3)
    expect(await requestOf(place)).toMatchObject({ attempts: [], exhibits: [] })
    valueOf(await heaps.agree(service, heap.id, yes(heap)))
    const request = await requestOf(place)
    expect(request.attempts).toMatchObject([{ n: 1, role: 'original', outcome: { state: 'failed', code: '5.1.1' } }])
    expect(request.acknowledgements).toMatchObject([{ level: 'implied', theirWords: 'We have received your letter.' }])
    expect(request.exhibits.map(({ name, about }) => [name, about])).toEqual([
      ['sent.eml', { of: 'attempt', n: 1 }],
      ['bounce.eml', { of: 'attempt', n: 1 }],
      ['answer.eml', { of: 'acknowledgement', n: 1 }],
    ])
    expect(await incoming()).toEqual([])
    for (const { sha256 } of request.exhibits) expect(await service.exhibits?.read(sha256)).toMatchObject({ ok: true })
    expect(await heaps.agree(service, heap.id, yes(heap))).toEqual({ ok: false, refusal: { code: 'no-files' } })
  }))

test('what was recorded meanwhile is counted on', () =>
  withRequest(async (place) => {
    const { service, heaps, on } = place
    const heap = valueOf(await heaps.hold(service, [pasted('sent.eml', sent), pasted('bounce.eml', bounce)], on))
    const [attempt] = issue().attempts
    if (attempt) await service.run({ kind: 'log-delivery', request: on.request, attempt })
    valueOf(await heaps.agree(service, heap.id, yes(heap)))
    expect((await requestOf(place)).attempts).toMatchObject([{ n: 1, outcome: null }, { n: 2, outcome: { state: 'failed' } }])
  }))

test('what the register refuses records nothing, and the heap is held as before', () =>
  withRequest(async (place) => {
    const { service, heaps, on } = place
    const heap = valueOf(await heaps.hold(service, [pasted('sent.eml', sent), pasted('bounce.eml', bounce)], on))
    const [first, second] = yes(heap)
    if (!first || !second) throw new Error('two proposals were expected')
    expect(await heaps.agree(service, heap.id, [second])).toEqual({ ok: false, refusal: { code: 'needs-other', name: 'bounce.eml', other: 'sent.eml' } })
    await service.run({ kind: 'end', request: on.request, ending: { as: 'closed', reason: 'Done', by: null } })
    expect(await heaps.agree(service, heap.id, [first, second])).toEqual({ ok: false, refusal: { code: 'already-ended' } })
    expect(await requestOf(place)).toMatchObject({ attempts: [], exhibits: [] })
    await service.run({ kind: 'reopen', request: on.request, reason: 'Again' })
    valueOf(await heaps.agree(service, heap.id, [first, second]))
    expect((await requestOf(place)).exhibits).toHaveLength(2)
  }))

test('a heap that is left is not held any more, nor one whose place another takes', () =>
  withRequest(async ({ service, heaps, on, incoming }) => {
    const first = valueOf(await heaps.hold(service, [pasted('sent.eml', sent)], on))
    const second = valueOf(await heaps.hold(service, [pasted('sent.eml', sent), pasted('bounce.eml', bounce)], on))
    expect(await incoming()).toHaveLength(2)
    expect(await heaps.agree(service, first.id, yes(first))).toEqual({ ok: false, refusal: { code: 'no-files' } })
    await heaps.leave(first.id)
    expect(await incoming()).toHaveLength(2)
    await heaps.leave(second.id)
    expect(await incoming()).toEqual([])
    expect(await heaps.agree(service, second.id, yes(second))).toEqual({ ok: false, refusal: { code: 'no-files' } })
  }))

test('what is being read can be left, and another heap ends it', async () => {
  let readings = 0
  const endless: ReadApart = (path, name, signal) => {
    readings += 1
    if (readings > 1) return asWritten(path, name, signal)
    return new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => { reject(new Error('given up')) })
    })
  }
  await withRequest(async ({ service, heaps, on, incoming }) => {
    const first = heaps.hold(service, [pasted('sent.eml', sent)], on)
    await vi.waitFor(() => { expect(readings).toBe(1) })
    await heaps.leave(null)
    expect(await first).toEqual({ ok: false, refusal: { code: 'no-files' } })
    expect(await incoming()).toEqual([])
    readings = 0
    const second = heaps.hold(service, [pasted('sent.eml', sent)], on)
    await vi.waitFor(() => { expect(readings).toBe(1) })
    const third = valueOf(await heaps.hold(service, [pasted('sent.eml', sent)], on))
    expect(await second).toEqual({ ok: false, refusal: { code: 'no-files' } })
    expect(third.files).toHaveLength(1)
    expect(await incoming()).toHaveLength(1)
  }, endless)
})

test('the original may go once it is held', () =>
  withRequest(async (place) => {
    const { service, heaps, on } = place
    const path = join(await emptyFolder(), 'sent.eml')
    await writeFile(path, pasted('', sent).bytes)
    const heap = valueOf(await heaps.hold(service, [{ path }], on))
    await rm(path)
    valueOf(await heaps.agree(service, heap.id, yes(heap)))
    expect((await requestOf(place)).exhibits).toMatchObject([{ name: 'sent.eml' }])
  }))

test('a file that is not there refuses them all, by its name', () =>
  withRequest(async ({ service, heaps, on, incoming }) => {
    const gone = join(await emptyFolder(), 'gone.eml')
    const reply = await heaps.hold(service, [pasted('sent.eml', sent), { path: gone }], on)
    expect(reply).toMatchObject({ ok: false, refusal: { code: 'file-not-read' } })
    expect(await incoming()).toEqual([])
  }))

test('of a folder the files in it are read, to a number and a depth', () =>
  withRequest(async ({ service, heaps, on }) => {
    const folder = await emptyFolder()
    const inner = join(folder, 'b', 'c')
    await mkdir(inner, { recursive: true })
    await writeFile(join(folder, 'a.eml'), pasted('', sent).bytes)
    await writeFile(join(inner, 'd.eml'), pasted('', bounce).bytes)
    await writeFile(join(folder, '.hidden'), 'x')
    await symlink('/', join(folder, 'b', 'everything'))
    const heap = valueOf(await heaps.hold(service, [{ path: folder }], on))
    expect(heap.files.map(({ name }) => name)).toEqual(['a.eml', 'd.eml'])
    await mkdir(join(folder, ...Array.from({ length: DEEPEST_FOLDER }, () => 'x')), { recursive: true })
    const refusal = { code: 'too-many-files', files: MOST_FILES, folders: DEEPEST_FOLDER }
    expect(await heaps.hold(service, [{ path: folder }], on)).toEqual({ ok: false, refusal })
    const many = Array.from({ length: MOST_FILES + 1 }, () => ({ name: 'a', bytes: new Uint8Array() }))
    expect(await heaps.hold(service, many, on)).toEqual({ ok: false, refusal })
  }))

test('how far it is goes from 0 to 1', async () => {
  const told: number[] = []
  await withRequest(async ({ service, heaps, on }) => {
    valueOf(await heaps.hold(service, [pasted('sent.eml', sent), pasted('bounce.eml', bounce)], on))
    expect(told).toEqual([0, 0.5, 1])
  }, asWritten, (part) => told.push(part))
})

test('a register that is open for reading only takes nothing in', () =>
  withRequest(async ({ service, heaps, on, incoming }) => {
    const readOnly = vi.spyOn(service, 'opening', 'get').mockReturnValue({ outcome: 'damaged', problems: [], safe: 0, loss: null })
    expect(await heaps.hold(service, [pasted('sent.eml', sent)], on)).toEqual({ ok: false, refusal: { code: 'read-only' } })
    expect(await incoming()).toEqual([])
    readOnly.mockRestore()
    const heap = valueOf(await heaps.hold(service, [pasted('sent.eml', sent)], on))
    vi.spyOn(service, 'opening', 'get').mockReturnValue({ outcome: 'damaged', problems: [], safe: 0, loss: null })
    expect(await heaps.agree(service, heap.id, yes(heap))).toEqual({ ok: false, refusal: { code: 'read-only' } })
  }))
