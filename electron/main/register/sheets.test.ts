/** Sheets of now and of the past, what changed since the last one, and what is known of a fingerprint. */
import * as fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import type { Command } from '#core/command'
import { shortFingerprint } from '#core/fingerprint'
import type { SheetQuery } from '#core/projections/paper'
import type { SheetData } from '#core/projections/sheet'
import { laidSheet } from '#core/projections/sheet-record'
import { done, refused } from '#core/refusal'
import { card } from '#core/testing/examples'
import { anyCommand } from '#core/testing/commands'
import type { RegisterService } from './contract'
import { openRegister } from './service'
import { acknowledge, content, emptyFolder, idOf, issue, minute, keepFiles, options, removeFolders, settings, sheetOf, withRegister } from './testing/folder'

afterAll(removeFolders)

/** What a sheet tells, but for when it was made, its number, and how it was asked for. */
function told(data: SheetData): unknown {
  return { ...data, made: '', n: null, last: null, query: { ...data.query, asOf: null, fingerprint: null } }
}

/** Writes a sheet down, as printing it does. */
async function printed(register: RegisterService, query: Partial<SheetQuery> = {}): Promise<SheetData> {
  const data = await sheetOf(register, query)
  const { n, ...laid } = laidSheet(data)
  const reply = await register.run({ kind: 'record-sheet', sheet: { ...laid, n: n ?? 0, as: 'print', forWhom: 'The briefing' } })
  if (!reply.ok) throw new Error(JSON.stringify(reply.refusal))
  return data
}

const listed = ({ groups }: SheetData): unknown => groups.map(({ standing, rows }) => [standing, rows.map(({ subject }) => subject)])

describe('a sheet of the past', () => {
  it('is the one of then: requests, directory, settings, fingerprint and the sheet before', async () => {
    const folder = await emptyFolder()
    const made: SheetData[] = []
    await withRegister(options(folder), async (register) => {
      const first = idOf(await register.run(issue({ subject: 'first' })))
      made.push(await printed(register))
      await register.run({ kind: 'save-counterpart', counterpart: card({ id: 'c', name: 'Department of Examples', formerNames: [content.counterpart] }) })
      made.push(await printed(register, { counterpart: 'Department of Examples' }))
      await register.run(acknowledge(first))
      made.push(await printed(register))
      await register.run({ kind: 'change-settings', settings: { ...settings, office: 'Another office' } })
      await register.run(issue({ subject: 'second', counterpart: 'Ministry of Truth' }))
      await register.run({ kind: 'end', request: first, ending: { as: 'closed', reason: 'Done', by: null } })
      made.push(await sheetOf(register))
    })
    expect(new Set(made.map(({ fingerprint }) => fingerprint)).size).toBe(made.length)
    await withRegister(options(folder, '2018-03-09T09:00:00Z'), async (register) => {
      for (const then of made) {
        const { query, asOf, fingerprint } = then
        expect(told(await sheetOf(register, { ...query, asOf }))).toEqual(told(then))
        expect(told(await sheetOf(register, { ...query, asOf, fingerprint }))).toEqual(told(then))
      }
      expect(await sheetOf(register, { asOf: made[0]?.asOf ?? null })).toMatchObject({ n: 4, last: { n: 3 }, since: null })
    })
  })

  it('is found by text as the journal told it then', async () => {
    await withRegister(options(await emptyFolder()), async (register) => {
      const id = idOf(await register.run(issue({ subject: 'first' })))
      const { asOf } = await sheetOf(register)
      await register.run({ kind: 'remark', request: id, words: 'Zoologists asked too' })
      expect((await sheetOf(register, { search: 'zoologists' })).shown).toBe(1)
      expect((await sheetOf(register, { search: 'zoologists', asOf })).shown).toBe(0)
      expect((await sheetOf(register, { search: 'first', asOf })).shown).toBe(1)
    })
  })

  it('is empty before the first entry, is refused for the future and for a state that never was', async () => {
    await withRegister(options(await emptyFolder()), async (register) => {
      await register.run(issue())
      expect(await sheetOf(register, { asOf: '2018-03-01T00:00:00Z' })).toMatchObject({ groups: [], of: 0, entries: 0, fingerprint: '' })
      const future = await register.sheet({ ...(await sheetOf(register)).query, asOf: '2018-04-01T00:00:00Z' })
      expect(future).toEqual(refused({ code: 'in-the-future', what: 'moment of the sheet' }))
      const never = await register.sheet({ ...(await sheetOf(register)).query, asOf: '2018-03-05T09:00:00Z', fingerprint: 'ab'.repeat(32) })
      expect(never).toEqual(refused({ code: 'no-such-state' }))
    })
  })

  it('counts what was written before its last entry, though a clock that was set back since had it later', async () => {
    const folder = await emptyFolder()
    await withRegister(options(folder, '2018-03-08T09:00:00Z'), (register) => register.run(issue({ subject: 'by a fast clock' })))
    await withRegister(options(folder, '2018-03-06T09:00:00Z'), (register) => register.run(issue({ subject: 'by the right clock' })))
    await withRegister(options(folder, '2018-03-09T09:00:00Z'), async (register) => {
      expect((await sheetOf(register, { asOf: '2018-03-07T00:00:00Z' })).of).toBe(2)
      expect((await sheetOf(register, { asOf: '2018-03-06T00:00:00Z' })).of).toBe(0)
    })
  })

  it('can be stopped, and asked for again', async () => {
    await withRegister(options(await emptyFolder()), async (register) => {
      await register.run(issue())
      const query = { ...(await sheetOf(register)).query, asOf: '2018-03-05T09:00:00Z' }
      const asked = register.sheet(query)
      register.stopRecalling()
      expect(await asked).toEqual(refused({ code: 'stopped' }))
      expect(await register.sheet(query)).toMatchObject({ ok: true })
    })
  })
})

it('whatever is asked in whichever order, a sheet of the past is the one of then', async () => {
  let compared = 0
  const printing = fc.record({ view: fc.constantFrom('all' as const, 'acknowledged' as const), edition: fc.constantFrom('internal' as const, 'releasable' as const) })
  const steps = fc.array(fc.oneof({ weight: 6, arbitrary: anyCommand }, { weight: 1, arbitrary: printing }), { minLength: 15, maxLength: 40, size: 'max' })
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const register = await openRegister(options(await emptyFolder(), '2018-03-09T15:20:00Z'))
      await keepFiles(register)
      const made: SheetData[] = []
      for (const step of all) {
        if ('kind' in step) await register.run(step)
        else await printed(register, step)
        made.push(await sheetOf(register), await sheetOf(register, { edition: 'releasable', search: '-no:note' }))
      }
      for (const then of made) {
        const again = await sheetOf(register, { ...then.query, asOf: then.asOf })
        expect(told(again)).toEqual(told(then))
        if (then.shown > 0) compared += 1
      }
      await register.close()
    }),
    { numRuns: 12 },
  )
  expect(compared).toBeGreaterThan(50)
}, 60_000)

describe('since the last sheet', () => {
  const three = async (register: RegisterService): Promise<readonly string[]> => {
    const ids: string[] = []
    for (const subject of ['one', 'two', 'three']) ids.push(idOf(await register.run(issue({ subject, due: null, acknowledgementRequired: false }))))
    return ids
  }

  it('lists what was acknowledged since, counts what was before, and says what happened', async () => {
    await withRegister(options(await emptyFolder()), async (register) => {
      const [one = '', two = '', last = ''] = await three(register)
      await register.run(acknowledge(one))
      const first = await printed(register)
      expect(first).toMatchObject({ n: 1, last: null, since: null, totals: { acknowledged: 1, 'not-required': 2 } })
      expect(listed(first)).toEqual([['acknowledged', ['one']], ['not-required', ['two', 'three']]])

      await register.run(acknowledge(two))
      await register.run({ kind: 'remark', request: last, words: 'For us alone' })
      const second = await sheetOf(register)
      expect(second).toMatchObject({ n: 2, last: { n: 1 }, since: { sheet: { n: 1, asOf: first.asOf } }, totals: { acknowledged: 2 }, shown: 2 })
      expect(listed(second)).toEqual([['acknowledged', ['two']], ['not-required', ['three']]])
      expect(second.since?.changes).toEqual([
        { id: two, reference: '2018/002', subject: 'two', counterpart: content.counterpart, happened: [
          { what: 'acknowledged', at: minute('2018-03-04T08:00:00Z'), level: 'written', who: 'B. Sample' },
        ] },
      ])
      expect(listed(await sheetOf(register, { view: 'acknowledged' }))).toEqual([['acknowledged', ['one', 'two']]])
      expect(listed(await sheetOf(register, { requests: [one] }))).toEqual([['acknowledged', ['one']]])
    })
  })

  it('is since the last of the same edition and filter', async () => {
    await withRegister(options(await emptyFolder()), async (register) => {
      const [one = ''] = await three(register)
      await printed(register)
      await register.run(acknowledge(one))
      await printed(register, { edition: 'releasable' })
      await printed(register, { view: 'disputed' })
      await register.run(issue({ subject: 'four' }))
      expect(await sheetOf(register)).toMatchObject({ n: 4, last: { n: 3 }, since: { sheet: { n: 1 } } })
      expect(await sheetOf(register, { edition: 'releasable' })).toMatchObject({ since: { sheet: { n: 2 }, changes: [{ subject: 'four' }] } })
      expect(await sheetOf(register, { search: 'is:formal' })).toMatchObject({ since: null })
    })
  })

  it('is the same when a sheet is saved and then printed', async () => {
    await withRegister(options(await emptyFolder()), async (register) => {
      const [one = ''] = await three(register)
      await printed(register)
      await register.run(acknowledge(one))
      const saved = await printed(register)
      const again = await printed(register)
      expect([saved.since?.sheet.n, again.since?.sheet.n]).toEqual([1, 1])
      expect(again.since?.changes).toEqual(saved.since?.changes)
      expect(listed(again)).toEqual(listed(saved))
      await register.run(issue({ subject: 'four' }))
      expect(await sheetOf(register)).toMatchObject({ since: { sheet: { n: 3 }, changes: [{ subject: 'four' }] } })
    })
  })

  it('leaves out drafts, and requests that the filter does not mean', async () => {
    await withRegister(options(await emptyFolder()), async (register) => {
      await printed(register, { search: 'is:formal' })
      await register.run({ kind: 'save-draft', request: null, content, attempts: [] })
      await register.run(issue({ subject: 'formal' }))
      await register.run(issue({ subject: 'informal', formal: false }))
      expect(await sheetOf(register, { search: 'is:formal' })).toMatchObject({ since: { changes: [{ subject: 'formal' }] } })
    })
  })
})

describe('the sheets that were made', () => {
  it('are told, the latest first, and their numbers go on', async () => {
    const folder = await emptyFolder()
    await withRegister(options(folder), async (register) => {
      await printed(register)
      await printed(register, { view: 'disputed' })
    })
    await withRegister(options(folder, '2018-03-06T09:00:00Z'), async (register) => {
      const reply = await register.sheets()
      expect(reply.ok && reply.value.map(({ n, filter, as, forWhom }) => [n, filter.view, as, forWhom])).toEqual([
        [2, 'disputed', 'print', 'The briefing'],
        [1, 'all', 'print', 'The briefing'],
      ])
      expect((await sheetOf(register)).n).toBe(3)
      const taken: Command = { kind: 'record-sheet', sheet: { ...laidSheet(await sheetOf(register)), n: 2, as: 'pdf', forWhom: '' } }
      expect(await register.run(taken)).toEqual(refused({ code: 'sheet-number', next: 3 }))
    })
  })

  it('are found by their fingerprint as it stands on paper', async () => {
    await withRegister(options(await emptyFolder()), async (register) => {
      await register.run(issue())
      const sheet = await printed(register, { view: 'awaiting' })
      await register.run(issue({ subject: 'later' }))
      const { fingerprint: present } = register.position()

      const typed = shortFingerprint(sheet.fingerprint)
      const state = { found: 'state', fingerprint: sheet.fingerprint, entry: 2, of: 4, by: settings.person, sheets: [{ n: 1 }] }
      const query = { ...sheet.query, asOf: sheet.asOf, fingerprint: sheet.fingerprint }
      for (const text of [typed, typed.toLowerCase(), typed.replaceAll(' ', ''), typed.slice(0, 10), sheet.fingerprint]) {
        expect(await register.sheetByFingerprint(text)).toMatchObject(done({ ...state, query }))
      }
      expect(told(await sheetOf(register, query))).toEqual(told(sheet))
      expect(await register.sheetByFingerprint(shortFingerprint(present))).toMatchObject(done({ found: 'state', entry: 4, sheets: [], query: { view: 'all', fingerprint: present } }))
      expect(await register.sheetByFingerprint('0123 4567 89AB')).toEqual(done({ found: 'none' }))
      for (const text of ['', '7C41 9E', 'the fingerprint', `${sheet.fingerprint}0`]) {
        expect(await register.sheetByFingerprint(text)).toEqual(done({ found: 'unreadable' }))
      }
    })
  })
})
