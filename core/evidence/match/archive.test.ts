import { describe, expect, test } from 'vitest'
import { MOSCOW, NOW, WASHINGTON, moment, outcome } from '#core/testing/examples'
import { atOnce } from '#core/testing/files'
import type { ArchivedMessage, Conversation, MessageArchive } from '../message-archive'
import * as archives from './archive'
import type { ArchiveProposal, ProvenByArchive } from './archive'
import { formsArchived, formsLogged } from './archive-text'
import type { LoggedMessage } from './archive-trace'
import { partsOf, withRest } from './archive-whole'

const [US, THEM, OTHER] = ['7', '8', '9']
const TEXT = 'The correct title is first deputy minister.'

function proposeFromArchive(one: MessageArchive, known: readonly LoggedMessage[], now: string, beside: readonly MessageArchive[] = []): ProvenByArchive {
  const whole = withRest(one, beside)
  return atOnce(archives.proposeFromArchive(whole, partsOf(one, whole, beside), known, now))
}

let count = 0
function message(at: string, sender: string, text: string, some: Partial<ArchivedMessage> = {}): ArchivedMessage {
  count += 1
  return { id: String(count), at: `2018-03-${at}Z`, sender, text, reactions: [], isOdd: false, ...some }
}

function conversation(messages: readonly ArchivedMessage[], some: Partial<Conversation> = {}): Conversation {
  return { id: `${US}-${THEM}`, isGroup: false, messages: [...messages], readUntil: [], ...some }
}

function archive(conversations: readonly Conversation[], some: Partial<MessageArchive> = {}): MessageArchive {
  return { account: { id: US, name: 'EmbassyPress' }, conversations: [...conversations], isCut: false, followers: [], ...some }
}

/** Logged as sent on 1 March 2018, 15:40 UTC. */
function logged(some: Partial<LoggedMessage> = {}): LoggedMessage {
  return {
    request: 'r1',
    n: 2,
    reference: '2018/036',
    subject: 'Correction',
    from: '@EmbassyPress',
    to: '@PotomacForeign',
    text: TEXT,
    dispatchedAt: moment('2018-03-01T15:40'),
    outcome: null,
    ...some,
  }
}

/** Each proposal in a line. */
function lines({ proposals }: ProvenByArchive): readonly string[] {
  return proposals.map(line)
}

function line({ request, attempt, proves, reason, confidence }: ArchiveProposal): string {
  const n = attempt?.of === 'logged' ? attempt.n : 0
  return `${request}.${String(n)} ${proves.kind} ${reason} ${confidence}`
}

const sent = message('01T15:40:09.114', US, TEXT)
const reply = message('01T16:05:12.330', THEM, 'Thank you, noted.')

describe('what an archive proves', () => {
  test('that it was sent, seen and answered', () => {
    const reactions = [{ sender: THEM, at: '2018-03-01T15:52:40.001Z' }]
    const { proposals, apart } = proposeFromArchive(archive([conversation([{ ...sent, reactions }, reply])]), [logged()], NOW)
    const of = { request: 'r1', reference: '2018/036', subject: 'Correction', attempt: { of: 'logged', n: 2 } }
    expect(proposals).toEqual([
      { ...of, proves: { kind: 'as-sent', messageId: '' }, reason: 'text-time', confidence: 'sure' },
      {
        ...of,
        proves: {
          kind: 'outcome',
          outcome: {
            state: 'seen',
            at: { at: '2018-03-01T15:52:40.001Z', zone: WASHINGTON, precision: 'minute' },
            evidence: { kind: 'seen', words: 'X archive of @EmbassyPress' },
            words: 'They reacted to it',
            code: '',
          },
        },
        reason: 'text-time',
        confidence: 'sure',
      },
      {
        ...of,
        proves: {
          kind: 'acknowledged',
          acknowledgement: {
            level: 'implied',
            who: '@PotomacForeign',
            post: '',
            body: '',
            at: { at: '2018-03-01T16:05:12.330Z', zone: WASHINGTON, precision: 'minute' },
            cameBy: 'direct-message',
            theirReference: '',
            theirWords: 'Thank you, noted.',
          },
        },
        reason: 'conversation',
        confidence: 'likely',
      },
    ])
    expect(apart).toEqual([])
  })

  test('nothing, where it has no trace; and of what was never logged, nothing', () => {
    expect(proposeFromArchive(archive([conversation([reply])]), [logged()], NOW)).toEqual({ proposals: [], apart: [{ why: 'no-trace' }] })
    expect(proposeFromArchive(archive([conversation([sent, reply])]), [], NOW)).toEqual({ proposals: [], apart: [{ why: 'no-trace' }] })
  })

  test('nothing by itself, where it has no messages at all: neither an account nor followers', () => {
    expect(proposeFromArchive(archive([], { followers: [THEM] }), [logged()], NOW)).toEqual({ proposals: [], apart: [] })
  })

  test('no more than that it may have been sent, where messages are left out of it', () => {
    const cut = archive([conversation([sent, reply])], { isCut: true })
    expect(lines(proposeFromArchive(cut, [logged()], NOW))).toEqual(['r1.2 as-sent text-time possible'])
    const beside = archive([conversation([sent, reply])])
    expect(lines(proposeFromArchive(beside, [logged()], NOW, [cut, beside]))).toEqual(['r1.2 as-sent text-time possible'])
  })

  test('no more than that it may have been sent, where another file of it has the same, said to another', () => {
    const one = archive([conversation([sent, reply])])
    const parts = (some: Partial<MessageArchive>): readonly MessageArchive[] => [
      one,
      archive([conversation([{ ...sent, id: '77' }], { id: `${US}-${OTHER}` })], some),
    ]
    expect(lines(proposeFromArchive(one, [logged()], NOW, parts({ account: null })))).toEqual(['r1.2 as-sent text-time possible'])
    const whole = ['r1.2 as-sent text-time sure', 'r1.2 acknowledged conversation likely']
    expect(lines(proposeFromArchive(one, [logged()], NOW, parts({ account: { id: '70', name: 'Another' } })))).toEqual(whole)
    expect(lines(proposeFromArchive(one, [logged()], NOW, [one, archive([conversation([{ ...sent }])])]))).toEqual(whole)
    const other = archive([conversation([reply])])
    expect(proposeFromArchive(other, [logged()], NOW, [other, one])).toEqual({ proposals: [], apart: [{ why: 'no-trace' }] })
  })

  test('what stands in other files of it counts: whose it is, and who read what', () => {
    const read = { readUntil: [{ reader: THEM, at: '2018-03-01T15:50:00.000Z', last: null }] }
    const events = archive([conversation([], { id: `${THEM}-${US}`, ...read })], { account: null })
    const alone = archive([conversation([sent])], { account: null })
    expect(lines(proposeFromArchive(alone, [logged()], NOW))).toEqual(['r1.2 as-sent text-time likely'])
    expect(lines(proposeFromArchive(alone, [logged()], NOW, [alone, events, archive([])]))).toEqual(['r1.2 as-sent text-time sure', 'r1.2 outcome text-time sure'])
    const elsewhere = archive([conversation([], { id: `${US}-${OTHER}`, ...read })])
    expect(lines(proposeFromArchive(alone, [logged()], NOW, [elsewhere]))).toEqual(['r1.2 as-sent text-time sure'])
  })
})

describe('the message', () => {
  const proposedFor = (one: ArchivedMessage, some: Partial<LoggedMessage> = {}, of: Partial<MessageArchive> = {}): readonly string[] =>
    lines(proposeFromArchive(archive([conversation([one])], of), [logged(some)], NOW))

  test.each([
    ['01T15:30:00.000', true],
    ['01T15:29:59.999', false],
    ['01T15:50:59.999', true],
    ['01T15:51:00.000', false],
  ])('is of the time noted, within ten minutes: %s', (at, is) => {
    expect(proposedFor(message(at, US, TEXT))).toHaveLength(Number(is))
  })

  test.each([
    ['01T04:59:59.999', false],
    ['01T05:00:00.000', true],
    ['02T04:59:59.999', true],
    ['02T05:00:00.000', false],
  ])('is of the day noted, in its zone, and then likely at most: %s', (at, is) => {
    const dispatchedAt = moment('2018-03-01T05:00', 'day')
    expect(proposedFor(message(at, US, TEXT), { dispatchedAt })).toEqual(is ? ['r1.2 as-sent text-time likely'] : [])
  })

  test('is ours: not one that they wrote, nor in an archive of theirs', () => {
    expect(proposedFor(message('01T15:40:00.000', THEM, TEXT))).toEqual([])
    expect(proposedFor(message('01T15:40:00.000', THEM, TEXT), {}, { account: { id: OTHER, name: 'PotomacForeign' } })).toEqual([])
  })

  test('from another account than was logged is likely; handles are read with @ and without', () => {
    expect(proposedFor(sent, { from: '@AmbassadorsOwn' })).toEqual(['r1.2 as-sent text-time likely'])
    expect(proposedFor(sent, { from: 'embassypress' })).toEqual(['r1.2 as-sent text-time sure'])
  })

  test('whose identifier bears another time is set apart, as is one of the future', () => {
    const of = (one: ArchivedMessage): ProvenByArchive => proposeFromArchive(archive([conversation([one])]), [logged()], NOW)
    expect(of({ ...sent, isOdd: true })).toEqual({ proposals: [], apart: [{ why: 'odd-time' }] })
    expect(of(message('09T15:21:00.001', US, TEXT))).toEqual({ proposals: [], apart: [{ why: 'in-the-future' }] })
  })

  test('is one attempt, the nearest in time', () => {
    const [first, second] = [message('01T15:39:00.000', US, TEXT), message('01T15:44:00.000', US, TEXT)]
    const both = [logged({ n: 1, dispatchedAt: moment('2018-03-01T15:44') }), logged({ n: 2, dispatchedAt: moment('2018-03-01T15:38') })]
    const proposed = proposeFromArchive(archive([conversation([first, second])]), both, NOW)
    expect(lines(proposed)).toEqual(['r1.2 as-sent text-time possible', 'r1.1 as-sent text-time possible'])
    expect(lines(proposeFromArchive(archive([conversation([first])]), both, NOW))).toEqual(['r1.2 as-sent text-time possible'])
  })
})

describe('a text that went to several at one time', () => {
  const toThem = [message('01T15:40:01.000', US, TEXT), message('01T16:00:00.000', THEM, 'Noted here')]
  const toOther = [message('01T15:40:02.000', US, TEXT), message('01T16:00:00.000', OTHER, 'Noted there')]
  const both = [logged({ n: 1, to: '@PotomacForeign' }), logged({ request: 'r2', n: 1, to: '@NorthgateBookings' })]
  const others = { id: `${US}-${OTHER}` }

  test('is possibly either, and then what stands beside it is nobody’s', () => {
    const proposed = proposeFromArchive(archive([conversation(toThem), conversation(toOther, others)]), both, NOW)
    expect(lines(proposed)).toEqual(['r1.1 as-sent text-time possible', 'r2.1 as-sent text-time possible'])
    const read = { readUntil: [{ reader: THEM, at: '2018-03-01T15:50:00.000Z', last: null }] }
    const onlyOne = proposeFromArchive(archive([conversation(toThem, read), conversation(toOther, others)]), both.slice(0, 1), NOW)
    expect(lines(onlyOne)).toEqual(['r1.1 as-sent text-time possible'])
  })

  test('is told apart where another text shows whose conversation it is', () => {
    const before = message('01T10:00:00.000', US, 'Good morning')
    const known = logged({ request: 'r3', n: 1, to: 'NorthgateBookings', text: 'Good morning', dispatchedAt: moment('2018-03-01T10:00') })
    const proposed = proposeFromArchive(archive([conversation(toThem), conversation([before, ...toOther], others)]), [...both, known], NOW)
    expect(lines(proposed)).toEqual([
      'r3.1 as-sent text-time sure',
      'r1.1 as-sent text-time sure',
      'r2.1 as-sent text-time sure',
      'r3.1 acknowledged conversation possible',
      'r1.1 acknowledged conversation likely',
      'r2.1 acknowledged conversation likely',
    ])
    const words = proposed.proposals.map(({ proves }) => (proves.kind === 'acknowledged' ? proves.acknowledgement.theirWords : ''))
    expect(words).toEqual(['', '', '', 'Noted there', 'Noted here', 'Noted there'])
  })

  test('is possibly any of them, where it went to hundreds', () => {
    const to = Array.from({ length: 200 }, (_, i) => String(1_000 + i))
    const all = archive(to.map((id) => conversation([message('01T15:40:01.000', US, TEXT)], { id: `${US}-${id}` })))
    const { proposals } = proposeFromArchive(all, to.map((id) => logged({ request: `r${id}`, to: `@News${id}` })), NOW)
    expect(proposals.filter(({ confidence }) => confidence === 'possible')).toHaveLength(200)
  })

  test('in a group is possible, and nobody’s', () => {
    const group = conversation(toThem, { id: '77', isGroup: true })
    expect(lines(proposeFromArchive(archive([group]), [logged()], NOW))).toEqual(['r1.2 as-sent text-time possible'])
  })

  test('one account may have had two handles', () => {
    const later = message('05T10:00:00.000', US, 'Once more')
    const renamed = logged({ n: 3, to: '@PotomacNews', text: 'Once more', dispatchedAt: moment('2018-03-05T10:00') })
    const proposed = proposeFromArchive(archive([conversation([sent, later])]), [logged(), renamed], NOW)
    expect(lines(proposed)).toEqual(['r1.2 as-sent text-time sure', 'r1.3 as-sent text-time sure'])
  })
})

describe('seen', () => {
  const seenIn = (one: ArchivedMessage, readUntil: Conversation['readUntil'], some: Partial<LoggedMessage> = {}): readonly string[] =>
    proposeFromArchive(archive([conversation([one], { readUntil })]), [logged(some)], NOW).proposals.flatMap(({ proves }) =>
      proves.kind === 'outcome' ? [`${proves.outcome.at.at} ${proves.outcome.words}`] : [],
    )
  const read = { reader: THEM, at: '2018-03-01T15:50:00.000Z', last: null }
  const reaction = { sender: THEM, at: '2018-03-01T15:52:00.000Z' }

  test('is what they did first', () => {
    expect(seenIn({ ...sent, reactions: [reaction] }, [read])).toEqual(['2018-03-01T15:50:00.000Z They had read the conversation'])
    expect(seenIn({ ...sent, reactions: [{ ...reaction, at: '2018-03-01T15:45:00.000Z' }, reaction] }, [read])).toEqual(['2018-03-01T15:45:00.000Z They reacted to it'])
  })

  test('is not what we did ourselves, nor what comes before it or from the future', () => {
    expect(seenIn({ ...sent, reactions: [{ ...reaction, sender: US }] }, [{ ...read, reader: US }])).toEqual([])
    expect(seenIn({ ...sent, reactions: [{ ...reaction, at: '2018-03-01T15:40:09.113Z' }] }, [{ ...read, at: '2018-03-01T15:40:00.000Z' }])).toEqual([])
    expect(seenIn({ ...sent, reactions: [{ ...reaction, at: '2018-03-09T15:20:00.001Z' }] }, [])).toEqual([])
  })

  test('is what the read covers', () => {
    expect(seenIn({ ...sent, id: '100' }, [{ ...read, last: '99' }])).toEqual([])
    expect(seenIn({ ...sent, id: '100' }, [{ ...read, last: '100' }])).toHaveLength(1)
  })

  test('is not proposed where it is recorded', () => {
    expect(seenIn(sent, [read], { outcome: outcome({ state: 'seen' }) })).toEqual([])
    expect(seenIn(sent, [read], { outcome: outcome({ state: 'delivered' }) })).toHaveLength(1)
  })
})

describe('a reply', () => {
  const repliesTo = (messages: readonly ArchivedMessage[], known: readonly LoggedMessage[]): readonly string[] =>
    proposeFromArchive(archive([conversation(messages)]), known, NOW).proposals.flatMap((each) =>
      each.proves.kind === 'acknowledged' ? [`${line(each)}: ${each.proves.acknowledgement.theirWords}`] : [],
    )

  test('is the first that they wrote after it', () => {
    const [before, later] = [message('01T15:00:00.000', THEM, 'Good morning'), message('01T17:00:00.000', THEM, 'And thanks')]
    expect(repliesTo([before, sent, later, reply], [logged()])).toEqual(['r1.2 acknowledged conversation likely: Thank you, noted.'])
    expect(repliesTo([before, sent], [logged()])).toEqual([])
  })

  test('is not believed with an odd time or from the future', () => {
    expect(repliesTo([sent, { ...reply, isOdd: true }], [logged()])).toEqual([])
    expect(repliesTo([sent, message('09T15:20:00.001', THEM, 'Soon')], [logged()])).toEqual([])
  })

  test('is possible, where we wrote something else before it', () => {
    const more = message('01T15:41:00.000', US, 'And the caption.')
    expect(repliesTo([sent, more, reply], [logged()])).toEqual(['r1.2 acknowledged conversation possible: Thank you, noted.'])
  })

  test('to several of one request is put to the last; of two requests to each', () => {
    const chase = message('01T15:55:00.000', US, 'We ask again.')
    const chased = logged({ n: 3, text: 'We ask again.', dispatchedAt: moment('2018-03-01T15:55') })
    expect(repliesTo([sent, chase, reply], [logged(), chased])).toEqual(['r1.3 acknowledged conversation likely: Thank you, noted.'])
    expect(repliesTo([sent, chase, reply], [logged(), { ...chased, request: 'r2' }])).toEqual([
      'r1.2 acknowledged conversation possible: Thank you, noted.',
      'r2.3 acknowledged conversation likely: Thank you, noted.',
    ])
  })

  test('to what is only possibly ours is not proposed, nor is its time another zone’s than the attempt’s', () => {
    const { proposals } = proposeFromArchive(archive([conversation([sent, reply])]), [logged({ dispatchedAt: { ...moment('2018-03-01T15:40'), zone: MOSCOW } })], NOW)
    expect(proposals.map(({ proves }) => (proves.kind === 'acknowledged' ? proves.acknowledgement.at.zone : ''))).toEqual(['', MOSCOW])
  })
})

describe('the text', () => {
  const isSame = (here: string, there: string): boolean => [...formsLogged(here)].some((form) => formsArchived(there).has(form))

  test.each([
    ['A & B < C', 'A & B < C'],
    ['A & B < C', 'A &amp; B &lt; C'],
    ['A &amp; B', 'A & B'],
    ['Café', 'Cafe\u0301'],
    ['One\r\n\r\ntwo  three ', 'One\n\ntwo\u00a0three'],
    ['See https://www.embassy.example/a/', 'See http://embassy.example/a'],
    ['With a picture', 'With a picture https://twitter.com/messages/media/970000000000000001'],
    ['See https://embassy.example/a and b', 'See https://t.co/Qa1bC2dE3f and b'],
  ])('%j is %j', (here, there) => {
    expect(isSame(here, there)).toBe(true)
  })

  test.each([
    ['One two', 'One  three'],
    ['One two', 'one two'],
    ['', ''],
    [' ', '\n'],
    ['https://embassy.example/a', 'https://t.co/Qa1bC2dE3f'],
    ['See https://embassy.example/a', 'See https://embassy.example/b'],
    ['See nothing', 'See https://t.co/Qa1bC2dE3f'],
  ])('%j is not %j', (here, there) => {
    expect(isSame(here, there)).toBe(false)
  })
})
