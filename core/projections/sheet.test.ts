import { describe, expect, it } from 'vitest'
import type { Command } from '#core/command'
import { rowOf, type Row } from '#core/ledger'
import { acknowledgement, content, denial, directMessage, email, issue, moment, note, NOW, outcome, registerOf, requestAfter, rowAfter } from '#core/testing/examples'
import { OPEN_REQUESTS, type SheetQuery } from './paper'
import { furthestAttempt, nextChase, sheetOf } from './sheet'

const later = { due: moment('2018-03-14T22:00') }

function row(number: number, some: Parameters<typeof content>[0], ...commands: readonly Command[]): Row {
  const request = requestAfter(issue({ content: content(some), number: { year: 2018, number } }), ...commands)
  return { ...rowOf(request, NOW, []), id: `r${String(number)}` }
}

const onRequest = { request: 'r1' } as const
const acknowledge: Command = { kind: 'acknowledge', ...onRequest, acknowledgement: acknowledgement() }
const deny: Command = { kind: 'deny', ...onRequest, denial: denial() }
const close: Command = { kind: 'end', ...onRequest, ending: { as: 'closed', reason: 'Done', by: null } }

const draft = { ...rowAfter({ kind: 'save-draft', request: null, content: content(), attempts: [] }), id: 'draft' }
const rows = [
  row(1, { acknowledgementRequired: false, due: null }),
  row(2, {}, acknowledge),
  row(3, { ...later, counterpart: 'Meridian Wire' }),
  row(4, {}),
  row(5, {}, deny),
  row(6, {}, acknowledge, close),
  { ...row(7, later), issuedAt: moment('2018-02-20T15:00') },
  draft,
]

describe('a sheet', () => {
  const position = { fingerprint: 'ab', entries: 12 }
  const sheet = (query: Partial<SheetQuery> = {}) => sheetOf(registerOf(...rows), { ...OPEN_REQUESTS, ...query }, NOW, position)
  const groups = (query?: Partial<SheetQuery>) => sheet(query).groups.map(({ standing, rows: some }) => [standing, some.map(({ id }) => id)])

  it('holds each open request once, in its group, the oldest first', () => {
    expect(groups()).toEqual([
      ['disputed', ['r5']],
      ['overdue', ['r4']],
      ['awaiting', ['r7', 'r3']],
      ['acknowledged', ['r2']],
      ['not-required', ['r1']],
    ])
  })

  it('says how many it shows, of how many that were ever issued', () => {
    expect(sheet()).toMatchObject({ shown: 6, of: 7, fingerprint: 'ab', entries: 12 })
  })

  it('shows one view, or one counterpart', () => {
    expect(groups({ view: 'disputed' })).toEqual([['disputed', ['r5']]])
    expect(groups({ counterpart: 'Meridian Wire' })).toEqual([['awaiting', ['r3']]])
    expect(groups({ view: 'drafts' })).toEqual([])
  })
})

describe('the attempt that a channel shows', () => {
  const sent = email({ dispatchedAt: moment('2018-03-05T15:00') })
  const delivered = (kind: 'server-report' | 'own-record', at: string) =>
    email({ dispatchedAt: moment(at), outcome: outcome({ at: moment(at), evidence: { kind, words: 'log' } }) })
  const failed = email({ outcome: outcome({ state: 'failed', evidence: null }) })
  const voided = email({ outcome: outcome({ state: 'voided', evidence: null }) })
  const planned = email({ dispatchedAt: null, plannedFor: moment('2018-03-10T15:00') })
  const shown = (...attempts: Parameters<typeof email>[0][]) =>
    furthestAttempt(rowAfter(issue({ attempts: attempts.map((each) => email(each)) })), 'email')?.n ?? null

  it('is the one that came furthest', () => {
    expect(shown(failed, delivered('own-record', '2018-03-03T15:00'), sent, planned)).toBe(2)
    expect(shown(planned, failed, sent)).toBe(3)
    expect(shown(planned, failed)).toBe(2)
  })

  it('is the first delivered with the strongest evidence', () => {
    expect(
      shown(delivered('own-record', '2018-03-02T21:00'), delivered('server-report', '2018-03-04T15:00'), delivered('server-report', '2018-03-03T15:00')),
    ).toBe(3)
  })

  it('is the latest of those that came equally far', () => {
    expect(shown(email(), sent)).toBe(2)
    expect(shown(sent, email())).toBe(1)
  })

  it('is never a voided one, nor one of another channel', () => {
    expect(shown(voided)).toBeNull()
    expect(furthestAttempt(rowAfter(issue({ attempts: [note(), directMessage('unknown')] })), 'email')).toBeNull()
  })
})

describe('the next chase', () => {
  const chase = (day: string) => email({ role: 'chase', dispatchedAt: null, plannedFor: moment(`2018-03-${day}T15:00`) })

  it('is the earliest that is planned', () => {
    const chased = rowAfter(issue({ attempts: [note(), email({ role: 'chase' }), chase('12'), chase('10')] }))
    expect(nextChase(chased)).toMatchObject({ chase: 3, at: moment('2018-03-10T15:00') })
  })

  it('is none when nothing is planned but a first delivery', () => {
    expect(nextChase(rowAfter(issue({ attempts: [note(), email({ dispatchedAt: null, plannedFor: moment('2018-03-10T15:00') })] })))).toBeNull()
  })
})
