import { describe, expect, it } from 'vitest'
import type { Moment } from '#core/moment'
import { attemptDraft, blankAttempt, blankEmail, blankMessage, blankNote, evidenceFor, standingsOf, withStanding } from './attempt'
import { blankRequest, chosenSection, requestCommand, requestForm, type RequestForm } from './request'
import { toAccount } from './suggest'

const now: Moment = { at: '2018-03-09T15:20:00Z', zone: 'America/New_York', precision: 'minute' }
const due: Moment = { at: '2018-03-16T21:00:00Z', zone: 'America/New_York', precision: 'minute' }
const start = { now, due, person: 'Anna Vetrova', from: { email: 'press@embassy.example', message: '@EmbassyPress' } }
const blank = blankRequest(start)
const typed: RequestForm = { ...blank, subject: ' Receipt stamp ', ask: 'Please stamp.', counterpart: 'State Department' }

describe('a request in the form', () => {
  it('becomes the command to issue it', () => {
    const form: RequestForm = { ...typed, note: { ...typed.note, chosen: true, details: { ...blankNote, number: '122' } } }
    expect(requestCommand('issue', form, 'r1')).toEqual({
      kind: 'issue',
      request: 'r1',
      number: null,
      content: {
        subject: 'Receipt stamp',
        ask: 'Please stamp.',
        text: '',
        formal: false,
        counterpart: 'State Department',
        addressee: '',
        acknowledgementRequired: true,
        due,
        keptBy: 'Anna Vetrova',
        chasing: null,
      },
      attempts: [
        { role: 'original', details: { ...blankNote, number: '122' }, text: '', plannedFor: null, dispatchedAt: now, outcome: null },
      ],
    })
  })

  it('has nothing due when no acknowledgement is required', () => {
    const command = requestCommand('save-draft', { ...typed, required: false }, 'r1')
    expect(command).toMatchObject({ kind: 'save-draft', request: 'r1', content: { acknowledgementRequired: false, due: null } })
  })

  it('names the moment that is missing', () => {
    const form: RequestForm = { ...typed, email: { ...typed.email, chosen: true, dispatchedAt: null } }
    expect(requestCommand('issue', form, 'r1')).toEqual({ lacks: 'dispatchedAt' })
  })

  it('comes back from a draft as it was', () => {
    const form: RequestForm = {
      ...typed,
      subject: 'Receipt stamp',
      note: {
        ...typed.note,
        chosen: true,
        standing: 'delivered',
        evidence: 'stamp',
        evidenceWords: 'Copy 2',
        words: 'Handed over',
      },
      message: { ...typed.message, chosen: true, role: 'copy', standing: 'planned', plannedFor: due },
    }
    const command = requestCommand('save-draft', form, 'r1')
    if (!('kind' in command) || command.kind !== 'save-draft') throw new Error('no draft')
    const attempts = command.attempts.map((draft, index) => ({
      ...draft,
      n: index + 1,
      chase: null,
      handedOver: null,
      outcomes: [],
      recorded: now.at,
      by: 'Anna Vetrova',
    }))
    const back = requestForm({ content: command.content, attempts }, start)
    expect(requestCommand('save-draft', back, 'r1')).toEqual(command)
    expect(back).toEqual(form)
  })
})

describe('a channel that is ticked', () => {
  const account = { address: '@StateDesk', card: null }
  const desk = {
    name: 'State Department',
    formerNames: [],
    open: 1,
    addressees: [],
    emails: ['desk@state.example', 'old@state.example'].map((address) => ({ address, card: null })),
    handles: [account],
  }

  it('goes to the address used last, unless one was typed', () => {
    expect(chosenSection(typed, typed.email, desk)).toMatchObject({ chosen: true, details: { to: 'desk@state.example', from: 'press@embassy.example' } })
    const own = { ...typed.email, details: { ...typed.email.details, to: 'other@state.example' } }
    expect(chosenSection(typed, own, desk).details).toMatchObject({ to: 'other@state.example' })
    expect(chosenSection(typed, typed.email, null).details).toMatchObject({ to: '' })
  })

  it('knows of an account what the directory knows of it', () => {
    const check = { eligibility: 'follows-us', checkedAt: now, checkedBy: 'Pavel Lisin' } as const
    const card = { channel: 'direct-message', address: '@StateDesk', person: '', verifiedAt: now, verifiedHow: '', eligibility: check } as const
    const known = { ...desk, handles: [{ ...account, card }] }
    expect(chosenSection(typed, typed.message, known).details).toMatchObject({ to: '@StateDesk', ...check })
    const closed = { ...desk, handles: [{ ...account, card: { ...card, eligibility: { ...check, eligibility: 'closed' as const } } }] }
    expect([known, closed].map((each) => chosenSection(typed, typed.message, each).standing)).toEqual(['dispatched', 'planned'])
    expect(toAccount(typed.message.details, '@Other', known)).toMatchObject({ to: '@Other', eligibility: 'unknown', checkedAt: null })
    const filled = toAccount(typed.message.details, '@StateDesk', known)
    expect(toAccount(filled, '@StateDesk2', known)).toMatchObject({ to: '@StateDesk2', eligibility: 'unknown', checkedAt: null, checkedBy: '' })
    expect(toAccount({ ...filled, eligibility: 'closed' }, '@Other', known)).toMatchObject({ eligibility: 'closed', checkedBy: 'Pavel Lisin' })
    expect(chosenSection(typed, typed.message, desk).details).toMatchObject({ to: '@StateDesk', eligibility: 'unknown' })
  })

  it('is a copy when it is a direct message beside something else, or of something formal', () => {
    expect(chosenSection(typed, typed.message, desk)).toMatchObject({ role: 'original', details: { to: '@StateDesk' } })
    expect(chosenSection({ ...typed, formal: true }, typed.message, desk).role).toBe('copy')
    expect(chosenSection({ ...typed, email: { ...typed.email, chosen: true } }, typed.message, desk).role).toBe('copy')
  })
})

describe('an attempt in the form', () => {
  const attempt = blankAttempt(blankNote, 'original', now)
  const sent = blankAttempt(blankEmail, 'original', now)

  it('may stand as its channel lets it', () => {
    expect(standingsOf(attempt)).not.toContain('relayed')
    expect(standingsOf(attempt)).not.toContain('seen')
    expect(standingsOf(sent)).toEqual(['planned', 'dispatched', 'delayed', 'relayed', 'delivered', 'seen', 'failed', 'returned', 'unknown'])
    expect(standingsOf(blankAttempt(blankMessage, 'original', now))).not.toContain('returned')
    // What came from elsewhere stays as it is.
    expect(standingsOf({ ...sent, standing: 'refused' })).toContain('refused')
  })

  it('keeps only evidence that can show where it stands, and a code only where a server spoke', () => {
    const proven = { ...sent, standing: 'delivered', evidence: 'server-report', code: '250 2.0.0' } as const
    expect(withStanding(proven, 'seen').evidence).toBe('read-receipt')
    expect(withStanding(proven, 'returned').evidence).toBe('')
    expect(withStanding(proven, 'delivered').evidence).toBe('server-report')
    expect(attemptDraft(proven)).toMatchObject({ outcome: { code: '250 2.0.0' } })
    expect(attemptDraft({ ...proven, standing: 'seen' })).toMatchObject({ outcome: { code: '' } })
    expect(evidenceFor('note', 'delivered')[0]).toBe('stamp')
    expect(evidenceFor('email', 'returned')).toEqual([])
  })

  it('says what the request says, unless it is a chase, a copy or a corrigendum', () => {
    expect(attemptDraft({ ...attempt, text: 'As we wrote' })).toMatchObject({ text: '' })
    expect(attemptDraft({ ...attempt, role: 'chase', text: 'As we wrote' })).toMatchObject({ text: 'As we wrote' })
  })

  it('that is planned claims nothing', () => {
    expect(attemptDraft({ ...attempt, standing: 'planned', plannedFor: due, evidence: 'stamp' })).toEqual({
      role: 'original',
      details: blankNote,
      text: '',
      plannedFor: due,
      dispatchedAt: null,
      outcome: null,
    })
  })

  it('that was delivered brings its evidence, and needs both times', () => {
    const delivered = { ...attempt, standing: 'delivered', evidence: 'witness', evidenceWords: 'T. Brandt', words: 'At the gate' } as const
    expect(attemptDraft(delivered)).toMatchObject({
      dispatchedAt: now,
      outcome: { state: 'delivered', at: now, evidence: { kind: 'witness', words: 'T. Brandt' }, words: 'At the gate' },
    })
    expect(attemptDraft({ ...delivered, words: ' At the gate ' })).toMatchObject({ outcome: { words: 'At the gate' } })
    expect(attemptDraft({ ...delivered, evidence: '' })).toMatchObject({ outcome: { evidence: null } })
    expect(attemptDraft({ ...delivered, outcomeAt: null })).toBe('outcomeAt')
    expect(attemptDraft({ ...delivered, dispatchedAt: null })).toBe('dispatchedAt')
  })

  it('that failed may never have left', () => {
    expect(attemptDraft({ ...attempt, standing: 'failed', dispatchedAt: null })).toMatchObject({
      dispatchedAt: null,
      outcome: { state: 'failed' },
    })
  })

  it('that was not delivered shows no evidence of delivery', () => {
    const failed = { ...attempt, standing: 'failed', evidence: 'stamp', evidenceWords: 'Copy 2' } as const
    expect(attemptDraft(failed)).toMatchObject({ outcome: { state: 'failed', evidence: null } })
  })
})
