import { describe, expect, it } from 'vitest'
import type { AcknowledgementRow, AttemptRow, Row } from '#core/ledger'
import { denial, issue, moment, NOW, rowAfter, settings } from '#core/testing/examples'
import { gradeOfEvidence } from '#core/grade'
import { AnswerKind, AttemptState, Channel, DisputeState, EvidenceKind, Level } from '#core/words'
import { hasReached } from '#core/outcome'
import { shortLine } from './short'

const bare = { ...rowAfter(issue()), attempts: [] }

function attempt(channel: Channel, state: AttemptState, evidence: EvidenceKind | null = null, day = '02'): AttemptRow {
  const at = moment(`2018-03-${day}T20:40`)
  const grade = state === 'planned' || state === 'dispatched' ? null : gradeOfEvidence(evidence && { kind: evidence })
  return { n: 1, channel, role: 'original', chase: null, state, at, outcomeAt: grade && at, evidence, grade, name: '', noteKind: null, words: '' }
}

function acknowledged(level: Level, grade: AcknowledgementRow['grade']): Partial<Row> {
  const at = moment('2018-03-08T14:42')
  return { acknowledgement: { level, who: 'S. Tadesse', at, cameBy: 'email', theirReference: 'PS/118', grade } }
}

const line = (some: Partial<Row>) => shortLine({ ...bare, ...some }, settings, NOW)
const sent = (...attempts: AttemptRow[]) => line({ attempts })

describe('the line to take', () => {
  it.each([
    ['Sent 2 March by note and email; both delivered.', [attempt('note', 'delivered', 'signature'), attempt('email', 'delivered', 'server-report')]],
    ['Sent 2 March by note; it was received and stamped.', [attempt('note', 'delivered', 'stamp')]],
    ['Sent 2 March by note, email and direct message; all delivered.', Channel.options.map((each) => attempt(each, 'delivered', 'server-report'))],
    ['Sent 8 March by email; no delivery is shown.', [attempt('email', 'dispatched', null, '08')]],
    ['Sent 2 March by note and email; the email was delivered.', [attempt('note', 'dispatched'), attempt('email', 'delivered', 'server-report')]],
    ['Sent by note 2 March and email 5 March; the note was received and stamped.', [attempt('note', 'delivered', 'stamp'), attempt('email', 'dispatched', null, '05')]],
    [
      'Sent 2 March by note and email; the note was received and stamped, the email was delivered.',
      [attempt('note', 'delivered', 'stamp'), attempt('email', 'delivered', 'server-report')],
    ],
    ['Sent 2 March by direct message; it was seen.', [attempt('direct-message', 'delivered', 'seen')]],
    ['Sent 2 March by email and direct message; both seen.', [attempt('email', 'delivered', 'read-receipt'), attempt('direct-message', 'delivered', 'seen')]],
    [
      'Sent 2 March by email and direct message; the email was delivered, the message was seen.',
      [attempt('email', 'delivered', 'server-report'), attempt('direct-message', 'delivered', 'seen')],
    ],
    ['Sent 2 March by note; handed over, by our own record only.', [attempt('note', 'delivered', 'witness')]],
    ['Sent 2 March by note; it came back.', [attempt('note', 'returned')]],
    ['Sent 2 March by email; no delivery is shown.', [attempt('email', 'dispatched'), attempt('direct-message', 'failed')]],
    ['Tried 2 March by email; it failed.', [attempt('email', 'failed')]],
    ['Tried 2 March by direct message; it was refused.', [attempt('direct-message', 'refused')]],
    ['Tried 2 March by email; what came of it is not known.', [attempt('email', 'unknown')]],
    ['Tried 5 March by direct message; it failed.', [attempt('email', 'failed'), attempt('direct-message', 'failed', null, '05')]],
    ['Not yet sent.', [attempt('note', 'planned')]],
    ['Not yet sent.', [attempt('note', 'voided')]],
    ['Not yet sent.', []],
  ])('%s', (sentence, attempts) => {
    expect(sent(...attempts)).toBe(sentence)
  })

  it.each([
    ['Acknowledged formally on 8 March, their reference PS/118.', acknowledged('formal', 'A')],
    ['Acknowledged in writing on 8 March.', acknowledged('written', 'A')],
    ['Their reply of 8 March shows that it was seen.', acknowledged('implied', 'C')],
    ['Acknowledged by word of mouth on 8 March, by our own record.', acknowledged('oral', 'D')],
    ['Acknowledged by word of mouth on 8 March, by our own record.', acknowledged('written', 'D')],
    ['Sent 2 March by email; an automatic reply came on 8 March.', { ...acknowledged('automatic', 'B'), attempts: [attempt('email', 'dispatched')] }],
    ['Accepted on 8 March.', { answer: { kind: 'accepted', at: moment('2018-03-08T14:00') }, ...acknowledged('written', 'A') }],
    ['Declined on 8 March.', { answer: { kind: 'declined', at: moment('2018-03-08T14:00') } }],
    ['Deferred on 8 March.', { answer: { kind: 'deferred', at: moment('2018-03-08T14:00') } }],
    ['Not yet issued.', { state: 'draft' }],
    ['Withdrawn.', { state: 'withdrawn' }],
  ] satisfies [string, Partial<Row>][])('%s', (sentence, some) => {
    expect(line(some)).toBe(sentence)
  })

  it('gives dates in the office’s zone, and the year where it is another', () => {
    expect(line({ attempts: [{ ...attempt('email', 'dispatched'), at: moment('2018-03-03T04:30') }] })).toMatch(/^Sent 2 March by/)
    expect(line({ attempts: [{ ...attempt('email', 'dispatched'), at: moment('2017-12-03T14:30') }] })).toMatch(/^Sent 3 December 2017 by/)
  })

  it('keeps the date of a day that was noted in another zone', () => {
    const at = { at: '2018-03-01T21:00:00Z', zone: 'Europe/Moscow', precision: 'day' } as const
    expect(line({ attempts: [{ ...attempt('email', 'dispatched'), at }] })).toMatch(/^Sent 2 March by/)
  })

  it('tells of a denial only that it was conceded', () => {
    const denied = { ...denial(), settledAt: moment('2018-03-08T14:00'), settledWords: '' }
    const attempts = [attempt('note', 'delivered', 'stamp')]
    for (const dispute of DisputeState.options) {
      const conceded = dispute === 'conceded' ? '; the denial was conceded on 8 March' : ''
      expect(line({ attempts, dispute, denial: denied })).toBe(`Sent 2 March by note; it was received and stamped${conceded}.`)
    }
  })
})

/** Every combination there is: the sentence may be plain, but it may not claim what the evidence does not bear out. */
describe('claims', () => {
  const attempts = Channel.options.flatMap((channel) =>
    AttemptState.options.flatMap((state) => [null, ...EvidenceKind.options].map((evidence) => attempt(channel, state, evidence))),
  )
  const acknowledgements: Partial<Row>[] = [
    {},
    ...Level.options.flatMap((level) => (['A', 'B', 'C', 'D'] as const).map((grade) => acknowledged(level, grade))),
  ]
  const answers: Partial<Row>[] = [{}, ...AnswerKind.options.map((kind) => ({ answer: { kind, at: moment('2018-03-08T14:00') } }))]

  it('never says received without a stamp, delivered without a trace, nor seen without a receipt', () => {
    const second = [null, attempt('email', 'delivered', 'own-record'), attempt('note', 'returned', 'stamp')]
    const sentences: string[] = []
    const untrue: string[] = []
    for (const first of attempts)
      for (const other of second)
        for (const acknowledgement of acknowledgements)
          for (const answer of answers) {
            const given = other ? [first, other] : [first]
            const sentence = line({ attempts: given, ...acknowledgement, ...answer })
            const holds = (grades: string) => given.some((each) => hasReached(each) && each.grade !== null && grades.includes(each.grade))
            const acknowledgedAt = acknowledgement.acknowledgement?.grade ?? '-'
            const bornOut =
              (!/deliver(?!y)/.test(sentence) || holds('B')) &&
              (!sentence.includes('seen') || holds('C') || acknowledgedAt === 'C') &&
              (!/^Acknowledged (?!by word)/.test(sentence) || 'AB'.includes(acknowledgedAt)) &&
              (!sentence.includes('receiv') || holds('A')) &&
              /^[A-Z][^.]*\.$/.test(sentence)
            sentences.push(sentence)
            if (!bornOut) untrue.push(sentence)
          }
    expect(untrue).toEqual([])
    expect(new Set(sentences).size).toBeGreaterThan(40)
  })
})
