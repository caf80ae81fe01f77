import { describe, expect, test } from 'vitest'
import { withCourtesy } from '#core/courtesy'
import { courtesyFor } from '#core/projections/letter'
import { content, issue, moment, note, NOW, requestAfter, settings } from '#core/testing/examples'
import { changed, courteous } from './courteous'
import { blankHandOver, type HandOverForm } from './order'

const asked = content({ acknowledgementRequired: false, due: null, text: 'A meeting is proposed.' })
const planned = note({ dispatchedAt: null, outcome: null })
const request = requestAfter(issue({ content: asked, attempts: [planned] }))
const blank = blankHandOver(request, request.attempts[0] ?? null, moment(NOW.slice(0, 16)), { email: '', message: '' })
const of = (kind: 'note-verbale' | 'letter'): string => withCourtesy(asked.text, courtesyFor(asked, kind, settings))
const turned = (form: HandOverForm, part: Partial<HandOverForm>): HandOverForm => changed(form, part, asked, settings)
const letter = { ...blank.note, kind: 'letter' } as const
const aide = { ...blank.note, kind: 'aide-memoire' } as const

describe('the text of a note', () => {
  test('begins with the phrases of its kind around it', () => {
    expect(courteous(blank, asked, settings).text).toBe(of('note-verbale'))
  })

  test('is left alone when it has phrases of its own, or nothing is written yet', () => {
    const own = { ...blank, text: 'The Embassy presents its compliments and proposes a meeting.' }
    expect(courteous(own, asked, settings)).toBe(own)
    const empty = { ...blank, text: ' ' }
    expect(courteous(empty, asked, settings)).toBe(empty)
    const woven = courteous(blank, asked, settings)
    expect(courteous(woven, asked, settings)).toBe(woven)
  })

  test('changes its phrases with its kind and its channel', () => {
    const verbale = courteous(blank, asked, settings)
    expect(turned(verbale, { note: letter }).text).toBe(of('letter'))
    expect(turned(verbale, { note: aide }).text).toBe(asked.text)
    expect(turned(turned(verbale, { note: aide }), { note: letter }).text).toBe(of('letter'))
    expect(turned(verbale, { channel: 'email' }).text).toBe(asked.text)
    expect(turned(turned(verbale, { channel: 'email' }), { channel: 'note' }).text).toBe(of('note-verbale'))
  })

  test('keeps what a person wrote over them', () => {
    const own = { ...blank, text: 'My own words.' }
    expect(turned(own, { note: letter }).text).toBe('My own words.')
    expect(turned(courteous(blank, asked, settings), { text: 'Mine.' }).text).toBe('Mine.')
  })
})
