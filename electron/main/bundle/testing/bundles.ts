/** For tests: a register with two requests and files kept of one, and bundles made of them. */
import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { openPromise } from 'yauzl'
import type { ExhibitAbout } from '#core/exhibit'
import type { RequestId } from '#core/request'
import { acknowledge, emptyFolder, idOf, issue, keepFiles, options } from '../../register/testing/folder'
import { openRegister, type RegisterService } from '../../register/service'
import type { Sources } from '../contents'
import { UNWATCHED } from '../course'
import { makeBundle } from '../make'

export interface Made {
  readonly folder: string
  readonly service: RegisterService
  readonly sources: Sources
  readonly first: RequestId
  readonly second: RequestId
}

/** Two requests whose entries alternate; to be closed by who asks for it. */
export async function registerWithFiles(): Promise<Made> {
  const folder = await emptyFolder()
  const service = await openRegister(options(folder))
  const first = idOf(await service.run(issue({ subject: 'Accreditation of six', text: 'Просим подтвердить “это”, "так".' })))
  const second = idOf(await service.run(issue({ subject: 'CANARY of another request' })))
  idOf(await service.run(acknowledge(first)))
  idOf(await service.run({ kind: 'remark', request: second, words: 'CANARY remark' }))
  await keep(service, first, { of: 'acknowledgement', n: 1 }, 'Ответ é.eml', 'Subject: we have it\r\n\r\nReceived.')
  await keep(service, first, { of: 'request', n: null }, '../../etc/passwd', 'another file')
  await keep(service, first, { of: 'request', n: null }, 'mistake.txt', 'of another affair')
  idOf(await service.run({ kind: 'void-exhibit', request: first, n: 3, reason: 'Of another affair' }))
  idOf(await service.run({ kind: 'remark', request: second, words: 'CANARY again' }))
  const sources: Sources = {
    service,
    dossier: ({ request }) => Promise.resolve(Buffer.from(`%PDF of ${request}`)),
  }
  return { folder, service, sources, first, second }
}

async function keep(service: RegisterService, request: RequestId, about: ExhibitAbout, name: string, text: string): Promise<void> {
  const bytes = Buffer.from(text)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await keepFiles(service, [{ text }])
  idOf(await service.run({ kind: 'keep-exhibit', request, exhibit: { sha256, name, bytes: bytes.length, kind: 'text', dated: null, about } }))
}

/** Where the bundle of these requests was written. Throws when it was refused. */
export async function bundleOf({ sources }: Made, ...requests: RequestId[]): Promise<string> {
  const path = join(await emptyFolder(), 'bundle.zip')
  const reply = await makeBundle(sources, requests, 'a4', path, UNWATCHED)
  if (!reply.ok) throw new Error(JSON.stringify(reply.refusal))
  return path
}

/** The zip's files by name, read by a library of another make. */
export async function unpacked(path: string): Promise<ReadonlyMap<string, Buffer>> {
  const zip = await openPromise(path)
  const files = new Map<string, Buffer>()
  for await (const entry of zip.eachEntry()) {
    const pieces: Buffer[] = []
    const stream: AsyncIterable<Buffer> = await zip.openReadStreamPromise(entry)
    for await (const piece of stream) pieces.push(piece)
    files.set(entry.fileName, Buffer.concat(pieces))
  }
  return files
}

/** The folder into which it was unpacked. */
export async function unpackedTo(path: string): Promise<string> {
  const folder = await emptyFolder()
  for (const [name, bytes] of await unpacked(path)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), bytes)
  }
  return folder
}
