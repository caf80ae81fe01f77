import { afterAll, expect, it } from 'vitest'
import type { Command } from '#core/command'
import { refusalSentence } from '#core/refusal'
import type { RequestId } from '#core/request'
import type { RegisterService } from './service'
import { acknowledge, content, emptyFolder, everything, idOf, issue, options, removeFolders, rowsOf, withRegister } from './testing/folder'
import { namingWhich } from './which'

afterAll(removeFolders)

const close = (request: RequestId): Command => ({ kind: 'end', request, ending: { as: 'closed', reason: 'Done', by: null } })
const keeper = (request: RequestId, keptBy: string): Command => ({ kind: 'change-keeper', request, keptBy })

async function three(register: RegisterService): Promise<[RequestId, RequestId, RequestId]> {
  return [idOf(await register.run(issue())), idOf(await register.run(issue())), idOf(await register.run(issue()))]
}

it('names the request that is refused, and does nothing to the others', async () => {
  await withRegister(options(await emptyFolder()), async (register) => {
    const [first, second, third] = await three(register)
    await register.run(close(second))
    const before = await rowsOf(register)
    const commands = [first, second, third].map(acknowledge)
    const reply = namingWhich(register, commands, await register.runAll(commands))
    expect(reply).toMatchObject({ ok: false, refusal: { code: 'one-of-several', which: '2018/002', why: { code: 'already-ended' } } })
    expect(reply.ok ? '' : refusalSentence(reply.refusal)).toMatch(/^2018\/002: This request has been closed.* So nothing was done to any of them\.$/)
    expect(await rowsOf(register)).toEqual(before)
  })
})

it('names a draft by its subject', async () => {
  await withRegister(options(await emptyFolder()), async (register) => {
    const draft = idOf(await register.run({ kind: 'save-draft', request: null, content: { ...content, subject: 'Accreditation' }, attempts: [] }))
    const commands = [idOf(await register.run(issue())), draft].map(acknowledge)
    const reply = namingWhich(register, commands, await register.runAll(commands))
    expect(reply).toMatchObject({ refusal: { which: 'Accreditation', why: { code: 'not-issued' } } })
  })
})

it('leaves alone what is about one request, or about none', async () => {
  await withRegister(options(await emptyFolder()), async (register) => {
    const [first, second] = await three(register)
    await register.run(close(first))
    const one = [acknowledge(first), keeper(first, 'B')]
    const reply = await register.runAll(one)
    expect(namingWhich(register, one, reply)).toBe(reply)
    const readOnly = { ok: false, index: 0, refusal: { code: 'read-only' } } as const
    expect(namingWhich(register, [keeper(first, 'B'), keeper(second, 'B')], readOnly)).toBe(readOnly)
  })
})

it('undoes an act on several as one, and drafts that were linked to each other too', async () => {
  await withRegister(options(await emptyFolder()), async (register) => {
    const [first, second, third] = await three(register)
    await register.run(keeper(second, 'Another'))
    const commands = [first, second, third].map((request) => keeper(request, 'P. Lisin'))
    const inverse = register.inverse(commands, 'Undone')
    await register.runAll(commands)
    expect((await rowsOf(register)).map(({ keptBy }) => keptBy)).toEqual(['P. Lisin', 'P. Lisin', 'P. Lisin'])
    await register.runAll(inverse ?? [])
    expect((await rowsOf(register)).map(({ keptBy }) => keptBy)).toEqual(['Ann Example', 'Another', 'Ann Example'])

    const save: Command = { kind: 'save-draft', request: null, content, attempts: [] }
    const drafts = [idOf(await register.run(save)), idOf(await register.run(save))] as const
    const links: Command[] = [{ kind: 'link', request: drafts[0], to: drafts[1] }, { kind: 'link', request: drafts[1], to: first }]
    await register.runAll(links)
    const discard = drafts.map((request): Command => ({ kind: 'discard-draft', request }))
    const back = register.inverse(discard, 'Undone')
    expect(await register.runAll(discard)).toMatchObject({ ok: true })
    expect(await register.runAll(back ?? [])).toMatchObject({ ok: true })
    expect(await register.open(drafts[1])).toMatchObject({ value: { request: { links: [drafts[0], first] } } })
  })
})

it('has no way back for what one of several cannot be taken back from, nor for two acts on one request', async () => {
  await withRegister(options(await emptyFolder()), async (register) => {
    const [first, second] = await three(register)
    expect(register.inverse([keeper(first, 'B'), acknowledge(second)], '')).toBeNull()
    expect(register.inverse([keeper(first, 'B'), keeper(first, 'C')], '')).toBeNull()
    expect(register.inverse([keeper(first, 'B'), keeper('nobody', 'C')], '')).toBeNull()
  })
})

it('gives all that a list shows, without what is folded away', async () => {
  await withRegister(options(await emptyFolder()), async (register) => {
    const [first, second, third] = await three(register)
    await register.run(close(second))
    expect(await register.ids({ ...everything, sort: null, group: null })).toEqual([third, second, first])
    expect(await register.ids({ ...everything, sort: null, group: 'standing', collapsed: ['closed'] })).not.toContain(second)
    expect(register.several([first, second])).toMatchObject({ count: 2, open: 1 })
    expect(register.tagsOf([first])).toEqual([[]])
  })
})
