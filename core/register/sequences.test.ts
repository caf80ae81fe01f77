import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { isOfRequest } from '#core/entry'
import { rowOf } from '#core/ledger'
import { earliest, latest } from '#core/moment'
import { bearing, type NoteNumber } from '#core/note-number'
import { officeOf } from '#core/office'
import type { Request, RequestId } from '#core/request'
import { anyCommand } from '#core/testing/commands'
import { entriesOf, NOW, settings, WASHINGTON } from '#core/testing/examples'
import { apply } from './apply'
import { decide } from './decide'

const present = Date.parse(NOW) + 60_000

/** The requests after any commands in any order; `step` sees each change that was allowed. */
function carryOut(commands: readonly Parameters<typeof decide>[1][], step: (before: Request | null, after: Request) => void): Request[] {
  const requests = new Map<RequestId, Request>()
  const numbers = (): string[] => [...requests.values()].flatMap(({ number }) => (number ? `${String(number.year)}/${String(number.number)}` : []))
  for (const command of commands) {
    const known = {
      office: officeOf(settings),
      request: (id: RequestId) => requests.get(id) ?? null,
      nextNumber: (year: number) => 1 + Math.max(0, ...[...requests.values()].map(({ number }) => (number?.year === year ? number.number : 0))),
      isTaken: (number: { year: number; number: number }) => numbers().includes(`${String(number.year)}/${String(number.number)}`),
      noteOn: (note: NoteNumber, except: RequestId | null) =>
        [...requests.values()].map((each) => (each.id === except ? null : bearing(rowOf(each, NOW, []), note, WASHINGTON))).find((on) => on !== null) ?? null,
    }
    const decision = decide(known, command, { now: NOW, id: 'new' })
    if (!decision.ok) continue
    for (const entry of entriesOf(decision.value)) {
      if (!isOfRequest(entry)) continue
      const before = requests.get(entry.request) ?? null
      const after = apply(before, entry)
      if (after === null) throw new Error('an entry of nothing was decided')
      step(before, after)
      requests.set(entry.request, after)
    }
  }
  return [...requests.values()]
}

function holds(request: Request): void {
  const dispatches = request.attempts.flatMap(({ dispatchedAt }) => dispatchedAt ?? [])
  const facts = [...request.acknowledgements, ...request.answers, ...request.denials]
  if (request.number === null) return
  for (const { at } of facts) expect(earliest(at)).toBeLessThanOrEqual(present)
  for (const at of dispatches) expect(earliest(at)).toBeLessThanOrEqual(present)
  for (const { at } of [...request.acknowledgements, ...request.answers]) {
    expect(dispatches.some((dispatch) => latest(at) >= earliest(dispatch))).toBe(true)
  }
  for (const { level, who } of request.acknowledgements) expect(who !== '' || level === 'automatic').toBe(true)
  for (const { speaker } of request.denials) expect(speaker).not.toBe('')
  if (request.content.acknowledgementRequired) expect(request.content.due).not.toBeNull()
  for (const { details, dispatchedAt, outcome } of request.attempts) {
    if (details.channel === 'direct-message' && details.eligibility === 'closed') expect(dispatchedAt).toBeNull()
    if (outcome === null) continue
    if (outcome.state === 'delivered' || outcome.state === 'seen') {
      expect(dispatchedAt).not.toBeNull()
      expect(outcome.evidence).not.toBeNull()
      if (outcome.evidence?.kind === 'witness') expect(outcome.evidence.words).not.toBe('')
    }
    if (dispatchedAt) expect(latest(outcome.at)).toBeGreaterThanOrEqual(earliest(dispatchedAt))
  }
}

/** What was recorded stays recorded: facts are only ever added, and change in nothing but what settles or voids them. */
function keeps(before: Request | null, after: Request): void {
  if (!before?.number) return
  expect(after.number).toEqual(before.number)
  expect(after.discarded).toBe(false)
  const { subject, ask, text, counterpart } = before.content
  expect(after.content).toMatchObject({ subject, ask, text, counterpart })
  for (const [index, attempt] of before.attempts.entries()) {
    const now = after.attempts[index]
    // What is only planned is fixed by handing it over; what left, or came to anything, stays as it was.
    const isHandedOver = now?.handedOver !== attempt.handedOver
    if (isHandedOver) expect([attempt.dispatchedAt, attempt.outcome, now?.details.channel]).toEqual([null, null, attempt.details.channel])
    else expect([now.details, now.text]).toEqual([attempt.details, attempt.text])
    expect(now?.outcomes.slice(0, attempt.outcomes.length)).toEqual(attempt.outcomes)
    if (attempt.dispatchedAt) expect(now?.dispatchedAt).toEqual(attempt.dispatchedAt)
  }
  expect(after.acknowledgements.slice(0, before.acknowledgements.length).map(said)).toEqual(before.acknowledgements.map(said))
  expect(after.answers.slice(0, before.answers.length).map(said)).toEqual(before.answers.map(said))
  expect(after.denials.slice(0, before.denials.length).map(said)).toEqual(before.denials.map(said))
  if (before.ending && after.ending) {
    const facts = ({ attempts, acknowledgements, answers, denials }: Request): object => ({ attempts, acknowledgements, answers, denials })
    expect(facts(after)).toEqual(facts(before))
  }
}

function said(fact: object): object {
  return { ...fact, voided: null, settlement: null }
}

it('no commands, in any order, break a rule or take back what was recorded', { timeout: 60_000 }, () => {
  let issued = 0
  let acknowledged = 0
  fc.assert(
    fc.property(fc.array(anyCommand, { minLength: 20, maxLength: 60, size: 'max' }), (commands) => {
      const requests = carryOut(commands, keeps)
      for (const request of requests) {
        holds(request)
        issued += Number(request.number !== null)
        acknowledged += Number(request.acknowledgements.length > 0)
        for (const to of request.links) expect(requests.find(({ id }) => id === to)?.links).toContain(request.id)
      }
      const numbers = requests.flatMap(({ number }) => (number ? JSON.stringify(number) : []))
      expect(new Set(numbers).size).toBe(numbers.length)
    }),
    { numRuns: 2000 },
  )
  // Commands that are all refused would prove nothing.
  expect(issued).toBeGreaterThanOrEqual(40)
  expect(acknowledged).toBeGreaterThanOrEqual(40)
})
