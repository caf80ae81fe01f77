import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Command } from '#core/command'
import { officeOf } from '#core/office'
import type { AttemptDraft, Request } from '#core/request'
import { acknowledgement, address, card, content, directMessage, email, issue, moment, note, NOW, outcome, requestAfter, settings } from '#core/testing/examples'
import { delivery, fileOf, filesOf, mail, proposed as propose, receipt, reply } from '#core/testing/files'
import type { Mail } from '../mail'
import type { ArchivedMessage } from '../message-archive'
import type { DroppedOn, Heap } from '../proposal'
import { oursIn, type SentKnown } from './known'
import type { ReadFile } from './propose'

const TO = 'press-desk@state.example'
const SECOND = 'spox@state.example'

/** A request of which one email went out on 2 March, 20:52, with an identifier. */
function logged(some: Partial<AttemptDraft> = {}, ...then: readonly Command[]): Request {
  return requestAfter(issued(withId('first@embassy.example', some)), ...then)
}

function withId(id: string, some: Partial<AttemptDraft> = {}, to = TO): AttemptDraft {
  return email({ role: 'original', details: { channel: 'email', from: 'press@embassy.example', to, messageId: id && `<${id}>` }, ...some })
}

/** A request of which nothing went out by email. */
function unsent(): Request {
  return requestAfter(issued())
}

function issued(...attempts: readonly AttemptDraft[]): Command {
  return issue({ attempts: [...attempts], issuedAt: moment('2018-03-02T20:40') })
}

function knowing(...requests: readonly Request[]): SentKnown {
  const ours = new Set(requests.flatMap(oursIn))
  return { office: { ...officeOf(settings), counterparts: [card({ addresses: [address()] })] }, isOurs: (each) => ours.has(each), requests }
}

const there = (about: NonNullable<DroppedOn>['about'] = { of: 'request', n: null }): DroppedOn => ({ request: 'r1', about })

function proposed(mails: Mail | readonly Mail[], known: SentKnown, on: DroppedOn = null): Pick<Heap, 'proposals' | 'apart'> {
  return propose(filesOf(...[mails].flat()), known, on, NOW)
}

/** What one message would prove of one request, in short. */
function only(mails: Mail | readonly Mail[], known: SentKnown, on: DroppedOn = null): Heap['proposals'][number] {
  const { proposals, apart } = proposed(mails, known, on)
  expect(apart).toEqual([])
  expect(proposals).toHaveLength(1)
  const [first] = proposals
  if (!first) throw new Error('nothing was proposed')
  return first
}

describe('a server’s report', () => {
  test.each([
    ['delivered', 'delivered', 'Accepted by their server'],
    ['relayed', 'relayed', 'Passed on by the server; what became of it is not known'],
    ['expanded', 'relayed', 'Passed on to a list; what became of it is not known'],
    ['delayed', 'delayed', 'Delayed; the server tries again'],
    ['failed', 'failed', 'Not delivered'],
  ] as const)('%s proves %s, on the server’s word', (action, state, words) => {
    const told = delivery([{ action, status: '5.1.1', diagnostic: 'smtp; 550 5.1.1\r\n  no such user' }])
    expect(only(told, knowing(logged()))).toMatchObject({
      request: 'r1',
      reference: '2018/041',
      attempt: { of: 'logged', n: 1 },
      proves: {
        kind: 'outcome',
        outcome: { state, words, code: '5.1.1', at: { at: '2018-03-02T20:53:00Z', precision: 'minute' }, evidence: { kind: 'server-report', words: 'smtp; 550 5.1.1 no such user' } },
      },
      reason: 'id-recipient-time',
      confidence: 'sure',
    })
  })

  test('of several recipients proves something of each, and names them', () => {
    const { proposals } = proposed(
      delivery([
        { action: 'delivered' },
        { action: 'failed', recipient: SECOND, status: '5.1.1', diagnostic: '550 unknown' },
      ]),
      knowing(requestAfter(issue({ attempts: [withId('first@embassy.example', {}, `${TO}, ${SECOND}`)] }))),
    )
    expect(proposals.map(({ proves }) => (proves.kind === 'outcome' ? [proves.outcome.state, proves.outcome.words] : []))).toEqual([
      ['failed', `Not delivered (${SECOND}, one of 2 recipients)`],
      ['delivered', `Accepted by their server (${TO}, one of 2 recipients). Not delivered to ${SECOND}: 5.1.1 550 unknown`],
    ])
  })

  test('that one of several did not get it leaves standing that another has it', () => {
    const attempt = withId('first@embassy.example', {}, `${TO}, ${SECOND}`)
    const has = outcome({ evidence: { kind: 'server-report', words: '250 ok' }, words: `Accepted by their server (${TO}, one of 2 recipients)` })
    const request = requestAfter(issue({ attempts: [attempt] }), { kind: 'record-outcome', request: 'r1', n: 1, dispatchedAt: null, outcome: has })
    const bounce = delivery([{ action: 'failed', recipient: SECOND, status: '5.1.1', diagnostic: '550 unknown', at: '2018-03-02T22:00:00Z' }])
    const restated = { ...has, words: `${has.words}. Not delivered to ${SECOND}: 5.1.1 550 unknown` }
    expect(only(bounce, knowing(request)).proves).toEqual({ kind: 'outcome', outcome: restated })
    const after = requestAfter(
      issue({ attempts: [attempt] }),
      { kind: 'record-outcome', request: 'r1', n: 1, dispatchedAt: null, outcome: has },
      { kind: 'record-outcome', request: 'r1', n: 1, dispatchedAt: null, outcome: restated },
    )
    expect(only(bounce, knowing(after)).proves).toEqual({ kind: 'exhibit', about: { of: 'attempt', n: 1 } })
    const first = delivery([{ action: 'failed', status: '5.2.2', diagnostic: '552 full', at: '2018-03-02T22:00:00Z' }])
    expect(only(first, knowing(request)).proves).toMatchObject({ outcome: { state: 'failed', code: '5.2.2' } })
  })

  const THIRD = 'desk@state.example'
  const told = (recipient: string, action: 'failed' | 'delivered' | 'delayed', minute: string): Mail =>
    delivery([{ recipient, action, status: action === 'failed' ? '5.1.1' : '', diagnostic: action === 'failed' ? '550 unknown' : '', at: `2018-03-02T21:${minute}:00Z` }], {}, { id: `${recipient}${action}` })
  const standsAfter = (...files: readonly Mail[]): unknown => {
    const request = requestAfter(issue({ attempts: [withId('first@embassy.example', {}, [TO, SECOND, THIRD].join(', '))] }))
    const { proposals } = proposed(files, knowing(request))
    const recorded = proposals.flatMap(({ proves }): Command[] => (proves.kind === 'outcome' ? [{ kind: 'record-outcome', request: 'r1', n: 1, dispatchedAt: null, outcome: proves.outcome }] : []))
    const stands = requestAfter(issue({ attempts: [withId('first@embassy.example', {}, [TO, SECOND, THIRD].join(', '))] }), ...recorded).attempts[0]?.outcome
    return [stands?.state, stands?.words]
  }

  test.each([
    ['first', [told(SECOND, 'failed', '01'), told(TO, 'delivered', '02'), told(THIRD, 'delivered', '03')], THIRD],
    ['between', [told(TO, 'delivered', '01'), told(SECOND, 'failed', '02'), told(THIRD, 'delivered', '03')], THIRD],
    ['last', [told(TO, 'delivered', '01'), told(THIRD, 'delivered', '02'), told(SECOND, 'failed', '03')], THIRD],
    ['after it had been delivered', [told(TO, 'delivered', '01'), told(SECOND, 'delivered', '02'), told(SECOND, 'failed', '03')], TO],
    ['twice, in other words', [told(TO, 'delivered', '01'), told(SECOND, 'failed', '02'), delivery([{ recipient: SECOND, action: 'failed', at: '2018-03-02T21:05:00Z' }])], TO],
  ] as const)('of three recipients one did not get it, told %s: what stands says both', (_, files, who) => {
    expect(standsAfter(...files)).toEqual(['delivered', `Accepted by their server (${who}, one of 3 recipients). Not delivered to ${SECOND}: 5.1.1 550 unknown`])
  })

  test('of three recipients none of whom has it, it has failed; with one still waited for, it has not', () => {
    const none = [TO, SECOND, THIRD].map((each, index) => told(each, 'failed', `0${String(index + 1)}`))
    expect(standsAfter(...none)).toEqual(['failed', `Not delivered (${THIRD}, one of 3 recipients)`])
    expect(standsAfter(...none.slice(0, 2), told(THIRD, 'delayed', '03'))).toEqual([
      'delayed',
      `Delayed; the server tries again (${THIRD}, one of 3 recipients). Not delivered to ${TO}: 5.1.1 550 unknown. Not delivered to ${SECOND}: 5.1.1 550 unknown`,
    ])
    expect(standsAfter(told(THIRD, 'delayed', '01'), told(TO, 'failed', '02'))).toEqual([
      'delayed',
      `Delayed; the server tries again (${THIRD}, one of 3 recipients). Not delivered to ${TO}: 5.1.1 550 unknown`,
    ])
  })

  test('is of a recipient by the address that we wrote, whatever became of it', () => {
    expect(only(delivery([{ recipient: 'inbox-17@state.example', original: TO.toUpperCase() }]), knowing(logged())).confidence).toBe('sure')
    expect(proposed(delivery([{ recipient: 'else@state.example' }]), knowing(logged()))).toEqual({
      proposals: [],
      apart: [{ file: 'f1', apart: { why: 'other-recipient', recipient: 'else@state.example' } }],
    })
  })

  test('is less sure without a recipient of ours or a time', () => {
    const nobody = requestAfter(issue({ attempts: [withId('first@embassy.example', {}, '')] }))
    expect(only(delivery([{}]), knowing(nobody))).toMatchObject({ reason: 'id', confidence: 'likely' })
    expect(only(delivery([{ at: null }], {}, { at: null, oddities: ['no-date'] }), knowing(logged()))).toMatchObject({ reason: 'id', confidence: 'likely' })
  })

  test.each([
    ['an identifier that we never sent', delivery([{}], { about: ['other@embassy.example'] }), { why: 'unknown-id' }],
    ['two identifiers', delivery([{}], { about: ['first@embassy.example', '<other@embassy.example>'] }), { why: 'two-ids' }],
    ['two identifiers, as its reader says', delivery([{}], {}, { oddities: ['several-ids'] }), { why: 'two-ids' }],
    ['a report inside another mail', delivery([{}], {}, { oddities: ['report-inside'] }), { why: 'report-inside' }],
    ['a date before sending', delivery([{ at: '2018-03-02T20:30:00Z' }]), { why: 'before-sending' }],
    ['a date to come', delivery([{}], {}, { at: '2018-03-09T15:25:00Z' }), { why: 'in-the-future' }],
    ['an outcome to come', delivery([{ at: '2018-03-10T09:00:00Z' }]), { why: 'in-the-future' }],
    ['nothing that is known', delivery([{}], { about: [] }, { subject: 'Delivery Status Notification' }), { why: 'no-request' }],
  ])('with %s is set apart', (_, told, apart) => {
    expect(proposed(told, knowing(logged()))).toEqual({ proposals: [], apart: [{ file: 'f1', apart }] })
  })

  test('of the same identifier twice over, with and without brackets, is of one message', () => {
    expect(only(delivery([{}], { about: ['<first@embassy.example>', 'first@embassy.example'] }), knowing(logged())).confidence).toBe('sure')
  })

  test('a second of a slow clock is no forgery', () => {
    expect(only(delivery([{ at: '2018-03-02T20:51:40Z' }]), knowing(logged())).confidence).toBe('sure')
  })

  test.each(['several-reports', 'several-senders', 'no-sender'] as const)('is not ticked when it has %s', (oddity) => {
    expect(only(delivery([{}], {}, { oddities: [oddity] }), knowing(logged())).confidence).toBe('possible')
  })

  test('without an identifier is possible by recipient, subject and time', () => {
    const nameless = delivery([{}], { about: [], subject: 'Meeting of the two foreign ministers (2018/041)' })
    expect(only(nameless, knowing(logged()))).toMatchObject({ attempt: { of: 'logged', n: 1 }, reason: 'recipient-subject-time', confidence: 'possible' })
    expect(proposed(nameless, knowing(requestAfter(issue({ attempts: [withId('first@embassy.example', { dispatchedAt: moment('2018-01-02T20:52') })] })))).proposals).toEqual([])
    expect(proposed(delivery([{ recipient: SECOND }], { about: [], subject: 'Meeting of the two foreign ministers' }), knowing(logged())).proposals).toEqual([])
    expect(only(delivery([{}], { about: [] }), knowing(logged()), there())).toMatchObject({ reason: 'dropped-there', confidence: 'possible' })
  })

  test('of an unknown identifier may be of an email that was logged without one', () => {
    const request = requestAfter(issue({ attempts: [withId('')] }))
    const told = delivery([{}], { subject: 'Meeting of the two foreign ministers' })
    expect(only(told, knowing(request))).toMatchObject({ reason: 'recipient-subject-time', confidence: 'possible' })
    expect(proposed(told, knowing(requestAfter(issue({ attempts: [withId('another@embassy.example')] })))).apart).toEqual([{ file: 'f1', apart: { why: 'unknown-id' } }])
  })

  test('that several attempts fit is not ticked for any', () => {
    const other = { ...logged(), id: 'r2' }
    const { proposals } = proposed(delivery([{}]), knowing(logged(), other))
    expect(proposals.map(({ request, confidence }) => [request, confidence])).toEqual([['r1', 'possible'], ['r2', 'possible']])
    expect(only(delivery([{}]), knowing(logged(), other), there()).confidence).toBe('sure')
  })

  test('of a voided attempt is of none', () => {
    const voided = logged({}, { kind: 'record-outcome', request: 'r1', n: 1, dispatchedAt: null, outcome: outcome({ state: 'voided', words: 'By mistake' }) })
    expect(proposed(delivery([{}]), knowing(voided)).apart).toEqual([{ file: 'f1', apart: { why: 'unknown-id' } }])
  })

  test('of what is still planned is not ticked', () => {
    expect(only(delivery([{ action: 'failed' }]), knowing(logged({ dispatchedAt: null }))).confidence).toBe('possible')
  })

  test('that says again what stands is kept, and records nothing twice', () => {
    const same = logged({}, { kind: 'record-outcome', request: 'r1', n: 1, dispatchedAt: null, outcome: { state: 'delivered', at: moment('2018-03-02T20:53'), evidence: { kind: 'server-report', words: 'x' }, words: 'Accepted by their server', code: '' } })
    expect(only(delivery([{}]), knowing(same)).proves).toEqual({ kind: 'exhibit', about: { of: 'attempt', n: 1 } })
  })
})

describe('a read receipt', () => {
  test.each([
    ['displayed', 'seen'],
    ['deleted', 'delivered'],
    ['dispatched', 'delivered'],
    ['processed', 'delivered'],
    ['denied', 'delivered'],
    ['failed', 'delivered'],
  ] as const)('%s proves %s', (disposition, state) => {
    const proposal = only(receipt(disposition), knowing(logged()))
    expect(proposal).toMatchObject({
      proves: { kind: 'outcome', outcome: { state, at: { at: '2018-03-05T13:10:00Z' }, evidence: { kind: 'read-receipt', words: `Receipt of ${TO}: ${disposition}` } } },
      reason: 'id-recipient-time',
      confidence: 'sure',
    })
  })

  test('dated before sending is set apart', () => {
    expect(proposed(receipt('displayed', {}, { at: '2018-03-01T09:00:00Z' }), knowing(logged())).apart).toEqual([{ file: 'f1', apart: { why: 'before-sending' } }])
  })

  test('says which of them a machine said', () => {
    const told = receipt('deleted', { receipt: { recipient: TO, original: '', disposition: 'deleted', isAutomatic: true } })
    expect(only(told, knowing(logged())).proves).toMatchObject({ outcome: { words: 'Deleted, perhaps unseen, said by a machine' } })
  })
})

describe('a reply', () => {
  test('is an acknowledgement to confirm, with its own words and time', () => {
    expect(only(reply(), knowing(logged()))).toMatchObject({
      attempt: { of: 'logged', n: 1 },
      proves: {
        kind: 'acknowledged',
        acknowledgement: { level: 'implied', who: 'Selam Tadesse', cameBy: 'email', at: { at: '2018-03-05T14:42:00Z', zone: 'America/New_York' }, theirWords: 'We have received your letter.' },
      },
      reason: 'references',
      confidence: 'sure',
    })
    expect(only(reply({ fromName: '' }), knowing(logged())).proves).toMatchObject({ acknowledgement: { who: TO } })
  })

  test('of a machine is automatic', () => {
    expect(only(reply({ isAutomatic: true }), knowing(logged())).proves).toMatchObject({ acknowledgement: { level: 'automatic' } })
  })

  test('by somebody else than was asked is likely', () => {
    expect(only(reply({ from: 'minister@state.example' }), knowing(logged()))).toMatchObject({ reason: 'references', confidence: 'likely' })
  })

  test('is to what it refers to last, where it does not say what it answers to', () => {
    const both = logged({}, { kind: 'log-delivery', request: 'r1', attempt: withId('second@embassy.example', { role: 'chase' }) })
    const refers = reply({ inReplyTo: ['unknown@state.example'], references: ['first@embassy.example', 'second@embassy.example'] })
    expect(only(refers, knowing(both)).attempt).toEqual({ of: 'logged', n: 2 })
  })

  test.each(['Re', 'AW', 'Fwd', 'Отв', 'SV', 'Re[2]', 'Automatic reply', 'Re: AW'])('headed “%s:” without a reference is possible by sender, subject and time', (before) => {
    const told = reply({ inReplyTo: [], subject: `${before}: Meeting of the  two foreign ministers` })
    expect(only(told, knowing(logged()))).toMatchObject({ reason: 'recipient-subject-time', confidence: 'possible' })
  })

  test('without a reference is nothing from a stranger, on another subject, or too late', () => {
    for (const some of [{ from: 'else@news.example' }, { subject: 'RE: Something else' }, { at: '2018-01-05T14:42:00Z' }]) {
      expect(proposed(reply({ inReplyTo: [], ...some }), knowing(logged()))).toEqual({ proposals: [], apart: [{ file: 'f1', apart: { why: 'no-request' } }] })
    }
  })

  test('dated before sending is set apart', () => {
    expect(proposed(reply({ at: '2018-03-01T09:00:00Z' }), knowing(logged())).apart).toEqual([{ file: 'f1', apart: { why: 'before-sending' } }])
    // Something else went out before; what it says that it answers to did not.
    const noted = requestAfter(issue({ attempts: [withId('first@embassy.example'), note({ dispatchedAt: moment('2018-02-28T20:40'), outcome: null })] }))
    expect(proposed(reply({ at: '2018-03-01T09:00:00Z' }), knowing(noted)).apart).toEqual([{ file: 'f1', apart: { why: 'before-sending' } }])
  })

  test('without a date is not ticked, and is dated now', () => {
    expect(only(reply({ at: null, oddities: ['no-date'] }), knowing(logged()))).toMatchObject({ proves: { acknowledgement: { at: { at: NOW } } }, confidence: 'possible' })
  })

  test('that was written down by hand is kept about that', () => {
    const known = logged({}, { kind: 'acknowledge', request: 'r1', acknowledgement: acknowledgement({ at: moment('2018-03-05T14:42') }) })
    expect(only(reply(), knowing(known)).proves).toEqual({ kind: 'exhibit', about: { of: 'acknowledgement', n: 1 } })
  })
})

describe('a message of ours', () => {
  test('from an address of ours, by its subject and recipient, is possibly sent', () => {
    const known = knowing(unsent())
    const proposal = only(mail({ text: 'Other words.' }), { ...known, isOurs: (each) => each === 'press@embassy.example' })
    expect(proposal).toEqual({
      id: 'f1.1',
      file: 'f1',
      request: 'r1',
      reference: '2018/041',
      subject: 'Meeting of the two foreign ministers',
      attempt: null,
      proves: {
        kind: 'sent',
        attempt: {
          role: 'original',
          details: { channel: 'email', from: 'press@embassy.example', to: TO, messageId: '<first@embassy.example>' },
          text: 'Other words.',
          plannedFor: null,
          dispatchedAt: { at: '2018-03-02T20:52:10Z', zone: 'America/New_York', precision: 'minute' },
          outcome: null,
        },
        messageId: '',
      },
      reason: 'recipient-subject-time',
      confidence: 'possible',
    })
  })

  test('by the words of the request is likely, and keeps none of them twice', () => {
    const proposal = only(mail({ subject: 'A letter', text: 'The Embassy presents its compliments\r\nand proposes a meeting.\r\n' }), knowing(unsent()))
    expect(proposal).toMatchObject({ proves: { kind: 'sent', attempt: { text: '' } }, reason: 'text-time', confidence: 'likely' })
  })

  test('that refers to another is likely of its request, and a chase', () => {
    const chase = mail({ id: 'second@embassy.example', references: ['first@embassy.example'], subject: 'x', text: 'May we ask again?', at: '2018-03-05T09:00:00Z' })
    expect(only(chase, knowing(logged()))).toMatchObject({ proves: { attempt: { role: 'chase', text: 'May we ask again?' } }, reason: 'references', confidence: 'likely' })
  })

  test.each([
    ['nothing went out before', [], 'original'],
    ['one is on its way', [withId('before@embassy.example')], 'chase'],
    ['one has come', [withId('before@embassy.example', { outcome: outcome({ at: moment('2018-03-02T21:05') }) })], 'chase'],
    ['all before failed', [withId('before@embassy.example', { outcome: outcome({ state: 'failed', evidence: null }) })], 'original'],
    ['one of two recipients before failed', [withId('before@embassy.example', { outcome: outcome({ state: 'failed', evidence: null, words: `Not delivered (${SECOND}, one of 2 recipients)` }) }, `${TO}, ${SECOND}`)], 'chase'],
    ['one is only planned', [withId('before@embassy.example', { dispatchedAt: null })], 'original'],
  ] as const)('when %s is its role', (_, attempts, role) => {
    const request = requestAfter(issued(...attempts))
    const later = mail({ id: 'later@embassy.example', at: '2018-03-05T09:00:00Z' })
    expect(only(later, knowing(request), there()).proves).toMatchObject({ kind: 'sent', attempt: { role } })
  })

  test('headed “Corrigendum” is one', () => {
    const later = mail({ id: 'later@embassy.example', at: '2018-03-05T09:00:00Z', subject: 'Corrigendum: Meeting of the two foreign ministers', text: 'Read 10 for 9.' })
    expect(only(later, knowing(logged()), there()).proves).toMatchObject({ attempt: { role: 'corrigendum', text: 'Read 10 for 9.' } })
  })

  test('of an attempt that is logged is that one, as it was sent', () => {
    expect(only(mail(), knowing(logged()))).toMatchObject({ attempt: { of: 'logged', n: 1 }, proves: { kind: 'as-sent' }, reason: 'id-recipient-time', confidence: 'sure' })
    expect(only(mail({ at: '2018-03-04T09:00:00Z' }), knowing(logged()))).toMatchObject({ proves: { kind: 'as-sent' }, reason: 'id', confidence: 'likely' })
  })

  test('that was handed over and not logged as sent is now sent, unless it is the draft', () => {
    const handedOver = logged({ dispatchedAt: null }, {
      kind: 'hand-over', request: 'r1', n: 1, role: 'original', text: content().text,
      details: { channel: 'email', from: 'press@embassy.example', to: TO, messageId: '<first@embassy.example>' },
    })
    const at = (instant: string): Mail => mail({ at: instant })
    expect(propose(filesOf(at('2018-03-09T15:25:00Z')), knowing(handedOver), null, '2018-03-09T15:30:00Z').proposals).toMatchObject([
      { attempt: { of: 'logged', n: 1 }, proves: { kind: 'sent', attempt: { dispatchedAt: { at: '2018-03-09T15:25:00Z' } } }, reason: 'id', confidence: 'sure' },
    ])
    expect(propose(filesOf(at(NOW)), knowing(handedOver), null, '2018-03-09T15:30:00Z').proposals).toMatchObject([{ confidence: 'possible' }])
  })

  test('that was planned without its identifier is now sent, in the words that were planned, and its identifier is known from then on', () => {
    const planned = requestAfter(issued(withId('', { dispatchedAt: null })))
    const { proposals } = proposed([mail(), delivery([{}])], knowing(planned))
    expect(proposals).toMatchObject([
      { attempt: { of: 'logged', n: 1 }, proves: { kind: 'sent', messageId: 'first@embassy.example', attempt: { dispatchedAt: { at: '2018-03-02T20:52:10Z' } } }, confidence: 'likely' },
      { attempt: { of: 'proposal' }, proves: { kind: 'outcome' }, reason: 'id-recipient-time' },
    ])
    const other = proposed([mail({ text: 'We ask for something else.' })], knowing(planned)).proposals
    expect(other).toMatchObject([{ attempt: null, proves: { kind: 'sent', messageId: '' } }])
    expect(proposed([mail({ to: ['else@state.example'] })], knowing(planned)).proposals).toMatchObject([{ attempt: null }])
  })

  test('that was logged by hand without its identifier is that one, and its identifier is known from then on', () => {
    const { proposals } = proposed([mail(), delivery([{}])], knowing(requestAfter(issue({ attempts: [withId('')] }))))
    expect(proposals).toMatchObject([
      { file: 'f1', attempt: { of: 'logged', n: 1 }, proves: { kind: 'as-sent', messageId: 'first@embassy.example' }, confidence: 'likely' },
      { file: 'f2', attempt: { of: 'proposal', id: 'f1.1' }, proves: { kind: 'outcome' }, reason: 'id-recipient-time', confidence: 'sure' },
    ])
  })

  test('with another identifier than one that went out in the same minute is another message', () => {
    expect(only(mail({ id: 'twin@embassy.example' }), knowing(logged()), there()).proves).toMatchObject({ kind: 'sent', attempt: { role: 'chase' } })
  })

  test('between ourselves was not sent to anybody', () => {
    expect(proposed(mail({ id: 'x@embassy.example', to: ['press@embassy.example'] }), knowing(logged())).proposals).toEqual([])
  })

  test('that several requests fit is not ticked for any', () => {
    const other = { ...unsent(), id: 'r2' }
    expect(proposed(mail(), knowing(unsent(), other)).proposals.map(({ confidence }) => confidence)).toEqual(['possible', 'possible'])
  })

  test('without a date does not say that it was sent', () => {
    expect(only(mail({ at: null, oddities: ['no-date'] }), knowing(unsent()), there())).toMatchObject({ proves: { kind: 'exhibit' } })
  })
})

describe('one heap', () => {
  const sent = mail()
  const bounce = delivery([{ action: 'failed', status: '5.1.1', diagnostic: '550 5.1.1 unknown', at: null }], {}, { at: '2018-03-02T20:54:00Z' })
  const again = mail({ id: 'again@embassy.example', at: '2018-03-02T21:30:00Z' })
  const seen = receipt('displayed', { about: ['again@embassy.example'] })
  const answer = reply({ inReplyTo: ['again@embassy.example'] })

  test('a bounce is of the message that another file would log, and the next one is original again', () => {
    const { proposals, apart } = proposed([answer, again, seen, bounce, sent], knowing(unsent()), there())
    expect(apart).toEqual([])
    expect(proposals.map(({ file, attempt, proves, confidence }) => [file, attempt, proves.kind, confidence])).toEqual([
      ['f5', null, 'sent', 'sure'],
      ['f4', { of: 'proposal', id: 'f5.1' }, 'outcome', 'sure'],
      ['f2', null, 'sent', 'sure'],
      ['f3', { of: 'proposal', id: 'f2.3' }, 'outcome', 'sure'],
      ['f1', { of: 'proposal', id: 'f2.3' }, 'acknowledged', 'sure'],
    ])
    expect(proposals[2]?.proves).toMatchObject({ attempt: { role: 'original' } })
  })

  test('the same report saved twice is recorded once, and the same reply is ticked once', () => {
    const twice = propose([...filesOf(sent, bounce, reply()), fileOf('f4', { mail: bounce }), fileOf('f5', { mail: reply() })], knowing(unsent()), there(), NOW)
    expect(twice.proposals.filter(({ file }) => file === 'f4' || file === 'f5')).toMatchObject([
      { file: 'f4', attempt: { of: 'proposal', id: 'f1.1' }, proves: { kind: 'exhibit', about: { of: 'attempt' } }, confidence: 'sure' },
      { file: 'f5', proves: { kind: 'acknowledged' }, confidence: 'possible' },
    ])
  })

  test('what a file refers to goes before it, whatever their clocks say', () => {
    const early = { ...bounce, at: '2018-03-02T20:51:30Z' }
    const { proposals } = proposed([early, sent], knowing(unsent()), there())
    expect(proposals.map(({ file, proves }) => [file, proves.kind])).toEqual([['f2', 'sent'], ['f1', 'outcome']])
  })
})

describe('dropped on a request', () => {
  test('a message of ours to them about something else is not ticked', () => {
    const other = mail({ id: 'x@embassy.example', subject: 'Another matter', text: 'Of another matter.', at: '2018-03-05T09:00:00Z' })
    expect(only(other, knowing(logged()), there())).toMatchObject({ proves: { kind: 'sent' }, reason: 'dropped-there', confidence: 'possible' })
  })

  test('matching is held to it', () => {
    const other = { ...requestAfter(issue({ attempts: [withId('other@embassy.example')] })), id: 'r2', number: { year: 2018, number: 42 } }
    for (const told of [delivery([{}], { about: ['other@embassy.example'] }), reply({ inReplyTo: ['other@embassy.example'], subject: 'x', from: 'x@x.example' }), mail({ id: 'other@embassy.example' })]) {
      const { proposals, apart } = proposed(told, knowing(logged(), other), there())
      expect(apart).toEqual([{ file: 'f1', apart: { why: 'other-request', reference: '2018/042' } }])
      expect(proposals).toMatchObject([{ request: 'r1', proves: { kind: 'exhibit', about: { of: 'request', n: null } }, confidence: 'possible' }])
    }
  })

  test.each([
    ['a message of ours', mail({ id: 'x@embassy.example', at: '2018-03-05T09:00:00Z' }), 'sent', 'sure'],
    ['a message from an address that is not known yet', mail({ id: 'x@embassy.example', from: 'new@embassy.example', at: '2018-03-05T09:00:00Z' }), 'sent', 'sure'],
    ['a message of theirs', reply({ inReplyTo: [], subject: 'Yours' }), 'acknowledged', 'likely'],
  ] as const)('%s proves what it would', (_, told, kind, confidence) => {
    expect(only(told, knowing(logged()), there())).toMatchObject({ proves: { kind }, reason: 'dropped-there', confidence })
  })

  test.each([
    ['a picture', fileOf('f1', { kind: 'picture' })],
    ['a message between others', fileOf('f1', { mail: mail({ id: 'x@news.example', from: 'a@news.example', to: ['b@news.example'], subject: 'News', text: 'News.' }) })],
    ['a message of ours about something else', fileOf('f1', { mail: mail({ id: 'x@embassy.example', to: ['b@news.example'], subject: 'News', text: 'News.' }) })],
  ])('%s is kept about what it was dropped on', (_, file) => {
    const about = { of: 'attempt', n: 1 } as const
    expect(propose([file], knowing(logged()), there(about), NOW)).toMatchObject({
      proposals: [{ request: 'r1', attempt: null, proves: { kind: 'exhibit', about }, reason: 'dropped-there', confidence: 'sure' }],
      apart: [],
    })
  })

  test('what cannot be read is kept, and says why it was not', () => {
    expect(propose([fileOf('f1', { kind: 'archive', unreadable: 'bomb' })], knowing(logged()), there(), NOW)).toMatchObject({
      proposals: [{ proves: { kind: 'exhibit' }, confidence: 'sure' }],
      apart: [{ file: 'f1', apart: { why: 'unreadable', what: 'bomb' } }],
    })
  })

  test('what was left out of it is said, and speaks not against it', () => {
    const zip = fileOf('f1', { kind: 'other', omitted: 'files-within' })
    const apart = [{ file: 'f1', apart: { why: 'omitted', what: 'files-within' } }]
    expect(propose([zip], knowing(logged()), there(), NOW)).toMatchObject({ proposals: [{ proves: { kind: 'exhibit' }, confidence: 'sure' }], apart })
    expect(propose([zip], knowing(logged()), null, NOW)).toEqual({ proposals: [], apart })
    const rich = fileOf('f1', { kind: 'outlook-mail', mail: mail(), omitted: 'rich-text' })
    expect(propose([rich], knowing(logged()), null, NOW)).toMatchObject({
      proposals: [{ proves: { kind: 'as-sent' }, confidence: 'sure' }],
      apart: [{ apart: { why: 'omitted', what: 'rich-text' } }],
    })
  })

  test('what is set apart can be kept, and is not ticked', () => {
    const { proposals, apart } = proposed(delivery([{}], { about: ['never@embassy.example'] }), knowing(logged()), there())
    expect(apart).toEqual([{ file: 'f1', apart: { why: 'unknown-id' } }])
    expect(proposals).toMatchObject([{ proves: { kind: 'exhibit' }, confidence: 'possible' }])
  })

  test('on an acknowledgement it shows that, and records no second', () => {
    const known = logged({}, { kind: 'acknowledge', request: 'r1', acknowledgement: acknowledgement() })
    const about = { of: 'acknowledgement', n: 1 } as const
    expect(only(reply(), knowing(known), there(about)).proves).toEqual({ kind: 'exhibit', about })
  })

  test('a file that is kept there already is set apart', () => {
    const { file } = fileOf('f1', {})
    const keep = (about: NonNullable<DroppedOn>['about']): Command => ({ kind: 'keep-exhibit', request: 'r1', exhibit: { sha256: file.sha256, name: 'a.eml', bytes: 1, kind: 'mail', dated: null, about } })
    const apart = [{ file: 'f1', apart: { why: 'already-kept', reference: '2018/041' } }]
    expect(proposed(mail(), knowing(logged({}, keep({ of: 'attempt', n: 1 }))))).toEqual({ proposals: [], apart })
    expect(propose([fileOf('f1', { kind: 'picture' })], knowing(logged({}, keep({ of: 'request', n: null }))), there(), NOW)).toEqual({ proposals: [], apart })
    expect(only(mail(), knowing(logged({}, keep({ of: 'request', n: null })))).proves.kind).toBe('as-sent')
  })
})

test('a draft takes the file for itself and nothing else', () => {
  const draft = requestAfter({ kind: 'save-draft', request: null, content: content(), attempts: [] })
  expect(only(mail({ id: 'x@embassy.example' }), knowing(draft), there())).toMatchObject({ attempt: null, proves: { kind: 'exhibit', about: { of: 'request', n: null } } })
})

describe('on no request', () => {
  test('what says nothing of any is set apart', () => {
    expect(propose([fileOf('f1', { kind: 'picture' }), fileOf('f2', { unreadable: 'too-deep' })], knowing(logged()), null, NOW)).toEqual({
      proposals: [],
      apart: [
        { file: 'f1', apart: { why: 'no-request' } },
        { file: 'f2', apart: { why: 'unreadable', what: 'too-deep' } },
      ],
    })
  })

  test('a request that is ended takes the file and nothing else', () => {
    const ended = logged({}, { kind: 'end', request: 'r1', ending: { as: 'closed', reason: 'Done', by: null } })
    expect(only(delivery([{}]), knowing(ended))).toMatchObject({ attempt: { of: 'logged', n: 1 }, proves: { kind: 'exhibit', about: { of: 'attempt', n: 1 } } })
  })
})


describe('an archive of direct messages', () => {
  const TEXT = 'May we remind you of our letter &amp; its enclosure? https://embassy.example/letter'
  const said = (some: Partial<ArchivedMessage> = {}): ArchivedMessage => ({
    id: '1', at: '2018-03-03T06:10:20Z', sender: '7', text: 'May we remind you of our letter & its enclosure? https://t.co/x', reactions: [], isOdd: false, ...some,
  })
  const archived = (...messages: readonly ArchivedMessage[]): ReadFile =>
    fileOf('f1', { kind: 'archive', archive: { account: { id: '7', name: 'embassy' }, conversations: [{ id: '7-8', isGroup: false, messages: [...messages], readUntil: [] }], isCut: false, followers: [] } })
  const theirs = said({ id: '2', sender: '8', at: '2018-03-03T07:00:00Z', text: 'We have it.' })
  const planned = directMessage('follows-us', { text: TEXT, dispatchedAt: null })
  const short = ({ proposals }: Pick<Heap, 'proposals'>): unknown => proposals.map(({ attempt, proves, reason, confidence }) => [proves.kind, attempt, reason, confidence])

  test('proves of one that was logged that it was sent and answered', () => {
    const request = requestAfter(issued({ ...planned, dispatchedAt: moment('2018-03-03T06:10') }))
    const heap = propose([archived(said(), theirs)], knowing(request), null, NOW)
    expect(short(heap)).toEqual([
      ['as-sent', { of: 'logged', n: 1 }, 'text-time', 'sure'],
      ['acknowledged', { of: 'logged', n: 1 }, 'conversation', 'likely'],
    ])
    expect(heap.apart).toEqual([])
  })

  test('proves of one that is planned that it was sent, and what came of it', () => {
    const heap = propose([archived(said(), theirs)], knowing(requestAfter(issued(planned))), null, NOW)
    expect(short(heap)).toEqual([
      ['sent', { of: 'logged', n: 1 }, 'text-time', 'likely'],
      ['acknowledged', { of: 'proposal', id: 'f1.1' }, 'conversation', 'likely'],
    ])
    expect(heap.proposals[0]?.proves).toMatchObject({ attempt: { details: { to: '@StateDeptSpox' }, dispatchedAt: { at: '2018-03-03T06:10:20Z' } } })
  })

  test('says possibly what nobody planned, where the counterpart has one account', () => {
    const request = requestAfter(issue({ attempts: [], content: content({ text: TEXT }), issuedAt: moment('2018-03-02T20:40') }))
    const one = { ...knowing(request), office: { ...officeOf(settings), counterparts: [card({ addresses: [address({ channel: 'direct-message', address: '@StateDept' })] })] } }
    expect(short(propose([archived(said())], one, null, NOW))).toEqual([['sent', null, 'text-time', 'possible']])
    const two = { ...one, office: { ...one.office, counterparts: [card({ addresses: ['@StateDept', '@StateSpox'].map((each) => address({ channel: 'direct-message', address: each })) })] } }
    expect(propose([archived(said())], two, null, NOW).proposals).toEqual([])
    expect(propose([archived(said())], knowing(request), null, NOW).apart).toEqual([{ file: 'f1', apart: { why: 'no-trace' } }])
    expect(propose([archived(said({ sender: '8' }))], one, null, NOW).proposals).toEqual([])
    expect(propose([archived(said({ isOdd: true }))], one, null, NOW).proposals).toEqual([])
    expect(propose([archived(said({ at: '2018-01-03T06:10:20Z' }))], one, null, NOW).proposals).toEqual([])
  })

  test('is held to the request it was dropped on, and kept there when it has no trace of it', () => {
    const other = { ...requestAfter(issued({ ...planned, dispatchedAt: moment('2018-03-03T06:10') })), id: 'r2' }
    expect(propose([archived(said())], knowing(unsent(), other), there(), NOW)).toMatchObject({
      proposals: [{ request: 'r1', proves: { kind: 'exhibit' }, confidence: 'sure' }],
      apart: [],
    })
  })
})

test('the order in which the files were given makes no difference', () => {
  const sent = mail()
  const again = mail({ id: 'again@embassy.example', at: '2018-03-02T21:30:00Z' })
  const files = [
    ...filesOf(sent, again, delivery([{ action: 'failed' }]), reply(), reply({ id: 'other@state.example', text: 'Once more.' })),
    fileOf('f6', { mail: receipt('displayed', { about: ['again@embassy.example'] }) }),
    fileOf('f7', { mail: delivery([{}], { about: ['again@embassy.example'] }) }),
    fileOf('f8', { mail: delivery([{}], { about: ['never@embassy.example'] }) }),
    fileOf('f9', { kind: 'picture' }),
  ]
  const other = { ...unsent(), id: 'r2', number: { year: 2018, number: 42 } }
  for (const on of [null, there()]) {
    const due = propose(files, knowing(unsent(), other), on, NOW)
    expect(due.proposals.length).toBeGreaterThan(5)
    fc.assert(
      fc.property(fc.shuffledSubarray(files, { minLength: files.length }), fc.boolean(), (shuffled, isTurned) => {
        expect(propose(shuffled, isTurned ? knowing(other, unsent()) : knowing(unsent(), other), on, NOW)).toEqual(due)
      }),
      { numRuns: 50 },
    )
  }
})
