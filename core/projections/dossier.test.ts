import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Command } from '#core/command'
import type { Exhibit, ExhibitAbout } from '#core/exhibit'
import { officeOf } from '#core/office'
import type { AttemptDraft, Request } from '#core/request'
import { acknowledgement, address, card, content, denial, directMessage, email, issue, moment, note, NOW, outcome, requestAfter, settings } from '#core/testing/examples'
import { Edition } from '#core/words'
import { dossierOf, type DossierData, type DossierSource } from './dossier'
import { released } from './dossier/released'
import type { Seal } from './dossier/sealed'

/** Any two texts differ in it, as in a true hash. */
const seal: Seal = (words) => ({ words, sha256: `sha of ${words}`, bytes: encodeURIComponent(words).replace(/%../g, '%').length })
const none = { state: 'whole' } as const
const about = { request: 'r1' } as const

function dossier(request: Request, edition: Edition = 'internal', some: Partial<DossierSource> = {}): DossierData {
  const source: DossierSource = {
    ...{ request, office: officeOf(settings), wholeness: none, numbers: [3, 4, 9], position: { fingerprint: 'ab', entries: 12 }, now: NOW },
    ...{ seal, nameOf: (id) => `name of ${id}`, pictures: {}, ...some },
  }
  return dossierOf(source, { kind: 'dossier', request: 'r1', edition, paper: 'a4' })
}

const after = (...commands: Command[]): DossierData => dossier(requestAfter(issue(), ...commands))
const deny = (some = {}): Command => ({ kind: 'deny', ...about, denial: denial(some) })
const settle = (as: 'rebutted' | 'conceded' | 'overtaken', n = 1): Command => ({
  kind: 'settle-denial',
  ...about,
  n,
  settlement: { as, at: moment('2018-03-07T03:50', 'about'), words: 'Public statement' },
})
const acknowledge = (some = {}): Command => ({ kind: 'acknowledge', ...about, acknowledgement: acknowledgement(some) })
const answer = (kind: 'accepted' | 'declined' | 'deferred'): Command => ({ kind: 'answer', ...about, answer: { kind, at: moment('2018-03-08T10:00'), words: 'Yes' } })
const end = (as: 'closed' | 'withdrawn' | 'voided'): Command => ({ kind: 'end', ...about, ending: { as, reason: 'Settled by phone', by: null } })
const voidAttempt = (n: number): Command => ({
  kind: 'record-outcome',
  ...about,
  n,
  dispatchedAt: null,
  outcome: outcome({ state: 'voided', at: moment('2018-03-08T10:00'), evidence: null, words: 'Logged twice' }),
})
const attempts = (...all: AttemptDraft[]): Request => requestAfter(issue({ content: content({ due: moment('2018-03-20T22:00') }), attempts: all }))

describe('the track of the request', () => {
  const table: [string, Command[], object][] = [
    ['issued', [], { state: 'issued', answer: null }],
    ['accepted', [answer('accepted')], { state: 'answered', answer: { kind: 'accepted' } }],
    ['declined', [answer('declined')], { state: 'answered', answer: { kind: 'declined' } }],
    ['deferred', [answer('deferred')], { state: 'answered', answer: { kind: 'deferred' } }],
    ['closed', [end('closed')], { state: 'closed' }],
    ['withdrawn', [end('withdrawn')], { state: 'withdrawn' }],
    ['voided', [end('voided')], { state: 'voided' }],
  ]
  test.each(table)('%s', (_name, commands, track) => {
    expect(after(...commands).tracks.request).toMatchObject(track)
  })
  test('a draft has no reference, and nothing of it was sent', () => {
    const draft = requestAfter({ kind: 'save-draft', request: null, content: content(), attempts: [] })
    expect(dossier(draft)).toMatchObject({ reference: '', text: { sent: null }, tracks: { request: { state: 'draft' }, delivery: null } })
  })
})

describe('the track of delivery, and the attempts', () => {
  const planned = note({ dispatchedAt: null, outcome: null, plannedFor: moment('2018-03-12T15:00') })
  const table: [string, Request, object | null][] = [
    ['nothing sent', attempts(), null],
    ['planned', attempts(planned), { state: 'planned', delivered: 0, used: 1, grade: null }],
    ['dispatched', attempts(email()), { state: 'dispatched', delivered: 0, used: 1 }],
    ['delivered by one of two', attempts(note(), email()), { state: 'delivered', delivered: 1, used: 2, grade: 'B' }],
    ['stamped', attempts(note({ outcome: outcome({ evidence: { kind: 'stamp', words: '' } }) })), { state: 'delivered', grade: 'A' }],
    ['seen', attempts(email({ outcome: outcome({ state: 'seen', evidence: { kind: 'read-receipt', words: '' } }) })), { state: 'seen', grade: 'C' }],
    ['a refused note', attempts(note({ outcome: outcome({ state: 'refused', words: 'Turned away at the gate' }) })), { state: 'refused', delivered: 0, grade: null }],
    ['failed', attempts(directMessage('unknown', { outcome: outcome({ state: 'failed', at: moment('2018-03-09T06:10'), evidence: null }) })), { state: 'failed', delivered: 0 }],
  ]
  test.each(table)('%s', (_name, request, track) => {
    if (track === null) expect(dossier(request).tracks.delivery).toBeNull()
    else expect(dossier(request).tracks.delivery).toMatchObject(track)
  })

  test('a refused note keeps what shows the refusal, with its grade and its exhibit', () => {
    const request = attempts(note({ outcome: outcome({ state: 'refused', words: 'Turned away', evidence: { kind: 'witness', words: 'T. Brandt' } }) }))
    expect(dossier(request)).toMatchObject({
      attempts: [{ name: '112', state: 'refused', outcomes: [{ words: 'Turned away', evidence: 'witness', evidenceWords: 'T. Brandt', grade: 'D', exhibits: [1] }] }],
      held: [],
    })
  })

  test('a voided attempt stays, counts for nothing, and says why', () => {
    const data = after(voidAttempt(1))
    expect(data.attempts[0]).toMatchObject({ n: 1, state: 'voided', voided: { reason: 'Logged twice', by: 'Anna Vetrova' }, outcomes: [{ state: 'delivered' }] })
    expect(data.tracks.delivery).toMatchObject({ state: 'dispatched', used: 1 })
    expect(data.held).toEqual([])
    expect(data.exhibits).toMatchObject([{ number: 1, voided: true }])
    expect(data.corrections).toMatchObject([{ kind: 'voided', fact: { of: 'attempt', attempt: { name: '112' } }, reason: 'Logged twice' }])
    expect(data.text.sent).toEqual(moment('2018-03-02T20:52'))
  })

  test('they stand in the order in which they were made, those planned for no date last; the standing outcome comes first', () => {
    const later: Command = {
      kind: 'record-outcome',
      ...about,
      n: 2,
      dispatchedAt: null,
      outcome: outcome({ state: 'delayed', at: moment('2018-03-02T21:00'), evidence: null, words: 'Greylisted' }),
    }
    const seen: Command = { ...later, outcome: outcome({ state: 'delivered', at: moment('2018-03-02T22:00'), evidence: { kind: 'server-report', words: '250' } }) }
    const log: Command = { kind: 'log-delivery', ...about, attempt: note({ role: 'chase', dispatchedAt: null, outcome: null }) }
    const data = after(log, later, seen)
    expect(data.attempts.map(({ n }) => n)).toEqual([1, 2, 3])
    expect(data.attempts[1]?.outcomes.map(({ state }) => state)).toEqual(['delivered', 'delayed'])
    expect(data.attempts[2]).toMatchObject({ at: null, chase: 1, state: 'planned' })
  })

  test('what an attempt said in words of its own is sealed beside the request’s text', () => {
    const request = requestAfter(issue({ content: content({ text: 'Просим подтвердить.' }) }), {
      ...{ kind: 'log-delivery', ...about },
      attempt: email({ role: 'corrigendum', text: 'Read “ministers”.', dispatchedAt: moment('2018-03-05T12:00') }),
    })
    const data = dossier(request)
    expect(data.text).toEqual({ words: 'Просим подтвердить.', sha256: 'sha of Просим подтвердить.', bytes: 36, sent: moment('2018-03-02T20:40') })
    expect(data.attempts.map(({ text }) => text?.sha256 ?? null)).toEqual([null, null, 'sha of Read “ministers”.'])
    expect(data.corrections).toMatchObject([{ kind: 'corrigendum', text: { words: 'Read “ministers”.' } }])
  })
})

describe('the track of acknowledgement', () => {
  const notRequired = { content: content({ acknowledgementRequired: false, due: null }) }
  const table: [string, DossierData, object][] = [
    ['overdue', after(), { level: 'awaited', over: 3, due: content().due, grade: null }],
    ['awaited', dossier(requestAfter(issue({ content: content({ due: moment('2018-03-12T22:00') }) }))), { level: 'awaited', over: null }],
    ['not required', dossier(requestAfter(issue(notRequired))), { level: 'not-required', over: null, due: null }],
    ['automatic, which is no acknowledgement', after(acknowledge({ level: 'automatic', who: '' })), { level: 'automatic', over: 3, grade: null }],
    ['implied', after(acknowledge({ level: 'implied' })), { level: 'implied', over: null, grade: 'C' }],
    ['oral', after(acknowledge({ level: 'oral', cameBy: 'phone' })), { level: 'oral', grade: 'D', due: null }],
    ['written', after(acknowledge()), { level: 'written', grade: 'A', cameBy: 'email' }],
    ['formal', after(acknowledge({ level: 'formal', theirReference: 'PS/118' })), { level: 'formal', grade: 'A' }],
  ]
  test.each(table)('%s', (_name, data, track) => {
    expect(data.tracks.acknowledgement).toMatchObject(track)
  })

  test('all that came back stand, each with its weight; a voided one only among the corrections', () => {
    const voided: Command = { kind: 'void-fact', ...about, fact: { of: 'acknowledgement', n: 2 }, reason: 'Another request' }
    const data = after(acknowledge({ level: 'automatic', who: '' }), acknowledge({ level: 'oral', cameBy: 'phone' }), acknowledge(), voided)
    expect(data.acknowledgements.map(({ level, grade, counts, exhibits }) => [level, grade, counts, exhibits])).toEqual([
      ['automatic', 'B', false, [2]],
      ['written', 'A', true, [4]],
    ])
    expect(data.corrections).toMatchObject([{ kind: 'voided', fact: { of: 'acknowledgement', level: 'oral' }, reason: 'Another request' }])
  })
})

describe('the track of the dispute', () => {
  const table: [string, Command[], object][] = [
    ['none', [], { state: 'none', deniedAt: null }],
    ['denied', [deny()], { state: 'denied', settledAt: null }],
    ['rebutted', [deny(), settle('rebutted')], { state: 'rebutted', settledAt: { at: '2018-03-07T03:50:00Z' } }],
    ['conceded', [deny(), settle('conceded')], { state: 'conceded' }],
    ['overtaken', [deny(), settle('overtaken')], { state: 'overtaken' }],
  ]
  test.each(table)('%s', (_name, commands, track) => {
    expect(after(...commands).tracks.dispute).toMatchObject(track)
  })

  test('several denials stand beside what we hold, the strongest first', () => {
    const data = after(deny(), settle('rebutted'), deny({ denied: 'formal', speaker: 'Deputy', words: 'Не было ноты.' }), acknowledge())
    expect(data.denials.map(({ speaker, words, settlement }) => [speaker, words, settlement?.as ?? null])).toEqual([
      ['Spokesperson', 'No request for a meeting has been received.', 'rebutted'],
      ['Deputy', 'Не было ноты.', null],
    ])
    expect(data.held.map(({ of, grade }) => [of, grade])).toEqual([['acknowledgement', 'A'], ['attempt', 'B']])
  })
})

describe('exhibits', () => {
  test('each is what shows one fact, and is referred to by its number', () => {
    const data = after(deny(), settle('rebutted'), acknowledge())
    const numbered = data.exhibits.map(({ number, shown }) => [number, shown.of])
    expect(numbered).toEqual([[1, 'outcome'], [2, 'acknowledgement'], [3, 'denial'], [4, 'settlement']])
    expect(data.attempts[0]?.outcomes[0]?.exhibits).toEqual([1])
    expect(data.acknowledgements[0]?.exhibits).toEqual([2])
    expect(data.denials[0]).toMatchObject({ exhibits: [3], settlement: { exhibits: [4] } })
  })

  it('keeps a number whatever is recorded later', () => {
    const early = requestAfter(issue(), acknowledge())
    const [first] = early.attempts
    const later = '2018-03-10T10:00:00Z'
    const stamped = { ...outcome({ evidence: { kind: 'stamp', words: 'Their stamp' } }), recorded: later, by: '' }
    const late = { ...early, attempts: first ? [{ ...first, outcomes: [...first.outcomes, stamped] }] : [] }
    const numbers = (request: Request): string[] => dossier(request).exhibits.map(({ shown }) => (shown.of === 'outcome' ? shown.words : shown.of))
    expect(numbers(early)).toEqual(['Courier book, page 58', 'acknowledgement'])
    expect(numbers(late)).toEqual(['Courier book, page 58', 'acknowledgement', 'Their stamp'])
  })
})

describe('files among the exhibits', () => {
  const sha256 = 'ab'.repeat(32)
  const keep = (of: ExhibitAbout['of'], n: number | null, some: Partial<Exhibit> = {}): Command => ({
    ...{ kind: 'keep-exhibit', ...about },
    exhibit: { sha256, name: 'reply.eml', bytes: 120, kind: 'mail', dated: '2018-03-08T14:40:00Z', about: { of, n }, ...some },
  })
  const voidFirst: Command = { kind: 'void-exhibit', ...about, n: 1, reason: 'Another request' }

  test('they are numbered in one row with those in words, and say which fact they show', () => {
    const data = after(acknowledge(), keep('acknowledgement', 1), deny(), keep('request', null, { name: 'photo.png', kind: 'picture', dated: null }), keep('attempt', 1), keep('denial', 1))
    expect(data.exhibits.map(({ number, shown, grade }) => [number, shown.of === 'file' ? shown.shows : shown.of, grade])).toEqual([
      [1, 'outcome', 'B'],
      [2, 'acknowledgement', 'A'],
      [3, 'denial', null],
      [4, { of: 'acknowledgement', level: 'written', who: 'Selam Tadesse' }, null],
      [5, { of: 'request' }, null],
      [6, { of: 'attempt', attempt: { n: 1, channel: 'note', name: '112', chase: null } }, null],
      [7, { of: 'denial', speaker: 'Spokesperson' }, null],
    ])
    expect(data.exhibits[3]).toMatchObject({ at: { at: '2018-03-08T14:40:00Z' }, shown: { n: 1, sha256, kept: NOW, said: { name: 'reply.eml', bytes: 120, kind: 'mail' } } })
    expect(data.exhibits[4]).toMatchObject({ at: { at: NOW }, shown: { said: { dated: null } } })
  })

  test.each(Edition.options)('each fact names its files by their numbers, in the %s edition', (edition) => {
    const facts = [keep('attempt', 1), keep('attempt', 2), acknowledge(), keep('acknowledgement', 1), keep('acknowledgement', 1, { sha256: 'cd'.repeat(32) }), answer('accepted'), keep('answer', 1)]
    const request = requestAfter(issue(), ...facts, deny(), settle('rebutted'), keep('denial', 1), keep('request', null))
    const data = dossier(request, edition)
    expect(data.exhibits.map(({ shown }) => (shown.of === 'file' ? shown.shows.of : `${shown.of} in words`))).toEqual([
      ...['outcome in words', 'acknowledgement in words', 'denial in words', 'settlement in words'],
      ...['attempt', 'attempt', 'acknowledgement', 'acknowledgement', 'answer', 'denial', 'request'],
    ])
    expect(data.attempts.map(({ exhibits, outcomes }) => [exhibits, outcomes.map((each) => each.exhibits)])).toEqual([[[5], [[1, 5]]], [[6], []]])
    expect(data.acknowledgements.map(({ exhibits }) => exhibits)).toEqual([[2, 7, 8]])
    expect(data.answers.map(({ exhibits }) => exhibits)).toEqual([[9]])
    expect(data.denials.map(({ exhibits, settlement }) => [exhibits, settlement?.exhibits])).toEqual([[[3, 10], [4]]])
    expect(data.held.map(({ exhibits }) => exhibits)).toEqual([[2, 7, 8], [1, 5]])
  })

  test('of several outcomes the one that stands names the files of the attempt', () => {
    const came = (state: 'delivered' | 'seen', hour: string): Command => {
      return { kind: 'record-outcome', ...about, n: 2, dispatchedAt: null, outcome: outcome({ state, at: moment(`2018-03-02T${hour}`), evidence: { kind: 'server-report', words: state } }) }
    }
    const request = requestAfter(issue(), came('seen', '22:00'), came('delivered', '21:00'), keep('attempt', 2))
    expect(dossier(request).attempts[1]?.outcomes.map(({ state, exhibits }) => [state, exhibits])).toEqual([['seen', [2, 4]], ['delivered', [3]]])
  })

  test('no fact names a file that was voided, and why it was is told', () => {
    const data = after(keep('attempt', 1), voidFirst)
    expect(data.attempts[0]).toMatchObject({ exhibits: [], outcomes: [{ exhibits: [1] }] })
    expect(data.corrections).toMatchObject([{ kind: 'voided', fact: { of: 'file', exhibit: 2 }, at: null, reason: 'Another request' }])
  })

  test('one that was voided keeps its number', () => {
    expect(after(keep('request', null), voidFirst, deny()).exhibits).toMatchObject([{ number: 1, voided: false }, { number: 2, voided: false }, { voided: true, shown: { of: 'file', n: 1 } }])
  })

  test('the releasable edition tells of them no more than their SHA-256, and shows no picture', () => {
    const pictures = { [sha256]: [{ address: 'data:image/png;base64,', width: 1, height: 1 }] }
    const request = requestAfter(issue(), keep('attempt', 1, { name: 'CANARY', bytes: 424_242 }))
    expect(dossier(request, 'internal', { pictures })).toMatchObject({ pictures })
    const data = dossier(request, 'releasable', { pictures })
    expect(data).toMatchObject({ exhibits: [{}, { number: 2, shown: { of: 'file', sha256, said: null } }] })
    expect(data.pictures).toEqual({})
    expect(JSON.stringify(released(request))).not.toContain('CANARY')
    expect(JSON.stringify(data)).not.toMatch(/CANARY|424242|2018-03-08T14:40/)
  })
})

test('what was put right is told in the order in which it was recorded, with its reasons', () => {
  const due: Command = { kind: 'change-due', ...about, due: { acknowledgementRequired: true, due: moment('2018-03-20T22:00') }, reason: 'Holiday' }
  const data = after(due, end('withdrawn'), { kind: 'reopen', ...about, reason: 'By mistake' }, end('closed'))
  expect(data.corrections).toMatchObject([
    { kind: 'due', reason: 'Holiday', before: { due: content().due } },
    { kind: 'ended', as: 'withdrawn', reason: 'Settled by phone' },
    { kind: 'reopened', reason: 'By mistake' },
    { kind: 'ended', as: 'closed' },
  ])
})

test('the addressee is named as today, and each address used says when somebody made sure of it', () => {
  const checked = moment('2018-02-01T12:00')
  const known = card({ name: 'Department of State', formerNames: ['State Department'], addresses: [address({ verifiedAt: checked })] })
  const request = attempts(note(), email(), email(), directMessage('closed', { dispatchedAt: null, plannedFor: null }))
  expect(dossier(request, 'internal', { office: { settings, counterparts: [known] } }).addressee).toEqual({
    counterpart: 'Department of State',
    formerly: 'State Department',
    person: 'Spokesperson',
    addresses: [
      { channel: 'email', address: 'press-desk@state.example', verifiedAt: checked, eligibility: null },
      { channel: 'direct-message', address: '@StateDeptSpox', verifiedAt: null, eligibility: 'closed' },
    ],
  })
})

test('it says where it stands in the register, and whether damage took anything of it', () => {
  const data = dossier(requestAfter(issue()), 'internal', { wholeness: { state: 'lost', lost: 2 } })
  expect(data).toMatchObject({ numbers: [3, 4, 9], fingerprint: 'ab', entries: 12, wholeness: { state: 'lost', lost: 2 }, reference: '2018/041' })
})

describe('the releasable edition', () => {
  const made = requestAfter(
    issue({
      content: content({ keptBy: 'CANARY keeper', ask: 'CANARY ask' }),
      attempts: [
        note({
          details: { channel: 'note', kind: 'note-verbale', number: '112', signature: 'initialled', messenger: 'CANARY', handedTo: { name: 'CANARY', post: 'CANARY', desk: 'CANARY' } },
          outcome: outcome({ words: 'CANARY', code: 'CANARY', evidence: { kind: 'signature', words: 'CANARY' } }),
        }),
        email({ details: { channel: 'email', from: 'CANARY@embassy.example', to: 'CANARY@state.example', messageId: '<CANARY@embassy.example>' } }),
        directMessage('unknown', { details: { channel: 'direct-message', from: '@CANARY', to: '@CANARY', eligibility: 'open', checkedAt: null, checkedBy: 'CANARY', folder: 'inbox' } }),
      ],
    }),
    acknowledge({ theirWords: 'CANARY' }),
    deny(),
    { kind: 'settle-denial', ...about, n: 1, settlement: { as: 'rebutted', at: moment('2018-03-07T03:50'), words: 'CANARY' } },
    { kind: 'tag', ...about, tags: ['CANARY'] },
    { kind: 'remark', ...about, words: 'CANARY' },
    { kind: 'write-line', ...about, words: 'CANARY', machine: 'CANARY' },
    { kind: 'pause-chasing', ...about, pause: { reason: 'CANARY', until: null } },
    { kind: 'change-due', ...about, due: { acknowledgementRequired: true, due: moment('2018-03-20T22:00') }, reason: 'CANARY' },
    { kind: 'accept-warning', ...about, accepted: { warning: 'one-channel', about: { of: 'request', n: null }, reason: 'CANARY' } },
  )
  const whole: Request = { ...made, links: ['CANARY'] }

  it('has none of what is private, and the internal one has', () => {
    expect(JSON.stringify(dossier(whole, 'internal'))).toContain('CANARY')
    expect(JSON.stringify(dossier(whole, 'releasable'))).not.toContain('CANARY')
  })

  it('has what was sent and what was said in public, and the same numbers', () => {
    const [internal, open] = [dossier(whole), dossier(whole, 'releasable')]
    expect(open).toMatchObject({ text: internal.text, denials: [{ words: 'No request for a meeting has been received.' }], internal: null })
    expect(open.exhibits.map(({ number, at, grade }) => [number, at, grade])).toEqual(internal.exhibits.map(({ number, at, grade }) => [number, at, grade]))
    expect(open.tracks).toEqual(internal.tracks)
    expect(open.held.map(({ grade, exhibits }) => [grade, exhibits])).toEqual(internal.held.map(({ grade, exhibits }) => [grade, exhibits]))
    expect(open.attempts.map(({ name }) => name)).toEqual(['112', '', ''])
  })

  it('is told of any request as the internal one is, but for words', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Edition.options), fc.array(fc.constantFrom(deny(), acknowledge(), answer('accepted'), voidAttempt(1), voidAttempt(2)), { maxLength: 5 }), (edition, commands) => {
        const request = commands.reduce<{ made: Command[]; request: Request }>(({ made, request }, command) => {
          try {
            return { made: [...made, command], request: requestAfter(issue(), ...made, command) }
          } catch {
            return { made, request }
          }
        }, { made: [], request: requestAfter(issue()) }).request
        const data = dossier(request, edition)
        expect(data.exhibits.map(({ number }) => number)).toEqual(data.exhibits.map((_, index) => index + 1))
        expect(data.corrections.length).toBe(dossier(request).corrections.length)
        expect(data.tracks).toEqual(dossier(request).tracks)
      }),
    )
  })
})
