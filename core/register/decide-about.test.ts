import { describe, expect, it } from 'vitest'
import type { Command } from '#core/command'
import { isOfRequest } from '#core/entry'
import type { ExhibitAbout } from '#core/exhibit'
import type { Request } from '#core/request'
import { acknowledgement, content, denial, entriesOf, exhibit, FILES, issue, knownWith, moment, NOW, outcome, requestAfter } from '#core/testing/examples'
import { apply } from './apply'
import { decide, type Known } from './decide'

const given = { now: NOW, id: 'new-id' }
const ofOne = { request: 'r1' } as const
const draft: Command = { ...issueOf(), kind: 'save-draft' }
const end = (as: 'closed' | 'withdrawn' | 'voided'): Command => ({ kind: 'end', ...ofOne, ending: { as, reason: 'Said so', by: null } })

function issueOf(): Extract<Command, { kind: 'issue' }> {
  const command = issue()
  if (command.kind !== 'issue') throw new Error('not an issue')
  return command
}

function codeOf(request: Request | null, command: Command): string {
  const reply = decide(knownWith(request), command, given)
  return reply.ok ? 'allowed' : reply.refusal.code
}

describe('what was recorded by mistake', () => {
  const acknowledged: Command = { kind: 'acknowledge', ...ofOne, acknowledgement: acknowledgement() }
  const denied: Command = { kind: 'deny', ...ofOne, denial: denial() }
  const answered: Command = { kind: 'answer', ...ofOne, answer: { kind: 'accepted', at: moment('2018-03-08T14:00'), words: '' } }
  const all = [issue(), acknowledged, denied, answered]
  const voiding = (of: 'acknowledgement' | 'answer' | 'denial', reason = 'Another request'): Command => ({
    kind: 'void-fact',
    ...ofOne,
    fact: { of, n: 1 },
    reason,
  })

  it.each(['acknowledgement', 'answer', 'denial'] as const)('an %s is voided once, with a reason, and stays', (of) => {
    expect(codeOf(requestAfter(...all), voiding(of, ''))).toBe('missing')
    expect(codeOf(requestAfter(issue()), voiding(of))).toBe('not-found')
    const after = requestAfter(...all, voiding(of))
    expect(codeOf(after, voiding(of))).toBe('not-found')
    const facts = { acknowledgement: after.acknowledgements, answer: after.answers, denial: after.denials }[of]
    expect(facts).toMatchObject([{ n: 1, voided: { reason: 'Another request', recorded: NOW } }])
  })

  it('an attempt is voided with a reason too', () => {
    const command = (words: string): Command => ({
      kind: 'record-outcome',
      ...ofOne,
      n: 1,
      dispatchedAt: null,
      outcome: outcome({ state: 'voided', at: moment('2018-03-09T15:00'), evidence: null, words }),
    })
    expect(codeOf(requestAfter(issue()), command(''))).toBe('missing')
    expect(codeOf(requestAfter(issue()), command('Logged twice'))).toBe('allowed')
  })
})

describe('what is kept beside a request', () => {
  const beside: Command[] = [
    { kind: 'tag', ...ofOne, tags: ['visit', 'visit'] },
    { kind: 'remark', ...ofOne, words: 'She will look.' },
    { kind: 'accept-warning', ...ofOne, accepted: { warning: 'one-channel', about: { of: 'request', n: null }, reason: 'No other is known' } },
  ]

  it.each(['draft', 'issued', 'ended'])('may be written down of one that is %s', (state) => {
    const request = requestAfter(...{ draft: [draft], issued: [issue()], ended: [issue(), end('voided')] }[state] ?? [])
    for (const command of beside) expect(codeOf(request, command)).toBe('allowed')
  })

  it('stays when a draft is issued, and goes with one that is discarded', () => {
    const discard: Command = { kind: 'discard-draft', ...ofOne }
    const again = { ...issueOf(), request: 'r1' }
    expect(requestAfter(draft, ...beside, again)).toMatchObject({ tags: ['visit'], remarks: [{ words: 'She will look.' }] })
    const discarded = requestAfter(draft, ...beside, discard)
    expect(codeOf(discarded, { kind: 'tag', ...ofOne, tags: [] })).toBe('not-found')
    // Saved again under its own identifier, it begins anew: the register no longer has it.
    const decision = decide(knownWith(null), { ...issueOf(), kind: 'save-draft', request: 'r1' }, given)
    const [entry] = decision.ok ? entriesOf(decision.value) : []
    expect(entry && isOfRequest(entry) && apply(discarded, entry)).toMatchObject({ discarded: false, tags: [], remarks: [] })
  })

  it('is said with words', () => {
    expect(codeOf(requestAfter(issue()), { kind: 'remark', ...ofOne, words: ' ' })).toBe('missing')
    const accepted = { warning: 'one-channel', about: { of: 'request', n: null }, reason: '' } as const
    expect(codeOf(requestAfter(issue()), { kind: 'accept-warning', ...ofOne, accepted })).toBe('missing')
  })
})

describe('links', () => {
  const [one, two] = ['r1', 'r2'].map((id) => ({ ...requestAfter(issue()), id }))
  if (!one || !two) throw new Error('there are two')
  const known = (...requests: Request[]): Known => ({
    ...knownWith(null),
    request: (id) => requests.find((request) => request.id === id) ?? null,
  })
  const link: Command = { kind: 'link', ...ofOne, to: 'r2' }

  it('are said of both', () => {
    expect(decide(known(one, two), link, given)).toEqual({
      ok: true,
      value: [
        { kind: 'request.linked', request: 'r1', to: 'r2' },
        { kind: 'request.linked', request: 'r2', to: 'r1' },
      ],
    })
    const linked = { ...one, links: ['r2'] }
    expect(decide(known(linked, { ...two, links: ['r1'] }), { ...link, kind: 'unlink' }, given)).toMatchObject({
      value: [{ request: 'r1', to: 'r2' }, { request: 'r2', to: 'r1' }],
    })
  })

  it('are cut when the draft at one end is discarded', () => {
    const other = { ...one, links: ['r2'] }
    const drafted = { ...requestAfter(draft), id: 'r2', links: ['r1'] }
    const decision = decide(known(other, drafted), { kind: 'discard-draft', request: 'r2' }, given)
    expect(decision).toEqual({
      ok: true,
      value: [
        { kind: 'request.unlinked', request: 'r1', to: 'r2' },
        { kind: 'draft.discarded', request: 'r2' },
      ],
    })
  })

  it('are between two that exist, and made once', () => {
    const refusal = (reply: ReturnType<typeof decide>) => (reply.ok ? 'allowed' : reply.refusal.code)
    expect(refusal(decide(known(one), link, given))).toBe('not-found')
    expect(refusal(decide(known(one, two), { ...link, to: 'r1' }, given))).toBe('not-found')
    expect(refusal(decide(known(one, { ...two, discarded: true }), link, given))).toBe('not-found')
    expect(refusal(decide(known({ ...one, links: ['r2'] }, two), link, given))).toBe('already-linked')
    expect(refusal(decide(known(one, two), { ...link, kind: 'unlink' }, given))).toBe('not-found')
  })

  it('lead to what supersedes', () => {
    const superseded = (by: string | null): Command => ({ kind: 'end', ...ofOne, ending: { as: 'superseded', reason: 'Asked anew', by } })
    const code = (by: string | null) => {
      const reply = decide(known(one, two), superseded(by), given)
      return reply.ok ? 'allowed' : reply.refusal.code
    }
    expect([code('r2'), code(null), code('r1'), code('r3')]).toEqual(['allowed', 'missing', 'missing', 'missing'])
    const byDraft = decide(known(one, { ...two, number: null }), superseded('r2'), given)
    expect(byDraft.ok ? 'allowed' : byDraft.refusal).toEqual({ code: 'missing', what: 'successor' })
  })
})

describe('opening again', () => {
  const reopen: Command = { kind: 'reopen', ...ofOne, reason: 'They denied it after all' }

  it('undoes an ending, but for voiding', () => {
    expect(codeOf(requestAfter(issue(), end('closed')), reopen)).toBe('allowed')
    expect(codeOf(requestAfter(issue(), end('withdrawn')), reopen)).toBe('allowed')
    expect(codeOf(requestAfter(issue(), end('voided')), reopen)).toBe('not-reopened')
    expect(codeOf(requestAfter(issue()), reopen)).toBe('not-reopened')
    expect(codeOf(requestAfter(issue(), end('closed')), { ...reopen, reason: '' })).toBe('missing')
    expect(requestAfter(issue(), end('closed'), reopen).ending).toBeNull()
  })
})

describe('chasing and the due date', () => {
  const request = requestAfter(issue())
  const due = (at: string, reason = 'They asked for time'): Command => ({
    kind: 'change-due',
    ...ofOne,
    due: { acknowledgementRequired: true, due: moment(at) },
    reason,
  })

  it('may move, with a reason, and not before the issue', () => {
    expect(codeOf(request, due('2018-03-20T22:00'))).toBe('allowed')
    expect(codeOf(request, due('2018-03-20T22:00', ''))).toBe('missing')
    expect(codeOf(request, due('2018-03-01T22:00'))).toBe('due-before-issue')
    expect(codeOf(request, { kind: 'change-due', ...ofOne, due: { acknowledgementRequired: true, due: null }, reason: 'x' })).toBe('due-missing')
    expect(requestAfter(issue(), due('2018-03-20T22:00')).content).toMatchObject({ due: moment('2018-03-20T22:00') })
  })

  it('is paused for a reason, until a day to come, and goes on', () => {
    const pause = (reason: string, until: string | null): Command => ({
      kind: 'pause-chasing',
      ...ofOne,
      pause: { reason, until: until === null ? null : moment(until, 'day') },
    })
    expect(codeOf(request, pause('', null))).toBe('missing')
    expect(codeOf(request, pause('Recess', '2018-03-08T05:00'))).toBe('pause-over')
    expect(codeOf(request, pause('Recess', '2018-03-09T05:00'))).toBe('allowed')
    expect(codeOf(request, { kind: 'resume-chasing', ...ofOne })).toBe('not-paused')
    expect(requestAfter(issue(), pause('Recess', null), { kind: 'resume-chasing', ...ofOne }).pause).toBeNull()
  })
})

it('is issued when it was said to be, and not in the future', () => {
  const at = moment('2018-03-01T10:00')
  const reply = (issuedAt: typeof at) => decide(knownWith(null), { kind: 'issue', request: null, content: content(), attempts: [], number: null, issuedAt }, { now: NOW, id: 'r1' })
  expect(reply(at)).toMatchObject({ ok: true, value: [{ kind: 'request.issued', issuedAt: at }] })
  expect(reply(moment('2018-04-01T10:00'))).toMatchObject({ ok: false, refusal: { code: 'in-the-future' } })
})

it('names another in its place only when superseded', () => {
  const request = requestAfter(issue())
  const closed = decide(knownWith(request), { kind: 'end', request: 'r1', ending: { as: 'closed', reason: 'Done', by: 'r2' } }, { now: NOW, id: 'x' })
  expect(closed).toMatchObject({ ok: true, value: [{ ending: { as: 'closed', by: null } }] })
})

describe('exhibits', () => {
  const acknowledged: Command = { kind: 'acknowledge', ...ofOne, acknowledgement: acknowledgement() }
  const denied: Command = { kind: 'deny', ...ofOne, denial: denial() }
  const answered: Command = { kind: 'answer', ...ofOne, answer: { kind: 'accepted', at: moment('2018-03-08T14:00'), words: '' } }
  const keep = (of: ExhibitAbout['of'] = 'request', n: number | null = null, sha256: string = FILES[0].sha256): Command => ({
    kind: 'keep-exhibit',
    ...ofOne,
    exhibit: exhibit({ sha256, about: { of, n } }),
  })
  const voiding = (n = 1, reason = 'Of another request'): Command => ({ kind: 'void-exhibit', ...ofOne, n, reason })

  it('are kept for the request and for each fact that is there, voided ones left out', () => {
    const all = requestAfter(issue(), acknowledged, denied, answered)
    for (const of of ['attempt', 'acknowledgement', 'answer', 'denial'] as const) {
      expect(codeOf(all, keep(of, 1))).toBe('allowed')
      expect(codeOf(all, keep(of, 9))).toBe('not-found')
      expect(codeOf(all, keep(of, null))).toBe('not-found')
    }
    expect(codeOf(all, keep('request', 1))).toBe('not-found')
    for (const of of ['acknowledgement', 'answer', 'denial'] as const) {
      const after = requestAfter(issue(), acknowledged, denied, answered, { kind: 'void-fact', ...ofOne, fact: { of, n: 1 }, reason: 'Twice' })
      expect(codeOf(after, keep(of, 1))).toBe('not-found')
    }
  })

  it('are kept for a draft and for what has ended, but a draft has no facts to show', () => {
    expect(codeOf(requestAfter(draft), keep())).toBe('allowed')
    expect(codeOf(requestAfter(draft), keep('attempt', 1))).toBe('not-issued')
    expect(codeOf(requestAfter(issue(), end('closed')), keep('attempt', 1))).toBe('allowed')
    expect(codeOf(requestAfter(draft, keep(), { kind: 'discard-draft', ...ofOne }), keep())).toBe('not-found')
  })

  it('are kept once for each fact, as long as they stand', () => {
    const kept = requestAfter(issue(), keep())
    expect(codeOf(kept, keep())).toBe('already-kept')
    expect(codeOf(kept, keep('attempt', 1))).toBe('allowed')
    expect(codeOf(kept, keep('request', null, FILES[1].sha256))).toBe('allowed')
    expect(codeOf(requestAfter(issue(), keep(), voiding()), keep())).toBe('allowed')
  })

  it('are voided once, with a reason, and stay; their numbers are never given again', () => {
    const kept = requestAfter(issue(), keep())
    expect(codeOf(kept, voiding(1, ''))).toBe('missing')
    expect(codeOf(kept, voiding(2))).toBe('not-found')
    const after = requestAfter(issue(), keep(), voiding(), keep())
    expect(codeOf(after, voiding(1))).toBe('not-found')
    expect(after.exhibits).toMatchObject([
      { n: 1, name: 'receipt.txt', voided: { reason: 'Of another request', recorded: NOW }, recorded: NOW, by: 'Anna Vetrova' },
      { n: 2, voided: null },
    ])
  })

  it('go with a draft to the request that it becomes', () => {
    expect(requestAfter(draft, keep(), issue({ request: 'r1' })).exhibits).toMatchObject([{ n: 1, sha256: FILES[0].sha256 }])
  })
})
