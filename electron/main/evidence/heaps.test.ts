import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test, vi } from 'vitest'
import * as v from 'valibot'
import type { Command } from '#core/command'
import { FileRead } from '#core/evidence/file-read'
import type { Mail } from '#core/evidence/mail'
import type { Agreed, DroppedOn, Heap } from '#core/evidence/proposal'
import { LONGEST_EXHIBIT } from '#core/exhibit'
import type { Reply } from '#core/refusal'
import type { AttemptDraft, Request } from '#core/request'
import { delivery, fileOf, mail, reply } from '#core/testing/files'
import type { RegisterService } from '../register/contract'
import { openRegister } from '../register/service'
import { content, email, emptyFolder, idOf, issue, options, removeFolders } from '../register/testing/folder'
import { DEEPEST_FOLDER, MOST_FILES } from './given'
import { Heaps, type ReadApart } from './heaps'
import { readHere } from './reading/read-here'

afterAll(removeFolders)

/** The files of these tests say themselves how they are read. */
const asWritten: ReadApart = async (path) => v.parse(FileRead, JSON.parse(await readFile(path, 'utf8')))

const to = ['press@ministry.example']
const sent = mail({ to, text: content.text, subject: content.subject })
const bounce = delivery([{ action: 'failed', recipient: 'press@ministry.example', status: '5.1.1' }])
const answer = reply({ from: 'press@ministry.example' })
/** The message of `sent`, as somebody logs it who had no identifier to write down. */
const byHand = {
  ...email,
  details: { channel: 'email' as const, from: 'press@embassy.example', to: 'press@ministry.example', messageId: '' },
  dispatchedAt: { at: '2018-03-02T20:52:00Z', zone: 'America/New_York', precision: 'minute' as const },
}

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

const noted: AttemptDraft = {
  role: 'copy',
  details: { channel: 'note', kind: 'note-verbale', number: '17', signature: 'initialled', messenger: '', handedTo: { name: '', post: '', desk: '' } },
  text: '',
  plannedFor: null,
  dispatchedAt: { at: '2018-03-02T20:40:00Z', zone: 'America/New_York', precision: 'minute' },
  outcome: null,
}

test('what was recorded meanwhile is counted on, where the files prove the same', () =>
  withRequest(async (place) => {
    const { service, heaps, on } = place
    const heap = valueOf(await heaps.hold(service, [pasted('sent.eml', sent), pasted('bounce.eml', bounce)], on))
    valueOf(await service.run({ kind: 'log-delivery', request: on.request, attempt: noted }))
    expect(valueOf(await heaps.agree(service, heap.id, yes(heap)))).toMatchObject({ isRecorded: true })
    expect((await requestOf(place)).attempts).toMatchObject([{ n: 1, outcome: null }, { n: 2, outcome: { state: 'failed' } }])
  }))

test('what is recorded while files are kept is counted on as well', () =>
  withRequest(async (place) => {
    const { service, heaps, on } = place
    const heap = valueOf(await heaps.hold(service, [pasted('sent.eml', sent), pasted('bounce.eml', bounce)], on))
    const { exhibits } = service
    if (!exhibits) throw new Error('the register is not open')
    const keep = exhibits.keep.bind(exhibits)
    let logging: Promise<unknown> | null = null
    vi.spyOn(exhibits, 'keep').mockImplementation((held) => {
      logging ??= service.run({ kind: 'log-delivery', request: on.request, attempt: noted })
      return keep(held)
    })
    expect(valueOf(await heaps.agree(service, heap.id, yes(heap)))).toMatchObject({ isRecorded: true })
    expect(logging).not.toBeNull()
    expect((await requestOf(place)).attempts).toMatchObject([{ n: 1, details: { channel: 'note' }, outcome: null }, { n: 2, outcome: { state: 'failed' } }])
  }))

test.each<[string, (request: string) => readonly Command[], string]>([
  ['the request was closed', (request) => [{ kind: 'end', request, ending: { as: 'closed', reason: 'Done', by: null } }], 'exhibit'],
  ['the message was logged by hand', (request) => [{ kind: 'log-delivery', request, attempt: byHand }], 'as-sent'],
  [
    'and voided again',
    (request) => [
      { kind: 'log-delivery', request, attempt: byHand },
      { kind: 'record-outcome', request, n: 1, dispatchedAt: null, outcome: { state: 'voided', at: byHand.dispatchedAt, evidence: null, words: 'By mistake', code: '' } },
    ],
    'sent',
  ],
])('where %s meanwhile, nothing is recorded that was not proposed', (_, commands, kind) =>
  withRequest(async (place) => {
    const { service, heaps, on } = place
    const heap = valueOf(await heaps.hold(service, [pasted('sent.eml', sent)], on))
    for (const command of commands(on.request)) valueOf(await service.run(command))
    const before = await requestOf(place)
    const first = valueOf(await heaps.agree(service, heap.id, yes(heap)))
    // What was logged and voided leaves everything as it was proposed.
    if (kind === 'sent') {
      expect(first).toMatchObject({ isRecorded: true })
      return
    }
    expect(first).toMatchObject({ isRecorded: false, heap: { id: heap.id, proposals: [{ proves: { kind } }] } })
    expect(await requestOf(place)).toEqual(before)
    if (first.isRecorded) throw new Error('it was recorded')
    expect(valueOf(await heaps.agree(service, heap.id, yes(first.heap)))).toMatchObject({ isRecorded: true })
    expect((await requestOf(place)).exhibits).toHaveLength(1)
  }),
)

test('what the register refuses records nothing, and the heap is held as before', () =>
  withRequest(async (place) => {
    const { service, heaps, on } = place
    const heap = valueOf(await heaps.hold(service, [pasted('sent.eml', sent), pasted('bounce.eml', bounce), pasted('answer.eml', answer)], on))
    const [first, second, third] = yes(heap)
    const proves = heap.proposals[2]?.proves
    if (!first || !second || !third || proves?.kind !== 'acknowledged') throw new Error('three proposals were expected')
    expect(await heaps.agree(service, heap.id, [second])).toEqual({ ok: false, refusal: { code: 'needs-other', name: 'bounce.eml', other: 'sent.eml' } })
    const formal = { ...third, acknowledgement: { ...proves.acknowledgement, level: 'formal' as const } }
    expect(await heaps.agree(service, heap.id, [first, second, formal])).toMatchObject({ ok: false, refusal: { code: 'acknowledgement-incomplete' } })
    expect(await requestOf(place)).toMatchObject({ attempts: [], exhibits: [] })
    valueOf(await heaps.agree(service, heap.id, [first, second]))
    expect((await requestOf(place)).exhibits).toHaveLength(2)
  }))

test('an email that was logged without its identifier is known by it once its message is kept, and not after that is voided', () =>
  withRequest(async (place) => {
    const { service, heaps, on } = place
    valueOf(await service.run({ kind: 'log-delivery', request: on.request, attempt: byHand }))
    const first = valueOf(await heaps.hold(service, [pasted('sent.eml', sent)], on))
    expect(first.proposals).toMatchObject([{ attempt: { of: 'logged', n: 1 }, proves: { kind: 'as-sent' } }])
    valueOf(await heaps.agree(service, first.id, yes(first)))
    expect((await requestOf(place)).exhibits).toMatchObject([{ messageId: sent.id, about: { of: 'attempt', n: 1 } }])
    const receipted = [pasted('bounce.eml', bounce)]
    const second = valueOf(await heaps.hold(service, receipted, null))
    expect(second.proposals).toMatchObject([{ attempt: { of: 'logged', n: 1 }, reason: 'id-recipient-time', confidence: 'sure' }])
    valueOf(await service.run({ kind: 'void-exhibit', request: on.request, n: 1, reason: 'Of another' }))
    expect(valueOf(await heaps.hold(service, receipted, null)).proposals).toEqual([])
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

test('the same bytes twice are one file', () =>
  withRequest(async ({ service, heaps, on, incoming }) => {
    const heap = valueOf(await heaps.hold(service, [pasted('sent.eml', sent), pasted('copy of sent.eml', sent)], on))
    expect(heap.files.map(({ name }) => name)).toEqual(['sent.eml'])
    expect(await incoming()).toHaveLength(1)
  }))

const make = promisify(execFile)

test.each<[string, (folder: string) => Promise<unknown>, string]>([
  ['is not there', () => Promise.resolve(), '“it.eml”: it is not there'],
  ['is a link to nothing', (folder) => symlink(join(folder, 'nothing'), join(folder, 'it.eml')), '“it.eml”: it is not there'],
  ['is a pipe, which nobody ends', (folder) => make('mkfifo', [join(folder, 'it.eml')]), '“it.eml”: it is no file'],
  ['is a device without an end', (folder) => symlink('/dev/zero', join(folder, 'it.eml')), '“it.eml”: it is no file'],
  [
    'has a byte more than an exhibit may have',
    async (folder) => {
      await writeFile(join(folder, 'it.eml'), '')
      await truncate(join(folder, 'it.eml'), LONGEST_EXHIBIT + 1)
    },
    '“it.eml”: it is longer than 1 GB',
  ],
  ['is a folder with none in it', (folder) => mkdir(join(folder, 'it.eml')), '“it.eml”: there is no file in it'],
  ['is a name too long', () => Promise.resolve(), `“${'x'.repeat(300)}”: the name is too long`],
])('a file that %s refuses them all, by its name, and nothing of them is held', (_, before, why) =>
  withRequest(async ({ service, heaps, on, incoming }) => {
    const folder = await emptyFolder()
    await before(folder)
    const path = join(folder, /“(.*)”/.exec(why)?.[1] ?? '')
    expect(await heaps.hold(service, [pasted('sent.eml', sent), { path }], on)).toEqual({ ok: false, refusal: { code: 'file-not-read', why } })
    expect(await incoming()).toEqual([])
  }),
)

// Who may do everything is refused nothing.
test.skipIf(process.getuid?.() === 0)('a file without permission refuses them all, by its name', () =>
  withRequest(async ({ service, heaps, on, incoming }) => {
    const path = join(await emptyFolder(), 'shut.eml')
    await writeFile(path, 'x', { mode: 0o000 })
    expect(await heaps.hold(service, [pasted('sent.eml', sent), { path }], on)).toEqual({ ok: false, refusal: { code: 'file-not-read', why: '“shut.eml”: no permission' } })
    expect(await incoming()).toEqual([])
  }))

test('a file of no bytes is kept as it is', () =>
  withRequest(async (place) => {
    const { service, heaps, on } = place
    const path = join(await emptyFolder(), 'empty.txt')
    await writeFile(path, '')
    const heap = valueOf(await heaps.hold(service, [{ path }], on))
    expect(heap.proposals).toMatchObject([{ proves: { kind: 'exhibit' }, confidence: 'sure' }])
    valueOf(await heaps.agree(service, heap.id, yes(heap)))
    const [exhibit] = (await requestOf(place)).exhibits
    expect(exhibit).toMatchObject({ name: 'empty.txt', bytes: 0 })
    expect(exhibit && (await service.exhibits?.check(exhibit))).toBe('whole')
  }, (path, name) => readHere(path, name)))

test('the very file once more is kept already, and kept about another fact only if the person says so', () =>
  withRequest(async (place) => {
    const { service, heaps, on } = place
    const first = valueOf(await heaps.hold(service, [pasted('sent.eml', sent)], on))
    valueOf(await heaps.agree(service, first.id, yes(first)))
    const again = valueOf(await heaps.hold(service, [pasted('under another name.eml', sent)], on))
    expect(again).toMatchObject({ proposals: [], apart: [{ apart: { why: 'already-kept', reference: '2018/001' } }] })
    expect((await requestOf(place)).exhibits).toHaveLength(1)
  }))

test.each<[string, (path: string) => Promise<unknown>, string]>([
  ['changes', (path) => writeFile(path, 'another'), 'the exhibit’s bytes have changed'],
  ['goes', (path) => rm(path), 'the exhibit is gone'],
])('a copy that %s between being held and being kept is not kept, and nothing is recorded', (_, spoil, why) =>
  withRequest(async (place) => {
    const { service, heaps, on, incoming } = place
    const heap = valueOf(await heaps.hold(service, [pasted('sent.eml', sent)], on))
    for (const name of await incoming()) await spoil(join(service.folder, 'exhibits', 'incoming', name))
    expect(await heaps.agree(service, heap.id, yes(heap))).toEqual({ ok: false, refusal: { code: 'not-written', why } })
    expect(await requestOf(place)).toMatchObject({ attempts: [], exhibits: [] })
    const [file] = heap.files
    expect(file && (await service.exhibits?.check(file))).toBe('gone')
  }),
)

test('a file that cannot be copied leaves nothing of those before it', () =>
  withRequest(async ({ service, heaps, on, incoming }) => {
    const { exhibits } = service
    if (!exhibits) throw new Error('the register is not open')
    const hold = exhibits.hold.bind(exhibits)
    const holding = vi.spyOn(exhibits, 'hold').mockImplementation((source) => (holding.mock.calls.length > 1 ? Promise.reject(new Error('it is gone')) : hold(source)))
    expect(await heaps.hold(service, [pasted('sent.eml', sent), pasted('bounce.eml', bounce)], on)).toEqual({
      ok: false,
      refusal: { code: 'file-not-read', why: '“bounce.eml”: it is gone' },
    })
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
    expect(await incoming()).toHaveLength(1)
  }))
