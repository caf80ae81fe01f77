import { afterAll, expect, it } from 'vitest'
import type { HistoryQuery } from '#core/bridge/history'
import { historyCsv } from '../export/history'
import type { RegisterService } from './contract'
import { acknowledge, emptyFolder, idOf, issue, options, removeFolders, settings, withRegister } from './testing/folder'

afterAll(removeFolders)

const everything: HistoryQuery = { request: null, by: null, day: null, offset: 0, limit: 100 }

async function changes(register: RegisterService, query: Partial<HistoryQuery> = {}) {
  const reply = await register.history({ ...everything, ...query })
  if (!reply.ok) throw new Error(reply.refusal.code)
  return reply.value
}

it('tells of a request and of everything, the latest first, window by window', async () => {
  await withRegister(options(await emptyFolder()), async (register) => {
    const id = idOf(await register.run(issue()))
    const other = idOf(await register.run(issue({ subject: 'Another' })))
    await register.run(acknowledge(id))
    await register.run({ kind: 'change-settings', settings: { ...settings, person: 'T. Brandt' } })
    await register.run({ kind: 'link', request: id, to: other })
    const all = await changes(register)
    expect(all.changes.map(({ act }) => act)).toEqual([
      'request.linked',
      'request.linked',
      'settings.changed',
      'acknowledgement.recorded',
      'request.issued',
      'request.issued',
      'settings.changed',
    ])
    expect(all.changes.map(({ clock }) => clock)).toEqual([7, 6, 5, 4, 3, 2, 1])
    expect(all.changes[2]?.fields).toEqual([{ about: { of: 'settings' }, field: 'person', before: 'Ann Example', after: 'T. Brandt' }])
    expect(all.changes[1]?.fields).toEqual([{ about: { of: 'request' }, field: 'links', before: null, after: [other] }])
    expect(all.references).toEqual({ [id]: '2018/001', [other]: '2018/002' })
    let csv = ''
    for await (const piece of historyCsv(register, everything)) csv += piece
    expect(csv.split('\r\n').filter((line) => line.startsWith('5,') || line.startsWith('6,'))).toEqual([
      '5,2018-03-05T09:00:08.000Z,2018-03-05 04:00,T. Brandt,settings.changed,,settings,person,Ann Example,T. Brandt,',
      '6,2018-03-05T09:00:09.000Z,2018-03-05 04:00,T. Brandt,request.linked,2018/001,request,links,,2018/002,',
    ])
    expect((await changes(register, { offset: 2, limit: 2 })).changes.map(({ clock }) => clock)).toEqual([5, 4])
    expect((await changes(register, { request: id })).changes.map(({ act }) => act)).toEqual([
      'request.linked',
      'acknowledgement.recorded',
      'request.issued',
    ])
  })
})

it('is narrowed to who and to the day by the office’s clock, and follows what is written', async () => {
  const folder = await emptyFolder()
  await withRegister(options(folder, '2018-03-06T04:59:00Z'), async (register) => {
    const id = idOf(await register.run(issue()))
    expect((await changes(register)).total).toBe(2)
    await register.run({ kind: 'change-settings', settings: { ...settings, person: 'T. "Ted" Brandt' } })
    expect(await changes(register, { by: 'T. "Ted" Brandt' })).toMatchObject({ total: 1, people: ['Ann Example', 'T. "Ted" Brandt'] })
    expect((await changes(register, { by: 'Ann Example', request: id })).total).toBe(1)
    // Before midnight in Washington, after it in UTC.
    expect((await changes(register, { day: '2018-03-05' })).total).toBe(3)
    expect((await changes(register, { day: '2018-03-06' })).total).toBe(0)
  })
  await withRegister(options(folder, '2019-01-02T09:00:00Z'), async (register) => {
    await register.run(issue({ subject: 'A year later' }))
    expect((await changes(register)).total).toBe(4)
    expect(await changes(register, { day: '2019-01-02' })).toMatchObject({ total: 1, changes: [{ act: 'request.issued' }] })
  })
})
