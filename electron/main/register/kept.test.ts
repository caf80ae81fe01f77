/** Registers of every past version, kept as they were written: each opens, and holds what the list beside it says. */
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { rowReference, type Row } from '#core/ledger'
import { queryOfSheet } from '#core/projections/paper'
import type { Wholeness } from '#core/projections/wholeness'
import { FORMAT_VERSION } from '../files/format'
import type { RegisterService } from './contract'
import { copyOf, options, removeFolders, rowsOf, sheetOf, withRegister } from './testing/folder'

afterAll(removeFolders)

const KEPT = join(import.meta.dirname, '..', '..', '..', 'e2e', 'registers')
const versions = (await readdir(KEPT)).filter((name) => /^version-\d+$/.test(name))

/** What must be the same in every later version of the program, whatever shape a row has there. */
function told(row: Row, wholeness: Wholeness): unknown {
  const { subject, counterpart, state, dispute, attempts, acknowledgement, answer, places } = row
  const went = attempts.map((attempt) => `${attempt.role} by ${attempt.channel}: ${attempt.state}`)
  return {
    reference: rowReference(row),
    subject,
    counterpart,
    state,
    dispute,
    attempts: went,
    acknowledgement: acknowledgement && `${acknowledgement.level}, ${acknowledgement.who}, ${acknowledgement.at.at}`,
    answer: answer?.kind ?? null,
    entries: places.length,
    wholeness: wholeness.state,
  }
}

async function allTold(register: RegisterService): Promise<readonly unknown[]> {
  const all: unknown[] = []
  for (const row of await rowsOf(register)) {
    const reply = await register.open(row.id)
    all.push(reply.ok ? told(row, reply.value.wholeness) : reply.refusal)
  }
  return all
}

it('there is one of every version', () => {
  expect([...versions].sort()).toEqual(Array.from({ length: FORMAT_VERSION }, (_, index) => `version-${String(index + 1)}`))
})

it.each(versions)('%s opens, and holds every request', async (version) => {
  const due: unknown = JSON.parse(await readFile(join(KEPT, `${version}.json`), 'utf8'))
  const folder = await copyOf(join(KEPT, version))
  await withRegister(options(folder, '2030-01-01T00:00:00Z'), async (register) => {
    expect(register.opening).toEqual({ outcome: 'ready' })
    expect(await register.verify()).toMatchObject({ ok: true, value: { problems: [], exhibits: [] } })
    expect(await allTold(register)).toEqual(due)
  })
})

it('version 3 tells of its sheets, and finds them by their fingerprints; the office’s own line stands', async () => {
  const folder = await copyOf(join(KEPT, 'version-3'))
  await withRegister(options(folder, '2030-01-01T00:00:00Z'), async (register) => {
    const reply = await register.sheets()
    const sheets = reply.ok ? reply.value : []
    expect(sheets.map(({ n, edition, forWhom, shown }) => [n, edition, forWhom, shown])).toEqual([
      [2, 'releasable', 'A visitor', 5],
      [1, 'internal', 'The noon briefing', 16],
    ])
    for (const sheet of sheets) {
      expect(await register.sheetByFingerprint(sheet.fingerprint.slice(0, 24))).toMatchObject({ ok: true, value: { found: 'state', sheets: [{ n: sheet.n }] } })
      expect(await sheetOf(register, queryOfSheet(sheet))).toMatchObject({ n: 3, asOf: sheet.asOf, shown: sheet.shown, entries: sheet.entries })
    }
    const line = (await rowsOf(register)).find((row) => rowReference(row) === '2018/041')?.line
    expect(line?.words).toBe('We sent it twice, and they have both.')
  })
})

it('version 4 has its exhibits, and the one that was voided', async () => {
  const folder = await copyOf(join(KEPT, 'version-4'))
  await withRegister(options(folder, '2030-01-01T00:00:00Z'), async (register) => {
    const reply = await register.open('2018-041')
    const exhibits = reply.ok ? reply.value.request.exhibits : []
    expect(exhibits.map(({ n, name, kind, bytes, dated, about }) => [n, name, kind, bytes, dated, about.of, about.n])).toEqual([
      [1, 'Note 112, received.png', 'picture', 1011, null, 'attempt', 1],
      [2, 'Delivered_ Chase.eml', 'mail', 514, '2018-03-05T15:05:12Z', 'attempt', 3],
      [3, 'расписка.txt', 'text', 74, null, 'request', null],
    ])
    for (const { sha256 } of exhibits) expect(await register.exhibits?.read(sha256)).toMatchObject({ ok: true })
    const other = await register.open('2018-040')
    expect(other.ok && other.value.request.exhibits).toMatchObject([{ n: 1, voided: { reason: 'Of 2018/041' } }])
    await rm(register.exhibits?.path(exhibits[2]?.sha256 ?? '') ?? '')
    const verified = await register.verify()
    expect(verified.ok && verified.value.exhibits).toMatchObject([{ what: '“расписка.txt”, an exhibit of 2018/041, is missing' }])
  })
})
