import { expect, it } from 'vitest'
import type { Command } from '#core/command'
import { rowOf, type Row } from '#core/ledger'
import { content, issue, moment, NOW, registerOf, requestAfter } from '#core/testing/examples'
import { severalOf, tagsOfEach } from './several'

const request = 'r1'
function row(id: string, number: number, some: Parameters<typeof content>[0], ...commands: readonly Command[]): Row {
  return { ...rowOf(requestAfter(issue({ content: content(some), number: { year: 2018, number } }), ...commands), NOW, []), id }
}
const later = { due: moment('2018-03-14T22:00') }
const pause = (until: string): Command => ({ kind: 'pause-chasing', request, pause: { reason: 'Recess', until: moment(until) } })
const tag = (...tags: string[]): Command => ({ kind: 'tag', request, tags })
const draft: Command = { kind: 'save-draft', request: null, content: content({ counterpart: '' }), attempts: [] }

const register = registerOf(
  row('late', 1, {}, tag('visit', 'press')),
  row('soon', 2, { ...later, counterpart: 'Meridian Wire' }, tag('visit')),
  row('paused', 3, later, pause('2018-03-12T22:00')),
  row('closed', 4, {}, { kind: 'end', request, ending: { as: 'closed', reason: 'Done', by: null } }),
  { ...rowOf(requestAfter(draft), NOW, []), id: 'draft' },
)
const all = ['draft', 'late', 'soon', 'paused', 'closed']

it('counts what decides what can be done to all of them', () => {
  expect(severalOf(register, all, NOW)).toMatchObject({ gone: [], count: 5, open: 3, overdue: 1, drafts: 1, paused: 1 })
  // A pause that is over pauses nothing, and what is due is late by then.
  expect(severalOf(register, all, '2018-03-15T12:00:00Z')).toMatchObject({ open: 3, overdue: 3, paused: 0 })
  expect(severalOf(register, ['soon'], NOW)).toMatchObject({ count: 1, open: 1, overdue: 0, drafts: 0, paused: 0 })
})

it('names counterparts and tags, the most frequent first', () => {
  expect(severalOf(register, all, NOW)).toMatchObject({
    counterparts: [{ name: 'State Department', count: 3 }, { name: '', count: 1 }, { name: 'Meridian Wire', count: 1 }],
    tags: [{ tag: 'visit', count: 2 }, { tag: 'press', count: 1 }],
  })
})

it('shows the first few in the order in which they were selected, and says what is gone', () => {
  const several = severalOf(register, ['gone', 'soon', ...all], NOW)
  expect(several.first.map(({ id }) => id)).toEqual(['soon', ...all])
  expect(several.gone).toEqual(['gone'])
  const many = registerOf(...Array.from({ length: 20 }, (_, n) => row(`r${String(n)}`, n + 1, {})))
  expect(severalOf(many, Array.from({ length: 20 }, (_, n) => `r${String(n)}`), NOW).first).toHaveLength(8)
})

it('gives the tags of each, in the order asked', () => {
  expect(tagsOfEach(register, ['soon', 'gone', 'late'])).toEqual([['visit'], [], ['visit', 'press']])
})
