import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isOfRequest } from '#core/entry'
import { rowOf } from '#core/ledger'
import { apply } from '#core/register/apply'
import { decide } from '#core/register/decide'
import type { Request } from '#core/request'
import { anyCommand } from '#core/testing/commands'
import { entriesOf, knownWith, NOW } from '#core/testing/examples'
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

test('a request may be told in a dossier exactly as its row may be told on a sheet, without the names of its exhibits', () => {
  let exhibits = 0
  fc.assert(
    fc.property(fc.array(anyCommand, { maxLength: 30 }), (commands) => {
      const request = requestAfterAny(commands)
      if (request === null) return
      expect(releasableRow(rowOf(released(request), NOW, []))).toEqual(releasableRow(rowOf(request, NOW, [])))
      expect(rowOf(released(request), NOW, [])).toEqual(releasableRow(rowOf(request, NOW, [])))
      expect(released(released(request))).toEqual(released(request))
      for (const { name } of request.exhibits) expect(JSON.stringify(released(request))).not.toContain(name)
      exhibits += request.exhibits.length
    }),
    { numRuns: 200 },
  )
  expect(exhibits).toBeGreaterThan(20)
})
