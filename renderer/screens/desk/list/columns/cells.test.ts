import { expect, test } from 'vitest'
import { acknowledgement, content, issue, moment, NOW, rowAfter, WASHINGTON } from '#core/testing/examples'
import { acknowledgementCell, dueCell } from './cells'

const acknowledge = (some = {}) => ({ kind: 'acknowledge', request: 'r1', acknowledgement: acknowledgement(some) }) as const

test('what is awaited past its date says how long, and how far over', () => {
  const row = rowAfter(issue())
  const awaited = { ring: 'awaited', word: 'Awaited', grade: null, below: '7 days waiting' }
  expect(acknowledgementCell(row, NOW, WASHINGTON)).toEqual(awaited)
  expect(dueCell(row, NOW, WASHINGTON)).toEqual({ word: '6 Mar', below: '3 d over', over: true })
})

test('an automatic reply leaves it awaited, and bears no grade', () => {
  const row = rowAfter(issue(), acknowledge({ level: 'automatic', who: '' }))
  const automatic = { ring: 'automatic', word: 'Automatic', grade: null, below: '7 days waiting' }
  expect(acknowledgementCell(row, NOW, WASHINGTON)).toEqual(automatic)
  expect(dueCell(row, NOW, WASHINGTON).over).toBe(true)
})

test('an acknowledgement says when and how it came, a formal one under which reference', () => {
  const written = rowAfter(issue(), acknowledge())
  expect(acknowledgementCell(written, NOW, WASHINGTON)).toMatchObject({ word: 'Written', grade: 'A', below: '8 Mar · by email' })
  expect(dueCell(written, NOW, WASHINGTON)).toEqual({ word: 'No answer', below: 'due 6 Mar', over: false })
  const formal = rowAfter(issue(), acknowledge({ level: 'formal', theirReference: 'PS/118' }))
  expect(acknowledgementCell(formal, NOW, WASHINGTON).below).toBe('8 Mar · PS/118')
})

test('a due date ahead is counted in days of the office’s calendar', () => {
  // 03:30 in UTC on the 10th is still the evening of the 9th in Washington.
  const today = rowAfter(issue({ content: content({ due: moment('2018-03-10T03:30') }) }))
  expect(dueCell(today, NOW, WASHINGTON).below).toBe('due today')
  const ahead = rowAfter(issue({ content: content({ due: moment('2018-03-12T20:00') }) }))
  expect(dueCell(ahead, NOW, WASHINGTON)).toEqual({ word: '12 Mar', below: 'in 3 days', over: false })
})

test('what has ended says how, and what the answer was', () => {
  const row = rowAfter(
    issue(),
    { kind: 'answer', request: 'r1', answer: { kind: 'declined', at: moment('2018-03-08T14:42'), words: '' } },
    { kind: 'end', request: 'r1', ending: { as: 'closed', reason: 'Done', by: null } },
  )
  expect(dueCell(row, NOW, WASHINGTON)).toEqual({ word: 'Closed', below: 'declined', over: false })
})
