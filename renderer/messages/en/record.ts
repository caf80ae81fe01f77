/** What the record of a period and its preview say. */
import type { NamedPeriod } from '#core/projections/record/periods'
import type { Stand } from '#core/projections/record/stand'
import type { AnswerKind, Grade } from '#core/words'
import { plural } from '../plural'

export const record = {
  act: 'Record of a period',
  rail: 'Record',
  title: 'Record of outgoing requests',
  documentTitle: (period: string) => `Record of outgoing requests, ${period}`,
  period: 'Period',
  periods: {
    'this-month': 'This month',
    'last-month': 'Last month',
    'this-year': 'This year',
    'last-year': 'Last year',
    dates: 'Two dates',
  } satisfies Record<NamedPeriod | 'dates', string>,
  from: 'From',
  to: 'To',
  backwards: 'The last day is before the first.',
  between: (from: string, to: string) => `${from} to ${to}`,
  scope: {
    in: (period: string) => `Requests issued in ${period}, and all that came of them until now`,
    on: (day: string) => `Requests issued on ${day}, and all that came of them until now`,
    from: (days: string) => `Requests issued from ${days}, and all that came of them until now`,
  },
  figure: {
    issued: 'issued',
    overdueAtEnd: (date: string) => `overdue at the end of ${date}`,
    denied: 'denied',
    answer: { accepted: 'accepted', declined: 'declined', deferred: 'deferred' } satisfies Record<AnswerKind, string>,
  },
  /** Beneath a figure. */
  stand: {
    acknowledged: 'acknowledged or answered',
    overdue: 'overdue',
    awaiting: 'awaiting',
    'not-required': 'not required',
    closed: 'closed or voided',
  } satisfies Record<Stand, string>,
  /** In a key, and over a column. */
  key: {
    acknowledged: 'Acknowledged or answered',
    overdue: 'Overdue',
    awaiting: 'Awaiting',
    'not-required': 'Not required',
    closed: 'Closed unacknowledged, or voided',
  } satisfies Record<Stand, string>,
  stands: { title: 'What came of them', what: 'Standing', total: 'Requests' },
  channels: {
    title: 'By channel',
    about: 'A request that went by several channels is in each. Voided ones are left out.',
    what: 'Channel',
    total: 'Requests',
  },
  attempts: {
    title: 'Attempts by channel',
    about: 'Of these requests, every attempt made: original, chase or copy. A grade says how strong the evidence is that it reached them.',
    what: 'Channel',
    total: 'Attempts',
    reached: (grade: Grade) => `Reached, ${grade}`,
    open: 'Dispatched, no more known',
    failed: 'Failed',
    refused: 'Refused',
    returned: 'Returned',
    notReached: 'Failed, refused or returned',
  },
  counterparts: {
    title: 'By counterpart',
    what: 'Counterpart',
    total: 'Requests',
    others: (count: number) => plural(count, { one: '# other counterpart', other: '# other counterparts' }),
  },
  days: {
    title: 'Time to acknowledgement',
    about: 'Days on which both offices work, from dispatch to the acknowledgement that counts, or to the answer where that came first; of requests whose acknowledgement was required.',
    what: 'Days',
    total: 'Requests',
    same: 'Same day',
    range: (from: number, to: number) => (from === to ? String(from) : `${String(from)}–${String(to)}`),
    over: (days: number) => `Over ${String(days)}`,
    none: 'None so far',
    came: 'Acknowledged or answered',
    median: (days: string) => `Half within ${days} working days`,
    noMedian: 'Nothing has come back yet',
  },
  spans: {
    week: { title: 'Week by week', what: 'Week of' },
    month: { title: 'Month by month', what: 'Month' },
    year: { title: 'Year by year', what: 'Year' },
    total: 'Requests',
  },
  table: 'Table',
  tableOf: (title: string) => `Table: ${title}`,
  nothing: 'Nothing was issued in this period.',
  show: (what: string) => `${what}. Show in the list`,
  said: (what: string, total: number, parts: readonly string[]) => [`${what}: ${String(total)}`, ...parts].join('; '),
  part: (word: string, value: number) => `${word.toLowerCase()} ${String(value)}`,
  reading: 'Counting…',
  preview: { act: 'Set on paper', title: 'Record on paper', label: 'The record as it will be printed', close: 'Close' },
}
