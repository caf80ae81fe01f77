/** The commands for what a person agreed to, against the register as it is now. */
import type { Command } from '#core/command'
import type { Exhibit } from '#core/exhibit'
import { done, refused, type Reply } from '#core/refusal'
import { standing, type Request, type RequestId } from '#core/request'
import { nextOrdinal } from '#core/register/ordinal'
import type { Agreed, Heap, HeapFile, Proposal, Proves } from '../proposal'
import { recordingOf, shownBy } from './recording'

/**
 * Records and keeps all that was agreed to, in the heap's order; to be carried out all or none. `requestOf` gives a request as it is now.
 * Refuses with `needs-other` what is about an attempt that another proposal would log, when that was not agreed to, and with `no-files`
 * what is no proposal of this heap.
 */
export function commandsFor(agreed: readonly Agreed[], heap: Heap, requestOf: (id: RequestId) => Request | null): Reply<readonly Command[]> {
  const wanted = new Map(agreed.map((each) => [each.proposal, each]))
  const proposals = heap.proposals.filter(({ id }) => wanted.has(id))
  if (proposals.length < wanted.size) return refused({ code: 'no-files' })
  const ordinals = new Ordinals(requestOf)
  const logged = new Map<string, number>()
  const kept = new Set<string>()
  const commands: Command[] = []
  for (const proposal of proposals) {
    const file = heap.files.find(({ id }) => id === proposal.file)
    if (!file) return refused({ code: 'no-files' })
    const { attempt } = proposal
    const n = attempt === null ? null : attempt.of === 'logged' ? attempt.n : (logged.get(attempt.id) ?? null)
    if (attempt !== null && n === null && isAboutAttempt(proposal)) return refused({ code: 'needs-other', name: file.name, other: nameOf(heap, attempt) })
    const proves = amended(proposal.proves, wanted.get(proposal.id))
    const command = recordingOf(proposal.request, n, proves)
    if (command) commands.push(command)
    const shown = { attempt: n ?? ordinals.attempt(proposal.request, command), acknowledgement: ordinals.acknowledgement(proposal.request, command) }
    if ((proves.kind === 'sent' || proves.kind === 'as-sent') && shown.attempt !== null) logged.set(proposal.id, shown.attempt)
    const exhibit = exhibitOf(file, proves, shownBy(proves, shown))
    const key = JSON.stringify([proposal.request, exhibit.sha256, exhibit.about])
    // One file may tell twice of one fact: of two recipients, now or now and earlier. It is kept once.
    if (kept.has(key) || (command && isKept(requestOf(proposal.request), exhibit))) continue
    kept.add(key)
    commands.push({ kind: 'keep-exhibit', request: proposal.request, exhibit })
  }
  return done(commands)
}

/** The ordinals that new facts will get, counted from what each request has. */
class Ordinals {
  readonly #requestOf: (id: RequestId) => Request | null
  readonly #last = new Map<string, number>()

  constructor(requestOf: (id: RequestId) => Request | null) {
    this.#requestOf = requestOf
  }

  /** That of the attempt which a command logs; null for another command. */
  attempt(request: RequestId, command: Command | null): number | null {
    return command?.kind === 'log-delivery' ? this.#next(request, 'attempts') : null
  }

  /** That of the acknowledgement which a command records; null for another command. */
  acknowledgement(request: RequestId, command: Command | null): number | null {
    return command?.kind === 'acknowledge' ? this.#next(request, 'acknowledgements') : null
  }

  #next(id: RequestId, of: 'attempts' | 'acknowledgements'): number {
    const key = `${id} ${of}`
    const last = this.#last.get(key)
    const next = last === undefined ? nextOrdinal(this.#requestOf(id)?.[of] ?? []) : last + 1
    this.#last.set(key, next)
    return next
  }
}

function isAboutAttempt({ proves }: Proposal): boolean {
  return proves.kind !== 'acknowledged'
}

function amended(proves: Proves, agreed: Agreed | undefined): Proves {
  const acknowledgement = agreed?.acknowledgement ?? null
  return proves.kind === 'acknowledged' && acknowledgement ? { kind: 'acknowledged', acknowledgement } : proves
}

function exhibitOf({ sha256, name, bytes, kind, dated }: HeapFile, proves: Proves, about: Exhibit['about']): Exhibit {
  const messageId = proves.kind === 'as-sent' || proves.kind === 'sent' ? proves.messageId : ''
  return { sha256, name: name.slice(0, 255), bytes, kind, dated, about, ...(messageId !== '' && { messageId }) }
}

function isKept(request: Request | null, { sha256, about }: Exhibit): boolean {
  return standing(request?.exhibits ?? []).some((each) => each.sha256 === sha256 && each.about.of === about.of && each.about.n === about.n)
}

function nameOf({ proposals, files }: Heap, attempt: NonNullable<Proposal['attempt']>): string {
  const proposal = attempt.of === 'proposal' ? proposals.find(({ id }) => id === attempt.id) : undefined
  return files.find(({ id }) => id === proposal?.file)?.name ?? ''
}
