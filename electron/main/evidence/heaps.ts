/** The files that were dropped: held in the register's folder, read apart, and proposed. One heap at a time; another takes its place. */
import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Agreement, GivenFile } from '#core/bridge/bridge'
import type { Command } from '#core/command'
import type { FileRead } from '#core/evidence/file-read'
import { commandsFor } from '#core/evidence/match/commands'
import { propose, type ReadFile } from '#core/evidence/match/propose'
import type { Agreed, DroppedOn, Heap } from '#core/evidence/proposal'
import type { Instant } from '#core/moment'
import { isWritable } from '#core/opening'
import { done, refused, type Reply } from '#core/refusal'
import type { Request, RequestId } from '#core/request'
import type { ExhibitStore, Held } from '../exhibits/store'
import { reasonOf } from '../files/reason'
import type { RegisterService } from '../register/contract'
import { namingWhich } from '../register/which'
import { DEEPEST_FOLDER, MOST_FILES, sourcesOf, TooMany, type Source } from './given'
import { knownOf } from './known'
import { inSlices } from './slices'

/** Reads a file in a process of its own; it never throws for what is in the file. */
export type ReadApart = (path: string, name: string, signal: AbortSignal) => Promise<FileRead>

/** What files prove, of the register as it was at a fingerprint. */
interface Proposed {
  readonly heap: Heap
  readonly fingerprint: string
}

/** A heap, and what it was made of; where its files are held: in which register's folder, and each by its identifier in the heap. */
interface HeldHeap extends Proposed {
  readonly service: RegisterService
  readonly store: ExhibitStore
  readonly held: ReadonlyMap<string, Held>
  readonly files: readonly ReadFile[]
  readonly on: DroppedOn
  readonly now: Instant
}

export class Heaps {
  readonly #read: ReadApart
  readonly #tell: (part: number) => void
  #reading: AbortController | null = null
  #present: HeldHeap | null = null
  #agreeing: Promise<unknown> = Promise.resolve()

  /** `tell` hears how far reading is, from 0 to 1. */
  constructor(read: ReadApart, tell: (part: number) => void) {
    this.#read = read
    this.#tell = tell
  }

  /**
   * Copies files into the register's folder, each once, reads each copy, and says what they would prove; the originals may go meanwhile. Nothing is
   * recorded. Refuses with `read-only`, `too-many-files`, `file-not-read` and `cannot-read`, and with `no-files` when it was left or
   * another heap took its place; then nothing of it is held.
   */
  async hold(service: RegisterService, given: readonly GivenFile[], on: DroppedOn): Promise<Reply<Heap>> {
    const reading = new AbortController()
    this.#reading?.abort()
    this.#reading = reading
    await this.#letGo()
    const { exhibits: store } = service
    if (!store || !isWritable(service.opening)) return refused({ code: 'read-only' })
    const held = new Map<string, Held>()
    try {
      const files = await this.#filesOf(store, given, held, reading.signal)
      const now = service.now()
      const proposed = files.ok ? await proposedOf(service, randomUUID(), files.value, on, now) : null
      if (files.ok && proposed && !reading.signal.aborted) {
        this.#present = { ...proposed, service, store, held, files: files.value, on, now }
        this.#tell(1)
        return done(proposed.heap)
      }
      await leaveAll(store, held.values())
      return files.ok || reading.signal.aborted ? refused({ code: 'no-files' }) : files
    } catch (error) {
      await leaveAll(store, held.values())
      return refused(reading.signal.aborted ? { code: 'no-files' } : { code: 'cannot-read', why: reasonOf(error) })
    } finally {
      if (this.#reading === reading) this.#reading = null
    }
  }

  /**
   * Keeps the files of what was agreed to and records what they prove, all or none, on the register as it is now; then lets go of the
   * rest. Where the register has changed so that the files prove something else now, nothing is recorded, and another heap of these files takes
   * the place of the one agreed to. Refuses with `no-files`, `needs-other`, with all that the register refuses, and with `not-written`; then the heap is held as
   * before. A file that was moved to its place by then stays there without an entry, where it harms nothing: the next one of the same
   * bytes finds it there.
   */
  agree(service: RegisterService, heap: string, agreed: readonly Agreed[]): Promise<Reply<Agreement>> {
    const agreeing = this.#agreeing.then(() => this.#agree(service, heap, agreed))
    this.#agreeing = agreeing.catch(() => undefined)
    return agreeing
  }

  /** Lets go of a heap; with null, of what is being read, which ends. */
  async leave(heap: string | null): Promise<void> {
    if (heap === null) this.#reading?.abort()
    else if (this.#present?.heap.id === heap) await this.#letGo()
  }

  async #filesOf(store: ExhibitStore, given: readonly GivenFile[], held: Map<string, Held>, signal: AbortSignal): Promise<Reply<readonly ReadFile[]>> {
    let sources: readonly Source[]
    try {
      sources = await sourcesOf(given)
    } catch (error) {
      if (error instanceof TooMany) return refused({ code: 'too-many-files', files: MOST_FILES, folders: DEEPEST_FOLDER })
      return refused({ code: 'file-not-read', why: reasonOf(error) })
    }
    const files: ReadFile[] = []
    for (const [index, source] of sources.entries()) {
      if (signal.aborted) return refused({ code: 'no-files' })
      this.#tell(index / sources.length)
      const id = `f${String(index + 1)}`
      let copy: Held
      try {
        copy = await store.hold(source.bytes())
      } catch (error) {
        return refused({ code: 'file-not-read', why: `“${source.name}”: ${reasonOf(error)}` })
      }
      if (files.some(({ file }) => file.sha256 === copy.sha256)) {
        await store.leave(copy)
        continue
      }
      held.set(id, copy)
      files.push(await this.#readCopy(id, source.name, copy, signal))
    }
    return done(files)
  }

  /** What is shown of a file is read again when it is an exhibit: a heap of thousands holds no text twice. */
  async #readCopy(id: string, name: string, { path, sha256, bytes }: Held, signal: AbortSignal): Promise<ReadFile> {
    const read = await this.#read(path, name, signal)
    const { kind, dated, unreadable } = read
    return { file: { id, name, bytes, sha256, kind, dated, unreadable }, read: { ...read, preview: '' } }
  }

  async #agree(service: RegisterService, id: string, agreed: readonly Agreed[]): Promise<Reply<Agreement>> {
    const present = this.#present
    if (present?.heap.id !== id || present.service !== service) return refused({ code: 'no-files' })
    if (!isWritable(service.opening)) return refused({ code: 'read-only' })
    const { store, held } = present
    try {
      const now = await this.#stillProposed(present)
      if (!isDeepStrictEqual(now.heap, present.heap)) return done({ isRecorded: false, heap: now.heap })
      const commands = await commandsOf(service, agreed, now.heap)
      if (!commands.ok) return commands
      const wanted = new Set(agreed.map(({ proposal }) => proposal))
      for (const file of new Set(now.heap.proposals.filter((proposal) => wanted.has(proposal.id)).map((proposal) => proposal.file))) {
        const copy = held.get(file)
        if (copy) await store.keep(copy)
      }
      const reply = namingWhich(service, commands.value, await service.runAll(commands.value, now.fingerprint))
      if (!reply.ok && reply.refusal.code === 'changed-meanwhile') return await this.#agree(service, id, agreed)
      if (!reply.ok) return refused(reply.refusal)
      this.#present = null
      await leaveAll(store, held.values())
      return done({ isRecorded: true, done: reply.value })
    } catch (error) {
      return refused({ code: 'not-written', why: reasonOf(error) })
    }
  }

  /** What the held files prove by now, which takes the place of what they proved. */
  async #stillProposed(present: HeldHeap): Promise<Proposed> {
    const { service, files, on, now, heap, fingerprint } = present
    if (service.position().fingerprint === fingerprint) return present
    const proposed = await proposedOf(service, heap.id, files, on, now)
    this.#present = { ...present, ...proposed }
    return proposed
  }

  async #letGo(): Promise<void> {
    await this.#agreeing
    const present = this.#present
    this.#present = null
    if (present) await leaveAll(present.store, present.held.values())
  }
}

/** What files prove. Throws where the register cannot be read. */
async function proposedOf(service: RegisterService, id: string, files: readonly ReadFile[], on: DroppedOn, now: Instant): Promise<Proposed> {
  const about = files.map(({ file, read }) => ({ sha256: file.sha256, read }))
  const known = await knownOf(service)
  const { fingerprint } = service.position()
  const proposals = await inSlices(propose(files, await known.about(about, on), on, now))
  return { heap: { id, files: files.map(({ file }) => file), ...proposals }, fingerprint }
}

/** The commands for what was agreed to, on the register as it is now. */
async function commandsOf(service: RegisterService, agreed: readonly Agreed[], heap: Heap): Promise<Reply<readonly Command[]>> {
  const wanted = new Set(agreed.map(({ proposal }) => proposal))
  const requests = new Map<RequestId, Request>()
  for (const { id, request } of heap.proposals) {
    if (!wanted.has(id) || requests.has(request)) continue
    const opened = await service.open(request)
    if (!opened.ok) return opened
    requests.set(request, opened.value.request)
  }
  return commandsFor(agreed, heap, (request) => requests.get(request) ?? null)
}

/** What cannot be taken away now is swept when the register is next opened. */
async function leaveAll(store: ExhibitStore, held: Iterable<Held>): Promise<void> {
  await Promise.allSettled([...held].map((each) => store.leave(each)))
}
