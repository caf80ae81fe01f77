import { expect, test } from 'vitest'
import { email, issue, note, outcome, requestAfter } from '#core/testing/examples'
import type { HandOver } from '#core/command'
import { awaitingDispatch, outgoingEmail } from './outgoing'

const sent = (messageId: string, some: Parameters<typeof email>[0] = {}) =>
  email({ details: { channel: 'email', from: 'press@embassy.example', to: 'desk@state.example', messageId }, ...some })
const chase = (text: string): HandOver => ({
  kind: 'hand-over',
  request: 'r1',
  n: null,
  role: 'chase',
  details: { channel: 'email', from: 'press@embassy.example', to: 'desk@state.example', messageId: '<c@embassy.example>' },
  text,
})

test('a chase answers to the emails that were sent before it, and bears the reference', () => {
  const request = requestAfter(
    issue({
      attempts: [
        sent('<1@embassy.example>'),
        sent('not an identifier'),
        sent('<2@embassy.example>', { dispatchedAt: null }),
        sent('<3@embassy.example>', { outcome: outcome({ state: 'voided', words: 'Logged twice' }) }),
        note(),
        sent('<4@embassy.example>'),
      ],
    }),
    chase('A reminder.'),
  )
  const attempt = request.attempts.at(-1)
  expect(attempt && outgoingEmail(request, attempt)).toMatchObject({
    subject: 'Re: Meeting of the two foreign ministers (2018/041)',
    references: ['<1@embassy.example>', '<4@embassy.example>'],
    text: 'A reminder.',
  })
})

test('an original says what the request says; a note is no email', () => {
  const request = requestAfter(issue({ attempts: [sent('<1@embassy.example>', { role: 'original' }), note()] }))
  const [original, other] = request.attempts
  expect(original && outgoingEmail(request, original)).toMatchObject({
    subject: 'Meeting of the two foreign ministers (2018/041)',
    references: [],
    text: request.content.text,
  })
  expect(other && outgoingEmail(request, other)).toBeNull()
})

test('what was handed over waits until it was dispatched, given up, or the request ended; the last one is first', () => {
  const handedOver = requestAfter(issue(), chase('One.'), chase('Two.'))
  expect(awaitingDispatch(handedOver).map(({ n }) => n)).toEqual([4, 3])
  const { attempts } = handedOver
  const dispatchedAt = attempts[0]?.dispatchedAt ?? null
  const dispatched = attempts.map((attempt) => (attempt.n === 4 ? { ...attempt, dispatchedAt } : attempt))
  expect(awaitingDispatch({ ...handedOver, attempts: dispatched }).map(({ n }) => n)).toEqual([3])
  const failed = attempts.map((attempt) => ({ ...attempt, outcome: outcome({ state: 'failed' }) }))
  expect(awaitingDispatch({ ...handedOver, attempts: failed })).toEqual([])
  expect(awaitingDispatch(requestAfter(issue(), chase('One.'), { kind: 'end', request: 'r1', ending: { as: 'closed', reason: 'Done', by: null } }))).toEqual([])
})
