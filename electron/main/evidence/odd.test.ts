/** Odd files, from their bytes to what they prove. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { oursIn } from '#core/evidence/match/known'
import { officeOf } from '#core/office'
import { email, issue, moment, NOW, requestAfter, settings } from '#core/testing/examples'
import { fileOf, proposed } from '#core/testing/files'
import type { Heap } from '#core/evidence/proposal'
import { emptyFolder, removeFolders } from '../register/testing/folder'
import { readHere } from './reading/read-here'
import { BOUNCE, RECEIPT, REPLY } from './testing/correspondence'

afterAll(removeFolders)

/** A request to the ministry of which both messages of the correspondence are logged. */
const attempts = [['first-1@embassy.example', '2018-03-02T20:40'], ['second-2@embassy.example', '2018-03-02T21:30']].map(([id = '', at = '']) =>
  email({ details: { channel: 'email', from: 'press@embassy.example', to: 'press@ministry.example', messageId: `<${id}>` }, dispatchedAt: moment(at) }),
)
const request = requestAfter(issue({ attempts, issuedAt: moment('2018-03-02T20:00') }))

async function provenBy(text: string): Promise<Pick<Heap, 'proposals' | 'apart'>> {
  const path = join(await emptyFolder(), 'it.eml')
  await writeFile(path, text)
  const ours = new Set(oursIn(request))
  const known = { office: officeOf(settings), isOurs: (each: string) => ours.has(each), requests: [request] }
  return proposed([fileOf('f1', await readHere(path, 'it.eml'))], known, null, NOW)
}

test('“Auto-Submitted: no” says that a person wrote it; any other word, that a machine did', async () => {
  const said = (word: string): string => REPLY.replace('MIME-Version', `Auto-Submitted: ${word}\r\nMIME-Version`)
  for (const [word, level] of [['no', 'implied'], ['No (by hand)', 'implied'], ['auto-replied', 'automatic'], ['auto-generated; type=x', 'automatic']] as const) {
    expect((await provenBy(said(word))).proposals).toMatchObject([{ proves: { kind: 'acknowledged', acknowledgement: { level } } }])
  }
})

test('a bounce of a receipt is about that receipt, whatever the receipt was about', async () => {
  const [head = '', ...rest] = BOUNCE.split('Content-Type: message/rfc822\r\n\r\n')
  expect(rest).toHaveLength(1)
  expect(await provenBy(`${head}Content-Type: message/rfc822\r\n\r\n${RECEIPT}\r\n--b1--\r\n`)).toEqual({ proposals: [], apart: [{ file: 'f1', apart: { why: 'unknown-id' } }] })
})

test('a receipt that somebody passed on is set apart', async () => {
  const passedOn = `From: S. Example <press@ministry.example>\r\nTo: press@embassy.example\r\nSubject: FW: Read\r\nDate: Mon, 05 Mar 2018 12:00:00 +0300\r\nMessage-ID: <fw@x.example>\r\nMIME-Version: 1.0\r\nContent-Type: message/rfc822\r\n\r\n${RECEIPT}`
  expect((await provenBy(passedOn)).proposals.filter(({ proves, confidence }) => proves.kind === 'outcome' || confidence === 'sure')).toEqual([])
})
