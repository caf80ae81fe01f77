import { describe, expect, it } from 'vitest'
import type { Address } from '#core/counterpart'
import { officeOf, type Office } from '#core/office'
import { acknowledgement, card, content, directMessage, email, issue, moment, note, NOW, requestAfter, settings } from '#core/testing/examples'
import type { Command } from '#core/command'
import type { About } from '#core/request'
import type { Moment } from '#core/moment'
import { warningsOf } from './warnings'

const office = officeOf(settings)
/** What is recorded at NOW happened so shortly before that it was not late. */
const today = moment('2018-03-09T14:00')
const fresh = { dispatchedAt: today, outcome: null }
const due = moment('2018-03-20T22:00')
const asked = (formal: boolean) => content({ formal, due })

function codes(commands: readonly Command[], within: Office = office): string[] {
  return warningsOf(requestAfter(...commands), within, NOW).map(({ warning, about }) => `${warning} ${about.of} ${String(about.n)}`)
}

const sent = (...attempts: Extract<Command, { kind: 'issue' }>['attempts']) => [issue({ content: asked(true), attempts })]

describe('a request warns', () => {
  it('of nothing, where all is as it should be', () => {
    expect(codes(sent(note(fresh), email(fresh)))).toEqual([])
    expect(codes([issue({ content: asked(true), attempts: [] })])).toEqual([])
  })

  it('that it is formal and no note went, but for a note that was voided', () => {
    expect(codes(sent(email(fresh), directMessage('follows-us', fresh, today)))).toEqual(['formal-without-note request null'])
    const voided: Command = {
      kind: 'record-outcome',
      request: 'r1',
      n: 1,
      dispatchedAt: null,
      outcome: { state: 'voided', at: today, evidence: null, words: 'Logged twice', code: '' },
    }
    expect(codes([...sent(note(fresh), email(fresh)), voided])).toEqual(['formal-without-note request null', 'one-channel request null'])
    expect(codes([issue({ content: asked(false), attempts: [email(fresh), directMessage('follows-us', fresh, today)] })])).toEqual([])
  })

  it('that it went by one channel only, however often', () => {
    expect(codes(sent(note(fresh), note({ ...fresh, role: 'chase' })))).toEqual(['one-channel request null'])
  })

  it('of a direct message that is the formal original', () => {
    expect(codes(sent(note(fresh), directMessage('follows-us', { ...fresh, role: 'original' }, today)))).toEqual(['message-as-original attempt 2'])
  })

  it('of an eligibility that is not known, or was found out over a week before', () => {
    expect(codes(sent(note(fresh), directMessage('unknown', fresh, today)))).toEqual(['eligibility-unknown attempt 2'])
    expect(codes(sent(note(fresh), directMessage('follows-us', fresh, moment('2018-03-02T13:58'))))).toEqual(['eligibility-old attempt 2'])
    expect(codes(sent(note(fresh), directMessage('follows-us', fresh, moment('2018-03-02T14:00'))))).toEqual([])
  })

  it('of an acknowledgement by another body, by whatever name', () => {
    const given = (body: string): Command[] => [
      ...sent(note(fresh), email(fresh)),
      { kind: 'acknowledge', request: 'r1', acknowledgement: acknowledgement({ body, at: moment('2018-03-09T15:00') }) },
    ]
    expect(codes(given('White House'))).toEqual(['other-body acknowledgement 1'])
    expect(codes(given(''))).toEqual([])
    const known = { ...office, counterparts: [card({ formerNames: ['Department of State'] })] }
    expect(codes(given('department of state'), known)).toEqual([])
  })

  it('of an address that nobody made sure of for over ninety days before it was used', () => {
    const verified = (verifiedAt: Moment | null) => ({ ...office, counterparts: [card({ addresses: [{ ...mailbox, verifiedAt }] })] })
    const use = sent(note(fresh), email(fresh))
    expect(codes(use, verified(moment('2017-12-09T13:58')))).toEqual(['address-old attempt 2'])
    expect(codes(use, verified(moment('2017-12-09T14:00')))).toEqual([])
    expect(codes(use, verified(null))).toEqual(['address-old attempt 2'])
    expect(codes(use, { ...office, counterparts: [card({ addresses: [{ ...mailbox, address: 'other@state.example' }] })] })).toEqual([])
  })

  it('of what was written down over a day after it happened', () => {
    const at = (when: string) => sent(note({ ...fresh, dispatchedAt: moment(when) }), email(fresh))
    expect(codes(at('2018-03-08T15:18'))).toEqual(['recorded-late attempt 1'])
    expect(codes(at('2018-03-08T15:20'))).toEqual([])
  })

  it('of a chase that is due, until the chasing is paused', () => {
    const late = [issue({ content: content({ due: moment('2018-03-09T15:00') }), attempts: [note(fresh), email(fresh)] })]
    expect(codes(late)).toEqual(['chase-due chase 1'])
    expect(codes([...late, { kind: 'pause-chasing', request: 'r1', pause: { reason: 'Recess', until: null } }])).toEqual([])
  })

  it('no more of what was let stand, and still of the next one like it', () => {
    const accept = (about: About): Command => ({
      kind: 'accept-warning',
      request: 'r1',
      accepted: { warning: 'eligibility-unknown', about, reason: 'Asked by phone' },
    })
    const twice = sent(note(fresh), directMessage('unknown', fresh, today), directMessage('unknown', fresh, today))
    expect(codes([...twice, accept({ of: 'attempt', n: 2 })])).toEqual(['eligibility-unknown attempt 3'])
  })

  it('of nothing once it has ended', () => {
    const end: Command = { kind: 'end', request: 'r1', ending: { as: 'closed', reason: 'Overtaken', by: null } }
    expect(codes([...sent(email(fresh)), end])).toEqual([])
  })
})

const mailbox: Address = {
  channel: 'email',
  address: 'press-desk@state.example',
  person: '',
  verifiedAt: null,
  verifiedHow: '',
  eligibility: null,
}
