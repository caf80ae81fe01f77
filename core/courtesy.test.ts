import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { courtesyOf, hasCourtesy, seemsCourteous, withCourtesy, withoutCourtesy } from './courtesy'
import { filledIn, PROPOSED_TEMPLATES, unfilledIn, type NoteNames } from './note-template'
import { NoteKind } from './words'

const names: NoteNames = {
  office: 'Embassy of Exampleland',
  'office in full': 'Press Office, Embassy of Exampleland, Washington',
  person: 'Anna Vetrova',
  place: 'Washington',
  counterpart: 'Department of State',
  addressee: 'Spokesperson',
}
const of = (kind: NoteKind): ReturnType<typeof courtesyOf> => courtesyOf(PROPOSED_TEMPLATES[kind], names)

describe('the phrases of each kind, as proposed', () => {
  const table: [NoteKind, string][] = [
    [
      'note-verbale',
      'The Embassy of Exampleland presents its compliments to the Department of State and has the honour to communicate the following.' +
        '\n\nTEXT\n\n' +
        'The Embassy of Exampleland avails itself of this opportunity to renew to the Department of State the assurances of its highest consideration.',
    ],
    [
      'signed-note',
      'Excellency,\n\nI have the honour to communicate to you the following.\n\nTEXT\n\nAccept, Excellency, the renewed assurances of my highest consideration.',
    ],
    ['aide-memoire', 'TEXT'],
    ['letter', 'Dear Spokesperson,\n\nTEXT\n\nYours sincerely,'],
  ]
  test.each(table)('%s', (kind, text) => {
    expect(withCourtesy('TEXT', of(kind))).toBe(text)
  })
})

test('an opening that ends in … goes on in the same sentence', () => {
  const template = { salutation: '', opening: 'The {office} has the honour to …', closing: '', signature: '' }
  expect(withCourtesy('propose a meeting.', courtesyOf(template, names))).toBe('The Embassy of Exampleland has the honour to propose a meeting.')
})

test('what is not known stays visible, and so does a name that there is not', () => {
  const filled = filledIn('Dear {addressee}, {Title} {office}', { ...names, addressee: '' })
  expect(filled).toBe('Dear {addressee}, {Title} Embassy of Exampleland')
  expect(unfilledIn(`${filled} {addressee}`)).toEqual(['{addressee}', '{Title}'])
  expect(filledIn('{office}', { ...names, office: '{person} $& $1' })).toBe('{person} $& $1')
})

test('phrases put around any text are taken away again, and the text is as it was', () => {
  fc.assert(
    fc.property(fc.constantFrom(...NoteKind.options), fc.string({ unit: 'grapheme' }), (kind, text) => {
      const courtesy = of(kind)
      const woven = withCourtesy(text, courtesy)
      expect(withoutCourtesy(woven, courtesy)).toBe(text)
      expect(hasCourtesy(woven, courtesy)).toBe(kind !== 'aide-memoire')
    }),
  )
})

describe('a text that has phrases of its own', () => {
  const table: [NoteKind, string, boolean][] = [
    ['note-verbale', 'The Embassy presents its compliments and proposes a meeting.', true],
    ['note-verbale', 'THE EMBASSY OF EXAMPLELAND PRESENTS  ITS\nCOMPLIMENTS to the Department.', true],
    ['note-verbale', 'We propose a meeting.\n\nThe Embassy avails itself of the occasion to renew its assurances.', true],
    ['note-verbale', 'The Embassy proposes a meeting, and has the following to say.', false],
    ['note-verbale', `${'word '.repeat(60)} presents its compliments ${'word '.repeat(60)}`, false],
    ['signed-note', 'Sir,\n\nA meeting is proposed.', true],
    ['signed-note', 'A meeting is proposed, at ten.', false],
    ['letter', 'Уважаемый господин Петров!\n\nПросим о встрече.', true],
    ['letter', 'We ask for a correction.\n\nYours sincerely', true],
    ['letter', 'We ask for a correction.', false],
    ['aide-memoire', 'The Embassy presents its compliments.', false],
  ]
  test.each(table)('%s: %s', (kind, text, seems) => {
    expect(seemsCourteous(text, of(kind))).toBe(seems)
  })

  test('is told from one with exactly ours', () => {
    const courtesy = of('letter')
    expect(hasCourtesy('Dear Spokesperson,\n\nText.\n\nYours, truly', courtesy)).toBe(false)
    expect(withoutCourtesy('Dear Spokesperson,\n\nText.', courtesy)).toBe('Dear Spokesperson,\n\nText.')
  })
})
