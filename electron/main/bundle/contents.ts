/** What stands in a bundle, in the order in which it is written. */
import { join } from 'node:path'
import { byReference, CHAIN, dossierPath, exhibitPath, journalPath, READ_ME } from '#core/bundle/names'
import { readMe, type Told } from '#core/bundle/read-me'
import type { Exhibit } from '#core/exhibit'
import { rowReference } from '#core/ledger'
import { isWritable, openingSentence } from '#core/opening'
import { exhibitsOf } from '#core/projections/dossier/exhibits'
import type { DossierQuery } from '#core/projections/paper'
import type { Refusal } from '#core/refusal'
import { standing, type Request, type RequestId } from '#core/request'
import type { PaperSize } from '#core/words'
import { NotWhole, type ExhibitStore } from '../exhibits/store'
import { JOURNAL_FOLDER } from '../files/format'
import type { RegisterService } from '../register/contract'
import { watched, type Course } from './course'
import { extract } from './journal-extract'
import { held, type BundleFile } from './zip'

/** Where a bundle's contents come from. */
export interface Sources {
  readonly service: RegisterService
  /** A dossier as a PDF. */
  readonly dossier: (query: DossierQuery) => Promise<Uint8Array>
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
export async function* contentsOf({ service, dossier }: Sources, requests: readonly RequestId[], paper: PaperSize, course: Course): AsyncGenerator<BundleFile> {
  const { exhibits } = service
  if (exhibits === null || !isWritable(service.opening)) throw new Unbundled({ code: 'cannot-read', why: openingSentence(service.opening) })
  const { fingerprint, entries } = service.position()
  const each = await askedOf(service, requests)
  const references = new Map(each.map(({ id, reference }) => [id, reference]))
  const { lines, chain } = await extract(join(service.folder, JOURNAL_FOLDER), service.marks(), references)
  const steps = each.length + each.reduce((sum, { files }) => sum + files.length, 0)
  let done = 0
  const step = (): void => {
    course.signal.throwIfAborted()
    done += 1
    course.tell(done / steps)
  }

  yield held(READ_ME, Buffer.from(readMe({ ...told(each, service), fingerprint, entries, files: FIXED + each.length + steps })))
  yield held(CHAIN, Buffer.from(chain.join('')))
  for (const { id, reference, files } of each) {
    yield held(dossierPath(reference), await dossier({ kind: 'dossier', request: id, edition: 'internal', paper }))
    step()
    yield held(journalPath(reference), Buffer.concat(lines.get(id) ?? []))
    for (const { path, exhibit } of files) {
      let read = 0
      const tell = (bytes: number): void => {
        read += bytes
        course.tell((done + read / (TIMES_READ * Math.max(exhibit.bytes, 1))) / steps)
      }
      yield { name: path, pieces: () => watched(wholeOf(exhibits, exhibit, reference), course, tell) }
      step()
    }
  }
  if (service.position().fingerprint !== fingerprint) throw new Changed()
}

/** A file's bytes are read for its sums, and then to be written. */
const TIMES_READ = 2

/** An exhibit's bytes as they were kept, which are never held whole. Throws {@link Unbundled}, and the system's errors. */
async function* wholeOf(store: ExhibitStore, exhibit: Exhibit, reference: string): AsyncGenerator<Uint8Array, void> {
  try {
    yield* store.pieces(exhibit)
  } catch (error) {
    throw error instanceof NotWhole ? new Unbundled({ code: 'not-bundled', reference, name: exhibit.name, why: error.why }) : error
  }
}

/** The page, the chain and the list of hashes. */
const FIXED = 3

interface Asked {
  readonly id: RequestId
  readonly reference: string
  readonly files: readonly { readonly path: string; readonly exhibit: Exhibit }[]
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

/** Those that stand, under their numbers in the dossier. */
function filesOf(request: Request, reference: string): Asked['files'] {
  return exhibitsOf(request, 'internal').all.flatMap(({ number, shown }) => {
    const exhibit = shown.of === 'file' ? standing(request.exhibits).find(({ n }) => n === shown.n) : undefined
    return exhibit ? [{ path: exhibitPath(reference, number, exhibit.sha256, exhibit.name), exhibit }] : []
  })
}

function told(each: readonly Asked[], service: RegisterService): Pick<Told, 'office' | 'marking' | 'isSample' | 'references' | 'made'> {
  const { office, officeInFull, marking, sample, home } = service.settings()
  const made = new Intl.DateTimeFormat('en-GB', { timeZone: home.zone, dateStyle: 'long', timeStyle: 'short' }).format(Date.parse(service.now()))
  return { office: officeInFull || office, marking, isSample: sample, references: each.map(({ reference }) => reference), made: `${made}, ${home.name}` }
}
