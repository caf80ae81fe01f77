import { chmod, rm, writeFile } from 'node:fs/promises'
import { afterAll, expect, test } from 'vitest'
import type { FileRead } from '#core/evidence/file-read'
import type { Exhibit } from '#core/exhibit'
import { exhibit, FILES } from '#core/testing/examples'
import type { RegisterService } from '../register/contract'
import { emptyFolder, idOf, issue, keepFiles, options, removeFolders, withRegister } from '../register/testing/folder'
import { dossierWithPictures } from './in-dossier'
import type { Pictures } from './pictures'
import { viewExhibit, type Lookers } from './view'

afterAll(removeFolders)

const drawn: Pictures = { pictures: [{ address: 'data:image/png;base64,', width: 1, height: 1 }], pages: 30 }
const read: FileRead = { kind: 'text', dated: null, preview: 'Received', isCut: false, mail: null, archive: null, omitted: null, unreadable: null }

/** Notes down what is looked into, and how. */
function looking(some: { readonly drawn?: Pictures | null; readonly read?: Partial<FileRead> } = {}) {
  const seen: string[] = []
  const lookers: Lookers = {
    draw: ({ kind }, bytes, most) => {
      seen.push(`draw ${kind} ${Buffer.from(bytes).toString()} ${String(most)}`)
      return Promise.resolve(some.drawn === undefined ? drawn : some.drawn)
    },
    read: (_path, name) => {
      seen.push(`read ${name}`)
      return Promise.resolve({ ...read, ...some.read })
    },
  }
  return { seen, lookers }
}

/** A request with one exhibit. */
async function withExhibit<T>(some: Partial<Exhibit>, work: (register: RegisterService, request: string) => Promise<T>): Promise<T> {
  return withRegister(options(await emptyFolder()), async (register) => {
    await keepFiles(register)
    const request = idOf(await register.run(issue()))
    idOf(await register.run({ kind: 'keep-exhibit', request, exhibit: exhibit(some) }))
    return work(register, request)
  })
}

test.each(['pdf', 'picture'] as const)('a %s is drawn, of a PDF 20 pages, and what cannot be drawn is not shown', (kind) =>
  withExhibit({ kind }, async (register, request) => {
    const { seen, lookers } = looking()
    expect(await viewExhibit(register, request, 1, lookers)).toEqual({ ok: true, value: { of: 'pictures', ...drawn } })
    expect(seen).toEqual([`draw ${kind} Received 20`])
    expect(await viewExhibit(register, request, 1, looking({ drawn: null }).lookers)).toEqual({ ok: true, value: { of: 'nothing' } })
    expect(await viewExhibit(register, request, 1, looking({ drawn: { pictures: [], pages: 1 } }).lookers)).toEqual({ ok: true, value: { of: 'nothing' } })
  }))

test.each(['text', 'mail', 'outlook-mail', 'archive'] as const)('of a file of kind %s the text is shown', (kind) =>
  withExhibit({ kind }, async (register, request) => {
    const { seen, lookers } = looking({ read: { isCut: true, omitted: 'rich-text' } })
    expect(await viewExhibit(register, request, 1, lookers)).toEqual({ ok: true, value: { of: 'text', text: 'Received', isCut: true, omitted: 'rich-text' } })
    expect(seen).toEqual(['read receipt.txt'])
    expect(await viewExhibit(register, request, 1, looking({ read: { preview: '' } }).lookers)).toEqual({ ok: true, value: { of: 'nothing' } })
  }))

test('a file of another kind is not looked into', () =>
  withExhibit({ kind: 'other' }, async (register, request) => {
    const { seen, lookers } = looking()
    expect(await viewExhibit(register, request, 1, lookers)).toEqual({ ok: true, value: { of: 'nothing' } })
    expect(await viewExhibit(register, request, 2, lookers)).toEqual({ ok: false, refusal: { code: 'not-found', what: 'exhibit' } })
    expect(seen).toEqual([])
  }))

test.each(['pdf', 'mail', 'other'] as const)('of a file of kind %s whose bytes are not those that were kept nothing is looked into', (kind) =>
  withExhibit({ kind }, async (register, request) => {
    const path = register.exhibits?.path(FILES[0].sha256) ?? ''
    const { seen, lookers } = looking()
    await chmod(path, 0o644)
    await writeFile(path, 'receiveD')
    const refusal = { code: 'exhibit-not-whole', name: 'receipt.txt', why: 'changed' }
    expect(await viewExhibit(register, request, 1, lookers)).toEqual({ ok: false, refusal })
    expect(await dossierWithPictures(register, { kind: 'dossier', request, edition: 'internal', paper: 'a4' }, lookers.draw)).toMatchObject({ ok: true, value: { pictures: {} } })
    await rm(path)
    expect(await viewExhibit(register, request, 1, lookers)).toEqual({ ok: false, refusal: { ...refusal, why: 'gone' } })
    expect(seen).toEqual([])
  }))

test('a dossier has what its files show, of a PDF the first page; not what was voided, and the releasable one nothing', () =>
  withExhibit({ kind: 'pdf' }, async (register, request) => {
    const { seen, lookers } = looking()
    const query = { kind: 'dossier', request, paper: 'a4' } as const
    const [{ sha256 }] = FILES
    expect(await dossierWithPictures(register, { ...query, edition: 'internal' }, lookers.draw)).toMatchObject({ value: { pictures: { [sha256]: drawn.pictures } } })
    expect(seen.splice(0)).toEqual(['draw pdf Received 1'])
    expect(await dossierWithPictures(register, { ...query, edition: 'releasable' }, lookers.draw)).toMatchObject({ value: { pictures: {} } })
    idOf(await register.run({ kind: 'void-exhibit', request, n: 1, reason: 'Of another request' }))
    expect(await dossierWithPictures(register, { ...query, edition: 'internal' }, lookers.draw)).toMatchObject({ value: { pictures: {} } })
    expect(seen).toEqual([])
  }))
