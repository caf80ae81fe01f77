import { describe, expect, it } from 'vitest'
import type { Command } from '#core/command'
import { acknowledgement, content, denial, directMessage, email, issue, knownWith, moment, note, NOW, outcome, requestAfter } from '#core/testing/examples'
import { judge, keyOf, letStand } from './judge'
import { placeOfWarning } from './places'

const given = { now: NOW, id: 'window' }
const request = requestAfter(issue())
const tomorrow = moment('2018-03-10T16:00')

function placesOf(command: Command, before: typeof request | null = request): readonly string[] {
  return judge(knownWith(before), command, before, given).objections.map(({ place }) => place)
}

describe('what the register would say to a form', () => {
  it('is told at the fields, all of it', () => {
    expect(placesOf(issue({ content: content({ subject: '', counterpart: '', due: null }) }), null)).toEqual(['subject', 'counterpart', 'due'])
    const bad = note({ dispatchedAt: tomorrow, role: 'corrigendum', outcome: outcome({ evidence: null }) })
    expect(placesOf({ kind: 'log-delivery', request: 'r1', attempt: bad })).toEqual(['dispatchedAt', 'evidence', 'outcomeAt', 'text'])
    expect(placesOf({ kind: 'log-delivery', request: 'r1', attempt: directMessage('closed', {}, tomorrow) })).toEqual(['checkedAt', 'eligibility'])
    const incomplete = acknowledgement({ who: '', level: 'formal', at: tomorrow })
    expect(placesOf({ kind: 'acknowledge', request: 'r1', acknowledgement: incomplete })).toEqual(['who', 'theirReference', 'at'])
    expect(placesOf({ kind: 'acknowledge', request: 'r1', acknowledgement: acknowledgement({ at: moment('2018-03-01T10:00') }) })).toEqual(['at'])
    const empty = denial({ speaker: '', words: '', link: 'ftp://here' })
    expect(placesOf({ kind: 'deny', request: 'r1', denial: empty })).toEqual(['speaker', 'words', 'link'])
    expect(placesOf({ kind: 'end', request: 'r1', ending: { as: 'superseded', reason: 'Another', by: null } })).toEqual(['successor'])
    expect(placesOf({ kind: 'end', request: 'r1', ending: { as: 'closed', reason: '', by: null } })).toEqual(['reason'])
  })

  it('is told of a note’s number, in the register’s own words', () => {
    const known = { ...knownWith(request), noteOn: () => '2018/007' }
    const { objections } = judge(known, { kind: 'log-delivery', request: 'r1', attempt: note() }, request, given)
    expect(objections.map(({ place }) => place)).toEqual(['number'])
    expect(objections[0]?.sentence).toContain('stands on 2018/007 already')
  })

  it('is that a moment is lacking, where one was typed in part', () => {
    expect(judge(knownWith(request), { lacks: 'outcomeAt' }, request, given)).toMatchObject({ objections: [{ place: 'outcomeAt' }], warnings: [] })
  })
})

describe('what would be worth a thought', () => {
  const warned = (command: Command, before: typeof request | null = request): readonly string[] =>
    judge(knownWith(before), command, before, given).warnings.map((each) => `${each.warning} at ${placeOfWarning(each.warning, each.about)}`)

  it('is what a form adds, and not what was so before', () => {
    const one = requestAfter(issue({ attempts: [email({ role: 'original' })], content: content({ formal: false }) }))
    expect(warned({ kind: 'log-delivery', request: 'r1', attempt: email({ role: 'chase', dispatchedAt: moment('2018-03-09T15:00') }) }, one)).toEqual([])
    expect(warned({ kind: 'log-delivery', request: 'r1', attempt: email({ role: 'chase' }) }, one)).toEqual(['recorded-late at course'])
  })

  it('is told at its field', () => {
    const today = moment('2018-03-09T15:00')
    expect(warned({ kind: 'acknowledge', request: 'r1', acknowledgement: acknowledgement({ body: 'Northgate', at: today }) })).toEqual(['other-body at body'])
    expect(warned({ kind: 'answer', request: 'r1', answer: { kind: 'accepted', at: moment('2018-03-05T15:00'), words: '' } })).toEqual(['recorded-late at at'])
    const message = directMessage('unknown', { role: 'original', dispatchedAt: today })
    expect(warned({ kind: 'log-delivery', request: 'r1', attempt: message })).toEqual(['message-as-original at role', 'eligibility-unknown at eligibility'])
    const draft: Command = { kind: 'save-draft', request: 'r2', content: content(), attempts: [email({ dispatchedAt: today })] }
    expect(warned(draft, null)).toEqual(['formal-without-note at channels', 'one-channel at channels'])
  })

  it('is let stand where a reason was given, each by itself', () => {
    const [body, late] = judge(knownWith(request), { kind: 'acknowledge', request: 'r1', acknowledgement: acknowledgement({ body: 'Northgate' , at: moment('2018-03-07T15:00') }) }, request, given).warnings
    if (!body || !late) throw new Error('two warnings are expected')
    expect(letStand([body, late], { [keyOf(body)]: ' They forward it ', [keyOf(late)]: ' ' }, 'r1')).toEqual([
      { kind: 'accept-warning', request: 'r1', accepted: { warning: 'other-body', about: { of: 'acknowledgement', n: 1 }, reason: 'They forward it' } },
    ])
  })
})
