/** The record of a period while the register goes on being written. */
import { afterAll, expect, it } from 'vitest'
import type { RecordQuery } from '#core/projections/paper'
import type { RecordData } from '#core/projections/record/record'
import type { Reply } from '#core/refusal'
import type { Acknowledgement } from '#core/request'
import { emptyFolder, issue, minute, options, removeFolders, withRegister } from './testing/folder'

afterAll(removeFolders)

const march: RecordQuery = { kind: 'record', from: '2018-03-01T05:00:00Z', until: '2018-04-01T04:00:00Z', paper: 'a4' }

function whole(reply: Reply<RecordData>): RecordData {
  if (!reply.ok) throw new Error(reply.refusal.code)
  return reply.value
}

const acknowledgement: Acknowledgement = {
  level: 'written', who: 'Selam Tadesse', post: 'Desk officer', body: '', at: minute('2018-03-03T14:42:00Z'),
  cameBy: 'email', theirReference: '', theirWords: 'We confirm receipt.',
}

it('is that of the register as its fingerprint says, also while it changes', async () => {
  await withRegister(options(await emptyFolder()), async (register) => {
    const issued = await register.runAll(Array.from({ length: 600 }, () => issue()))
    const late = issued.ok ? issued.value.slice(500, 560).flatMap(({ request }) => request ?? []) : []
    const before = register.position().entries
    // Rows are read five hundred at a time, so what is acknowledged here is read in the second go.
    const writing = late.map((request) => register.run({ kind: 'acknowledge', request, acknowledgement }))
    while (register.position().entries < before + late.length) {
      const { stands, entries } = whole(await register.record(march))
      expect(stands.acknowledged.count).toBe(entries - before)
    }
    await Promise.all(writing)
    expect(whole(await register.record(march))).toMatchObject({ ...register.position(), stands: { acknowledged: { count: 60 } } })
  })
}, 30_000)

it('is empty before the first request', async () => {
  await withRegister(options(await emptyFolder()), async (register) => {
    expect(whole(await register.record(march))).toMatchObject({ issued: { count: 0 }, counterparts: [], spans: [] })
  })
})
