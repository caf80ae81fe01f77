/** Finding as the window asks for it: conditions and text together, orders that follow what changes. */
import { afterAll, expect, it, vi } from 'vitest'
import type { ListQuery } from '#core/projections/list'
import type { RegisterService } from './contract'
import { SearchText } from './search'
import { email, emptyFolder, everything, idOf, issue, options, removeFolders, withRegister } from './testing/folder'

afterAll(removeFolders)

async function found(register: RegisterService, some: Partial<ListQuery>): Promise<readonly string[]> {
  return (await register.list({ ...everything, ...some })).rows.map(({ subject }) => subject)
}

it('conditions narrow what the text finds, and need no index of words by themselves', async () => {
  const read = vi.spyOn(SearchText, 'read')
  await withRegister(options(await emptyFolder()), async (register) => {
    await register.run(issue({ subject: 'Visit of the delegation' }))
    await register.run({ ...issue({ subject: 'Visit of a zoologist', formal: false }), attempts: [email] })
    expect(await found(register, { search: 'is:formal' })).toEqual(['Visit of the delegation'])
    expect(await found(register, { search: '-is:formal' })).toEqual(['Visit of a zoologist'])
    expect(await found(register, { search: 'is:faxed' })).toEqual([])
    expect(read).not.toHaveBeenCalled()
    expect(await found(register, { search: 'is:formal visit' })).toEqual(['Visit of the delegation'])
    expect(await found(register, { search: 'is:formal zoologist' })).toEqual([])
    expect(await found(register, { search: '"is:formal"' })).toEqual([])
  })
})

it('sorts by subject, also by one that was written a moment ago', async () => {
  const sort = { by: 'subject', descending: false } as const
  await withRegister(options(await emptyFolder()), async (register) => {
    for (const subject of ['b', 'É', 'a']) await register.run(issue({ subject }))
    expect(await found(register, { sort })).toEqual(['a', 'b', 'É'])
    const draft = await register.run({ kind: 'save-draft', request: null, content: issue({ subject: 'c' }).content, attempts: [] })
    expect(await found(register, { sort })).toEqual(['a', 'b', 'c', 'É'])
    await register.run({ kind: 'discard-draft', request: idOf(draft) })
    expect(await found(register, { sort: { ...sort, descending: true } })).toEqual(['É', 'b', 'a'])
  })
})
