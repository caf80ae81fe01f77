import { describe, expect, it } from 'vitest'
import { content, email, issue, knownWith, moment, note, NOW, requestAfter } from '#core/testing/examples'
import type { HandOver } from '#core/command'
import { rowOf } from '#core/ledger'
import type { AttemptDetails, Request } from '#core/request'
import { decide } from './decide'

const given = { now: NOW, id: 'new-id' }
const draftEmail: AttemptDetails = { channel: 'email', from: 'press@embassy.example', to: 'desk@state.example', messageId: '<1@embassy.example>' }
const planned = { dispatchedAt: null, outcome: null }

function handOver(some: Partial<HandOver> = {}): HandOver {
  return { kind: 'hand-over', request: 'r1', n: null, role: 'chase', details: draftEmail, text: 'A reminder.', ...some }
}

function refusalOf(request: Request, order: HandOver) {
  const reply = decide(knownWith(request), order, given)
  return reply.ok ? 'allowed' : reply.refusal
}

describe('handing over', () => {
  it('plans a new delivery, and writes down what goes out', () => {
    const before = requestAfter(issue())
    const { attempts } = requestAfter(issue(), handOver())
    expect(attempts).toHaveLength(before.attempts.length + 1)
    expect(attempts.at(-1)).toMatchObject({
      n: before.attempts.length + 1,
      chase: 1,
      details: draftEmail,
      text: 'A reminder.',
      dispatchedAt: null,
      outcome: null,
      handedOver: { recorded: NOW },
    })
  })

  it('takes a planned one, which keeps its role and its place, as it stands now', () => {
    const request = requestAfter(issue({ attempts: [note(), email({ ...planned, role: 'copy' })] }), handOver({ n: 2 }))
    expect(request.attempts).toHaveLength(2)
    expect(request.attempts[1]).toMatchObject({ role: 'copy', chase: null, details: draftEmail, handedOver: { recorded: NOW } })
    expect(rowOf(request, NOW, []).attempts[1]).toMatchObject({ state: 'planned', name: 'desk@state.example' })
  })

  it('keeps no second copy of the request’s own text', () => {
    const { content } = requestAfter(issue())
    expect(requestAfter(issue(), handOver({ text: content.text })).attempts.at(-1)?.text).toBe('')
  })

  it('can be done again, until it was dispatched', () => {
    const again = requestAfter(issue(), handOver(), handOver({ n: 3, text: 'Another reminder.' }))
    expect(again.attempts[2]).toMatchObject({ text: 'Another reminder.' })
    const sent = requestAfter(issue(), handOver(), { kind: 'record-outcome', request: 'r1', n: 3, dispatchedAt: moment('2018-03-09T15:00'), outcome: null })
    expect(sent.attempts[2]).toMatchObject({ dispatchedAt: moment('2018-03-09T15:00'), handedOver: { recorded: NOW } })
    expect(refusalOf(sent, handOver({ n: 3 }))).toEqual({ code: 'already-dispatched' })
  })

  it('is of a note whose number stands on no other request, and of a corrigendum that has a text of its own', () => {
    const request = requestAfter(issue({ attempts: [email()] }))
    const known = { ...knownWith(request), noteOn: () => '2018/007' }
    const asNote = handOver({ role: 'original', details: note().details })
    expect(decide(known, asNote, given)).toMatchObject({ ok: false, refusal: { code: 'note-number-taken', reference: '2018/007' } })
    expect(decide(known, { ...asNote, role: 'chase' }, given)).toMatchObject({ ok: true })
    const corrigendum = handOver({ role: 'corrigendum', text: request.content.text })
    expect(refusalOf(request, corrigendum)).toEqual({ code: 'missing', what: 'text' })
    expect(refusalOf(request, { ...corrigendum, text: 'It is on Friday.' })).toBe('allowed')
    const plannedOne = requestAfter(issue({ attempts: [note(), email({ ...planned, role: 'corrigendum', text: 'It is on Friday.' })] }))
    expect(refusalOf(plannedOne, handOver({ n: 2, text: plannedOne.content.text }))).toEqual({ code: 'missing', what: 'text' })
  })

  it('is for an attempt that is there, by its own channel', () => {
    const request = requestAfter(issue({ content: content({ acknowledgementRequired: false, due: null }), attempts: [note(planned)] }))
    expect(refusalOf(request, handOver({ n: 2 }))).toEqual({ code: 'not-found', what: 'attempt' })
    expect(refusalOf(request, handOver({ n: 1 }))).toEqual({ code: 'not-found', what: 'attempt' })
    expect(refusalOf(requestAfter({ kind: 'save-draft', request: null, content: request.content, attempts: [] }), handOver())).toEqual({ code: 'not-issued' })
  })
})

describe('what is handed over', () => {
  const request = requestAfter(issue())
  const withEmail = (some: Partial<Extract<AttemptDetails, { channel: 'email' }>>) =>
    refusalOf(request, handOver({ details: { channel: 'email', from: 'press@embassy.example', to: 'desk@state.example', messageId: '', ...some } }))
  const open: AttemptDetails & { channel: 'direct-message' } = {
    channel: 'direct-message',
    from: '@embassy',
    to: '@StateDeptSpox',
    eligibility: 'follows-us',
    checkedAt: moment('2018-03-08T14:00'),
    checkedBy: '',
    folder: 'unknown',
  }

  it('says something', () => {
    const silent = requestAfter(issue({ content: { ...request.content, text: '' } }))
    expect(refusalOf(silent, handOver({ text: '  \n' }))).toEqual({ code: 'missing', what: 'outgoing text' })
    expect(refusalOf(request, handOver({ text: '' }))).toBe('allowed')
  })

  it('goes from one address to another', () => {
    expect(withEmail({})).toBe('allowed')
    expect(withEmail({ to: 'desk@state.example, other@state.example' })).toBe('allowed')
    expect(withEmail({ from: '' })).toEqual({ code: 'missing', what: 'sender' })
    expect(withEmail({ from: 'press' })).toEqual({ code: 'not-an-address', address: 'press' })
    expect(withEmail({ from: 'a@b.example, c@d.example' })).toEqual({ code: 'not-an-address', address: 'a@b.example, c@d.example' })
    expect(withEmail({ to: '' })).toEqual({ code: 'missing', what: 'recipient' })
    expect(withEmail({ to: 'desk@state.example, desk' })).toEqual({ code: 'not-an-address', address: 'desk' })
  })

  it('is no direct message to a closed account, to no account, or longer than there is room', () => {
    expect(refusalOf(request, handOver({ details: open }))).toBe('allowed')
    expect(refusalOf(request, handOver({ details: { ...open, eligibility: 'closed' } }))).toEqual({ code: 'direct-message-closed' })
    expect(refusalOf(request, handOver({ details: { ...open, to: '' } }))).toEqual({ code: 'missing', what: 'recipient' })
    expect(refusalOf(request, handOver({ details: { ...open, to: 'State Department' } }))).toEqual({ code: 'not-a-handle', handle: 'State Department' })
    expect(refusalOf(request, handOver({ details: open, text: 'x'.repeat(10_000) }))).toBe('allowed')
    expect(refusalOf(request, handOver({ details: open, text: 'x'.repeat(10_001) }))).toEqual({ code: 'too-long', length: 10_001, limit: 10_000 })
    // The request's own text counts where it is what goes out.
    const long = requestAfter(issue({ content: { ...request.content, text: 'x'.repeat(10_001) } }))
    expect(refusalOf(long, handOver({ details: open, text: '' }))).toMatchObject({ code: 'too-long' })
  })
})
