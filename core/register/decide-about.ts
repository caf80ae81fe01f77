/** Decisions about what the office keeps beside a request: words to find it by, links, remarks, and its way back. */
import type { Command } from '#core/command'
import type { Exhibit, ExhibitAbout } from '#core/exhibit'
import { done, refused, type Reply } from '#core/refusal'
import { standing, type Request } from '#core/request'
import { nextOrdinal } from './ordinal'
import type { Decision, Known } from './decide'

type About = Extract<
  Command,
  { kind: 'discard-draft' | 'reopen' | 'tag' | 'link' | 'unlink' | 'remark' | 'write-line' | 'keep-exhibit' | 'void-exhibit' | 'accept-warning' }
>

/** Decides what may be done about any request, draft, open or ended. */
export function decideAbout(known: Known, command: About): Reply<Decision> {
  const request = known.request(command.request)
  if (request === null || request.discarded) return refused({ code: 'not-found', what: 'request' })
  switch (command.kind) {
    case 'discard-draft':
      if (request.number !== null) return refused({ code: 'issued-cannot-be-deleted' })
      return done([...cutFrom(known, request), { kind: 'draft.discarded', request: request.id }])
    case 'reopen':
      if (command.reason === '') return refused({ code: 'missing', what: 'reason' })
      if (request.ending === null || request.ending.as === 'voided') return refused({ code: 'not-reopened' })
      return done([{ kind: 'request.reopened', request: request.id, reason: command.reason }])
    case 'tag':
      return done([{ kind: 'request.tagged', request: request.id, tags: [...new Set(command.tags)] }])
    case 'link':
      return link(known, request, command.to)
    case 'unlink':
      return unlink(known, request, command.to)
    case 'remark':
      if (command.words.trim() === '') return refused({ code: 'missing', what: 'words' })
      return done([{ kind: 'request.remarked', request: request.id, words: command.words }])
    case 'write-line':
      return done([{ kind: 'line.written', request: request.id, words: command.words.trim(), machine: command.machine }])
    case 'keep-exhibit':
      return keepExhibit(request, command.exhibit)
    case 'void-exhibit':
      if (command.reason === '') return refused({ code: 'missing', what: 'reason' })
      if (!standing(request.exhibits).some(({ n }) => n === command.n)) return refused({ code: 'not-found', what: 'exhibit' })
      return done([{ kind: 'exhibit.voided', request: request.id, n: command.n, reason: command.reason }])
    case 'accept-warning':
      if (command.accepted.reason === '') return refused({ code: 'missing', what: 'reason' })
      return done([{ kind: 'warning.accepted', request: request.id, accepted: command.accepted }])
  }
}

/** One file is kept once for each fact that it shows. */
function keepExhibit(request: Request, exhibit: Exhibit): Reply<Decision> {
  const { of, n } = exhibit.about
  // What is planned in a draft may be planned otherwise, and has no facts yet that a file could show.
  if (of !== 'request' && request.number === null) return refused({ code: 'not-issued' })
  if (!isThere(request, exhibit.about)) return refused({ code: 'not-found', what: of })
  const kept = standing(request.exhibits).some((each) => each.sha256 === exhibit.sha256 && each.about.of === of && each.about.n === n)
  if (kept) return refused({ code: 'already-kept', name: exhibit.name })
  return done([{ kind: 'exhibit.kept', request: request.id, n: nextOrdinal(request.exhibits), exhibit }])
}

function isThere(request: Request, { of, n }: ExhibitAbout): boolean {
  switch (of) {
    case 'request':
      return n === null
    case 'attempt':
      return request.attempts.some((each) => each.n === n)
    case 'acknowledgement':
      return standing(request.acknowledgements).some((each) => each.n === n)
    case 'answer':
      return standing(request.answers).some((each) => each.n === n)
    case 'denial':
      return standing(request.denials).some((each) => each.n === n)
  }
}

/** Both requests say it, so that either can be read alone. Where this one was a draft discarded meanwhile, the other says it still. */
function link(known: Known, request: Request, to: string): Reply<Decision> {
  const other = to === request.id ? null : known.request(to)
  if (!other || other.discarded) return refused({ code: 'not-found', what: 'request' })
  if (request.links.includes(to)) return refused({ code: 'already-linked' })
  const here = { kind: 'request.linked', request: request.id, to } as const
  return done(other.links.includes(request.id) ? [here] : [here, { kind: 'request.linked', request: to, to: request.id }])
}

function unlink(known: Known, request: Request, to: string): Reply<Decision> {
  if (!request.links.includes(to)) return refused({ code: 'not-found', what: 'link' })
  const there = cutFrom(known, { id: request.id, links: [to] })
  return done([{ kind: 'request.unlinked', request: request.id, to }, ...there])
}

/** What the requests linked to one say when it no longer relates to them. */
function cutFrom(known: Known, { id, links }: Pick<Request, 'id' | 'links'>): Decision[number][] {
  return links
    .filter((to) => known.request(to)?.links.includes(id))
    .map((to) => ({ kind: 'request.unlinked', request: to, to: id }))
}
