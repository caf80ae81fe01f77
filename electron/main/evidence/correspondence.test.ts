/** From the files of a correspondence to the register: each dropped as it comes, or all at once. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Heap } from '#core/evidence/proposal'
import { gradeOfAcknowledgement, gradeOfEvidence } from '#core/grade'
import type { Reply } from '#core/refusal'
import type { Request } from '#core/request'
import type { RegisterService } from '../register/contract'
import { emptyFolder, idOf, issue, options, removeFolders, withRegister } from '../register/testing/folder'
import { Heaps, type ReadApart } from './heaps'
import { readHere } from './reading/read-here'
import { CORRESPONDENCE } from './testing/correspondence'

afterAll(removeFolders)

const read: ReadApart = (path, name) => readHere(path, name)
const NAMES = Object.keys(CORRESPONDENCE)

/** Drops heaps of the files on a fresh request, one after the other, and agrees to all that is ticked beforehand. */
async function afterDropping(heaps: readonly (readonly string[])[], look: (heap: Heap, service: RegisterService) => void = () => undefined): Promise<Request> {
  const folder = await emptyFolder()
  await Promise.all(Object.entries(CORRESPONDENCE).map(([name, text]) => writeFile(join(folder, name), text)))
  return withRegister(options(join(folder, 'register'), '2018-03-09T15:20:00Z'), async (service) => {
    const issuedAt = { at: '2018-03-02T20:00:00Z', zone: 'America/New_York', precision: 'minute' } as const
    const request = idOf(await service.run({ ...issue(), attempts: [], issuedAt }))
    const held = new Heaps(read, () => undefined)
    for (const names of heaps) {
      const heap = valueOf(await held.hold(service, names.map((name) => ({ path: join(folder, name) })), { request, about: { of: 'request', n: null } }))
      look(heap, service)
      expect(heap.proposals.map(({ confidence }) => confidence)).toEqual(heap.proposals.map(() => 'sure'))
      valueOf(await held.agree(service, heap.id, heap.proposals.map(({ id }) => ({ proposal: id, acknowledgement: null }))))
    }
    return valueOf(await service.open(request)).request
  })
}

function valueOf<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new Error(`refused: ${JSON.stringify(reply.refusal)}`)
  return reply.value
}

test('one by one, each file proves what it says of what stands already', async () => {
  const proposed: unknown[] = []
  await afterDropping(NAMES.map((name) => [name]), ({ proposals, apart }) => {
    expect(apart).toEqual([])
    proposed.push(...proposals.map(({ attempt, proves, reason }) => [proves.kind, attempt, reason]))
  })
  expect(proposed).toEqual([
    ['sent', null, 'dropped-there'],
    ['outcome', { of: 'logged', n: 1 }, 'id-recipient-time'],
    ['sent', null, 'dropped-there'],
    ['acknowledged', { of: 'logged', n: 2 }, 'references'],
    ['outcome', { of: 'logged', n: 2 }, 'id-recipient-time'],
    ['acknowledged', { of: 'logged', n: 2 }, 'references'],
  ])
})

test('in one heap, in whatever order, they make the same request', async () => {
  const oneByOne = await afterDropping(NAMES.map((name) => [name]))
  const atOnce = await afterDropping([NAMES.toReversed()])
  expect(withoutTimes(atOnce)).toEqual(withoutTimes(oneByOne))
  expect(oneByOne.attempts).toMatchObject([
    { n: 1, role: 'original', details: { to: 'press@ministry.example', messageId: '<first-1@embassy.example>' }, text: '', dispatchedAt: { at: '2018-03-02T20:40:12Z' }, outcome: { state: 'failed', code: '4.2.2', evidence: { kind: 'server-report', words: '452 4.2.2 Mailbox full' } } },
    { n: 2, role: 'original', details: { messageId: '<second-2@embassy.example>' }, outcome: { state: 'seen', at: { at: '2018-03-05T06:12:00Z' } } },
  ])
  expect(oneByOne.attempts.map(({ outcome }) => gradeOfEvidence(outcome?.evidence ?? null))).toEqual(['B', 'C'])
  expect(oneByOne.acknowledgements).toMatchObject([
    { level: 'automatic', who: 'S. Example', at: { at: '2018-03-02T21:30:05Z' }, theirWords: 'The desk is closed until Monday.' },
    { level: 'implied', who: 'S. Example', at: { at: '2018-03-05T14:42:00Z' }, theirWords: 'We have received your letter and passed it on.' },
  ])
  expect(oneByOne.acknowledgements.map(gradeOfAcknowledgement)).toEqual(['B', 'C'])
  expect(oneByOne.exhibits.map(({ name, kind, about }) => [name, kind, about.of, about.n])).toEqual([
    ['sent.eml', 'mail', 'attempt', 1],
    ['bounce.eml', 'mail', 'attempt', 1],
    ['again.eml', 'mail', 'attempt', 2],
    ['away.eml', 'mail', 'acknowledgement', 1],
    ['receipt.eml', 'mail', 'attempt', 2],
    ['reply.eml', 'mail', 'acknowledgement', 2],
  ])
})

test('dropped once more, they are kept already', async () => {
  const apart: unknown[] = []
  await afterDropping([NAMES], () => undefined)
  const folder = await emptyFolder()
  await mkdir(join(folder, 'files'))
  await Promise.all(Object.entries(CORRESPONDENCE).map(([name, text]) => writeFile(join(folder, 'files', name), text)))
  await withRegister(options(join(folder, 'register'), '2018-03-09T15:20:00Z'), async (service) => {
    const issuedAt = { at: '2018-03-02T20:00:00Z', zone: 'America/New_York', precision: 'minute' } as const
    const request = idOf(await service.run({ ...issue(), attempts: [], issuedAt }))
    const heaps = new Heaps(read, () => undefined)
    const first = valueOf(await heaps.hold(service, [{ path: join(folder, 'files') }], { request, about: { of: 'request', n: null } }))
    valueOf(await heaps.agree(service, first.id, first.proposals.map(({ id }) => ({ proposal: id, acknowledgement: null }))))
    const again = valueOf(await heaps.hold(service, [{ path: join(folder, 'files') }], null))
    expect(again.proposals).toEqual([])
    apart.push(...again.apart.map((each) => each.apart))
    expect(await readFile(join(folder, 'files', 'sent.eml'), 'utf8')).toBe(CORRESPONDENCE['sent.eml'])
  })
  expect(apart).toEqual(NAMES.map(() => ({ why: 'already-kept', reference: '2018/001' })))
})

/** What a request says, but for when it was written down. */
function withoutTimes(request: Request): unknown {
  return JSON.parse(JSON.stringify({ ...request, id: '' }, (key, value: unknown) => (key === 'recorded' || key === 'id' ? '' : value)))
}
