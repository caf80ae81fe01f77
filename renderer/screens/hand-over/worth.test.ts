import { expect, test } from 'vitest'
import { directMessage, issue, moment, NOW, requestAfter, settings } from '#core/testing/examples'
import { messages } from '../../messages'
import { blankHandOver, orderOf } from './order'
import { worthAThought } from './worth'

const { worth } = messages.handOver

function told(eligibility: 'follows-us' | 'unknown', checked: string, role: 'original' | 'chase' = 'chase'): string[] {
  const request = requestAfter(issue())
  const form = blankHandOver(request, null, moment(NOW.slice(0, 16)), { email: '', message: '' })
  const { details } = directMessage(eligibility, {}, moment(checked))
  if (details.channel !== 'direct-message') throw new Error('no direct message')
  return worthAThought(request, orderOf({ ...form, channel: 'direct-message', role, message: details }, 'r1', null), settings, NOW)
}

test('an account that nobody looked at, or not for a week, is worth a thought; so is a formal original by direct message', () => {
  expect(told('follows-us', '2018-03-08T14:00')).toEqual([])
  expect(told('unknown', '2018-03-08T14:00')).toEqual([worth['eligibility-unknown']])
  expect(told('follows-us', '2018-03-01T14:00')).toEqual([worth['eligibility-old']])
  expect(told('follows-us', '2018-03-08T14:00', 'original')).toEqual([worth['message-as-original']])
})
