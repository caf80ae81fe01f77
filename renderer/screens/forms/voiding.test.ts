import { expect, it } from 'vitest'
import { decide } from '#core/register/decide'
import { acknowledgement, denial, email, issue, knownWith, moment, note, NOW, requestAfter, WASHINGTON } from '#core/testing/examples'
import { voidableFacts, voidCommand } from './voiding'

const request = requestAfter(
  issue({ attempts: [note(), email({ role: 'chase' })] }),
  { kind: 'acknowledge', request: 'r1', acknowledgement: acknowledgement() },
  { kind: 'answer', request: 'r1', answer: { kind: 'deferred', at: moment('2018-03-08T15:00'), words: '' } },
  { kind: 'deny', request: 'r1', denial: denial() },
)

it('offers every fact that counts, by what it is called', () => {
  expect(voidableFacts(request, WASHINGTON, NOW).map(({ words }) => words)).toEqual([
    'Original, Note 112, 2 Mar',
    'Chase 1, Email press-desk@state.example, 2 Mar',
    'Acknowledgement, written, Selam Tadesse, 8 Mar',
    'Answer, deferred, 8 Mar',
    'Receipt denied, Spokesperson, 6 Mar',
  ])
})

it('voids each with a reason, after which it is not offered', () => {
  for (const { key, fact } of voidableFacts(request, WASHINGTON, NOW)) {
    const at = moment('2018-03-09T15:00')
    expect(decide(knownWith(request), voidCommand('r1', fact, '', at), { now: NOW, id: 'x' })).toMatchObject({
      refusal: { code: 'missing', what: 'reason' },
    })
    const voided = requestAfter(
      issue({ attempts: [note(), email({ role: 'chase' })] }),
      { kind: 'acknowledge', request: 'r1', acknowledgement: acknowledgement() },
      { kind: 'answer', request: 'r1', answer: { kind: 'deferred', at: moment('2018-03-08T15:00'), words: '' } },
      { kind: 'deny', request: 'r1', denial: denial() },
      voidCommand('r1', fact, 'Typed twice', at),
    )
    expect(voidableFacts(voided, WASHINGTON, NOW).map((each) => each.key)).not.toContain(key)
    expect(voidableFacts(voided, WASHINGTON, NOW)).toHaveLength(4)
  }
})
