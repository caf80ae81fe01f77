import { expect, test } from 'vitest'
import { PROPOSED_TEMPLATES } from '#core/note-template'
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
    signature: [],
    unfilled: [],
    draft: false,
  })
  expect(letterOf(request, 1, { ...settings, officeInFull: '' }, NOW)?.office).toBe('Washington press office')
})

test('it says what the attempt says, and bears the day on which it was handed over', () => {
  const { details } = note()
  const request = requestAfter(issue({ content: content(noDue), attempts: [note(planned)] }), { kind: 'hand-over', request: 'r1', n: 1, role: 'chase', details, text: 'A reminder.' })
  expect(letterOf(request, 1, settings, '2019-01-01T00:00:00Z')).toMatchObject({ at: NOW, paragraphs: ['A reminder.'] })
})

test('a note that was sent without being handed over bears the day on which it was dispatched, whenever it is set', () => {
  const request = requestAfter(issue({ content: content(noDue) }))
  expect(letterOf(request, 1, settings, '2019-01-01T00:00:00Z')?.at).toBe('2018-03-02T20:40:00Z')
})

test('a signed one has the signature of its kind’s template; what nothing is known for is told', () => {
  const { details } = note()
  if (details.channel !== 'note') throw new Error('no note')
  const letter = { ...planned, details: { ...details, kind: 'letter', signature: 'signed' } } as const
  const signed = (some: Partial<typeof settings>, text: string) =>
    letterOf(requestAfter(issue({ content: content({ ...noDue, text }), attempts: [note(letter)] })), 1, { ...settings, ...some }, NOW)
  expect(signed({}, 'Text.')).toMatchObject({ signature: ['Anna Vetrova', 'Press Office, Washington'], unfilled: [] })
  expect(signed({ person: '' }, 'Dear {title},')).toMatchObject({ signature: ['{person}', 'Press Office, Washington'], unfilled: ['{title}', '{person}'] })
  const notes = { ...PROPOSED_TEMPLATES, letter: { ...PROPOSED_TEMPLATES.letter, signature: 'The Attaché' } }
  expect(signed({ notes }, 'Text.')).toMatchObject({ signature: ['The Attaché'] })
})

test('the letter of a draft says that it is one', () => {
  const draft = requestAfter({ kind: 'save-draft', request: null, content: content(noDue), attempts: [note(planned)] })
  expect(letterOf(draft, 1, settings, NOW)).toMatchObject({ draft: true, reference: '' })
})

test('there is none of an attempt by email, nor of one that is not there', () => {
  const request = requestAfter(issue())
  expect(letterOf(request, 2, settings, NOW)).toBeNull()
  expect(letterOf(request, 9, settings, NOW)).toBeNull()
})
