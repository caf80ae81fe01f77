import { describe, expect, it } from 'vitest'
import type { Proposal, Proves } from '#core/evidence/proposal'
import { acknowledgement, email, moment } from '#core/testing/examples'
import { proofOf } from './proof'

function proofOfWhat(proves: Proves, amended: Parameters<typeof proofOf>[1] = null) {
  const about = { id: 'p', file: 'f', request: 'r1', reference: '2018/041', subject: '', reason: 'id', confidence: 'sure' } as const
  const proposal: Proposal = { ...about, attempt: { of: 'logged', n: 2 }, proves }
  return proofOf(proposal, amended, 'sent.eml', ({ at }) => at.slice(0, 10))
}

describe('what a proposal proves', () => {
  const at = moment('2018-03-02T15:33')
  const outcome = { state: 'delivered', at, evidence: { kind: 'server-report', words: '' }, words: 'Taken by mx.example', code: '250 2.0.0' } as const

  it('is told with its grade only where it shows receipt', () => {
    expect(proofOfWhat({ kind: 'outcome', outcome })).toMatchObject({ sentence: 'Attempt 2 delivered: Taken by mx.example, 250 2.0.0, 2018-03-02', grade: 'B' })
    expect(proofOfWhat({ kind: 'outcome', outcome: { ...outcome, state: 'relayed', words: '', code: '' } })).toMatchObject({
      sentence: 'Attempt 2 left us, 2018-03-02',
      grade: null,
    })
  })

  it('tells a delivery that is new, and one that is logged', () => {
    expect(proofOfWhat({ kind: 'sent', messageId: '', attempt: email({ dispatchedAt: at }) }).sentence).toMatch(/^Sent by email to \S+, 2018-03-02$/)
    expect(proofOfWhat({ kind: 'as-sent', messageId: '' }).sentence).toBe('The very message of attempt 2, as it was sent')
  })

  it('asks to look at a reply, until it was looked at', () => {
    const reply = acknowledgement({ level: 'written' })
    expect(proofOfWhat({ kind: 'acknowledged', acknowledgement: reply })).toMatchObject({ grade: 'A', isLacking: false })
    expect(proofOfWhat({ kind: 'acknowledged', acknowledgement: reply }).note).toContain('look whether')
    expect(proofOfWhat({ kind: 'acknowledged', acknowledgement: reply }, reply).note).toBe('')
    expect(proofOfWhat({ kind: 'acknowledged', acknowledgement: reply }, { ...reply, level: 'implied' }).grade).toBe('C')
  })

  it('says what a reply lacks', () => {
    expect(proofOfWhat({ kind: 'acknowledged', acknowledgement: acknowledgement({ who: ' ' }) })).toMatchObject({ isLacking: true })
    expect(proofOfWhat({ kind: 'acknowledged', acknowledgement: acknowledgement({ level: 'formal', theirReference: '' }) })).toMatchObject({ isLacking: true })
    const automatic = proofOfWhat({ kind: 'acknowledged', acknowledgement: acknowledgement({ level: 'automatic', who: '' }) })
    expect(automatic).toMatchObject({ isLacking: false, grade: 'B' })
    expect(automatic.sentence).toContain('never counts')
  })
})
