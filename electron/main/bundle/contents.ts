/** What stands in a bundle, in the order in which it is written. */
import { join } from 'node:path'
import { byReference, CHAIN, dossierPath, exhibitPath, journalPath, READ_ME } from '#core/bundle/names'
import { readMe } from '#core/bundle/read-me'
import type { Sha256 } from '#core/exhibit'
import type { DossierData } from '#core/projections/dossier'
import type { DossierQuery } from '#core/projections/paper'
import type { Refusal } from '#core/refusal'
import type { RequestId } from '#core/request'
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
  /** The bytes of an exhibit, checked against their hash. */
  readonly exhibit: (sha256: Sha256) => Promise<{ readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly why: 'gone' | 'changed' }>
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
export async function* contentsOf({ service, dossier, exhibit }: Sources, requests: readonly RequestId[], paper: PaperSize, { tell, signal }: Course): AsyncGenerator<BundleFile> {
  const { fingerprint, entries } = service.position()
  const dossiers = await dossiersOf(service, requests, paper)
  const kept = dossiers.map((data) => ({ data, files: filesOf(data) }))
  const references = new Map(dossiers.map(({ query, reference }) => [query.request, reference]))
  const { lines, chain } = await extract(join(service.folder, JOURNAL_FOLDER), service.marks(), references)
  const steps = dossiers.length + kept.reduce((sum, { files }) => sum + files.length, 0)
  let done = 0
  const step = (): void => {
    signal.throwIfAborted()
    done += 1
    tell(done / steps)
  }

  yield { name: READ_ME, bytes: Buffer.from(readMe({ ...told(dossiers, service), fingerprint, entries, files: FIXED + dossiers.length + steps })) }
  yield { name: CHAIN, bytes: Buffer.from(chain.join('')) }
  for (const { data, files } of kept) {
    const { reference, query } = data
    yield { name: dossierPath(reference), bytes: await dossier(query) }
    step()
    yield { name: journalPath(reference), bytes: Buffer.concat(lines.get(query.request) ?? []) }
    for (const { path, name, sha256 } of files) {
      const read = await exhibit(sha256)
      if (!read.ok) throw new Unbundled({ code: 'exhibit-not-whole', name, why: read.why })
      yield { name: path, bytes: read.bytes }
      step()
    }
  }
  if (service.position().fingerprint !== fingerprint) throw new Changed()
}

/** The page, the chain and the list of hashes. */
const FIXED = 3

/** What each request's dossier says, by reference; each once. */
async function dossiersOf(service: RegisterService, requests: readonly RequestId[], paper: PaperSize): Promise<readonly DossierData[]> {
  const dossiers: DossierData[] = []
  for (const request of new Set(requests)) {
    const reply = await service.dossier({ kind: 'dossier', request, edition: 'internal', paper })
    if (!reply.ok) throw new Unbundled(reply.refusal)
    if (reply.value.reference === '') throw new Unbundled({ code: 'not-issued' })
    dossiers.push(reply.value)
  }
  return dossiers.sort((a, b) => byReference(a.reference, b.reference))
}

/** The files of a request that stand, under their numbers in its dossier. */
function filesOf({ reference, exhibits }: DossierData): readonly { readonly path: string; readonly name: string; readonly sha256: Sha256 }[] {
  return exhibits.flatMap(({ number, shown, voided }) => {
    if (shown.of !== 'file' || voided) return []
    const name = shown.said?.name ?? ''
    return [{ path: exhibitPath(reference, number, shown.sha256, name), name, sha256: shown.sha256 }]
  })
}

function told(dossiers: readonly DossierData[], service: RegisterService): { readonly office: string; readonly references: readonly string[]; readonly made: string } {
  const { office, officeInFull, home } = service.settings()
  const made = new Intl.DateTimeFormat('en-GB', { timeZone: home.zone, dateStyle: 'long', timeStyle: 'short' }).format(Date.parse(service.now()))
  return { office: officeInFull || office, references: dossiers.map(({ reference }) => reference), made: `${made}, ${home.name}` }
}
