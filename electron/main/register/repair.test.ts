/** Any damage to a register: what is shown is as it was or is said not to be whole, and going on loses nothing that is left. */
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Opening } from '#core/opening'
import type { Command } from '#core/command'
import type { Request, RequestId } from '#core/request'
import { readSeal } from '../files/journal-line'
import type { RegisterService } from './contract'
import { acknowledge, copyOf, email, emptyFolder, idOf, issue, journalPath, minute, options, removeFolders, rowsOf, withRegister } from './testing/folder'

afterAll(removeFolders)

const LATER = '2018-03-06T09:00:00Z'
const AFTER = '2018-03-07T09:00:00Z'

let whole: string
let last: Buffer
let before: ReadonlyMap<RequestId, Request>

const deliver = (request: RequestId): Command => ({ kind: 'log-delivery', request, attempt: { ...email, role: 'chase' } })
const end = (request: RequestId): Command => ({ kind: 'end', request, ending: { as: 'closed', reason: 'Done' } })

/** Requests of every fate: drafts, issued ones, ended ones; single changes and batches; and a ledger that is behind. */
beforeAll(async () => {
  whole = await emptyFolder()
  await withRegister(options(whole), async (register) => {
    const one = idOf(await register.run(issue({ subject: 'One' })))
    await register.run(acknowledge(one))
    const two = idOf(await register.run({ kind: 'save-draft', request: null, content: issue({ subject: 'Two' }).content, attempts: [] }))
    await register.runAll([{ ...issue({ subject: 'Three' }), request: 'three' }, acknowledge('three'), deliver('three')])
    await register.run(end(one))
    await register.run({ ...issue({ subject: 'Two' }), request: two })
    const four = idOf(await register.run({ kind: 'save-draft', request: null, content: issue({ subject: 'Four' }).content, attempts: [] }))
    await register.run(deliver('three'))
    await register.run({ kind: 'discard-draft', request: four })
  })
  const behind = await readFile(join(whole, 'ledger.json'))
  await withRegister(options(whole, '2018-03-05T12:00:00Z'), async (register) => {
    const five = idOf(await register.run(issue({ subject: 'Five' })))
    await register.runAll([acknowledge(five), deliver('three'), issue({ subject: 'Six' })])
    await register.run({ kind: 'answer', request: five, answer: { kind: 'accepted', at: minute('2018-03-04T10:00:00Z'), words: '' } })
    before = await requestsOf(register)
  })
  await writeFile(join(whole, 'ledger.behind'), behind)
  const journal = await readFile(await journalPath(whole))
  last = journal.subarray(journal.lastIndexOf('\n', -2) + 1, -1)
})

async function requestsOf(register: RegisterService): Promise<ReadonlyMap<RequestId, Request>> {
  const rows = await rowsOf(register)
  const opened = await Promise.all(rows.map(({ id }) => register.open(id)))
  return new Map(opened.map((reply) => {
    if (!reply.ok) throw new Error(JSON.stringify(reply.refusal))
    return [reply.value.request.id, reply.value.request]
  }))
}

/** Requests shown that are neither as they were nor said not to be whole. */
async function silentlyDifferent(register: RegisterService): Promise<readonly RequestId[]> {
  const different: RequestId[] = []
  for (const { id } of await rowsOf(register)) {
    const reply = await register.open(id)
    if (!reply.ok) throw new Error(JSON.stringify(reply.refusal))
    const { request, wholeness } = reply.value
    if (JSON.stringify(request) !== JSON.stringify(before.get(id)) && wholeness.state === 'whole') different.push(id)
  }
  return different
}

/** Requests that are not shown, and of which nothing says that they are, or may be, lost. */
function silentlyGone(opening: Opening, shown: ReadonlySet<RequestId>): readonly RequestId[] {
  const loss = opening.outcome === 'damaged' ? opening.loss : null
  if (loss === null) return [...before.keys()].filter((id) => !shown.has(id))
  const named = new Set(loss.requests.map(({ request }) => request))
  return loss.entries > 0 ? [] : [...before.keys()].filter((id) => !shown.has(id) && !named.has(id))
}

type Ledger = 'present' | 'behind' | 'none'

type Harm =
  | { readonly kind: 'flip' | 'cut'; readonly at: number }
  | { readonly kind: 'drop' | 'repeat' | 'swap'; readonly line: number; readonly to: number }

const harm = fc.oneof(
  fc.record({ kind: fc.constantFrom('flip' as const, 'cut' as const), at: fc.nat() }),
  fc.record({ kind: fc.constantFrom('drop' as const, 'repeat' as const, 'swap' as const), line: fc.nat(), to: fc.nat() }),
)

function harmed(bytes: Buffer, each: Harm): Buffer {
  if (bytes.length === 0) return bytes
  if ('at' in each) {
    const at = each.at % bytes.length
    return each.kind === 'cut' ? bytes.subarray(0, at) : Buffer.from(bytes.map((byte, index) => (index === at ? byte ^ 0x01 : byte)))
  }
  const lines = bytes.toString('latin1').split(/(?<=\n)/)
  const [line, to] = [each.line % lines.length, each.to % lines.length]
  const [own = '', other = ''] = [lines[line], lines[to]]
  const changed = {
    drop: () => lines.toSpliced(line, 1),
    repeat: () => lines.toSpliced(to, 0, own),
    swap: () => lines.with(line, other).with(to, own),
  }[each.kind]()
  return Buffer.from(changed.join(''), 'latin1')
}

async function withLedger(folder: string, ledger: Ledger): Promise<void> {
  if (ledger === 'none') await rm(join(folder, 'ledger.json'))
  if (ledger === 'behind') await writeFile(join(folder, 'ledger.json'), await readFile(join(folder, 'ledger.behind')))
}

/** Of a journal that ends with a whole line, or where the ledger did, nobody can tell that it once was longer. */
function isCutUnseen(bytes: Buffer, ledger: Ledger): boolean {
  if (ledger === 'present' || bytes.includes(last)) return false
  return ledger === 'behind' || bytes.length === 0 || bytes.at(-1) === 10 || lacksLineFeedOnly(bytes)
}

/** Then the last line is not taken as whole before it is ended, and is after. */
function lacksLineFeedOnly(bytes: Buffer): boolean {
  return 'value' in readSeal(bytes.subarray(bytes.lastIndexOf('\n') + 1))
}

/** Goes on with a damaged register, and looks at it again. */
async function goOn(folder: string): Promise<void> {
  await withRegister(options(folder, LATER), async (register) => {
    expect(await register.repair('The disk was failing.')).toEqual({ ok: true, value: null })
  })
}

describe('whatever is done to the journal', () => {
  it('what is shown is as it was, or is said not to be whole; and going on changes no byte of it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(harm, { minLength: 1, maxLength: 4 }), fc.constantFrom<Ledger>('present', 'behind', 'none'), async (harms, ledger) => {
        const folder = await copyOf(whole)
        await withLedger(folder, ledger)
        const path = await journalPath(folder)
        const bytes = harms.reduce(harmed, await readFile(path))
        await writeFile(path, bytes)
        const damaged = await withRegister(options(folder, LATER), async (register) => {
          const { opening } = register
          const shown = new Set((await requestsOf(register)).keys())
          if (opening.outcome !== 'damaged' || isCutUnseen(bytes, ledger)) return null
          expect(await silentlyDifferent(register)).toEqual([])
          expect(silentlyGone(opening, shown)).toEqual([])
          return requestsOf(register)
        })
        if (damaged === null) return
        await goOn(folder)
        const after = await withRegister(options(folder, AFTER), async (register) => {
          expect(register.opening).toEqual({ outcome: 'ready' })
          expect(await register.verify()).toMatchObject({ ok: true, value: { problems: [] } })
          expect(await silentlyDifferent(register)).toEqual([])
          const requests = await requestsOf(register)
          expect(await register.run(issue({ subject: 'Afterwards' }))).toMatchObject({ ok: true })
          return requests
        })
        if (!lacksLineFeedOnly(bytes)) expect(after).toEqual(damaged)
        expect((await readFile(path)).subarray(0, bytes.length).equals(bytes)).toBe(true)
        for (const again of ['with', 'without']) {
          if (again === 'without') await rm(join(folder, 'ledger.json'))
          await withRegister(options(folder, AFTER), async (register) => {
            expect(register.opening, `${again} the ledger`).toEqual({ outcome: 'ready' })
            expect(await register.verify()).toMatchObject({ ok: true, value: { problems: [] } })
            expect([...(await requestsOf(register)).values()].filter(({ content }) => content.subject !== 'Afterwards')).toEqual([...after.values()])
          })
        }
      }),
      { numRuns: 40 },
    )
  }, 120_000)
})
