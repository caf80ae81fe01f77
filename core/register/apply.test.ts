import fc from 'fast-check'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { acknowledgement, denial, email, entriesOf, issue, knownWith, moment, note, NOW, outcome, requestAfter } from '#core/testing/examples'
import type { Command } from '#core/command'
import { Entry, isOfRequest } from '#core/entry'
import { Row, rowOf } from '#core/ledger'
import type { Request } from '#core/request'
import { apply, requestFrom } from './apply'
import { decide } from './decide'

/** Commands of every kind, mostly sensible and often enough not. */
const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.constant<Command>(issue({ request: 'r1' })),
  fc.constant<Command>({ kind: 'save-draft', request: 'r1', content: requestAfter(issue()).content, attempts: [note()] }),
  fc.constant<Command>({ kind: 'discard-draft', request: 'r1' }),
  fc.constantFrom(note(), email({ role: 'chase' }), note({ dispatchedAt: null })).map((attempt): Command => ({ kind: 'log-delivery', request: 'r1', attempt })),
  fc
    .record({ n: fc.integer({ min: 1, max: 5 }), state: fc.constantFrom('delivered', 'failed', 'unknown'), day: fc.integer({ min: 1, max: 12 }) })
    .map(({ n, state, day }): Command => ({
      kind: 'record-outcome',
      request: 'r1',
      n,
      dispatchedAt: null,
      outcome: outcome({ state, at: moment(`2018-03-${String(day).padStart(2, '0')}T10:00`) }),
    })),
  fc.constantFrom('automatic', 'oral', 'written', 'formal', 'implied').map((level): Command => ({ kind: 'acknowledge', request: 'r1', acknowledgement: acknowledgement({ level }) })),
  fc.constant<Command>({ kind: 'deny', request: 'r1', denial: denial() }),
  fc.constant<Command>({ kind: 'settle-denial', request: 'r1', n: 1, settlement: { as: 'rebutted', at: moment('2018-03-07T10:00'), words: '' } }),
  fc.constant<Command>({ kind: 'end', request: 'r1', ending: { as: 'voided', reason: 'Twice', by: null } }),
)

it('is the same however it was come by: step by step, or from the entries as they were written to the disk', () => {
  fc.assert(
    fc.property(fc.array(anyCommand, { maxLength: 30 }), (commands) => {
      const written: string[] = []
      let request: Request | null = requestAfter({ kind: 'save-draft', request: null, content: requestAfter(issue()).content, attempts: [] })
      let entries = entriesOf([{ kind: 'request.drafted', request: 'r1', content: request.content, attempts: [] }])
      written.push(...entries.map((entry) => JSON.stringify(entry)))
      for (const command of commands) {
        const decision = decide(knownWith(request), command, { now: NOW, id: 'r1' })
        if (!decision.ok) continue
        entries = entries.concat(entriesOf(decision.value, NOW, entries.length))
        written.push(...entries.slice(written.length).map((entry) => JSON.stringify(entry)))
        request = requestFrom(entries.filter(isOfRequest))
        if (request === null) throw new Error('a request vanished')
        expect(v.is(Row, rowOf(request, NOW, []))).toBe(true)
        expect(request.ending === null || request.number !== null).toBe(true)
      }
      const reread = written.map((line) => v.parse(Entry, JSON.parse(line)))
      expect(requestFrom(reread.filter(isOfRequest))).toEqual(request)
    }),
  )
})

it('knows which request stands in the place of one superseded, and who wrote that down', () => {
  const [ended] = entriesOf([{ kind: 'request.ended', request: 'r1', ending: { as: 'superseded', reason: 'Asked anew', by: 'r2' } }])
  const request = ended && isOfRequest(ended) ? apply(requestAfter(issue()), ended) : null
  expect(request?.ending).toMatchObject({ as: 'superseded', successor: 'r2', by: 'Anna Vetrova' })
})
