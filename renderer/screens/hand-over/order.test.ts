import { expect, test } from 'vitest'
import { directMessage, email, issue, moment, note, NOW, requestAfter } from '#core/testing/examples'
import { blankHandOver, orderOf, plannedAttempts, takenDetails } from './order'

const now = moment(NOW.slice(0, 16))
const from = { email: 'press@embassy.example', message: '@embassy' }
const planned = { dispatchedAt: null, outcome: null }

test('a new delivery is a chase by the channel and to the address used last, with a message of its own', () => {
  const request = requestAfter(issue({ attempts: [note(), email({ details: { channel: 'email', from: 'a@b.example', to: 'desk@state.example', messageId: '<1@b.example>' } })] }))
  const form = blankHandOver(request, null, now, from)
  expect(form).toMatchObject({ channel: 'email', role: 'chase', text: request.content.text, note: { number: '' }, message: { from: '@embassy' } })
  expect(takenDetails(form)).toEqual({ channel: 'email', from: 'a@b.example', to: 'desk@state.example', messageId: '' })
  expect(orderOf(form, 'r1', null)).toMatchObject({ kind: 'hand-over', n: null, role: 'chase', text: request.content.text })
})

test('a planned one is taken as it stands, with our address where it had none', () => {
  const request = requestAfter(
    issue({
      attempts: [
        note(),
        note({ ...planned, role: 'copy' }),
        email({ ...planned, details: { channel: 'email', from: '', to: 'desk@state.example', messageId: '<1@b.example>' }, text: 'A reminder.' }),
        directMessage('follows-us', planned),
      ],
    }),
  )
  const all = plannedAttempts(request)
  expect(all.map(({ n }) => n)).toEqual([2, 3, 4])
  const [copy, mail, message] = all.map((attempt) => blankHandOver(request, attempt, now, from))
  expect(copy).toMatchObject({ channel: 'note', role: 'copy', note: { number: '112' }, text: request.content.text })
  expect(mail).toMatchObject({ channel: 'email', email: { from: 'press@embassy.example', messageId: '<1@b.example>' }, text: 'A reminder.' })
  expect(message).toMatchObject({ channel: 'direct-message', message: { to: '@StateDeptSpox', eligibility: 'follows-us' } })
})
