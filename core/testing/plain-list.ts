/** A list as it is said to be: every whole row is looked at, filtered, grouped and sorted one by one. What is answered faster has to be the same. */
import { chaseOf } from '#core/chasing'
import type { Asks, Condition, DateOf, Lack, NameOf, Trait } from '#core/finding/condition'
import type { GroupBy, Sort, SortBy } from '#core/finding/order'
import { counts, type Row } from '#core/ledger'
import { dateIn, earliest, type Instant } from '#core/moment'
import type { Office } from '#core/office'
import { fold } from '#core/projections/fold'
import { isInView, type ListQuery } from '#core/projections/list'
import { isAwaiting, isOpen, isToChase, STANDINGS, standingOf, type ChaseBrief, type Standing } from '#core/projections/standing'
import { Channel, Grade, Level } from '#core/words'

/** What a plain look has to go by: rows under their present names, as they were first written down. */
export interface Plain {
  readonly rows: readonly Row[]
  readonly office: Office
  readonly now: Instant
}

/** How well each request meets the text, by identifier; null where none is sought. */
export type Points = ReadonlyMap<string, number> | null

export function brief(row: Row, office: Office): ChaseBrief {
  return { ...row, chase: chaseOf(row, office) }
}

/** The heads of a list, and the identifiers of what is not folded away. */
export function plainList(plain: Plain, query: ListQuery, conditions: readonly Condition[], points: Points): { readonly groups: unknown; readonly ids: readonly string[] } {
  const { rows, office, now } = plain
  const { group, sort, collapsed } = query
  const pointsOf = ({ id }: Row): number => points?.get(id) ?? 0
  const at = new Map(rows.map((row, index) => [row, index]))
  const older = (a: Row, b: Row): number => rank(a) - rank(b) || (at.get(a) ?? 0) - (at.get(b) ?? 0)
  const bySort = (a: Row, b: Row, { by, descending }: NonNullable<Sort>): number => {
    const [one, other] = [valueOf(plain, a, by), valueOf(plain, b, by)]
    if (one === null || other === null) return Number(one === null) - Number(other === null) || (descending ? older(b, a) : older(a, b))
    return (descending ? -1 : 1) * (Number(one > other) - Number(one < other) || older(a, b))
  }
  const compare = (a: Row, b: Row): number => {
    if (sort) return bySort(a, b, sort)
    if (group !== 'standing') return pointsOf(b) - pointsOf(a) || older(b, a)
    const isByDue: readonly Standing[] = ['disputed', 'overdue', 'awaiting']
    return isByDue.includes(standingOf(a, now)) ? bySort(a, b, { by: 'due', descending: false }) : older(b, a)
  }
  const found = rows.filter(
    (row) =>
      (query.counterpart === null || row.counterpart === query.counterpart) &&
      isInView(brief(row, office), query.view, now) &&
      (points === null || pointsOf(row) > 0) &&
      meetsAll(plain, row, conditions),
  )
  if (group === null) return { groups: [], ids: found.sort(compare).map(({ id }) => id) }
  const keys = [...new Set(found.map((row) => keyOf(plain, row, group)))].sort((a, b) => Number(a === '') - Number(b === '') || byKeys(group, a, b))
  const groups = keys.map((key) => ({ key, own: found.filter((row) => keyOf(plain, row, group) === key).sort(compare) }))
  return {
    groups: groups.map(({ key, own }) => ({ by: group, key, count: own.length, collapsed: collapsed.includes(key) })),
    ids: groups.filter(({ key }) => !collapsed.includes(key)).flatMap(({ own }) => own.map(({ id }) => id)),
  }
}

/** Drafts are newer than all that is numbered, the one changed last first. */
export function rank({ number, changed }: Row): number {
  return number ? number.year * 1e6 + number.number : 1e12 + Date.parse(changed)
}

function meetsAll(plain: Plain, row: Row, conditions: readonly Condition[]): boolean {
  return conditions.every(({ asks, not }) => {
    if (not) return !meets(plain, row, asks)
    return conditions.some((other) => !other.not && areAlternatives(asks, other.asks) && meets(plain, row, other.asks))
  })
}

function areAlternatives(one: Asks, other: Asks): boolean {
  if (one === other) return true
  if (one.of === 'trait' || one.of === 'lack') return false
  if (one.of === 'name') return other.of === 'name' && one.name === other.name
  const isClosed = (asks: Asks): boolean => asks.of === 'date' && asks.from !== null && asks.to !== null
  if (one.of === 'date') return other.of === 'date' && one.date === other.date && isClosed(one) && isClosed(other)
  return one.of === other.of
}

function meets({ office, now }: Plain, row: Row, asks: Asks): boolean {
  switch (asks.of) {
    case 'standing':
      return standingOf(row, now) === asks.standing
    case 'trait':
      return hasTrait(row, asks.trait, office, now)
    case 'state':
      return row.state === asks.state
    case 'channel':
      return channelsOf(row).includes(asks.channel)
    case 'attempt':
      return row.attempts.some(({ state }) => state === asks.state)
    case 'kind':
      return row.attempts.some(({ state, noteKind }) => state !== 'voided' && noteKind === asks.kind)
    case 'level':
      return row.acknowledgement?.level === asks.level
    case 'answer':
      return row.answer?.kind === asks.answer
    case 'dispute':
      return row.dispute === asks.dispute
    case 'grade':
      return row.grade === asks.grade
    case 'name':
      return namesOf(row, asks.name).some((name) => {
        const own = [...fold(name).split(' '), ...fold(name).split(/[^\p{L}\p{N}]+/u)]
        return fold(asks.words).split(' ').every((word) => own.some((each) => each.startsWith(word)))
      })
    case 'date': {
      const at = instantOf(row, asks.date, office)
      if (at === null) return false
      const date = dateIn(office.settings.home.zone, at)
      return (asks.from === null || date.slice(0, asks.from.length) >= asks.from) && (asks.to === null || date.slice(0, asks.to.length) <= asks.to)
    }
    case 'lack':
      return lacks(row, asks.lack)
  }
}

function hasTrait(row: Row, trait: Trait, office: Office, now: Instant): boolean {
  switch (trait) {
    case 'open':
      return isOpen(row)
    case 'to-chase':
      return isToChase(brief(row, office), now)
    case 'formal':
      return row.formal
    case 'required':
      return row.required
    case 'paused':
      return row.pause !== null && (row.pause.until === null || earliest(row.pause.until) > Date.parse(now))
  }
}

function lacks(row: Row, lack: Lack): boolean {
  switch (lack) {
    case 'tag':
      return row.tags.length === 0
    case 'keeper':
      return row.keptBy === ''
    case 'due':
      return row.due === null
    case 'acknowledgement':
      return !counts(row.acknowledgement)
    case 'evidence':
      return row.grade === null
    case 'note':
    case 'email':
    case 'direct-message':
      return !channelsOf(row).includes(lack)
  }
}

function channelsOf({ attempts }: Row): readonly Channel[] {
  return Channel.options.filter((channel) => attempts.some((each) => each.channel === channel && each.state !== 'voided'))
}

function namesOf(row: Row, of: NameOf): readonly string[] {
  switch (of) {
    case 'counterpart':
      return [row.counterpart]
    case 'addressee':
      return [row.addressee]
    case 'keeper':
      return [row.keptBy]
    case 'tag':
      return row.tags
  }
}

function instantOf(row: Row, date: DateOf, office: Office): number | null {
  switch (date) {
    case 'issued':
      return row.issuedAt && Date.parse(row.issuedAt.at)
    case 'due':
      return row.due && Date.parse(row.due.at)
    case 'sent':
      return row.sent && Date.parse(row.sent.at.at)
    case 'acknowledged':
      return row.acknowledgement && counts(row.acknowledgement) ? Date.parse(row.acknowledgement.at.at) : null
    case 'chase':
      return isAwaiting(row) ? chaseOf(row, office) : null
    case 'changed':
      return Date.parse(row.changed)
  }
}

/** Null for what has nothing to go by. */
function valueOf({ office }: Plain, row: Row, by: SortBy): string | number | null {
  switch (by) {
    case 'reference':
      return row.number && rank(row)
    case 'subject':
      return fold(row.subject) || null
    case 'counterpart':
    case 'addressee':
      return fold(row[by]) || null
    case 'keeper':
      return fold(row.keptBy) || null
    case 'tags':
      return row.tags[0] === undefined ? null : fold(row.tags[0])
    case 'channels':
      return channelsOf(row).length === 0 ? null : Channel.options.map((each) => (channelsOf(row).includes(each) ? 0 : 1)).join('')
    case 'acknowledgement':
      return row.acknowledgement && -Level.options.indexOf(row.acknowledgement.level)
    case 'grade':
      return row.grade
    case 'issued':
    case 'due':
    case 'sent':
    case 'chase':
    case 'changed':
      return instantOf(row, by, office)
  }
}

function keyOf({ office, now }: Plain, row: Row, by: GroupBy): string {
  switch (by) {
    case 'standing':
      return standingOf(row, now)
    case 'counterpart':
    case 'addressee':
      return row[by]
    case 'keeper':
      return row.keptBy
    case 'tags':
      return row.tags[0] ?? ''
    case 'channels':
      return channelsOf(row).join(' ')
    case 'acknowledgement':
      return row.acknowledgement?.level ?? ''
    case 'grade':
      return row.grade ?? ''
    case 'issued':
    case 'due':
    case 'sent':
    case 'chase': {
      const at = instantOf(row, by, office)
      return at === null ? '' : dateIn(office.settings.home.zone, at).slice(0, 7)
    }
  }
}

function byKeys(by: GroupBy, a: string, b: string): number {
  const alphabetical = (one: string, other: string): number => Number(one > other) - Number(one < other)
  const inVocabulary = (words: readonly string[]): number => words.indexOf(a) - words.indexOf(b)
  switch (by) {
    case 'standing':
      return inVocabulary(STANDINGS)
    case 'grade':
      return inVocabulary(Grade.options)
    case 'acknowledgement':
      return inVocabulary(Level.options.toReversed())
    case 'channels':
      return inVocabulary(['note email direct-message', 'note email', 'note direct-message', 'note', 'email direct-message', 'email', 'direct-message'])
    case 'issued':
    case 'due':
    case 'sent':
    case 'chase':
      return alphabetical(b, a)
    case 'counterpart':
    case 'addressee':
    case 'keeper':
    case 'tags':
      return alphabetical(fold(a), fold(b)) || alphabetical(a, b)
  }
}
