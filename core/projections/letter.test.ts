import { expect, test } from 'vitest'
import { content, issue, note, NOW, requestAfter, settings } from '#core/testing/examples'
import { letterOf } from './letter'

const noDue = { acknowledgementRequired: false, due: null }
const planned = { dispatchedAt: null, outcome: null }

test('a letter has the office’s head, the note’s number, and the text paragraph by paragraph', () => {
  const request = requestAfter(issue({ content: content({ ...noDue, text: '\nFirst,\nin two lines.\r\n\r\n \n  Second.  \n\n' }), attempts: [note(planned)] }))
  expect(letterOf(request, 1, settings, NOW)).toMatchObject({
    office: 'Press Office, Washington',
    note: { kind: 'note-verbale', number: '112', signature: 'initialled' },
    reference: '2018/041',
    place: 'Washington',
    at: NOW,
    addressee: ['Spokesperson', 'State Department'],
    paragraphs: ['First,\nin two lines.', '  Second.'],
    person: 'Anna Vetrova',
  })
  expect(letterOf(request, 1, { ...settings, officeInFull: '' }, NOW)?.office).toBe('Washington press office')
})

test('it says what the attempt says, and bears the day on which it was handed over', () => {
  const { details } = note()
  const request = requestAfter(issue({ content: content(noDue), attempts: [note(planned)] }), { kind: 'hand-over', request: 'r1', n: 1, role: 'chase', details, text: 'A reminder.' })
  expect(letterOf(request, 1, settings, '2019-01-01T00:00:00Z')).toMatchObject({ at: NOW, paragraphs: ['A reminder.'] })
})

test('there is none of an attempt by email, nor of one that is not there', () => {
  const request = requestAfter(issue())
  expect(letterOf(request, 2, settings, NOW)).toBeNull()
  expect(letterOf(request, 9, settings, NOW)).toBeNull()
})
