import { afterAll, expect, it } from 'vitest'
import { card } from '#core/testing/examples'
import { emptyFolder, everything, idOf, issue, options, removeFolders, sheetOf, withRegister } from './testing/folder'

afterAll(removeFolders)

it('lists, counts, filters and suggests a request under its counterpart’s present name, and keeps the one that was written', async () => {
  const folder = await emptyFolder()
  const state = card({ id: 'state', name: 'Ministry of Examples' })
  const other = card({ id: 'other', name: 'Examples Office' })
  await withRegister(options(folder), async (register) => {
    const written = idOf(await register.run(issue()))
    await register.run(issue({ counterpart: 'examples office' }))
    await register.runAll([state, other].map((counterpart) => ({ kind: 'save-counterpart', counterpart })))
    await register.run({ kind: 'merge-counterparts', from: 'other', into: 'state' })
    await register.run({ kind: 'save-counterpart', counterpart: { ...state, name: 'Department of Examples', formerNames: ['Examples Office'] } })

    const present = 'Department of Examples'
    expect(register.overview().counterparts).toEqual([{ name: present, open: 2 }])
    for (const search of ['', 'ministers']) {
      const { rows } = await register.list({ ...everything, counterpart: present, search })
      expect(rows.map(({ counterpart }) => counterpart)).toEqual([present, present])
    }
    expect(register.counterparts().map(({ name, open }) => [name, open])).toEqual([[present, 2]])
    expect(register.glance(present)).toMatchObject({ open: 2, total: 2 })
    expect((await sheetOf(register, { counterpart: present })).shown).toBe(2)
    const opened = await register.open(written)
    expect(opened).toMatchObject({ ok: true, value: { row: { counterpart: present }, request: { content: { counterpart: 'Ministry of Examples' } } } })
    expect(await register.verify()).toMatchObject({ ok: true, value: { problems: [] } })
  })
  await withRegister(options(folder, '2018-03-06T09:00:00Z'), (register) => {
    expect(register.office().counterparts).toMatchObject([{ id: 'state', formerNames: ['Examples Office', 'Ministry of Examples'] }])
    expect(register.overview().counterparts).toEqual([{ name: 'Department of Examples', open: 2 }])
  })
})
