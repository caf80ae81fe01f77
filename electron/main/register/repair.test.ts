/** Any damage to a register: what is shown is as it was or is said not to be whole, and going on loses nothing that is left. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Opening } from '#core/opening'
import type { Command } from '#core/command'
import type { Request, RequestId } from '#core/request'
import { card } from '#core/testing/examples'
import { readSeal } from '../files/journal-line'
import type { RegisterService } from './contract'
import { acknowledge, copyOf, email, emptyFolder, filesIn, flipByte, idOf, issue, journalPath, minute, options, removeFolders, rowsOf, withRegister } from './testing/folder'

afterAll(removeFolders)

const LATER = '2018-03-06T09:00:00Z'
const AFTER = '2018-03-07T09:00:00Z'

let whole: string
let last: Buffer
let before: ReadonlyMap<RequestId, Request>

/** What is told after the ledger that is behind: office, links, voids, a request opened again, a draft written down again. */
const TOLD_LATER = 8

const deliver = (request: RequestId): Command => ({ kind: 'log-delivery', request, attempt: { ...email, role: 'chase' } })
const end = (request: RequestId): Command => ({ kind: 'end', request, ending: { as: 'closed', reason: 'Done', by: null } })

/** Requests of every fate: drafts, issued ones, ended ones; single changes and batches; and a ledger that is behind. */
beforeAll(async () => {
  whole = await emptyFolder()
  let ended = ''
  let discarded = ''
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
    ended = one
    discarded = four
  })
  const behind = await readFile(join(whole, 'ledger.json'))
  await withRegister(options(whole, '2018-03-05T12:00:00Z'), async (register) => {
    const five = idOf(await register.run(issue({ subject: 'Five' })))
    await register.runAll([acknowledge(five), deliver('three'), issue({ subject: 'Six' })])
    await register.run({ kind: 'answer', request: five, answer: { kind: 'accepted', at: minute('2018-03-04T10:00:00Z'), words: '' } })
    const later: Command[] = [
      { kind: 'void-fact', request: five, fact: { of: 'answer', n: 1 }, reason: 'It was of another' },
      { kind: 'reopen', request: ended, reason: 'Not done after all' },
      { kind: 'link', request: ended, to: five },
      { kind: 'save-draft', request: discarded, content: issue({ subject: 'Four' }).content, attempts: [] },
      { kind: 'tag', request: discarded, tags: ['March'] },
      { kind: 'remark', request: 'three', words: 'They call on Monday.' },
      { kind: 'save-counterpart', counterpart: card() },
    ]
    for (const command of later) expect(await register.run(command)).toMatchObject({ ok: true })
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

describe('going on', { timeout: 60_000 }, () => {
  it('says exactly which requests have lost what, as the ledger knew them', async () => {
    const folder = await copyOf(whole)
    await changeLines(folder, (lines) => lines.filter((line) => !line.includes('"kind":"acknowledgement.recorded","request":"three"')))
    await withRegister(options(folder, LATER), (register) => {
      expect(register.opening).toMatchObject({ outcome: 'damaged', loss: { entries: 1, requests: [{ request: 'three', lost: 1, left: 5 }], doubtful: [] } })
    })
    await goOn(folder)
    await withRegister(options(folder, AFTER), async (register) => {
      expect(await register.open('three')).toMatchObject({ ok: true, value: { wholeness: { state: 'lost', lost: 1 } } })
      expect(await register.run(acknowledge('three'))).toMatchObject({ ok: true })
      const others = [...before.keys()].filter((id) => id !== 'three')
      for (const id of others) expect(await register.open(id)).toMatchObject({ ok: true, value: { request: before.get(id), wholeness: { state: 'whole' } } })
    })
  })

  it('tells of a draft begun anew what it has lost, also where its first life has lost its end', async () => {
    const folder = await copyOf(whole)
    const isLost = (line: string): boolean => line.includes('"kind":"draft.discarded"') || (line.includes('"kind":"request.tagged"') && line.includes('"March"'))
    await changeLines(folder, (lines) => lines.filter((line) => !isLost(line)))
    await withRegister(options(folder, LATER), async (register) => {
      expect(register.opening).toMatchObject({ outcome: 'damaged', loss: { entries: 2 } })
      expect(await silentlyDifferent(register)).toEqual([])
    })
  })

  it('shows nothing of a request whose beginning is lost, and never gives its number again', async () => {
    for (const ledger of ['present', 'none'] as const) {
      const folder = await copyOf(whole)
      await withLedger(folder, ledger)
      const changed = (line: string): string => line.replace('"subject":"Three"', '"subject":"Tree"')
      await changeLines(folder, (lines) => lines.map((line) => (line.includes('"kind":"request.issued","request":"three"') ? changed(line) : line)))
      await goOn(folder)
      // By the journal alone, and then by the ledger that was written meanwhile.
      for (const opening of [1, 2]) await withRegister(options(folder, AFTER), async (register) => {
        expect(register.opening, String(opening)).toEqual({ outcome: 'ready' })
        expect(await register.open('three')).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
        expect(register.repairs()).toMatchObject([{ requests: [{ request: 'three', left: 5 }], numbers: [{ year: 2018, number: 2 }] }])
        const number = { year: 2018, number: 2 }
        expect(await register.run({ ...issue(), number })).toMatchObject({ ok: false, refusal: { code: 'number-taken' } })
      })
    }
  })

  it('makes no acknowledged draft of a request of which the issue is lost', async () => {
    const folder = await emptyFolder()
    await withRegister(options(folder), async (register) => {
      const id = idOf(await register.run({ kind: 'save-draft', request: null, content: issue().content, attempts: [] }))
      await register.run({ ...issue(), request: id })
      await register.run(acknowledge(id))
      await register.run(issue({ subject: 'Another' }))
    })
    await changeLines(folder, (lines) => lines.toSpliced(2, 1))
    await goOn(folder)
    await withRegister(options(folder, AFTER), async (register) => {
      expect((await rowsOf(register)).map(({ subject }) => subject)).toEqual(['Another'])
      expect(register.repairs()).toMatchObject([{ requests: [{ number: { year: 2018, number: 1 }, lost: 1, left: 2 }] }])
    })
  })

  it('never gives the last number again, though nothing is left of its request but damaged bytes', async () => {
    const folder = await copyOf(whole)
    await withLedger(folder, 'none')
    await changeLines(folder, (lines) => lines.map((line) => line.replace('"subject":"Six"', '"subject":"Sex"')))
    await goOn(folder)
    await withRegister(options(folder, AFTER), async (register) => {
      expect(await register.run(issue())).toMatchObject({ ok: true, value: { reference: '2018/006' } })
    })
  })

  it('accepts the damage that it named, and no other', async () => {
    const folder = await copyOf(whole)
    const path = await journalPath(folder)
    await flipByte(path, 2_500)
    await goOn(folder)
    await withRegister(options(folder, AFTER), (register) => { expect(register.opening).toEqual({ outcome: 'ready' }) })
    await flipByte(path, 2_501)
    await withRegister(options(folder, AFTER), (register) => { expect(register.opening).toMatchObject({ outcome: 'damaged' }) })
    await flipByte(path, 2_501)
    await withRegister(options(folder, AFTER), (register) => { expect(register.opening.outcome).not.toBe('damaged') })
    await flipByte(path, 5_500)
    await goOn(folder)
    await withRegister(options(folder, AFTER), (register) => {
      expect(register.opening).toEqual({ outcome: 'ready' })
      expect(register.repairs()).toHaveLength(2)
    })
  })

  it('years later is written in a file of that year', async () => {
    for (const harmTail of [false, true]) {
      const folder = await copyOf(whole)
      const path = await journalPath(folder)
      await flipByte(path, 2_500)
      if (harmTail) await writeFile(path, (await readFile(path)).subarray(0, -700))
      await withRegister(options(folder, '2026-03-06T09:00:00Z'), (register) => register.repair(''))
      for (const ledger of ['made anew', 'there', 'lost']) {
        if (ledger === 'lost') await rm(join(folder, 'ledger.json'))
        await withRegister(options(folder, '2026-03-07T09:00:00Z'), async (register) => {
          expect(register.opening, ledger).toEqual({ outcome: 'ready' })
          expect(await register.verify()).toMatchObject({ ok: true, value: { problems: [] } })
          expect(await silentlyDifferent(register)).toEqual([])
        })
      }
      expect((await readdir(join(folder, 'journal'))).map((name) => name.slice(0, 4))).toEqual(['2018', '2026'])
    }
  })

  it.each(['removed', 'emptied'])('from a journal that was %s names every request that the ledger knew, and keeps what it knew', async (how) => {
    const folder = await copyOf(whole)
    const path = await journalPath(folder)
    const ledger = await readFile(join(folder, 'ledger.json'), 'utf8')
    const numbered = [...before.values()].filter(({ number }) => number !== null)
    await (how === 'removed' ? rm(path) : writeFile(path, ''))
    await withRegister(options(folder, LATER), (register) => {
      expect(register.opening).toMatchObject({ outcome: 'damaged', safe: 0, loss: { entries: 17 + TOLD_LATER, doubtful: [] } })
      const lost = register.opening.outcome === 'damaged' ? register.opening.loss?.requests.map(({ request }) => request) : []
      expect(lost?.toSorted()).toEqual([...before.keys()].sort())
    })
    await goOn(folder)
    await withRegister(options(folder, AFTER), async (register) => {
      expect(register.opening).toEqual({ outcome: 'ready' })
      expect(await register.run(issue())).toMatchObject({ ok: true, value: { reference: `2018/00${String(numbered.length + 1)}` } })
    })
    const [aside = ''] = (await readdir(folder)).filter((name) => name.startsWith('ledger.json.aside-'))
    expect(await readFile(join(folder, aside), 'utf8')).toBe(ledger)
  })

  it.each(['missing', 'garbled', 'of another desk'])('with a format.json that is %s makes it anew, and keeps what was there', async (how) => {
    const folder = await copyOf(whole)
    const path = join(folder, 'format.json')
    const wrong = how === 'garbled' ? '{' : (await readFile(path, 'utf8')).replace(/"desk": "./, '"desk": "z')
    await (how === 'missing' ? rm(path) : writeFile(path, wrong))
    await withRegister(options(folder, LATER), async (register) => {
      expect(register.opening).toMatchObject({ outcome: 'damaged', problems: [{ file: 'format.json' }], loss: { entries: 0, requests: [] } })
      expect(await requestsOf(register)).toEqual(before)
    })
    await goOn(folder)
    const kept = (await readdir(folder)).filter((name) => name.startsWith('format.json.aside-'))
    expect(await Promise.all(kept.map((name) => readFile(join(folder, name), 'utf8')))).toEqual(how === 'missing' ? [] : [wrong])
    await withRegister(options(folder, AFTER), async (register) => {
      expect(register.opening).toEqual({ outcome: 'ready' })
      expect(await requestsOf(register)).toEqual(before)
    })
  })

  it('sets the file of another desk aside, whole', async () => {
    const folder = await copyOf(whole)
    await writeFile(join(folder, 'journal', '2018.otherdesk.jsonl'), 'theirs')
    await goOn(folder)
    const [aside = ''] = (await readdir(join(folder, 'journal'))).filter((name) => name.startsWith('2018.otherdesk.jsonl.aside-'))
    expect(await readFile(join(folder, 'journal', aside), 'utf8')).toBe('theirs')
    await withRegister(options(folder, AFTER), (register) => { expect(register.opening).toEqual({ outcome: 'ready' }) })
  })

  it('is done again when it was cut short after its entry was written', async () => {
    const folder = await copyOf(whole)
    await writeFile(join(folder, 'format.json'), '{')
    await goOn(folder)
    await writeFile(join(folder, 'format.json'), '{')
    await goOn(folder)
    await withRegister(options(folder, AFTER), async (register) => {
      expect(register.opening).toEqual({ outcome: 'ready' })
      expect(await requestsOf(register)).toEqual(before)
    })
  })

  it('is refused where nothing is damaged', async () => {
    const folder = await copyOf(whole)
    const files = await filesIn(folder)
    await withRegister(options(folder, LATER), async (register) => {
      expect(await register.repair('')).toEqual({ ok: false, refusal: { code: 'read-only' } })
    })
    expect(await filesIn(folder)).toEqual(files)
  })
})

async function changeLines(folder: string, change: (lines: readonly string[]) => readonly string[]): Promise<void> {
  const path = await journalPath(folder)
  const lines = (await readFile(path, 'utf8')).trimEnd().split('\n')
  await writeFile(path, change(lines).map((line) => `${line}\n`).join(''))
}
