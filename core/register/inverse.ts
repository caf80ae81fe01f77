/** What takes an act back: a command that has the request as it was before. The history keeps both. */
import type { Command } from '#core/command'
import type { Instant } from '#core/moment'
import { dueOf, pauseOf, standing, type Request, type RequestId, type Tag } from '#core/request'
import { isPaused } from './rules'

/** Values from outside: the present instant, and the words that stand as the reason where a change needs one. */
export interface TakenBack {
  readonly now: Instant
  readonly reason: string
}

/**
 * The commands, all or none, that undo one which was carried out on `before`; null when it cannot be undone. What was sent, received
 * or said stays: recorded by mistake, it is voided.
 */
export function inverseOf(command: Command, before: Request, { now, reason }: TakenBack): readonly Command[] | null {
  const { id: request } = before
  switch (command.kind) {
    case 'tag':
      return [tagged(request, before.tags)]
    case 'link':
      return [{ kind: 'unlink', request, to: command.to }]
    case 'unlink':
      return [{ kind: 'link', request, to: command.to }]
    case 'change-keeper':
      return [{ kind: 'change-keeper', request, keptBy: before.content.keptBy }]
    case 'change-due':
      return [{ kind: 'change-due', request, due: dueOf(before), reason }]
    case 'change-chasing':
      return [{ kind: 'change-chasing', request, chasing: before.content.chasing }]
    case 'pause-chasing':
    case 'resume-chasing':
      return pausedAsBefore(command.kind, before, now)
    case 'write-line':
      return [lineWritten(request, before.line ?? { words: '', machine: command.machine })]
    case 'discard-draft':
      return writtenAgain(before)
    case 'save-draft':
    case 'issue':
    case 'log-delivery':
    case 'hand-over':
    case 'record-outcome':
    case 'acknowledge':
    case 'answer':
    case 'deny':
    case 'settle-denial':
    case 'end':
    case 'void-fact':
    case 'reopen':
    case 'remark':
    case 'keep-exhibit':
    case 'void-exhibit':
    case 'accept-warning':
    case 'record-sheet':
    case 'save-counterpart':
    case 'merge-counterparts':
    case 'remove-counterpart':
    case 'save-calendar':
    case 'remove-calendar':
    case 'change-settings':
      return null
  }
}

/**
 * The same for several commands, each carried out on a request of its own as `before` has it; null when one cannot be undone. Drafts
 * are begun anew before anything is linked to them, and two that were linked to each other are linked once.
 */
export function inverseOfAll(
  commands: readonly Command[],
  before: (id: RequestId) => Request | null,
  takenBack: TakenBack,
): readonly Command[] | null {
  const requests = commands.map((command) => ('request' in command && command.request !== null ? before(command.request) : null))
  if (new Set(requests).size < commands.length) return null
  const inverses = commands.map((command, index) => {
    const request = requests[index]
    return request ? inverseOf(command, request, takenBack) : null
  })
  if (!inverses.every((inverse) => inverse !== null)) return null
  const all = inverses.flat()
  const drafts = all.filter(({ kind }) => kind === 'save-draft')
  return [...drafts, ...linkedOnce(all.filter(({ kind }) => kind !== 'save-draft'))]
}

function linkedOnce(commands: readonly Command[]): readonly Command[] {
  const linked = new Set<string>()
  return commands.filter((command) => {
    if (command.kind !== 'link') return true
    const { request, to } = command
    if (linked.has(`${to} ${request}`)) return false
    linked.add(`${request} ${to}`)
    return true
  })
}

/** A pause that was over paused nothing, and cannot be made again. */
function pausedAsBefore(kind: 'pause-chasing' | 'resume-chasing', before: Request, now: Instant): readonly Command[] | null {
  const pause = pauseOf(before)
  if (pause !== null && isPaused(before, now)) return [{ kind: 'pause-chasing', request: before.id, pause }]
  return kind === 'pause-chasing' ? [{ kind: 'resume-chasing', request: before.id }] : null
}

/** A draft begins anew under its identifier; what was kept beside it is kept again. */
function writtenAgain({ id: request, content, attempts, tags, links, exhibits, remarks, line }: Request): readonly Command[] {
  const drafts = attempts.map(({ role, details, text, plannedFor, dispatchedAt, outcome }) => ({
    role,
    details,
    text,
    plannedFor,
    dispatchedAt,
    outcome,
  }))
  return [
    { kind: 'save-draft', request, content, attempts: drafts },
    ...(tags.length > 0 ? [tagged(request, tags)] : []),
    ...links.map((to): Command => ({ kind: 'link', request, to })),
    ...standing(exhibits).map(({ sha256, name, bytes, kind, dated, about }): Command => {
      return { kind: 'keep-exhibit', request, exhibit: { sha256, name, bytes, kind, dated, about } }
    }),
    ...remarks.map(({ words }): Command => ({ kind: 'remark', request, words })),
    ...(line ? [lineWritten(request, line)] : []),
  ]
}

function lineWritten(request: RequestId, { words, machine }: { readonly words: string; readonly machine: string }): Command {
  return { kind: 'write-line', request, words, machine }
}

function tagged(request: RequestId, tags: readonly Tag[]): Command {
  return { kind: 'tag', request, tags: [...tags] }
}
