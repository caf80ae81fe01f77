import { describe, expect, it } from 'vitest'
import type { Done } from '#core/bridge/bridge'
import type { ListQuery } from '#core/projections/list'
import type { Reply } from '#core/refusal'
import { openRegister } from './service'
import { acknowledge, emptyFolder, issue, options } from './testing/folder'

const query: ListQuery = { view: 'all', counterpart: null, search: '', order: 'newest', collapsed: [], offset: 0, limit: 50 }

function idOf(reply: Reply<Done>): string {
  if (!reply.ok || reply.value.request === null) throw new Error('the command was refused')
  return reply.value.request
}

describe('a register', () => {
  it('holds what was recorded, and still does when it is opened again', async () => {
    const folder = await emptyFolder()
    const first = await openRegister(options(folder))
    expect(first.opening).toEqual({ outcome: 'new' })
    const reply = await first.run(issue())
    expect(reply).toMatchObject({ ok: true, value: { reference: '2018/001' } })
    expect(await first.run(acknowledge(idOf(reply)))).toMatchObject({ ok: true })
    const before = await first.list(query)
    const position = first.position()
    await first.close()

    const second = await openRegister(options(folder))
    expect(second.opening).toEqual({ outcome: 'ready' })
    expect(await second.list(query)).toEqual(before)
    expect(second.position()).toEqual(position)
    expect(await second.open(idOf(reply))).toMatchObject({ ok: true, value: { request: { acknowledgements: [{ who: 'B. Sample' }] } } })
    expect(await second.verify()).toEqual({ ok: true, value: { ...position, problems: [] } })
    await second.close()
  })
  it('is open in one program at a time', async () => {
    const folder = await emptyFolder()
    const first = await openRegister(options(folder))
    const second = await openRegister(options(folder))
    expect(second.opening).toEqual({ outcome: 'in-use' })
    expect(await second.run(issue())).toEqual({ ok: false, refusal: { code: 'read-only' } })
    await second.close()
    await first.close()
    const third = await openRegister(options(folder))
    expect(third.opening).toEqual({ outcome: 'ready' })
    await third.close()
  })
})
