import { describe, expect, it } from 'vitest'
import {
  acknowledgement,
  content,
  denial,
  directMessage,
  email,
  issue,
  knownWith,
  moment,
  note,
  NOW,
  outcome,
  requestAfter,
} from '#core/testing/examples'
import type { Command } from '#core/command'
import type { Request } from '#core/request'
import { decide } from './decide'

const later = moment('2018-03-14T22:00')
const tomorrow = moment('2018-03-10T16:00')
const given = { now: NOW, id: 'new-id' }

function codeOf(request: Request | null, command: Command): string {
  const reply = decide(knownWith(request), command, given)
  return reply.ok ? 'allowed' : reply.refusal.code
}

describe('issuing', () => {
  it('gives the next number of the year in which it was first dispatched', () => {
    const reply = decide({ ...knownWith(null), nextNumber: (year) => (year === 2017 ? 9 : 1) }, issue({
      // Half past four on New Year's Eve in Washington is the next year in UTC and in Moscow.
      attempts: [email({ dispatchedAt: moment('2018-01-01T03:30') })],
    }), given)
    expect(reply).toMatchObject({ ok: true, value: [{ kind: 'request.issued', number: { year: 2017, number: 9 } }] })
  })

  it('is dated now when nothing was dispatched yet', () => {
    const reply = decide(knownWith(null), issue({ attempts: [], content: content({ due: later }) }), given)
    expect(reply).toMatchObject({ ok: true, value: [{ issuedAt: { at: NOW }, number: { year: 2018, number: 41 } }] })
  })

  it('refuses a number that is taken', () => {
    const known = { ...knownWith(null), isTaken: () => true }
    const reply = decide(known, issue({ number: { year: 2018, number: 7 } }), given)
    expect(reply).toEqual({ ok: false, refusal: { code: 'number-taken', reference: '2018/007' } })
  })

  it.each([
    ['no subject', content({ subject: '' }), 'missing'],
    ['no counterpart', content({ counterpart: '' }), 'missing'],
    ['an acknowledgement required without a date', content({ due: null }), 'due-missing'],
    ['a due date before the issue', content({ due: moment('2018-02-01T10:00') }), 'due-before-issue'],
    ['no date where none is required', content({ due: null, acknowledgementRequired: false }), 'allowed'],
    ['a due date on the day of issue', content({ due: moment('2018-03-02T05:00', 'day') }), 'allowed'],
  ])('%s: %s', (_, what, code) => {
    expect(codeOf(null, issue({ content: what }))).toBe(code)
  })

  it('refuses to change a text that was sent, and to delete what was issued', () => {
    const request = requestAfter(issue())
    expect(codeOf(request, issue({ request: request.id }))).toBe('text-already-sent')
    expect(codeOf(request, { kind: 'save-draft', request: request.id, content: content(), attempts: [] })).toBe('text-already-sent')
    expect(codeOf(request, { kind: 'discard-draft', request: request.id })).toBe('issued-cannot-be-deleted')
  })

  it('keeps a draft whatever is missing from it, and lets it be discarded', () => {
    const draft: Command = { kind: 'save-draft', request: null, content: content({ subject: '', due: null }), attempts: [] }
    expect(codeOf(null, draft)).toBe('allowed')
    const request = requestAfter(draft)
    expect(codeOf(request, { kind: 'discard-draft', request: request.id })).toBe('allowed')
    const discarded = requestAfter(draft, { kind: 'discard-draft', request: 'r1' })
    expect(codeOf(discarded, { kind: 'discard-draft', request: discarded.id })).toBe('not-found')
    expect(codeOf(discarded, issue({ request: discarded.id }))).toBe('not-found')
    expect(codeOf(discarded, { kind: 'acknowledge', request: discarded.id, acknowledgement: acknowledgement() })).toBe('not-found')
    expect(codeOf(request, { kind: 'acknowledge', request: request.id, acknowledgement: acknowledgement() })).toBe('not-issued')
  })
})

describe('an attempt', () => {
  const request = requestAfter(issue())
  const log = (attempt: ReturnType<typeof note>): string => codeOf(request, { kind: 'log-delivery', request: request.id, attempt })

  it.each([
    ['dispatched in the future', note({ dispatchedAt: moment('2018-03-10T10:00'), outcome: null }), 'in-the-future'],
    ['an outcome in the future', note({ outcome: outcome({ at: moment('2018-03-10T10:00') }) }), 'in-the-future'],
    ['delivered before dispatch', note({ outcome: outcome({ at: moment('2018-03-02T20:00') }) }), 'before-dispatch'],
    ['delivered with nothing to show', note({ outcome: outcome({ evidence: null }) }), 'delivered-without-evidence'],
    ['a witness without a name', note({ outcome: outcome({ evidence: { kind: 'witness', words: '' } }) }), 'delivered-without-evidence'],
    ['a named witness', note({ outcome: outcome({ evidence: { kind: 'witness', words: 'P. Lisin' } }) }), 'allowed'],
    ['delivered but never dispatched', note({ dispatchedAt: null }), 'nothing-dispatched'],
    ['planned for tomorrow', note({ dispatchedAt: null, outcome: null, plannedFor: moment('2018-03-10T10:00') }), 'allowed'],
    ['a message sent to a closed account', directMessage('closed'), 'direct-message-closed'],
    ['a message planned for a closed account', directMessage('closed', { dispatchedAt: null }), 'allowed'],
    ['a message that failed at a closed account', directMessage('closed', { dispatchedAt: null, outcome: outcome({ state: 'failed', evidence: null }) }), 'allowed'],
    ['a message to one who follows us', directMessage('follows-us'), 'allowed'],
    ['an eligibility checked tomorrow', directMessage('follows-us', {}, tomorrow), 'in-the-future'],
    ['a corrigendum with no text', note({ role: 'corrigendum', text: ' ' }), 'missing'],
    ['a corrigendum with its text', note({ role: 'corrigendum', text: 'For “9 March” read “10 March”.' }), 'allowed'],
    ['a chase in the words of the request', note({ role: 'chase' }), 'allowed'],
    ['a day that is today', note({ dispatchedAt: moment('2018-03-09T05:00', 'day'), outcome: null }), 'allowed'],
  ])('%s: %s', (_, attempt, code) => {
    expect(log(attempt)).toBe(code)
  })

  it('numbers chases per request, and nothing else', () => {
    const chased = requestAfter(
      issue(),
      ...[email({ role: 'chase' }), email({ role: 'copy' }), email({ role: 'chase' })].map(
        (attempt): Command => ({ kind: 'log-delivery', request: 'r1', attempt }),
      ),
    )
    expect(chased.attempts.map(({ n, chase }) => [n, chase])).toEqual([[1, null], [2, null], [3, 1], [4, null], [5, 2]])
  })

  it('keeps every outcome that was ever recorded', () => {
    const twice = requestAfter(
      issue({ attempts: [email()] }),
      { kind: 'record-outcome', request: 'r1', n: 1, dispatchedAt: null, outcome: outcome({ state: 'unknown', evidence: null }) },
      { kind: 'record-outcome', request: 'r1', n: 1, dispatchedAt: null, outcome: outcome() },
    )
    expect(twice.attempts[0]?.outcomes.map(({ state }) => state)).toEqual(['unknown', 'delivered'])
    expect(twice.attempts[0]?.outcome?.state).toBe('delivered')
  })

  it('is voided once, and for good', () => {
    const record = (state: 'voided' | 'delivered'): Command => ({
      kind: 'record-outcome',
      request: 'r1',
      n: 1,
      dispatchedAt: null,
      outcome: outcome({ state, evidence: state === 'voided' ? null : { kind: 'stamp', words: '' } }),
    })
    const voided = requestAfter(issue(), record('voided'))
    expect(codeOf(voided, record('delivered'))).toBe('not-found')
    expect(codeOf(voided, record('voided'))).toBe('not-found')
  })

  it('is dispatched once', () => {
    const again: Command = { kind: 'record-outcome', request: request.id, n: 2, dispatchedAt: moment('2018-03-03T10:00'), outcome: null }
    expect(codeOf(request, again)).toBe('already-dispatched')
    expect(codeOf(request, { ...again, n: 9 })).toBe('not-found')
    expect(codeOf(request, { ...again, dispatchedAt: null })).toBe('missing')
  })
})

describe('the number of a note', () => {
  const request = requestAfter(issue({ attempts: [email()] }))
  const known = { ...knownWith(request), noteOn: () => '2018/007' }
  const log = (attempt: ReturnType<typeof note>): unknown => decide(known, { kind: 'log-delivery', request: request.id, attempt }, given)
  const taken = { ok: false, refusal: { code: 'note-number-taken', number: '112', reference: '2018/007' } }

  it('is on one original of its year, and may be on its chase, copy or corrigendum', () => {
    expect(log(note())).toEqual(taken)
    expect(decide(known, issue({ attempts: [note()] }), given)).toEqual(taken)
    for (const role of ['chase', 'copy', 'corrigendum'] as const) expect(log(note({ role, text: 'As before' }))).toMatchObject({ ok: true })
  })

  it('is given to what was planned when it is dispatched', () => {
    const planned = requestAfter(issue({ attempts: [note({ dispatchedAt: null, outcome: null })], content: content({ due: later }) }))
    const dispatch: Command = { kind: 'record-outcome', request: planned.id, n: 1, dispatchedAt: moment('2018-03-09T10:00'), outcome: null }
    expect(decide({ ...knownWith(planned), noteOn: () => '2018/007' }, dispatch, given)).toEqual(taken)
    expect(decide(knownWith(planned), dispatch, given)).toMatchObject({ ok: true })
    const fails: Command = { ...dispatch, dispatchedAt: null, outcome: outcome({ state: 'failed', evidence: null }) }
    expect(decide({ ...knownWith(planned), noteOn: () => '2018/007' }, fails, given)).toEqual(taken)
  })
})

describe('a no', () => {
  it('tells all that the rules object to, the weightiest first', () => {
    const attempts = [note({ dispatchedAt: tomorrow, outcome: outcome({ evidence: null }) })]
    expect(decide(knownWith(null), issue({ content: content({ subject: '', due: later }), attempts }), given)).toEqual({
      ok: false,
      refusal: { code: 'missing', what: 'subject' },
      besides: [
        { code: 'in-the-future', what: 'dispatch' },
        { code: 'delivered-without-evidence' },
        { code: 'before-dispatch', what: 'delivery' },
      ],
    })
  })
})

describe('an acknowledgement', () => {
  const request = requestAfter(issue())
  const mark = (some: Parameters<typeof acknowledgement>[0], of = request): string =>
    codeOf(of, { kind: 'acknowledge', request: of.id, acknowledgement: acknowledgement(some) })

  it.each([
    ['whole', {}, 'allowed'],
    ['by nobody', { who: '' }, 'acknowledgement-incomplete'],
    ['automatic, by nobody', { who: '', level: 'automatic' as const }, 'allowed'],
    ['formal without their reference', { level: 'formal' as const }, 'acknowledgement-incomplete'],
    ['formal with it', { level: 'formal' as const, theirReference: 'PS/118' }, 'allowed'],
    ['before anything was sent', { at: moment('2018-03-01T10:00') }, 'before-dispatch'],
    ['on the day that it was sent', { at: moment('2018-03-02T05:00', 'day') }, 'allowed'],
    ['tomorrow', { at: moment('2018-03-10T16:00') }, 'in-the-future'],
  ])('%s: %s', (_, some, code) => {
    expect(mark(some)).toBe(code)
  })

  it('cannot be of what was never sent', () => {
    expect(mark({}, requestAfter(issue({ attempts: [], content: content({ due: later }) })))).toBe('nothing-dispatched')
  })
})

describe('a denial', () => {
  const request = requestAfter(issue())

  it('does not erase an acknowledgement', () => {
    const both = requestAfter(
      issue(),
      { kind: 'acknowledge', request: 'r1', acknowledgement: acknowledgement() },
      { kind: 'deny', request: 'r1', denial: denial() },
    )
    expect(both.acknowledgements).toHaveLength(1)
    expect(both.denials).toHaveLength(1)
  })

  it('needs a speaker and words, and is settled once', () => {
    expect(codeOf(request, { kind: 'deny', request: 'r1', denial: denial({ speaker: '' }) })).toBe('missing')
    expect(codeOf(request, { kind: 'deny', request: 'r1', denial: denial({ words: ' ' }) })).toBe('missing')
    const settle: Command = {
      kind: 'settle-denial',
      request: 'r1',
      n: 1,
      settlement: { as: 'rebutted', at: moment('2018-03-07T04:00'), words: 'Sent on 2 March.' },
    }
    expect(codeOf(request, settle)).toBe('not-found')
    expect(codeOf(requestAfter(issue(), { kind: 'deny', request: 'r1', denial: denial() }, settle), settle)).toBe('already-settled')
  })

  it.each([
    ['', 'allowed'],
    ['https://briefings.example/2018/03/06', 'allowed'],
    ['http://briefings.example', 'not-a-link'],
    ['briefings.example', 'not-a-link'],
    ['https://', 'not-a-link'],
    ['javascript:alert(1)', 'not-a-link'],
    ['https://briefings.example/a b', 'not-a-link'],
  ])('has a link that can be opened, or none: %s', (link, code) => {
    expect(codeOf(request, { kind: 'deny', request: request.id, denial: denial({ link }) })).toBe(code)
  })

  it('is not ahead of the clock, and neither is what settles it', () => {
    expect(codeOf(request, { kind: 'deny', request: 'r1', denial: denial({ at: tomorrow }) })).toBe('in-the-future')
    const denied = requestAfter(issue(), { kind: 'deny', request: 'r1', denial: denial() })
    const settlement = { as: 'conceded' as const, at: tomorrow, words: '' }
    expect(codeOf(denied, { kind: 'settle-denial', request: 'r1', n: 1, settlement })).toBe('in-the-future')
  })
})

describe('an answer', () => {
  const answered = (at: ReturnType<typeof moment>): string =>
    codeOf(requestAfter(issue()), { kind: 'answer', request: 'r1', answer: { kind: 'accepted', at, words: '' } })

  it('follows what was sent, and is not ahead of the clock', () => {
    expect(answered(moment('2018-03-08T10:00'))).toBe('allowed')
    expect(answered(moment('2018-03-01T10:00'))).toBe('before-dispatch')
    expect(answered(tomorrow)).toBe('in-the-future')
  })
})

describe('ending', () => {
  const end: Command = { kind: 'end', request: 'r1', ending: { as: 'voided', reason: 'Logged twice', by: null } }

  it('takes a reason, and after it nothing more', () => {
    const request = requestAfter(issue())
    expect(codeOf(request, { ...end, ending: { as: 'voided', reason: '', by: null } })).toBe('missing')
    expect(codeOf(requestAfter(issue(), end), { kind: 'deny', request: 'r1', denial: denial() })).toBe('already-ended')
    expect(codeOf(null, end)).toBe('not-found')
  })
})
