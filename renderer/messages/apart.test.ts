/** What is forged or odd, and what a person is told of it. */
import { expect, test } from 'vitest'
import type { Mail } from '#core/evidence/mail'
import { oursIn } from '#core/evidence/match/known'
import type { ReadFile } from '#core/evidence/match/propose'
import { officeOf } from '#core/office'
import { directMessage, email, issue, moment, NOW, requestAfter, settings } from '#core/testing/examples'
import { delivery, fileOf, mail, proposed, receipt, reply } from '#core/testing/files'
import { messages } from '.'

const TO = 'press-desk@state.example'
const DIRECT = 'May we remind you of our letter?'
const details = { channel: 'email', from: 'press@embassy.example', to: TO, messageId: '<first@embassy.example>' } as const
const request = requestAfter(
  issue({
    attempts: [email({ role: 'original', details }), directMessage('follows-us', { text: DIRECT, dispatchedAt: moment('2018-03-03T06:10') })],
    issuedAt: moment('2018-03-02T20:40'),
  }),
)
const ours = new Set(oursIn(request))
const known = { office: officeOf(settings), isOurs: (each: string) => ours.has(each), requests: [request] }

const of = (one: Mail): ReadFile => fileOf('f1', { mail: one })
const archiveOf = (account: string, sender: string, isOdd = false): ReadFile => {
  const messages = [{ id: '1', at: '2018-03-03T06:10:20Z', sender, text: DIRECT, reactions: [], isOdd }]
  return fileOf('f1', { kind: 'archive', archive: { account: { id: '7', name: account }, conversations: [{ id: '7-8', isGroup: false, messages, readUntil: [] }], isCut: false, followers: [] } })
}

test.each<[string, ReadFile, string]>([
  ['a report about an identifier that we never sent', of(delivery([{}], { about: ['other@embassy.example'] })), 'It is about a message that this register never sent.'],
  ['a receipt dated before sending', of(receipt('displayed', {}, { at: '2018-03-01T09:00:00Z' })), 'It is dated before what it is about was sent.'],
  ['a report that was written before sending, of what happened later', of(delivery([{}], {}, { at: '2018-03-01T09:00:00Z' })), 'It is dated before what it is about was sent.'],
  ['a reply dated before sending', of(reply({ at: '2018-03-01T09:00:00Z' })), 'It is dated before what it is about was sent.'],
  ['a report about two messages', of(delivery([{}], { about: ['first@embassy.example', 'other@embassy.example'] })), 'It names two messages, so nobody can tell which it is about.'],
  ['a report inside another message', of(delivery([{}], {}, { oddities: ['report-inside'] })), 'The report stands inside another message: somebody passed it on.'],
  ['a report about somebody to whom it was never sent', of(delivery([{ recipient: 'else@state.example' }])), 'It is of else@state.example, to whom the message was not sent.'],
  ['a receipt about somebody to whom it was never sent', of(receipt('displayed', { receipt: { recipient: 'else@state.example', original: '', disposition: 'displayed', isAutomatic: false } })), 'It is of else@state.example, to whom the message was not sent.'],
  ['a reply from our own address to ourselves', of(reply({ from: 'press@embassy.example' })), 'It comes from an address of our own, to ourselves: nobody else answers in it.'],
  ['a report about a receipt of ours', of(delivery([{}], { about: ['receipt-1@embassy.example'], subject: 'Read: Yours' })), 'It is about a message that this register never sent.'],
  ['a message of tomorrow', of(reply({ at: '2018-03-10T09:00:00Z' })), 'It is dated in the future.'],
  ['an archive of theirs', archiveOf('StateDeptSpox', '8'), 'It has no trace of what was logged. That proves nothing.'],
  ['a message of an archive at another time than its identifier’s', archiveOf('EmbassyPress', '7', true), 'A message in it bears another time than its identifier does.'],
  ['a message of ours to strangers about something else', of(mail({ id: 'x@embassy.example', to: ['desk@news.example'], subject: 'News', text: 'News.' })), 'Nothing of it is in this register.'],
])('%s is set apart, and says why', (_, file, sentence) => {
  const { proposals, apart } = proposed([file], known, null, NOW)
  expect(proposals).toEqual([])
  expect(apart.map((each) => messages.evidence.apart.why(each.apart))).toEqual([sentence])
})

test.each<[string, ReadFile]>([
  ['a receipt from another address than it is about', of(receipt('displayed', {}, { from: 'stranger@news.example' }))],
  ['a message with our identifier from their address', of(mail({ from: TO }))],
  ['our message sent on to somebody else', of(mail({ id: 'on@embassy.example', references: ['first@embassy.example'], to: ['capital@ministry.example'], at: '2018-03-05T09:00:00Z' }))],
  ['our very words, from and to strangers', of(mail({ id: 'x@news.example', from: 'desk@news.example', to: ['editor@news.example'] }))],
  ['an archive of another account of ours, or not of ours', archiveOf('AmbassadorsOwn', '7')],
])('%s is proposed, and not ticked', (_, file) => {
  const { proposals } = proposed([file], known, null, NOW)
  expect(proposals.length).toBeGreaterThan(0)
  expect(proposals.filter(({ confidence }) => confidence === 'sure')).toEqual([])
})

test.each<[string, ReadFile, string]>([
  ['a report before sending', of(delivery([{ at: '2018-03-01T09:00:00Z' }])), 'It is dated before what it is about was sent.'],
  ['a receipt of tomorrow', of(receipt('displayed', {}, { at: '2018-03-10T09:00:00Z' })), 'It is dated in the future.'],
])('%s is set apart of a request that is ended, too', (_, file, sentence) => {
  const ended = requestAfter(issue({ attempts: [email({ details })] }), { kind: 'end', request: 'r1', ending: { as: 'closed', reason: 'Done', by: null } })
  const { proposals, apart } = proposed([file], { ...known, requests: [ended] }, null, NOW)
  expect(proposals).toEqual([])
  expect(apart.map((each) => messages.evidence.apart.why(each.apart))).toEqual([sentence])
})
