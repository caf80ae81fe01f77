import { describe, expect, it } from 'vitest'
import type { Moment } from '#core/moment'
import type { Attempt } from '#core/request'
import { blankEmail, blankMessage, blankNote, withStanding } from './attempt'
import { blankDelivery, blankOutcome, deliveryCommand, nextChase, nextStandings, outcomeCommand, takenAttempt, withAttempt } from './delivery'

const moment = (at: string): Moment => ({ at, zone: 'America/New_York', precision: 'minute' })
const now = moment('2018-03-09T15:20:00Z')
const sent = moment('2018-03-05T14:00:00Z')
const attempt: Attempt = {
  n: 2,
  chase: null,
  role: 'original',
  details: { ...blankEmail, to: 'desk@state.example' },
  text: '',
  plannedFor: null,
  dispatchedAt: sent,
  outcome: null,
  handedOver: null,
  outcomes: [],
  recorded: sent.at,
  by: '',
}
const none = { email: '', message: '' }
const requestWith = (...attempts: Attempt[]): { readonly attempts: readonly Attempt[] } => ({ attempts })

describe('a further delivery', () => {
  it('is a chase once something was dispatched, and goes the way used last', () => {
    const withId = { ...attempt, details: { ...blankEmail, to: 'desk@state.example', messageId: '<1@embassy.example>' } }
    expect(blankDelivery(requestWith(withId), now, none)).toMatchObject({
      channel: 'email',
      role: 'chase',
      email: { details: { to: 'desk@state.example', messageId: '' } },
    })
    expect(blankDelivery(requestWith(), now, { email: '', message: '@Embassy' })).toMatchObject({
      channel: 'note',
      role: 'original',
      message: { details: { from: '@Embassy' } },
    })
    expect(blankDelivery(requestWith({ ...attempt, dispatchedAt: null }), now, none).role).toBe('original')
  })

  it('to an account that was closed is planned, and is not what comes first', () => {
    const closed = { ...attempt, n: 3, dispatchedAt: null, details: { ...blankMessage, to: '@StateDesk', eligibility: 'closed' } } as const
    expect(blankDelivery(requestWith(attempt, closed), now, none)).toMatchObject({
      channel: 'email',
      message: { standing: 'planned', details: { to: '@StateDesk', eligibility: 'closed' } },
    })
  })

  it('says which chase it will be', () => {
    expect(nextChase(requestWith(attempt))).toBe(1)
    expect(nextChase(requestWith(attempt, { ...attempt, n: 3, role: 'chase', chase: 1 }))).toBe(2)
  })

  it('is logged by the channel taken, in the role taken', () => {
    const form = blankDelivery(requestWith(attempt), now, none)
    const noted = withAttempt({ ...form, channel: 'note' }, { ...form.note, details: { ...blankNote, number: '121' } })
    expect(takenAttempt(noted)).toMatchObject({ role: 'chase', details: { channel: 'note', number: '121' } })
    expect(deliveryCommand(noted, 'r1')).toMatchObject({
      kind: 'log-delivery',
      request: 'r1',
      attempt: { role: 'chase', details: { number: '121' }, dispatchedAt: now, outcome: null },
    })
    expect(deliveryCommand(withAttempt(noted, { ...noted.note, dispatchedAt: null }), 'r1')).toEqual({ lacks: 'dispatchedAt' })
  })
})

describe('the outcome of an earlier attempt', () => {
  it('of what was dispatched brings no second dispatch', () => {
    expect(nextStandings(blankOutcome(attempt, now), attempt)).not.toContain('dispatched')
    const form = { ...blankOutcome(attempt, now), evidence: 'server-report', evidenceWords: '250 2.0.0' } as const
    expect(form.standing).toBe('delivered')
    expect(outcomeCommand(form, attempt, 'r1')).toEqual({
      kind: 'record-outcome',
      request: 'r1',
      n: 2,
      dispatchedAt: null,
      outcome: { state: 'delivered', at: now, evidence: { kind: 'server-report', words: '250 2.0.0' }, words: '', code: '' },
    })
    expect(outcomeCommand({ ...form, outcomeAt: null }, attempt, 'r1')).toEqual({ lacks: 'outcomeAt' })
  })

  it('of what was planned may be that it was dispatched', () => {
    const planned = { ...attempt, dispatchedAt: null }
    const form = blankOutcome(planned, now)
    expect(nextStandings(form, planned)).toContain('dispatched')
    expect(outcomeCommand(form, planned, 'r1')).toEqual({ kind: 'record-outcome', request: 'r1', n: 2, dispatchedAt: now, outcome: null })
    expect(outcomeCommand({ ...form, dispatchedAt: null }, planned, 'r1')).toEqual({ lacks: 'dispatchedAt' })
  })

  it('of a message to a closed account is that it failed without leaving', () => {
    const planned = { ...attempt, dispatchedAt: null, details: { ...blankMessage, eligibility: 'closed' } } as const
    const form = withStanding(blankOutcome(planned, now), 'failed')
    expect(outcomeCommand(form, planned, 'r1')).toMatchObject({ dispatchedAt: null, outcome: { state: 'failed' } })
    expect(withStanding(blankOutcome(attempt, now), 'failed').dispatchedAt).toEqual(sent)
  })
})
