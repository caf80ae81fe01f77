import { describe, expect, it } from 'vitest'
import type { Command } from '#core/command'
import type { AttemptDraft } from '#core/request'
import { acknowledgement, content, denial, directMessage, email, issue, moment, note, NOW, outcome, requestAfter, settings } from '#core/testing/examples'
import type { EvidenceKind } from '#core/words'
import { longLine } from './long'
import { timelineLines } from './timeline'

const request = 'r1'
const toMailRoom: AttemptDraft['details'] = {
  channel: 'note',
  kind: 'note-verbale',
  number: '41',
  signature: 'initialled',
  messenger: 'T. Brandt',
  handedTo: { name: 'J. Harlow', post: '', desk: 'Mail room' },
}
const carried = (kind: EvidenceKind | null): AttemptDraft =>
  note({
    details: toMailRoom,
    dispatchedAt: moment('2018-03-02T15:32'),
    outcome: outcome({ at: moment('2018-03-02T16:05'), evidence: kind && { kind, words: 'J. Harlow' } }),
  })
const first = issue({ attempts: [carried('signature'), email()] })
const undue = content({ acknowledgementRequired: false, due: null })
const log = (attempt: AttemptDraft): Command => ({ kind: 'log-delivery', request, attempt })
const chase = (at: string): Command => log(email({ role: 'chase', dispatchedAt: moment(at) }))
const acknowledge = (some: Parameters<typeof acknowledgement>[0]): Command => ({ kind: 'acknowledge', request, acknowledgement: acknowledgement(some) })
const deny = (some: Parameters<typeof denial>[0] = {}): Command => ({ kind: 'deny', request, denial: denial(some) })
const long = (...commands: Command[]) => longLine(requestAfter(...commands), settings, NOW)
const lines = (...commands: Command[]) => timelineLines(requestAfter(...commands), settings, NOW)

const SENT = 'We sent Note No. 41 on 2 March at 10:32 Washington time, signed for at their mail room at 11:05; a copy went by email the same day at 15:52'

describe('the long form', () => {
  it.each<[string, Command[]]>([
    [`${SENT}.`, [first]],
    [`${SENT}; we asked again on 5 and 6 March.`, [first, chase('2018-03-05T15:05'), chase('2018-03-06T15:05')]],
    [`${SENT}; we asked again on 28 February and 6 March.`, [first, chase('2018-02-28T15:05'), chase('2018-03-06T15:05')]],
    [
      `${SENT}; we also tried by direct message on 9 March at 01:10, which failed.`,
      [first, log(directMessage('open', { outcome: outcome({ state: 'failed', at: moment('2018-03-09T06:10'), evidence: null }) }))],
    ],
    [
      `${SENT}. They acknowledged it formally by email on 8 March at 09:42 (Desk officer, their reference PS/118).`,
      [first, acknowledge({ level: 'formal', theirReference: 'PS/118' })],
    ],
    [
      `${SENT}. They acknowledged it by word of mouth by telephone on 8 March at 09:42 (Desk officer), by our own record.`,
      [first, acknowledge({ cameBy: 'phone' })],
    ],
    [
      `${SENT}. Their reply by email on 8 March at 09:42 (Desk officer, Ministry of Health) shows that it was seen.`,
      [first, acknowledge({ level: 'implied', body: 'Ministry of Health' })],
    ],
    [`${SENT}. An automatic reply came by email on 8 March at 09:42 (Desk officer), and counts for nothing.`, [first, acknowledge({ level: 'automatic' })]],
    [
      `${SENT}. They declined on 8 March.`,
      [first, { kind: 'answer', request, answer: { kind: 'declined', at: moment('2018-03-08T05:00', 'day'), words: '' } }],
    ],
    [
      `${SENT}. On 6 March at about 15:00 their spokesperson said (Press briefing) that it had not reached them; we hold a signature for it of 2 March.`,
      [first, deny()],
    ],
    [
      `${SENT}. On 6 March at about 15:00 they said that no formal request had been made; we rebutted that on 7 March at 09:00. ` +
        'On 8 March at 09:00 they said that we had not sent it; we hold a signature for it of 2 March.',
      [
        first,
        deny({ denied: 'formal', speaker: 'H. Private', outlet: 'h.private@state.example' }),
        { kind: 'settle-denial', request, n: 1, settlement: { as: 'rebutted', at: moment('2018-03-07T14:00'), words: '' } },
        deny({ denied: 'sent', speaker: 'H. Private', outlet: '', at: moment('2018-03-08T14:00') }),
      ],
    ],
    [
      `${SENT}. On 6 March at about 15:00 their spokesperson said (Press briefing) that it had not reached them; the denial was conceded on 7 March at 09:00.`,
      [first, deny(), { kind: 'settle-denial', request, n: 1, settlement: { as: 'conceded', at: moment('2018-03-07T14:00'), words: '' } }],
    ],
    [
      `${SENT}; what we sent on 5 March was seen, by a read receipt.`.replace(SENT, 'We sent it by email on 2 March at 15:52 Washington time; we asked again on 5 March'),
      [
        issue({ attempts: [email({ role: 'original' })] }),
        log(
          email({
            role: 'chase',
            dispatchedAt: moment('2018-03-05T15:05'),
            outcome: outcome({ state: 'seen', at: moment('2018-03-05T16:00'), evidence: { kind: 'read-receipt', words: '' } }),
          }),
        ),
      ],
    ],
    [`${SENT}; a corrigendum went by email on 5 March at 10:05.`, [first, log(email({ role: 'corrigendum', text: 'Read 10 March.', dispatchedAt: moment('2018-03-05T15:05') }))]],
    ['Not yet sent.', [issue({ attempts: [], content: undue })]],
    ['Not yet sent.', [issue({ attempts: [email({ dispatchedAt: null, plannedFor: moment('2018-03-12T10:00') })], content: undue })]],
    ['Voided.', [first, { kind: 'end', request, ending: { as: 'voided', reason: 'typed twice', by: null } }]],
    [`${SENT}. We have withdrawn the request.`, [first, { kind: 'end', request, ending: { as: 'withdrawn', reason: 'overtaken', by: null } }]],
  ])('%s', (sentence, commands) => {
    expect(long(...commands)).toBe(sentence)
  })

  it('says an uncertain hour as such, a day without one, another year, and the date of a day noted elsewhere', () => {
    const sent = (dispatchedAt: AttemptDraft['dispatchedAt']) => long(issue({ attempts: [email({ role: 'original', dispatchedAt })] }))
    expect(sent(moment('2018-03-02T15:30', 'about'))).toBe('We sent it by email on 2 March at about 10:30 Washington time.')
    expect(sent(moment('2018-03-02T05:00', 'day'))).toBe('We sent it by email on 2 March.')
    expect(sent(moment('2017-12-02T15:30'))).toBe('We sent it by email on 2 December 2017 at 10:30 Washington time.')
    expect(sent({ at: '2018-03-01T21:00:00Z', zone: 'Europe/Moscow', precision: 'day' })).toBe('We sent it by email on 2 March.')
  })

  it('counts nothing that was voided', () => {
    const voided: Command[] = [
      { kind: 'void-fact', request, fact: { of: 'acknowledgement', n: 1 }, reason: 'another request' },
      { kind: 'void-fact', request, fact: { of: 'denial', n: 1 }, reason: 'another request' },
      { kind: 'record-outcome', request, n: 2, dispatchedAt: null, outcome: outcome({ state: 'voided', at: moment('2018-03-09T10:00'), evidence: null }) },
    ]
    expect(long(first, acknowledge({}), deny(), ...voided)).toBe(`${SENT.split(';').slice(0, 1).join('')}.`)
  })

  it('tells what had happened by then, and nothing later', () => {
    const all = requestAfter(first, chase('2018-03-05T15:05'), acknowledge({}), deny())
    expect(longLine(all, settings, '2018-03-02T15:40:00Z')).toBe('We sent Note No. 41 on 2 March at 10:32 Washington time.')
    expect(timelineLines(all, settings, '2018-03-02T17:00:00Z')).toHaveLength(2)
    expect(longLine(all, settings, '2018-03-01T17:00:00Z')).toBe('Not yet issued.')
  })
})

describe('the timeline', () => {
  it('gives each event its own line, dated in both zones', () => {
    expect(lines(first, chase('2018-03-05T22:05'), deny({ at: moment('2018-03-06T05:00', 'day') }), acknowledge({}))).toEqual([
      '2 March, 10:32 Washington, 18:32 Moscow: we sent Note No. 41.',
      '2 March, 11:05 Washington, 19:05 Moscow: Note No. 41 was signed for.',
      '2 March, 15:52 Washington, 23:52 Moscow: a copy went by email.',
      '5 March, 17:05 Washington, 6 March 01:05 Moscow: we asked again by email.',
      '6 March: their spokesperson said (Press briefing) that it had not reached them.',
      '8 March, 09:42 Washington, 17:42 Moscow: they acknowledged it in writing by email (Desk officer).',
    ])
  })

  it('has one clock where one is enough', () => {
    const [line] = timelineLines(requestAfter(first), { ...settings, theirs: settings.home }, NOW)
    expect(line).toBe('2 March, 10:32 Washington: we sent Note No. 41.')
  })
})
