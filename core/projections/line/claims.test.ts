import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gradeOfAcknowledgement, gradeOfEvidence } from '#core/grade'
import { rowOf } from '#core/ledger'
import type { Instant } from '#core/moment'
import { hasReached } from '#core/outcome'
import { standing, type Request } from '#core/request'
import { apply } from '#core/register/apply'
import { decide } from '#core/register/decide'
import { isOfRequest } from '#core/entry'
import { anyCommand } from '#core/testing/commands'
import { acknowledgement, denial, directMessage, email, entriesOf, issue, knownWith, moment, note, NOW, outcome, requestAfter, settings } from '#core/testing/examples'
import { CameBy, EvidenceKind, Level, OutcomeState, type Grade } from '#core/words'
import { longLine } from './long'
import { shortLine } from './short'
import { timelineLines } from './timeline'

const short = (request: Request, asOf: Instant): string => shortLine(rowOf(request, NOW, []), settings, asOf)
const spoken = (request: Request, asOf: Instant = NOW): string[] => [
  short(request, asOf),
  longLine(request, settings, asOf),
  ...timelineLines(request, settings, asOf),
]

/** The grades that a request's facts have, and those of its acknowledgements. */
function gradesOf({ attempts, acknowledgements }: Request): { readonly reached: Set<Grade>; readonly replied: Set<Grade> } {
  const made = attempts.filter(({ outcome: last }) => last?.state !== 'voided').flatMap(({ outcomes }) => outcomes.filter(hasReached))
  return {
    reached: new Set(made.map(({ evidence }) => gradeOfEvidence(evidence))),
    replied: new Set(standing(acknowledgements).map(gradeOfAcknowledgement)),
  }
}

/** What is claimed anywhere in a text without the facts for it. */
function overclaimed(request: Request, texts: readonly string[]): string[] {
  const { reached, replied } = gradesOf(request)
  const clauses = texts.flatMap((text) => text.split(/[;.] ?/))
  return clauses.filter((clause) => {
    if (clause.includes('by our own record')) return /\b(received|delivered|seen)\b/.test(clause)
    return (
      (/\breceived\b/.test(clause) && !reached.has('A')) ||
      (/\b(delivered|signed for)\b/.test(clause) && !reached.has('B')) ||
      (/\bseen\b/.test(clause) && !reached.has('C') && !replied.has('C')) ||
      (/acknowledge(d|ment)\b/i.test(clause) && !replied.has('A'))
    )
  })
}

function isWritten(text: string): boolean {
  return /^[\p{Lu}\d].*\.$/u.test(text) && !/ {2}|\.\.| [,;.]|[,;] ?[,;.]|\bundefined\b|\(\)/.test(text)
}

describe('whatever shows it', { timeout: 60_000 }, () => {
  const drafts = [note(), email({ role: 'original' }), directMessage('open', { role: 'original', dispatchedAt: moment('2018-03-02T20:52') })]
  const bare = requestAfter(issue())
  const said = (some: Partial<Request>): Request => ({ ...bare, ...some })
  const attempts = drafts.flatMap((draft) =>
    OutcomeState.options.flatMap((state) =>
      [null, ...EvidenceKind.options].flatMap((kind) => {
        const came = { ...outcome({ state, evidence: kind && { kind, words: 'Canary' }, words: 'Canary' }), recorded: NOW, by: 'Anna Vetrova' }
        return (['original', 'chase'] as const).map((role) => {
          const attempt = { ...draft, role, n: 1, chase: null, handedOver: null, outcome: came, outcomes: [came], recorded: NOW, by: 'Anna Vetrova' }
          return attempt
        })
      }),
    ),
  )
  const acknowledgements = Level.options.flatMap((level) =>
    CameBy.options.map((cameBy) => ({ ...acknowledgement({ level, cameBy }), n: 1, voided: null, recorded: NOW, by: 'Anna Vetrova' })),
  )
  const denied = { ...denial(), n: 1, voided: null, settlement: null, recorded: NOW, by: 'Anna Vetrova' }

  it('claims no more than that', () => {
    const requests = attempts.flatMap((attempt) => [
      said({ attempts: [attempt], denials: [denied] }),
      ...acknowledgements.map((each) => said({ attempts: [attempt], acknowledgements: [each] })),
    ])
    const texts = requests.map((request) => ({ request, said: spoken(request) }))
    expect(new Set(texts.flatMap(({ request, said: lines }) => overclaimed(request, lines)))).toEqual(new Set())
    expect(new Set(texts.flatMap(({ said: lines }) => lines).filter((text) => !isWritten(text)))).toEqual(new Set())
    expect(new Set(texts.flatMap(({ said: lines }) => lines)).size).toBeGreaterThan(500)
  })
})

/** A person's name wherever one belongs, and an address or a telephone number wherever a post, a body or a desk does. */
function planted(request: Request): Request {
  const attempts = request.attempts.map((attempt): Request['attempts'][number] =>
    attempt.details.channel === 'note'
      ? { ...attempt, details: { ...attempt.details, handedTo: { name: 'J. Canary', post: 'j@mfa.example', desk: '+1 202 5550 199' } } }
      : attempt,
  )
  const acknowledgements = request.acknowledgements.map((each) => ({
    ...each,
    who: 'S. Canary',
    post: 's.canary@mfa.example',
    body: 'https://mfa.example',
    theirReference: '@canary',
  }))
  const denials = request.denials.map((each) => ({ ...each, speaker: 'H. Canary', outlet: '(202) 5550-199' }))
  return { ...request, attempts, acknowledgements, denials }
}

describe('of any request', { timeout: 60_000 }, () => {
  const request = fc.array(anyCommand, { minLength: 2, maxLength: 14 }).map((commands) => {
    let state: Request | null = null
    for (const command of commands) {
      const about = 'request' in command ? { ...command, request: 'r1' } : command
      const decision = decide(knownWith(state), about, { now: NOW, id: 'r1' })
      if (!decision.ok) continue
      for (const entry of entriesOf(decision.value)) if (isOfRequest(entry)) state = apply(state, entry)
    }
    return state
  })
  const asOf = fc.date({ min: new Date('2018-02-26T00:00:00Z'), max: new Date(NOW), noInvalidDate: true }).map((date) => date.toISOString())
  const holds = (check: (request: Request, asOf: Instant) => void): void => {
    fc.assert(fc.property(request, asOf, (some, at) => { if (some) check(some, at) }), { numRuns: 600 })
  }

  it('claims no more than the facts bear out, in whole sentences', () => {
    holds((some, at) => {
      const said = spoken(some, at)
      expect(overclaimed(some, said)).toEqual([])
      expect(said.filter((text) => !isWritten(text))).toEqual([])
    })
  })

  it('names no person and no address', () => {
    const PRIVATE = /@|\.example|Canary|Brandt|Vetrova|Lisin|Courier book|5550/
    holds((some, at) => {
      expect(spoken(planted(some), at).filter((text) => PRIVATE.test(text))).toEqual([])
    })
  })

  it('dates nothing later than the moment it tells of', () => {
    holds((some, at) => {
      // A day noted in Moscow begins eight hours before Washington's, and an uncertain hour may be half an hour earlier.
      const latest = Date.parse(at) + 30 * 60_000
      const last = new Date(latest + 3 * 3_600_000)
      for (const text of spoken(some, at)) {
        for (const [, day, month] of text.matchAll(/\b(\d{1,2}) (February|March)\b/g)) {
          const said = Date.UTC(2018, month === 'March' ? 2 : 1, Number(day))
          expect([said <= last.getTime(), text]).toEqual([true, text])
        }
        const stamped = /^(\d{1,2}) (February|March), (?:about )?(\d\d):(\d\d) Washington/.exec(text)
        if (stamped) {
          const [, day, month, hour, minute] = stamped
          const said = Date.UTC(2018, month === 'March' ? 2 : 1, Number(day), Number(hour) + 5, Number(minute))
          expect([said <= latest, text]).toEqual([true, text])
        }
      }
    })
  })
})
