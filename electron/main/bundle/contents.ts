/** What stands in a bundle, in the order in which it is written. */
import { join } from 'node:path'
import { byReference, CHAIN, dossierPath, exhibitPath, journalPath, READ_ME } from '#core/bundle/names'
import { readMe, type Told } from '#core/bundle/read-me'
import type { Sha256 } from '#core/exhibit'
import { rowReference } from '#core/ledger'
import { isWritable, openingSentence } from '#core/opening'
import { exhibitsOf } from '#core/projections/dossier/exhibits'
import type { DossierQuery } from '#core/projections/paper'
import type { Refusal } from '#core/refusal'
import type { Request, RequestId } from '#core/request'
import type { PaperSize } from '#core/words'
import { JOURNAL_FOLDER } from '../files/format'
import type { RegisterService } from '../register/contract'
import { extract } from './journal-extract'
import type { BundleFile } from './zip'

/** Where a bundle's contents come from. */
export interface Sources {
  readonly service: RegisterService
  /** A dossier as a PDF. */
  readonly dossier: (query: DossierQuery) => Promise<Uint8Array>
}

/** Who is told how far it is, from 0 to 1, and may end it. */
export interface Course {
  readonly tell: (part: number) => void
  readonly signal: AbortSignal
}

/** There can be no such bundle. */
export class Unbundled extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code)
  }
}

/** The register changed while its bundle was made: dossiers and journal would tell of different states. */
export class Changed extends Error {}

/** A bundle's files, read when they are asked for. Throws {@link Unbundled}, {@link Changed}, the signal's reason, and the system's errors. */
export async function* contentsOf({ service, dossier }: Sources, requests: readonly RequestId[], paper: PaperSize, { tell, signal }: Course): AsyncGenerator<BundleFile> {
  const { exhibits } = service
  if (exhibits === null || !isWritable(service.opening)) throw new Unbundled({ code: 'cannot-read', why: openingSentence(service.opening) })
  const { fingerprint, entries } = service.position()
  const each = await askedOf(service, requests)
  const references = new Map(each.map(({ id, reference }) => [id, reference]))
  const { lines, chain } = await extract(join(service.folder, JOURNAL_FOLDER), service.marks(), references)
  const steps = each.length + each.reduce((sum, { files }) => sum + files.length, 0)
  let done = 0
  const step = (): void => {
    signal.throwIfAborted()
    done += 1
    tell(done / steps)
  }

  yield { name: READ_ME, bytes: Buffer.from(readMe({ ...told(each, service), fingerprint, entries, files: FIXED + each.length + steps })) }
  yield { name: CHAIN, bytes: Buffer.from(chain.join('')) }
  for (const { id, reference, files } of each) {
    yield { name: dossierPath(reference), bytes: await dossier({ kind: 'dossier', request: id, edition: 'internal', paper }) }
    step()
    yield { name: journalPath(reference), bytes: Buffer.concat(lines.get(id) ?? []) }
    for (const { path, name, sha256 } of files) {
      const read = await exhibits.read(sha256)
      if (!read.ok) throw new Unbundled({ code: 'exhibit-not-whole', name, why: read.why })
      yield { name: path, bytes: read.bytes }
      step()
    }
  }
  if (service.position().fingerprint !== fingerprint) throw new Changed()
}

/** The page, the chain and the list of hashes. */
const FIXED = 3

interface Asked {
  readonly id: RequestId
  readonly reference: string
  readonly files: readonly { readonly path: string; readonly name: string; readonly sha256: Sha256 }[]
}

/** The requests by reference, each once, with the files that stand. */
async function askedOf(service: RegisterService, requests: readonly RequestId[]): Promise<readonly Asked[]> {
  const asked: Asked[] = []
  for (const id of new Set(requests)) {
    const opened = await service.open(id)
    if (!opened.ok) throw new Unbundled(opened.refusal)
    const { row, request } = opened.value
    if (row.number === null) throw new Unbundled({ code: 'not-issued' })
    asked.push({ id, reference: rowReference(row), files: filesOf(request, rowReference(row)) })
  }
  return asked.sort((a, b) => byReference(a.reference, b.reference))
}

/** Under their numbers in the dossier. */
function filesOf(request: Request, reference: string): Asked['files'] {
  return exhibitsOf(request, 'internal').all.flatMap(({ number, shown, voided }) => {
    if (shown.of !== 'file' || voided) return []
    const name = shown.said?.name ?? ''
    return [{ path: exhibitPath(reference, number, shown.sha256, name), name, sha256: shown.sha256 }]
  })
}

function told(each: readonly Asked[], service: RegisterService): Pick<Told, 'office' | 'marking' | 'isSample' | 'references' | 'made'> {
  const { office, officeInFull, marking, sample, home } = service.settings()
  const made = new Intl.DateTimeFormat('en-GB', { timeZone: home.zone, dateStyle: 'long', timeStyle: 'short' }).format(Date.parse(service.now()))
  return { office: officeInFull || office, marking, isSample: sample, references: each.map(({ reference }) => reference), made: `${made}, ${home.name}` }
}
