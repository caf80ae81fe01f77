/** What is counted is what a plain look at every whole row counts, and each line of search finds what its figure counts. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { counts, type Row } from '#core/ledger'
import { byInstant, dateIn, latest, type Instant } from '#core/moment'
import { officeOf, type Office } from '#core/office'
import { Register } from '#core/register/register'
import { acknowledgement, card, content, email, issue, moment, note, NOW, outcome, rowAfter, settings } from '#core/testing/examples'
import { AnswerKind, AttemptState, Channel, DisputeState, Grade, Level, RequestState } from '#core/words'
import { arrange } from '../arrange'
import { isOpen, isOverdue } from '../standing'
import { wholeRecord, type RecordData } from './record'
import { periodOf } from './spans'
import { STANDS, sumOf, type Stand } from './stand'

const NOWHERE = { fingerprint: '', entries: 0 }
const office: Office = { ...officeOf(settings), counterparts: [card({ name: 'Meridian Wire', formerNames: ['The Wire'] })] }
const { zone } = settings.home

function registerWith(rows: readonly Row[]): Register {
  const register = new Register(office)
  for (const [index, row] of rows.entries()) register.put({ ...row, id: `r${String(index)}`, number: row.number && { year: 2018, number: index + 1 } })
  return register
}

function record(rows: readonly Row[], from = '2018-03-01', to = '2018-03-31'): RecordData {
  return wholeRecord(registerWith(rows), { kind: 'record', ...periodOf([from, to], zone), paper: 'a4' }, NOW, NOWHERE)
}

const base = rowAfter(issue({ attempts: [note()] }))
const [attempt] = base.attempts
const minutes = fc.integer({ min: -20_000, max: 200 })
const at = (minute: number): Instant => new Date(Date.parse(NOW) + minute * 60_000).toISOString()
const anyMoment = fc.record({ minute: minutes, precision: fc.constantFrom('minute', 'about', 'day') })
  .map(({ minute, precision }) => ({ ...moment('2018-03-09T15:20', precision), at: at(minute) }))

/** Of every state; a draft was never issued, and an answer is there where the state says so. */
const anyRow: fc.Arbitrary<Row> = fc
  .record({
    state: fc.constantFrom(...RequestState.options),
    dispute: fc.constantFrom(...DisputeState.options),
    required: fc.boolean(),
    level: fc.option(fc.constantFrom(...Level.options)),
    levelAt: anyMoment,
    answer: fc.constantFrom(...AnswerKind.options),
    answerAt: anyMoment,
    isAnswered: fc.boolean(),
    due: fc.option(anyMoment),
    issuedAt: anyMoment,
    isSent: fc.boolean(),
    counterpart: fc.constantFrom('State Department', 'Meridian Wire', 'The Wire', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'),
    attempts: fc.array(
      fc.record({ channel: fc.constantFrom(...Channel.options), state: fc.constantFrom(...AttemptState.options), grade: fc.constantFrom(...Grade.options) }),
      { maxLength: 3 },
    ),
  })
  .map(({ level, levelAt, answer, answerAt, isAnswered, issuedAt, isSent, attempts, ...some }) => {
    const answered = some.state === 'answered' || (isAnswered && some.state !== 'issued' && some.state !== 'draft')
    return {
      ...base,
      ...some,
      number: some.state === 'draft' ? null : base.number,
      issuedAt: some.state === 'draft' ? null : issuedAt,
      sent: isSent ? { at: issuedAt, channel: 'note' as const } : null,
      acknowledgement: level && { level, who: 'X', at: levelAt, cameBy: 'email' as const, theirReference: '', grade: 'A' as const },
      answer: answered ? { kind: answer, at: answerAt } : null,
      attempts: attempts.flatMap((each) => (attempt ? [{ ...attempt, ...each }] : [])),
    }
  })

function plainStand(row: Row): Stand {
  const heard = row.answer !== null || counts(row.acknowledgement)
  if (row.state === 'voided' || (!heard && !isOpen(row))) return 'closed'
  if (heard) return 'acknowledged'
  if (isOverdue(row, NOW)) return 'overdue'
  return row.required ? 'awaiting' : 'not-required'
}

const standsOf = (rows: readonly Row[]): Record<string, number> =>
  Object.fromEntries(STANDS.map((stand) => [stand, rows.filter((row) => plainStand(row) === stand).length]))

it('counts what whole rows say, and finds it by its lines', () => {
  const anyDay = fc.constantFrom('2018-02-23', '2018-02-28', '2018-03-01', '2018-03-04', '2018-03-08', '2018-03-09', '2018-03-31')
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 30, size: 'max' }), fc.tuple(anyDay, anyDay), (some, days) => {
      const [from = '', to = ''] = days.toSorted()
      const register = registerWith(some)
      const rows = register.shownAt([...some.keys()])
      const { until } = periodOf([from, to], zone)
      const data = record(some, from, to)
      const own = rows.filter(({ issuedAt }) => issuedAt && dateIn(zone, issuedAt.at) >= from && dateIn(zone, issuedAt.at) <= to)
      const standing = own.filter(({ state }) => state !== 'voided')

      expect(data.issued.count).toBe(own.length)
      expect(Object.fromEntries(STANDS.map((stand) => [stand, data.stands[stand].count]))).toEqual(standsOf(own))
      expect(data.denied.count).toBe(standing.filter(({ dispute }) => dispute !== 'none').length)
      for (const kind of AnswerKind.options) expect(data.answers[kind].count).toBe(standing.filter(({ answer }) => answer?.kind === kind).length)

      const late = standing.filter((row) => {
        const heard = [counts(row.acknowledgement) ? row.acknowledgement?.at : null, row.answer?.at].some((each) => each && each.at < until)
        return row.required && row.due && latest(row.due) < Date.parse(until) && !heard && plainStand(row) !== 'closed'
      })
      expect(data.overdueAtEnd).toBe(until <= NOW ? late.length : null)

      for (const { channel, stands, attempts } of data.channels) {
        const made = standing.map((row) => ({ row, own: row.attempts.filter((each) => each.channel === channel && !['planned', 'voided'].includes(each.state)) }))
        const all = made.flatMap((each) => each.own)
        const in_ = (...states: readonly AttemptState[]): number => all.filter(({ state }) => states.includes(state)).length
        expect(stands).toEqual(standsOf(made.flatMap((each) => (each.own.length > 0 ? [each.row] : []))))
        expect(attempts).toMatchObject({ made: all.length, failed: in_('failed'), refused: in_('refused'), returned: in_('returned') })
        expect(attempts.open).toBe(in_('dispatched', 'delayed', 'relayed', 'unknown'))
        for (const grade of Grade.options) expect(attempts.reached[grade]).toBe(all.filter((each) => ['delivered', 'seen'].includes(each.state) && each.grade === grade).length)
      }

      const names = [...new Set(own.map(({ counterpart }) => counterpart))]
      const sizeOf = (name: string): number => own.filter(({ counterpart }) => counterpart === name).length
      const most = names.sort((a, b) => sizeOf(b) - sizeOf(a) || a.localeCompare(b))
      expect(data.counterparts.map(({ name }) => name)).toEqual(most.slice(0, 8))
      for (const { name, stands } of data.counterparts) expect(stands).toEqual(standsOf(own.filter(({ counterpart }) => counterpart === name)))
      const rest = most.slice(8)
      expect(data.others).toEqual(rest.length === 0 ? null : { count: rest.length, stands: standsOf(own.filter(({ counterpart }) => rest.includes(counterpart))) })

      const asked = standing.filter(({ required, sent }) => required && sent)
      expect(data.days.none).toBe(asked.filter((row) => plainStand(row) !== 'acknowledged').length)
      expect(data.days.counts.reduce((sum, each) => sum + each, data.days.none)).toBe(asked.length)

      if (data.spans.length > 0) expect(data.spans.reduce((sum, { stands }) => sum + sumOf(stands), 0)).toBe(own.filter((row) => byInstant(row.issuedAt, moment('2018-03-10T05:00')) < 0).length)

      const found = (line: string, counterpart: string | null = null): number =>
        arrange(register, { view: 'all', counterpart, search: line, sort: null, group: null }, NOW, null).indices.length
      const figures = [data.issued, ...STANDS.map((stand) => data.stands[stand]), ...AnswerKind.options.map((kind) => data.answers[kind]), data.denied, ...data.channels.map(({ requests }) => requests)]
      for (const { line, count } of figures) if (line !== null) expect(found(line), line).toBe(count)
      for (const { name, line, stands } of data.counterparts) expect(found(line ?? '', name), name).toBe(sumOf(stands))
      for (const { line, stands } of data.spans) expect(found(line ?? ''), line ?? '').toBe(sumOf(stands))
    }),
    { numRuns: 150 },
  )
}, 30_000)

const request = 'r1'
const sent = rowAfter(issue({ attempts: [note({ outcome: null, dispatchedAt: moment('2018-03-02T15:00') })], content: content({ due: moment('2018-03-05T22:00') }) }))

it('says nothing came of an empty period', () => {
  const data = record([])
  expect(data).toMatchObject({ issued: { count: 0, line: 'issued:2018-03' }, counterparts: [], others: null, spans: [], overdueAtEnd: null })
  expect(data.days).toEqual({ counts: [0, 0, 0, 0, 0, 0], none: 0, median: null })
})

it('counts a request in the period of its dispatch, to the instant', () => {
  const on = (instant: string): Row => ({ ...sent, issuedAt: moment(instant) })
  // Midnight in Washington is five in the morning, UTC.
  expect(record([on('2018-03-01T04:59'), on('2018-03-06T05:00')], '2018-03-01', '2018-03-05').issued).toEqual({ count: 0, line: 'issued:2018-03-01..2018-03-05' })
  expect(record([on('2018-03-01T05:00'), on('2018-03-06T04:59')], '2018-03-01', '2018-03-05').issued.count).toBe(2)
  expect(record([on('2018-03-05T04:59'), on('2018-03-05T05:00'), on('2018-03-05T05:01')]).spans.map(({ stands }) => sumOf(stands))).toEqual([1, 2])
})

it('counts no draft, nor what is left of one that was discarded', () => {
  const draft: Row = { ...sent, id: 'draft', state: 'draft', number: null, issuedAt: null }
  const register = registerWith([draft, draft, sent])
  register.discard('r0')
  const query = { kind: 'record', ...periodOf(['1960-01-01', '2018-12-31'], zone), paper: 'a4' } as const
  expect(wholeRecord(register, query, NOW, NOWHERE).issued.count).toBe(1)
})

it('looks at the end of a period that is over for what was overdue, and at the present for everything else', () => {
  const since = rowAfter(
    issue({ attempts: [note({ outcome: null, dispatchedAt: moment('2018-03-02T15:00') })], content: content({ due: moment('2018-03-05T22:00') }) }),
    { kind: 'acknowledge', request, acknowledgement: acknowledgement({ at: moment('2018-03-07T15:00') }) },
  )
  const data = record([sent, since], '2018-03-01', '2018-03-06')
  expect(data.overdueAtEnd).toBe(2)
  expect([data.stands.overdue.count, data.stands.acknowledged.count]).toEqual([1, 1])
  expect(record([sent, since], '2018-03-01', '2018-03-05').overdueAtEnd).toBe(2)
  expect(record([sent, since], '2018-03-01', '2018-03-04').overdueAtEnd).toBe(0)
})

it('counts the days on which both offices work, from Friday to Monday one', () => {
  const acknowledged = (day: string): Row => ({ ...sent, acknowledgement: { level: 'written', who: 'X', at: moment(day), cameBy: 'email', theirReference: '', grade: 'A' } })
  const { days } = record([acknowledged('2018-03-02T16:00'), acknowledged('2018-03-03T16:00'), acknowledged('2018-03-05T16:00'), acknowledged('2018-03-08T16:00'), sent])
  expect(days).toEqual({ counts: [2, 1, 0, 1, 0, 0], none: 1, median: 0.5 })
})

it('counts each attempt by what came of it, with the grade of what shows it', () => {
  const row = rowAfter(issue({ attempts: [note({ outcome: outcome() }), email(), email({ outcome: outcome({ state: 'returned', evidence: null }) })] }))
  const [byNote, byEmail, byMessage] = record([row]).channels
  expect(byNote?.attempts).toMatchObject({ made: 1, reached: { A: 0, B: 1, C: 0, D: 0 }, open: 0 })
  expect(byEmail).toMatchObject({ attempts: { made: 2, returned: 1, open: 1 }, requests: { count: 1, line: 'issued:2018-03 channel:email -state:voided' } })
  expect(byMessage).toMatchObject({ attempts: { made: 0 }, requests: { count: 0 } })
})

it('offers no line that says something else', () => {
  const planned = { ...sent, attempts: [...sent.attempts, ...rowAfter(issue({ attempts: [note(), email({ dispatchedAt: null, plannedFor: moment('2018-03-12T15:00') })] })).attempts.slice(1)] }
  expect(record([planned]).channels[1]?.requests).toEqual({ count: 0, line: null })
  const disputed: Row = { ...sent, dispute: 'denied' }
  expect(record([disputed]).stands.overdue).toEqual({ count: 1, line: null })
  expect(record([sent]).stands.overdue).toEqual({ count: 1, line: 'issued:2018-03 overdue' })
  const query = { kind: 'record', from: '2018-03-01T00:00:00Z', until: '2018-04-01T04:00:00Z', paper: 'a4' } as const
  expect(wholeRecord(registerWith([sent]), query, NOW, NOWHERE).issued).toEqual({ count: 1, line: null })
})

it.each([
  ['2018-03-01', '2018-03-07', []],
  ['2018-03-01', '2018-03-31', ['2018-03-01 2018-03-04', '2018-03-05 2018-03-11']],
  ['2018-01-01', '2018-12-31', ['2018-01-01 2018-01-07', '2018-01-08 2018-01-14']],
  ['2017-11-30', '2018-12-31', ['2017-11-30 2017-11-30', '2017-12-01 2017-12-31', '2018-01-01 2018-01-31']],
  ['1990-01-01', '2018-12-31', ['2018-01-01 2018-12-31']],
])('parts %s to %s', (from, to, parts) => {
  expect(record([sent], from, to).spans.map((span) => `${span.from} ${span.to}`).slice(0, 3).slice(0, parts.length || 3)).toEqual(parts)
})
