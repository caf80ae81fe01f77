/** What is answered from columns is what a plain look at every whole row answers, whatever happened to the register. */
import fc from 'fast-check'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import type { Condition } from '#core/finding/condition'
import { GroupBy, SortBy } from '#core/finding/order'
import { written } from '#core/finding/write'
import { Row } from '#core/ledger'
import type { Instant } from '#core/moment'
import { officeOf, withPresentName, type Office } from '#core/office'
import { Columns } from '#core/register/columns'
import { Names } from '#core/register/names'
import type { Numbers } from '#core/register/numbers'
import { Register, type RowSource } from '#core/register/register'
import { anyCondition } from '#core/testing/conditions'
import { card, email, issue, moment, note, NOW, rowAfter, settings } from '#core/testing/examples'
import { brief, plainList, rank, type Plain } from '#core/testing/plain-list'
import { AnswerKind, AttemptState, Channel, DisputeState, Grade, Level, NoteKind, RequestState } from '#core/words'
import { arrange, pageOf } from './arrange'
import { counterpartsOf, type Counterpart } from './counterparts'
import { isInView, overviewOf, View, type ListQuery, type Overview } from './list'
import type { SheetFilter } from './paper'
import { outlineOf, SHEET_STANDINGS } from './sheet'
import { isOpen, STANDINGS, standingOf } from './standing'

const [base, one] = [rowAfter(issue({ attempts: [note()] })), rowAfter(issue({ attempts: [email()] })).attempts]
const level = (held: Level | null): Row['acknowledgement'] =>
  held && { level: held, who: 'X', at: moment('2018-03-08T14:42'), cameBy: 'email', theirReference: '', grade: 'A' }

/** Minutes from the present to the beginning of its month in Washington, and of that in UTC. */
const TURN = [-12_140, -12_141, -12_440, -12_441]
const anyMoment = fc.record({
  // About the present, so that many are just late and just not.
  minute: fc.oneof(fc.integer({ min: -3_000, max: 3_000 }), fc.constantFrom(-30, -1, -700, ...TURN)),
  precision: fc.constantFrom('minute', 'about', 'day'),
}).map(({ minute, precision }) => ({ ...moment('2018-03-09T15:20', precision), at: instant(minute) }))
const IDS = 8
const everything = { counterpart: null, search: '', offset: 0, limit: 1_000 } as const
const anyOrder: fc.Arbitrary<Pick<ListQuery, 'sort' | 'group'>> = fc.record({
  sort: fc.option(fc.record({ by: fc.constantFrom(...SortBy.options), descending: fc.boolean() }), { freq: 2 }),
  group: fc.option(fc.constantFrom<GroupBy>('standing', ...GroupBy.options), { freq: 3 }),
})
const anyName = fc.constantFrom('', 'State Department', 'Meridian Wire', 'meridian wire', 'Ünïcode «Курьер»')

const anyAttempt = fc
  .record({ channel: fc.constantFrom(...Channel.options), name: anyName, state: fc.constantFrom(...AttemptState.options), kind: fc.constantFrom(...NoteKind.options) })
  .map(({ kind, ...some }) => ({ ...some, noteKind: some.channel === 'note' ? kind : null }))
/** Of these names, and of these dates. */
const anyConditions = fc.array(
  anyCondition(
    fc.constantFrom('state', 'DEP', 'epa', 'ünicode', 'kur', 'Курьер «', 'department stat', 'meridian wire x'),
    fc.constantFrom('2018', '2018-02', '2018-03', '2018-02-28', '2018-03-01', '2018-03-08', '2018-03-09', '2018-03-10', '2017'),
  ),
  { maxLength: 3 },
)

/** Every combination, sensible or not. The number is the identifier's own. */
const anyRow: fc.Arbitrary<Row> = fc
  .record({
    id: fc.nat({ max: IDS }),
    year: fc.constantFrom(1999, 2018),
    subject: anyName,
    formal: fc.boolean(),
    keptBy: anyName,
    grade: fc.option(fc.constantFrom(...Grade.options)),
    answer: fc.option(fc.constantFrom(...AnswerKind.options).map((kind) => ({ kind, at: moment('2018-03-08T14:42') }))),
    tags: fc.uniqueArray(anyName.filter((name) => name !== ''), { maxLength: 2 }),
    state: fc.constantFrom(...RequestState.options, 'issued', 'issued', 'issued'),
    dispute: fc.constantFrom(...DisputeState.options),
    required: fc.boolean(),
    level: fc.constantFrom(null, null, null, ...Level.options),
    due: fc.option(anyMoment, { freq: 2 }),
    issuedAt: anyMoment,
    changed: fc.integer({ min: -5, max: 5 }).map(instant),
    counterpart: anyName,
    addressee: anyName,
    addresses: fc.array(anyAttempt, { maxLength: 3 }),
    sent: fc.option(fc.record({ at: anyMoment, channel: fc.constantFrom(...Channel.options) })),
    chases: fc.nat({ max: 2 }),
    planned: fc.option(anyMoment, { freq: 1 }),
    pause: fc.option(fc.record({ reason: fc.constant('Recess'), until: fc.option(anyMoment) }), { freq: 1 }),
    places: fc.array(fc.tuple(fc.constantFrom('2017.desk.jsonl', '2018.desk.jsonl'), fc.nat({ max: 2 ** 39 }), fc.nat()), { maxLength: 3 }),
  })
  .map(({ id, year, level: held, addresses, ...some }) => ({
    ...base,
    ...some,
    id: `r${String(id)}`,
    number: some.state === 'draft' ? null : { year, number: id + 1 },
    acknowledgement: level(held),
    attempts: addresses.flatMap((address) => one.map((attempt) => ({ ...attempt, ...address }))),
  }))

const policy = { firstAfter: 1, thenEvery: 2, escalation: null }
/** Offices that chase differently, one of them only in what it says of itself. */
const anyOffice = fc.constantFrom<Office>(
  officeOf(settings),
  officeOf({ ...settings, chasing: policy }),
  officeOf({ ...settings, chasing: policy, person: 'P. Lisin' }),
  ...[2, 4].map((firstAfter) => ({
    ...officeOf({ ...settings, chasing: policy }),
    counterparts: [card({ name: 'Meridian Wire', formerNames: firstAfter === 2 ? ['state department'] : [], chasing: { ...policy, firstAfter } })],
  })),
)

/** A row may be put while the others are being kept; orders that were asked for may be out of date later. */
type Step =
  | { readonly kind: 'put' | 'put while keeping'; readonly row: Row }
  | { readonly kind: 'discard' | 'renumber'; readonly id: number }
  | { readonly kind: 'look' | 'reopen' }
  | { readonly kind: 'chase otherwise'; readonly office: Office }

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: anyRow.map((row): Step => ({ kind: 'put', row })) },
  anyRow.map((row): Step => ({ kind: 'put while keeping', row })),
  fc.nat({ max: IDS }).map((id): Step => ({ kind: 'discard', id })),
  fc.nat({ max: IDS }).map((id): Step => ({ kind: 'renumber', id })),
  fc.constantFrom<Step>({ kind: 'look' }, { kind: 'reopen' }),
  anyOffice.map((office): Step => ({ kind: 'chase otherwise', office })),
)

function instant(minute: number): Instant {
  return new Date(Date.parse(NOW) + minute * 60_000).toISOString()
}

/** The same steps done to a register, and to rows in a plain list; a row stands where it was first put. */
function after(steps: readonly Step[]): { readonly register: Register; readonly rows: readonly Row[] } {
  let register = new Register(officeOf(settings))
  const rows: (Row | null)[] = []
  const put = (row: Row): void => {
    const at = rows.findIndex((each) => each?.id === row.id)
    register.put(row)
    if (at < 0) rows.push(row)
    else rows[at] = row
  }
  for (const step of steps) {
    switch (step.kind) {
      case 'put':
        put(step.row)
        break
      case 'put while keeping': {
        const [snapshot, kept] = [register.snapshot(), keeping(rows)]
        put(step.row)
        register.settle(snapshot, kept)
        break
      }
      case 'discard': {
        const id = `r${String(step.id)}`
        register.discard(id)
        const at = rows.findIndex((row) => row?.id === id)
        if (at >= 0) rows[at] = null
        break
      }
      case 'renumber': {
        const row = rows.find((each) => each?.id === `r${String(step.id)}`)
        if (row) put({ ...row, number: row.number && { ...row.number, year: 4_017 - row.number.year }, changed: instant(7) })
        break
      }
      case 'look':
        for (const by of SortBy.options) arrange(register, { ...everything, view: 'all', sort: { by, descending: false }, group: null }, NOW, null)
        outlineOf(register.columns, { view: 'all', counterpart: null }, NOW)
        counterpartsOf(register.columns)
        break
      case 'chase otherwise':
        register.changeOffice(step.office)
        break
      case 'reopen':
        register = reopened(register, keeping(rows))
        break
    }
  }
  return { register, rows: rows.filter((row) => row !== null) }
}

/** Rows as a file would keep them: nothing of them stays in memory. */
function keeping(rows: readonly (Row | null)[]): RowSource {
  const texts = rows.map((row) => JSON.stringify(row))
  return { read: (indices) => indices.map((index) => v.parse(Row, JSON.parse(texts[index] ?? ''))) }
}

function reopened(register: Register, kept: RowSource): Register {
  const { columns, ids } = register.snapshot()
  const parts = new Map<string, Numbers>(columns.parts())
  const read = new Columns(new Names(columns.names.all), columns.size, (name, kind) => parts.get(name) ?? new kind(0))
  return new Register(register.office, { columns: read, ids, changed: new Map(), kept })
}

function plainOverview({ rows, office }: Plain): Overview {
  const names = [...new Set(rows.map(({ counterpart }) => counterpart))].filter((name) => name !== '')
  const counts = (view: View): number => rows.filter((row) => isInView(brief(row, office), view, NOW)).length
  return {
    counts: { chasing: counts('chasing'), awaiting: counts('awaiting'), disputed: counts('disputed'), acknowledged: counts('acknowledged'), all: counts('all'), drafts: counts('drafts') },
    counterparts: names
      .map((name) => ({ name, open: rows.filter((row) => row.counterpart === name && isOpen(row)).length }))
      .sort((a, b) => b.open - a.open || a.name.localeCompare(b.name)),
  }
}

function plainSheet({ rows, office }: Plain, query: Pick<SheetFilter, 'view' | 'counterpart'>): unknown {
  const some = rows.filter((row) => isOpen(row) && (query.counterpart === null || row.counterpart === query.counterpart) && isInView(brief(row, office), query.view, NOW))
  const issued = ({ issuedAt }: Row): number => Date.parse(issuedAt?.at ?? '')
  const groups = SHEET_STANDINGS.map((standing) => ({
    standing,
    ids: some.filter((row) => standingOf(row, NOW) === standing).sort((a, b) => issued(a) - issued(b) || rank(a) - rank(b)).map(({ id }) => id),
  }))
  const totals = Object.fromEntries(groups.map(({ standing, ids }) => [standing, ids.length]))
  return { groups: groups.filter(({ ids }) => ids.length > 0), totals, shown: some.length, of: rows.filter(({ state }) => state !== 'draft').length }
}

function plainCounterparts(rows: readonly Row[]): readonly Counterpart[] {
  const latest = rows.map((row, at) => ({ row, at })).sort((a, b) => Date.parse(b.row.changed) - Date.parse(a.row.changed) || rank(b.row) - rank(a.row) || b.at - a.at)
  const names = [...new Set(latest.map(({ row }) => row.counterpart))].filter((name) => name !== '')
  return names.map((name) => {
    const own = latest.flatMap(({ row }) => (row.counterpart === name ? [row] : []))
    const unlike = (words: readonly string[]): string[] => [...new Set(words)].filter((word) => word !== '')
    const addresses = (channel: string): string[] => unlike(own.flatMap(({ attempts }) => attempts.flatMap((each) => (each.channel === channel ? [each.name] : []))))
    return {
      name,
      open: own.filter((row) => isOpen(row)).length,
      addressees: unlike(own.map(({ addressee }) => addressee)),
      emails: addresses('email'),
      handles: addresses('direct-message'),
    }
  })
}

it('lists, counts, sheets and suggestions are those of whole rows', () => {
  const anyQuery = fc.record({
    view: fc.constantFrom(...View.options),
    order: anyOrder,
    conditions: anyConditions,
    counterpart: fc.option(fc.oneof(anyName, fc.constant('Nobody')), { freq: 2 }),
    collapsed: fc.subarray([...STANDINGS, '', 'note', 'A', '2018-03', 'State Department']),
    search: fc.option(fc.dictionary(fc.nat({ max: IDS }).map((id) => `r${String(id)}`), fc.nat({ max: 3 })).map((points) => new Map(Object.entries(points))), { freq: 2 }),
  })
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 40, size: 'max' }), anyQuery, (steps, { search, order, conditions, ...some }) => {
      const { register, rows } = after(steps)
      const { office } = register
      const plain = { rows: rows.map((row) => withPresentName(row, office)), office, now: NOW }
      const { columns } = register
      expect([...register.rows()]).toEqual(rows)
      for (const row of rows) {
        expect(register.row(row.id)).toEqual(row)
        expect(register.placesOf(row.id)).toEqual(row.places)
        expect(columns.tells(register.indexOf(row.id) ?? -1, row, register.office)).toBe(true)
        expect(row.number === null || register.isTaken(row.number)).toBe(true)
      }

      const query: ListQuery = { ...everything, ...order, ...some, search: conditions.map(written).join(' ') }
      const points = search && new Uint16Array(columns.size)
      for (const [id, each] of search ?? []) points?.fill(each, register.indexOf(id) ?? columns.size, (register.indexOf(id) ?? columns.size) + 1)
      const { groups, indices } = pageOf(arrange(register, query, NOW, points), query)
      expect({ groups, ids: register.rowsAt(indices).map(({ id }) => id) }).toEqual(plainList(plain, query, conditions, search))

      expect(overviewOf(columns, NOW)).toEqual(plainOverview(plain))
      const { groups: parts, ...counts } = outlineOf(columns, query, NOW)
      const named = parts.map(({ standing, indices: own }) => ({ standing, ids: register.rowsAt(own).map(({ id }) => id) }))
      expect({ groups: named, ...counts }).toEqual(plainSheet(plain, query))
      expect(counterpartsOf(columns)).toEqual(plainCounterparts(plain.rows))
    }),
    { numRuns: 200 },
  )
}, 30_000)

it('a list is that of whole rows, however it is sorted, grouped and narrowed', () => {
  const orders = [
    ...SortBy.options.flatMap((by) => [false, true].map((descending) => ({ sort: { by, descending }, group: null }))),
    ...GroupBy.options.flatMap((group) => [null, { by: 'subject' as const, descending: false }].map((sort) => ({ sort, group }))),
  ]
  const someConditions = fc.array(anyConditions, { minLength: 20, maxLength: 20 })
  fc.assert(
    fc.property(fc.array(anyStep, { minLength: 10, maxLength: 30, size: 'max' }), someConditions, (steps, asked) => {
      const { register, rows } = after(steps)
      const { office } = register
      const plain = { rows: rows.map((row) => withPresentName(row, office)), office, now: NOW }
      const compare = (query: ListQuery, conditions: readonly Condition[]): void => {
        const { groups, indices } = pageOf(arrange(register, query, NOW, null), query)
        expect({ groups, ids: register.rowsAt(indices).map(({ id }) => id) }).toEqual(plainList(plain, query, conditions, null))
      }
      for (const order of orders) compare({ ...everything, ...order, view: 'all', collapsed: [] }, [])
      for (const conditions of asked) {
        const search = conditions.map(written).join(' ')
        compare({ ...everything, view: 'all', sort: null, group: null, collapsed: [], search }, conditions)
      }
    }),
    { numRuns: 150 },
  )
}, 60_000)
