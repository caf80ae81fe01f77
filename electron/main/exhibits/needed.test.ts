import { chmod, writeFile } from 'node:fs/promises'
import { afterAll, expect, it } from 'vitest'
import type { Command } from '#core/command'
import { exhibit, FILES } from '#core/testing/examples'
import { emptyFolder, idOf, issue, keepFiles, options, removeFolders, withRegister } from '../register/testing/folder'

afterAll(removeFolders)

const keep = (request: string): Command => ({ kind: 'keep-exhibit', request, exhibit: exhibit() })

it('an exhibit is never written down when its file is not there, nor anything that was asked together with it', async () => {
  await withRegister(options(await emptyFolder()), async (register) => {
    const request = idOf(await register.run(issue()))
    const { entries } = register.position()
    const gone = { code: 'exhibit-not-whole', name: 'receipt.txt', why: 'gone' }
    expect(await register.run(keep(request))).toEqual({ ok: false, refusal: gone })
    const remark: Command = { kind: 'remark', request, words: 'See the receipt.' }
    expect(await register.runAll([remark, keep(request)])).toEqual({ ok: false, index: 1, refusal: gone })
    expect(register.position().entries).toBe(entries)
    await keepFiles(register)
    expect(await register.runAll([remark, keep(request)])).toMatchObject({ ok: true })
    expect(register.position().entries).toBe(entries + 2)
  })
})

it('nor when it is not as long as it should be', async () => {
  await withRegister(options(await emptyFolder()), async (register) => {
    const request = idOf(await register.run(issue()))
    await keepFiles(register)
    const path = register.exhibits?.path(FILES[0].sha256) ?? ''
    await chmod(path, 0o644)
    await writeFile(path, 'Received, and more')
    expect(await register.run(keep(request))).toMatchObject({ ok: false, refusal: { code: 'exhibit-not-whole', why: 'changed' } })
    expect(await register.run({ ...keep(request), kind: 'keep-exhibit', request, exhibit: exhibit({ sha256: FILES[1].sha256, bytes: 1 }) })).toMatchObject({ ok: false })
  })
})

it('a draft that was discarded is written again with its exhibits', async () => {
  await withRegister(options(await emptyFolder()), async (register) => {
    await keepFiles(register)
    const { content } = issue()
    const request = idOf(await register.run({ kind: 'save-draft', request: null, content, attempts: [] }))
    await register.run(keep(request))
    const discard: Command = { kind: 'discard-draft', request }
    const undo = register.inverse([discard], 'Undone')
    await register.run(discard)
    expect(await register.runAll(undo ?? [])).toMatchObject({ ok: true })
    expect(await register.open(request)).toMatchObject({ ok: true, value: { request: { exhibits: [{ sha256: FILES[0].sha256, voided: null }] } } })
  })
})
