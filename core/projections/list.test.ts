import { describe, expect, it } from 'vitest'
import { rowOf, type Row } from '#core/ledger'
import { acknowledgement, content, denial, issue, moment, NOW, registerOf, requestAfter } from '#core/testing/examples'
import type { Command } from '#core/command'
import { arrange, pageOf } from './arrange'
import { overviewOf, type ListQuery } from './list'
import { daysOver, daysWaiting, standingOf } from './standing'

const later = { due: moment('2018-03-14T22:00') }

function row(id: string, number: number, some: Parameters<typeof content>[0], ...commands: readonly Command[]): Row {
  const request = requestAfter(issue({ content: content(some), number: { year: 2018, number } }), ...commands)
  return { ...rowOf(request, NOW, []), id }
}

const acknowledge: Command = { kind: 'acknowledge', request: 'r1', acknowledgement: acknowledgement() }
const automatic: Command = { kind: 'acknowledge', request: 'r1', acknowledgement: acknowledgement({ level: 'automatic' }) }
const deny: Command = { kind: 'deny', request: 'r1', denial: denial() }
const settle = (as: 'rebutted' | 'conceded'): Command => ({
  kind: 'settle-denial',
  request: 'r1',
  n: 1,
  settlement: { as, at: moment('2018-03-07T04:00'), words: '' },
})
const answer: Command = { kind: 'answer', request: 'r1', answer: { kind: 'accepted', at: moment('2018-03-08T14:00'), words: '' } }
const close: Command = { kind: 'end', request: 'r1', ending: { as: 'closed', reason: 'Done', by: null } }

describe('standing', () => {
  it.each([
    ['overdue', row('a', 1, {})],
    ['overdue', row('a', 1, {}, automatic)],
    ['awaiting', row('a', 1, later)],
    ['acknowledged', row('a', 1, {}, acknowledge)],
    ['acknowledged', row('a', 1, {}, answer)],
    ['disputed', row('a', 1, {}, acknowledge, deny)],
    ['disputed', row('a', 1, {}, deny, settle('rebutted'))],
    ['acknowledged', row('a', 1, {}, acknowledge, deny, settle('conceded'))],
    ['not-required', row('a', 1, { acknowledgementRequired: false, due: null })],
    ['closed', row('a', 1, {}, acknowledge, deny, close)],
  ])('%s', (standing, one) => {
    expect(standingOf(one, NOW)).toBe(standing)
  })

  it('takes a due day as over only when the day is', () => {
    const dueOnThe9th = row('a', 1, { due: moment('2018-03-09T05:00', 'day') })
    expect(standingOf(dueOnThe9th, '2018-03-10T04:59:00Z')).toBe('awaiting')
    expect(standingOf(dueOnThe9th, '2018-03-10T05:00:00Z')).toBe('overdue')
  })

  it('counts days over and waiting by the calendar', () => {
    expect(daysOver(row('a', 1, {}), NOW, 'America/New_York')).toBe(3)
    expect(daysOver(row('a', 1, later), NOW, 'America/New_York')).toBe(-5)
    expect(daysWaiting(row('a', 1, {}), NOW, 'America/New_York')).toBe(7)
  })
})

describe('the list', () => {
  const rows = [
    row('late', 1, {}),
    row('later', 2, { due: moment('2018-03-04T22:00'), counterpart: 'Meridian Wire' }),
    row('soon', 3, later),
    row('denied', 4, {}, deny),
    row('had', 5, {}, acknowledge),
    row('done', 6, {}, acknowledge, close),
  ]
  const query: ListQuery = { view: 'all', counterpart: null, search: '', sort: null, group: 'standing', collapsed: [], offset: 0, limit: 50 }
  const due = { by: 'due', descending: false } as const
  const register = registerOf(...rows)
  const page = (some: Partial<ListQuery>, fit: ((row: Row) => boolean | number) | null = null) => {
    const points = fit && Uint16Array.from(rows, (each) => Number(fit(each)))
    const { indices, ...outline } = pageOf(arrange(register, { ...query, ...some }, NOW, points), { ...query, ...some })
    return { ...outline, rows: register.rowsAt(indices) }
  }

  it('groups by standing, in order, the longest overdue first', () => {
    expect(page({}).rows.map(({ id }) => id)).toEqual(['denied', 'later', 'late', 'soon', 'had', 'done'])
    expect(page({}).groups.map(({ key, count }) => [key, count])).toEqual([
      ['disputed', 1],
      ['overdue', 2],
      ['awaiting', 1],
      ['acknowledged', 1],
      ['closed', 1],
    ])
  })

  it('folds groups away without losing count of them', () => {
    const folded = page({ collapsed: ['overdue'] })
    expect(folded.total).toBe(6)
    expect(folded.rows.map(({ id }) => id)).toEqual(['denied', 'soon', 'had', 'done'])
    expect(folded.groups[1]).toEqual({ by: 'standing', key: 'overdue', count: 2, collapsed: true })
  })

  it('gives the part that is asked for', () => {
    expect(page({ offset: 2, limit: 2 }).rows.map(({ id }) => id)).toEqual(['late', 'soon'])
  })

  it('narrows by view, counterpart and search', () => {
    expect(page({ view: 'chasing' }).rows.map(({ id }) => id)).toEqual(['denied', 'later', 'late'])
    expect(page({ counterpart: 'Meridian Wire' }).total).toBe(1)
    expect(page({ search: 'x' }, ({ id }) => id === 'had').rows.map(({ id }) => id)).toEqual(['had'])
  })

  it('orders plainly where it does not group', () => {
    expect(page({ group: null }).groups).toEqual([])
    expect(page({ group: null }).rows.map(({ id }) => id)).toEqual(['done', 'had', 'denied', 'soon', 'later', 'late'])
    expect(page({ sort: due, group: null }).rows[0]?.id).toBe('later')
  })

  it('has what fits a search best first, the newest of equals, where it does not group by standing or order by date', () => {
    const fits = new Map([['later', 1], ['had', 1], ['late', 2]])
    const found = (some: Partial<ListQuery>) => page({ search: 'x', ...some }, ({ id }) => fits.get(id) ?? 0).rows.map(({ id }) => id)
    expect(found({ group: null })).toEqual(['late', 'had', 'later'])
    expect(found({ sort: due, group: null })).toEqual(['later', 'late', 'had'])
    expect(found({ group: 'standing' })).toEqual(['later', 'late', 'had'])
  })

  it('counts what the rail shows', () => {
    expect(overviewOf(register.columns, NOW)).toEqual({
      counts: { chasing: 3, awaiting: 4, disputed: 1, acknowledged: 1, all: 6, drafts: 0 },
      counterparts: [
        { name: 'State Department', open: 4 },
        { name: 'Meridian Wire', open: 1 },
      ],
    })
  })
})
