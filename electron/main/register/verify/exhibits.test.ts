/** What verifying says of exhibits: of each file that is not as it was kept, whose it is; and what a backup has is put back. */
import { chmod, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Verification } from '#core/bridge/bridge'
import type { Command } from '#core/command'
import { exhibit, FILES } from '#core/testing/examples'
import { BACKUPS_FOLDER } from '../../files/format'
import type { RegisterService } from '../contract'
import { copyOf, emptyFolder, filesIn, idOf, issue, keepFiles, options, removeFolders, withRegister } from '../testing/folder'

afterAll(removeFolders)

const [FIRST, SECOND, THIRD] = FILES
let whole: string

/** The first file is kept for two requests, one of them a draft; the second was kept and voided; the third went with a draft. */
beforeAll(async () => {
  whole = await emptyFolder()
  await withRegister(options(whole), async (register) => {
    await keepFiles(register)
    const of = { kind: 'keep-exhibit' } as const
    const request = idOf(await register.run(issue()))
    await register.run({ ...of, request, exhibit: exhibit({ name: 'from\u202Eexe.eml' }) })
    await register.run({ ...of, request, exhibit: exhibit({ sha256: SECOND.sha256, bytes: SECOND.text.length }) })
    await register.run({ kind: 'void-exhibit', request, n: 2, reason: 'Of another' })
    const draft: Command = { kind: 'save-draft', request: null, content: { ...issue().content, subject: 'Visit' }, attempts: [] }
    await register.run({ ...of, request: idOf(await register.run(draft)), exhibit: exhibit({ name: 'plan.txt' }) })
    const gone = idOf(await register.run(draft))
    await register.run({ ...of, request: gone, exhibit: exhibit({ sha256: THIRD.sha256, bytes: THIRD.text.length }) })
    await register.run({ kind: 'discard-draft', request: gone })
  })
})

const fileOf = (folder: string, { sha256 }: { readonly sha256: string } = FIRST): string => join(folder, 'exhibits', sha256.slice(0, 2), sha256)

async function alter(path: string, text: string): Promise<void> {
  await chmod(path, 0o644)
  await writeFile(path, text)
}

async function verified(register: RegisterService): Promise<Verification> {
  const reply = await register.verify()
  if (!reply.ok) throw new Error(reply.refusal.code)
  return reply.value
}

it('has nothing to say of exhibits that are as they were kept, nor of those that count for nothing', async () => {
  const folder = await copyOf(whole)
  await rm(fileOf(folder, SECOND))
  await rm(fileOf(folder, THIRD))
  await withRegister(options(folder, '2018-03-06T09:00:00Z'), async (register) => {
    expect(await verified(register)).toMatchObject({ problems: [], exhibits: [], mended: [] })
  })
})

it.each([
  ['is missing', (path: string) => rm(path)],
  ['is not as it was kept', (path: string) => alter(path, 'Received'.replace('R', 'r'))],
  ['is not as it was kept', (path: string) => alter(path, '')],
  ['is not as it was kept', (path: string) => alter(path, 'Received, and more')],
])('says of each request that its exhibit %s, and recording goes on', async (words, spoil) => {
  const folder = await copyOf(whole)
  await spoil(fileOf(folder))
  await withRegister(options(folder, '2018-03-06T09:00:00Z'), async (register) => {
    const file = `exhibits/${FIRST.sha256.slice(0, 2)}/${FIRST.sha256}`
    const found = await verified(register)
    expect(found).toMatchObject({ problems: [], mended: [] })
    expect(found.exhibits).toEqual([
      { file, line: null, what: `“from\uFFFDexe.eml”, an exhibit of 2018/001, ${words}` },
      { file, line: null, what: `“plan.txt”, an exhibit of the draft “Visit”, ${words}` },
    ])
    expect(register.opening).toEqual({ outcome: 'ready' })
    expect(await register.run(issue())).toMatchObject({ ok: true })
  })
})

it('its loss is written down by voiding it', async () => {
  const folder = await copyOf(whole)
  await rm(fileOf(folder))
  await withRegister(options(folder, '2018-03-06T09:00:00Z'), async (register) => {
    const first = (await register.ids({ view: 'all', counterpart: null, search: '', sort: null, group: null, collapsed: [] })).map(String)
    for (const request of first) await register.run({ kind: 'void-exhibit', request, n: 1, reason: 'The file is lost' })
    expect(await verified(register)).toMatchObject({ exhibits: [] })
  })
})

it.each([
  ['missing', (path: string) => rm(path)],
  ['altered', (path: string) => alter(path, 'Refused!')],
])('puts back from a backup what is %s, says so, and keeps what stood there', async (what, spoil) => {
  const folder = await copyOf(whole)
  const kept = join(folder, BACKUPS_FOLDER, 'files', FIRST.sha256.slice(0, 2), FIRST.sha256)
  await mkdir(dirname(kept), { recursive: true })
  await cp(fileOf(folder), kept)
  await spoil(fileOf(folder))
  await withRegister(options(folder, '2018-03-06T09:00:00Z'), async (register) => {
    const found = await verified(register)
    expect(found.exhibits).toEqual([])
    expect(found.mended).toHaveLength(2)
    expect(found.mended[1]).toMatch(/^“plan\.txt”, an exhibit of the draft “Visit”, .*\. It was put back from a backup\.$/)
    expect(await verified(register)).toMatchObject({ exhibits: [], mended: [] })
  })
  expect(await readFile(fileOf(folder), 'utf8')).toBe(FIRST.text)
  const aside = [...(await filesIn(folder))].filter(([name]) => name.includes('.aside-'))
  expect(aside.map(([, text]) => text)).toEqual(what === 'altered' ? ['Refused!'] : [])
})

it('puts back nothing that is not what was kept', async () => {
  const folder = await copyOf(whole)
  const kept = join(folder, BACKUPS_FOLDER, 'files', FIRST.sha256.slice(0, 2), FIRST.sha256)
  await mkdir(dirname(kept), { recursive: true })
  await writeFile(kept, 'Refused!')
  await rm(fileOf(folder))
  await withRegister(options(folder, '2018-03-06T09:00:00Z'), async (register) => {
    expect((await verified(register)).exhibits).toHaveLength(2)
  })
  expect([...(await filesIn(join(folder, 'exhibits'))).values()].sort()).toEqual([THIRD.text, SECOND.text].sort())
})
