import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isOfRequest } from '#core/entry'
import { rowOf } from '#core/ledger'
import { apply } from '#core/register/apply'
import { decide } from '#core/register/decide'
import type { Request } from '#core/request'
import { anyCommand } from '#core/testing/commands'
import { entriesOf, exhibit, issue, knownWith, NOW, requestAfter } from '#core/testing/examples'
import { releasableRow } from '../releasable'
import { released } from './released'

/** A request after whichever of these commands are allowed. */
function requestAfterAny(commands: Parameters<typeof decide>[1][]): Request | null {
  let request: Request | null = null
  for (const command of commands) {
    const decision = decide(knownWith(request), command, { now: NOW, id: 'r1' })
    if (!decision.ok) continue
    for (const entry of entriesOf(decision.value)) if (isOfRequest(entry) && entry.request === 'r1') request = apply(request, entry)
  }
  return request
}

test('a request may be told in a dossier exactly as its row may be told on a sheet', () => {
  fc.assert(
    fc.property(fc.array(anyCommand, { maxLength: 30 }), (commands) => {
      const request = requestAfterAny(commands)
      if (request === null) return
      expect(releasableRow(rowOf(released(request), NOW, []))).toEqual(releasableRow(rowOf(request, NOW, [])))
      expect(rowOf(released(request), NOW, [])).toEqual(releasableRow(rowOf(request, NOW, [])))
      expect(released(released(request))).toEqual(released(request))
    }),
    { numRuns: 200 },
  )
})

test('what an exhibit is called, and why one was voided, is not told', () => {
  const keep = { kind: 'keep-exhibit', request: 'r1', exhibit: exhibit({ name: 'From their desk.eml' }) } as const
  const voiding = { kind: 'void-exhibit', request: 'r1', n: 1, reason: 'Sent to us in confidence' } as const
  const request = requestAfter(issue(), keep, voiding, keep)
  expect(JSON.stringify(request)).toMatch(/From their desk.*in confidence/)
  expect(JSON.stringify(released(request))).not.toMatch(/From their desk|in confidence/)
})
