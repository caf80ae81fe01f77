import { expect, test } from 'vitest'
import type { Command } from '#core/command'
import { officeOf } from '#core/office'
import type { Request } from '#core/request'
import { acknowledgement, email, issue, moment, NOW, requestAfter, settings } from '#core/testing/examples'
import { delivery, fileOf, filesOf, mail, proposed as propose, reply } from '#core/testing/files'
import type { Mail } from '../mail'
import type { Agreed, DroppedOn, Heap } from '../proposal'
import { commandsFor } from './commands'
import { oursIn } from './known'

const ISSUED: Command = issue({ attempts: [], issuedAt: moment('2018-03-02T20:40') })
const OURS: Command = issue({
  attempts: [email({ role: 'original', details: { channel: 'email', from: 'press@embassy.example', to: 'press-desk@state.example, spox@state.example', messageId: '<first@embassy.example>' } })],
})

function heapOf(request: Request, on: DroppedOn, ...mails: readonly Mail[]): Heap {
  const files = filesOf(...mails)
  const ours = new Set(oursIn(request))
  const known = { office: officeOf(settings), isOurs: (each: string) => ours.has(each), requests: [request] }
  return { id: 'heap', files: files.map(({ file }) => file), ...propose(files, known, on, NOW) }
}

function yesTo(...proposals: readonly string[]): readonly Agreed[] {
  return proposals.map((proposal) => ({ proposal, acknowledgement: null }))
}

const there: DroppedOn = { request: 'r1', about: { of: 'request', n: null } }
const bounce = delivery([{ action: 'failed' }])
const again = mail({ id: 'again@embassy.example', at: '2018-03-02T21:30:00Z' })

test('what another proposal logs gets its ordinal on the register as it is now', () => {
  const heap = heapOf(requestAfter(ISSUED), there, mail(), bounce, again)
  const meanwhile = requestAfter(ISSUED, { kind: 'log-delivery', request: 'r1', attempt: email() })
  const commands = commandsFor(yesTo('f1.1', 'f2.2', 'f3.3'), heap, () => meanwhile)
  expect(commands.ok && commands.value).toMatchObject([
    { kind: 'log-delivery', request: 'r1', attempt: { role: 'original' } },
    { kind: 'keep-exhibit', exhibit: { name: 'f1.eml', kind: 'mail', dated: '2018-03-02T20:52:10Z', about: { of: 'attempt', n: 2 } } },
    { kind: 'record-outcome', n: 2, dispatchedAt: null, outcome: { state: 'failed' } },
    { kind: 'keep-exhibit', exhibit: { name: 'f2.eml', about: { of: 'attempt', n: 2 } } },
    { kind: 'log-delivery', attempt: { role: 'original', dispatchedAt: { at: '2018-03-02T21:30:00Z' } } },
    { kind: 'keep-exhibit', exhibit: { name: 'f3.eml', about: { of: 'attempt', n: 3 } } },
  ])
})

test('a second copy of what another file tells is kept about the attempt as it is now', () => {
  const files = [...filesOf(mail(), bounce), fileOf('f3', { mail: bounce })]
  const known = { office: officeOf(settings), isOurs: () => false, requests: [requestAfter(ISSUED)] }
  const heap = { id: 'heap', files: files.map(({ file }) => file), ...propose(files, known, there, NOW) }
  const meanwhile = requestAfter(ISSUED, { kind: 'log-delivery', request: 'r1', attempt: email() })
  const commands = commandsFor(yesTo('f1.1', 'f2.2', 'f3.3'), heap, () => meanwhile)
  expect(commands.ok && commands.value.at(-1)).toMatchObject({ kind: 'keep-exhibit', exhibit: { name: 'f3.eml', about: { of: 'attempt', n: 2 } } })
})

test('what depends on a proposal that was not agreed to is refused, by the names of both files', () => {
  const heap = heapOf(requestAfter(ISSUED), there, mail(), bounce)
  expect(commandsFor(yesTo('f2.2'), heap, () => requestAfter(ISSUED))).toEqual({ ok: false, refusal: { code: 'needs-other', name: 'f2.eml', other: 'f1.eml' } })
})

test('an acknowledgement stands as the person amended it, its file about that very one', () => {
  const request = requestAfter(OURS, { kind: 'acknowledge', request: 'r1', acknowledgement: acknowledgement({ cameBy: 'phone', at: moment('2018-03-04T09:00') }) })
  const heap = heapOf(request, null, reply())
  const amended = acknowledgement({ level: 'formal', theirReference: 'N 17' })
  const commands = commandsFor([{ proposal: 'f1.1', acknowledgement: amended }], heap, () => request)
  expect(commands.ok && commands.value).toMatchObject([
    { kind: 'acknowledge', request: 'r1', acknowledgement: amended },
    { kind: 'keep-exhibit', exhibit: { about: { of: 'acknowledgement', n: 2 } } },
  ])
})

test('a file that tells twice of one fact is kept once, now and later', () => {
  const request = requestAfter(OURS)
  const heap = heapOf(request, null, delivery([{ action: 'failed', recipient: 'spox@state.example' }, { action: 'delivered' }]))
  const both = commandsFor(yesTo('f1.1', 'f1.2'), heap, () => request)
  expect(both.ok && both.value.map(({ kind }) => kind)).toEqual(['record-outcome', 'keep-exhibit', 'record-outcome'])
  const first = commandsFor(yesTo('f1.1'), heap, () => request)
  const after = requestAfter(OURS, ...(first.ok ? first.value : []))
  const second = commandsFor(yesTo('f1.2'), heap, () => after)
  expect(second.ok && second.value.map(({ kind }) => kind)).toEqual(['record-outcome'])
})

test('what was planned is dispatched, not logged a second time', () => {
  const request = requestAfter(issue({
    attempts: [email({ dispatchedAt: null, details: { channel: 'email', from: 'press@embassy.example', to: 'press-desk@state.example', messageId: '<first@embassy.example>' } })],
    issuedAt: moment('2018-03-02T20:40'),
  }))
  const heap = heapOf(request, null, mail(), bounce)
  const commands = commandsFor(yesTo('f1.1', 'f2.2'), heap, () => request)
  expect(commands.ok && commands.value).toMatchObject([
    { kind: 'record-outcome', n: 1, dispatchedAt: { at: '2018-03-02T20:52:10Z' }, outcome: null },
    { kind: 'keep-exhibit', exhibit: { about: { of: 'attempt', n: 1 } } },
    { kind: 'record-outcome', n: 1, dispatchedAt: null, outcome: { state: 'failed' } },
    { kind: 'keep-exhibit', exhibit: { about: { of: 'attempt', n: 1 } } },
  ])
})

test('what is no proposal of the heap is refused', () => {
  const heap = heapOf(requestAfter(ISSUED), there, mail())
  expect(commandsFor(yesTo('f9.9'), heap, () => null)).toEqual({ ok: false, refusal: { code: 'no-files' } })
})
