import { expect, test } from 'vitest'
import { address, card, content, issue, note, NOW, requestAfter, settings } from '#core/testing/examples'
import { officeOf } from '#core/office'
import { slipOf } from './slip'

const noDue = { acknowledgementRequired: false, due: null }
const { details } = note()
const request = requestAfter(issue({ content: content(noDue), attempts: [note({ dispatchedAt: null, outcome: null })] }))
const state = card({ name: 'Department of State', formerNames: ['State Department'], zone: 'Europe/Paris', addresses: [address(), address({ channel: 'note', address: '2201 C Street' })] })

test('a slip says which note goes to whom, and its code the reference in plain words', () => {
  expect(slipOf(request, 1, officeOf(settings), NOW)).toEqual({
    reference: '2018/041',
    code: 'Chancery 2018/041 note 112',
    note: { kind: 'note-verbale', number: '112', messenger: 'T. Brandt' },
    role: 'original',
    chase: null,
    from: 'Press Office, Washington',
    to: ['Spokesperson', 'State Department'],
    address: '',
    zone: settings.theirs.zone,
    at: NOW,
    home: settings.home,
    theirs: settings.theirs,
    sample: false,
  })
})

test('the directory says where it is handed in, under which name now, and whose time it is there', () => {
  const office = { ...officeOf(settings), counterparts: [state] }
  expect(slipOf(request, 1, office, NOW)).toMatchObject({ to: ['Spokesperson', 'Department of State'], address: '2201 C Street', zone: 'Europe/Paris' })
})

test('a note without a number is told by its reference; a draft has no code', () => {
  if (details.channel !== 'note') throw new Error('no note')
  const unnumbered = note({ dispatchedAt: null, outcome: null, details: { ...details, number: '' } })
  expect(slipOf(requestAfter(issue({ content: content(noDue), attempts: [unnumbered] })), 1, officeOf(settings), NOW)?.code).toBe('Chancery 2018/041 note')
  const wordy = note({ dispatchedAt: null, outcome: null, details: { ...details, number: 'Ж'.repeat(1_000) } })
  expect(slipOf(requestAfter(issue({ content: content(noDue), attempts: [wordy] })), 1, officeOf(settings), NOW)?.code).toBe('Chancery 2018/041 note')
  const draft = requestAfter({ kind: 'save-draft', request: null, content: content(noDue), attempts: [unnumbered] })
  expect(slipOf(draft, 1, officeOf(settings), NOW)).toMatchObject({ reference: '', code: null })
})

test('there is none of an attempt by email, nor of one that is not there', () => {
  const both = requestAfter(issue({ content: content(noDue) }))
  expect(slipOf(both, 2, officeOf(settings), NOW)).toBeNull()
  expect(slipOf(both, 9, officeOf(settings), NOW)).toBeNull()
})
