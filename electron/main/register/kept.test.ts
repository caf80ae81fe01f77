/** Registers of every past version, kept as they were written: each opens, and holds what the list beside it says. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { rowReference, type Row } from '#core/ledger'
import { copyOf, options, removeFolders, rowsOf, withRegister } from './testing/folder'

afterAll(removeFolders)

const KEPT = join(import.meta.dirname, '..', '..', '..', 'e2e', 'registers')
const versions = (await readdir(KEPT)).filter((name) => /^version-\d+$/.test(name))

/** What must be the same in every later version of the program, whatever shape a row has there. */
function told(row: Row): unknown {
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
  }
}

it('there is one of the first version', () => {
  expect(versions).toContain('version-1')
})

it.each(versions)('%s opens, and holds every request', async (version) => {
  const due: unknown = JSON.parse(await readFile(join(KEPT, `${version}.json`), 'utf8'))
  const folder = await copyOf(join(KEPT, version))
  await withRegister(options(folder, '2030-01-01T00:00:00Z'), async (register) => {
    expect(register.opening).toEqual({ outcome: 'ready' })
    expect(await register.verify()).toMatchObject({ ok: true, value: { problems: [] } })
    expect((await rowsOf(register)).map(told)).toEqual(due)
    for (const { id } of await rowsOf(register)) expect(await register.open(id)).toMatchObject({ ok: true, value: { wholeness: { state: 'whole' } } })
  })
})
