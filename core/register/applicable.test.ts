import { expect, test } from 'vitest'
import { acknowledgement, content, denial, email, entriesOf, exhibit, issue, knownWith, moment, NOW, outcome, requestAfter } from '#core/testing/examples'
import { isOfRequest, type EntryBody, type RequestEntry } from '#core/entry'
import type { Request } from '#core/request'
import { applicable, type Applicable } from './applicable'
import { decide } from './decide'

function entry(body: EntryBody): RequestEntry {
  const [made] = entriesOf([body]).filter(isOfRequest)
  if (!made) throw new Error('not of a request')
  return made
}

const issued = requestAfter(issue())
const draft = requestAfter({ kind: 'save-draft', request: null, content: content(), attempts: [] })
const of = { request: 'r1' }
const acknowledged = (n: number): RequestEntry => entry({ kind: 'acknowledgement.recorded', ...of, n, acknowledgement: acknowledgement() })
const logged = (n: number): RequestEntry => entry({ kind: 'attempt.logged', ...of, attempt: { ...email(), n, chase: null } })
const came = (n: number): RequestEntry => entry({ kind: 'attempt.outcome', ...of, n, outcome: outcome() })
const denied = (n: number): RequestEntry => entry({ kind: 'denial.recorded', ...of, n, denial: denial() })
const settled = entry({ kind: 'denial.settled', ...of, n: 1, settlement: { as: 'rebutted', at: moment('2018-03-07T10:00'), words: '' } })
const handedOver = (n: number): RequestEntry => entry({ kind: 'attempt.handed-over', ...of, n, details: email().details, text: '' })
const answered = (n: number): RequestEntry => entry({ kind: 'answer.recorded', ...of, n, answer: { kind: 'accepted', at: moment('2018-03-07T10:00'), words: '' } })
const voided = (kind: 'acknowledgement.voided' | 'answer.voided' | 'denial.voided'): RequestEntry => entry({ kind, ...of, n: 1, reason: 'By mistake' })
const kept = (n: number): RequestEntry => entry({ kind: 'exhibit.kept', ...of, n, exhibit: exhibit() })
const exhibitVoided = entry({ kind: 'exhibit.voided', ...of, n: 1, reason: 'By mistake' })
const drafted = entry({ kind: 'request.drafted', ...of, content: content(), attempts: [] })
const discarded = entry({ kind: 'draft.discarded', ...of })

const table: [string, Request | null, RequestEntry, Applicable][] = [
  ['a beginning', null, drafted, 'follows'],
  ['a draft written anew', draft, drafted, 'follows'],
  ['a draft of what was issued', issued, drafted, 'cannot'],
  ['a draft discarded', draft, discarded, 'follows'],
  ['what was issued, discarded', issued, discarded, 'cannot'],
  ['an acknowledgement of nothing', null, acknowledged(1), 'cannot'],
  ['an acknowledgement of a draft', draft, acknowledged(1), 'cannot'],
  ['the first acknowledgement', issued, acknowledged(1), 'follows'],
  ['the second without the first', issued, acknowledged(2), 'lacks'],
  ['the next delivery', issued, logged(3), 'follows'],
  ['a delivery after one that is lost', issued, logged(4), 'lacks'],
  ['what came of a delivery', issued, came(2), 'follows'],
  ['what came of a lost one', issued, came(3), 'lacks'],
  ['the first denial', issued, denied(1), 'follows'],
  ['the second without the first', issued, denied(2), 'lacks'],
  ['the settlement of a lost one', issued, settled, 'lacks'],
  ['a word to find a draft by', draft, entry({ kind: 'request.tagged', ...of, tags: ['March'] }), 'follows'],
  ['a draft that is chased otherwise', draft, entry({ kind: 'chasing.changed', ...of, chasing: null }), 'cannot'],
  ['a delivery handed over', issued, handedOver(2), 'follows'],
  ['a lost one handed over', issued, handedOver(3), 'lacks'],
  ['an acknowledgement that is void', issued, voided('acknowledgement.voided'), 'lacks'],
  ['an answer that is void', issued, voided('answer.voided'), 'lacks'],
  ['a denial that is void', issued, voided('denial.voided'), 'lacks'],
  ['the first answer', issued, answered(1), 'follows'],
  ['the second without the first', issued, answered(2), 'lacks'],
  ['what was never ended, opened again', issued, entry({ kind: 'request.reopened', ...of, reason: 'Not done' }), 'lacks'],
  ['an exhibit of nothing', null, kept(1), 'cannot'],
  ['an exhibit of a draft', draft, kept(1), 'follows'],
  ['the first exhibit', issued, kept(1), 'follows'],
  ['the second without the first', issued, kept(2), 'lacks'],
  ['a lost exhibit that is void', issued, exhibitVoided, 'lacks'],
  ['an exhibit that is void', requestAfter(issue(), { kind: 'keep-exhibit', ...of, exhibit: exhibit() }), exhibitVoided, 'follows'],
  ['chasing that never rested, resumed', issued, entry({ kind: 'chasing.resumed', ...of }), 'lacks'],
  ['a link that is not there, cut', issued, entry({ kind: 'request.unlinked', ...of, to: 'r2' }), 'lacks'],
]

test.each(table)('%s', (_, before, after, due) => {
  expect(applicable(before, after)).toBe(due)
})

test('what is recorded after a loss never takes the ordinal of what is left', () => {
  const left = { ...issued, attempts: issued.attempts.slice(1), acknowledgements: requestAfter(issue(), { kind: 'acknowledge', request: 'r1', acknowledgement: acknowledgement() }).acknowledgements.map((each) => ({ ...each, n: 2 })) }
  const bodies = (command: Parameters<typeof decide>[1]): unknown => decide(knownWith(left), command, { now: NOW, id: 'r1' })
  expect(bodies({ kind: 'log-delivery', request: 'r1', attempt: email() })).toMatchObject({ value: [{ attempt: { n: 3 } }] })
  expect(bodies({ kind: 'acknowledge', request: 'r1', acknowledgement: acknowledgement() })).toMatchObject({ value: [{ n: 3 }] })
})
