import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { Mail } from '#core/evidence/mail'
import { mailboxesIn, typedAddress } from './addresses'
import { DELIVERIES } from './corpus/deliveries'
import { LETTERS } from './corpus/letters'
import { PASSED_ON } from './corpus/passed-on'
import { RECEIPTS } from './corpus/receipts'
import { SENTENCES } from './corpus/sentences'
import { TEXTS } from './corpus/texts'
import { letter } from './corpus/write'
import { deliveryReport } from './delivery-status'
import { groupsOf, headOf } from './fields'
import { htmlText } from './html-text'
import { idsIn } from './ids'
import { readMail } from './mail'
import { ownText } from './own-text'
import { plainValue } from './plain'
import { mailPreview } from './preview'
import { toldInText } from './unstructured'

const RUNS = 1_000
const PATIENCE = 60_000

/** Reads it, and asks of the result what the window may rely on; what is no message must be refused with an error. */
async function holds(bytes: Uint8Array): Promise<void> {
  const mail = await readMail(bytes).catch((wrong: unknown) => {
    expect(wrong).toBeInstanceOf(Error)
    return null
  })
  if (mail === null) return
  expect(v.safeParse(Mail, mail).success).toBe(true)
  expect(mailPreview(mail)).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u)
}

const corpus = [DELIVERIES, RECEIPTS, SENTENCES, PASSED_ON, LETTERS, TEXTS].flatMap((rows) =>
  rows.map(({ file }): Uint8Array => (typeof file === 'string' ? Buffer.from(file, 'utf8') : file)),
)

describe('whatever it is given', () => {
  it('reads any bytes, or refuses them', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), holds), { numRuns: RUNS })
  }, PATIENCE)

  it('reads any soup of what messages are made of', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'From:',
        'To: ',
        'Date: ',
        'Message-ID: <',
        'Final-Recipient: rfc822;',
        'Action:',
        'Status: 5.',
        'Disposition: ',
        'In-Reply-To: ',
      ),
      fc.constantFrom(
        'Content-Type: multipart/report; boundary=b',
        'Content-Type: message/delivery-status',
        'Content-Type: message/rfc822',
        '--b',
        '--b--',
      ),
      fc.constantFrom(
        '\r\n',
        '\n',
        '\r',
        '\n\n',
        ' ',
        '\t',
        ';',
        '<',
        '>',
        '"',
        '(',
        ')',
        '=?utf-8?Q?',
        '?=',
        '\u0000',
        '\u202E',
        '<p>',
        '<!--',
        '&#',
        '> ',
      ),
      fc.constantFrom(
        'Content-Transfer-Encoding: base64',
        'Content-Type: text/html; charset=koi8-r',
        'Hi. This is the program at x.',
        'X-Failed-Recipients: a@b',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    )
    const soup = fc.array(piece, { maxLength: 60 }).map((pieces) => Buffer.from(`From: a@x.example\n${pieces.join('')}`, 'utf8'))
    await fc.assert(fc.asyncProperty(soup, holds), { numRuns: RUNS })
  }, PATIENCE)

  it('reads the corpus with bytes changed, cut and doubled', async () => {
    const edits = fc.array(
      fc.record({ at: fc.nat(5_000), byte: fc.nat(255), cut: fc.nat(30), doubled: fc.boolean() }),
      { minLength: 1, maxLength: 8 },
    )
    const changed = fc.tuple(fc.constantFrom(...corpus), edits).map(([file, all]) => {
      let bytes: Uint8Array = Uint8Array.from(file)
      for (const { at, byte, cut, doubled } of all) {
        const from = at % bytes.length
        const kept = bytes.subarray(doubled ? Math.max(from - cut, 0) : from + (byte % 2 === 0 ? cut : 1))
        bytes = Buffer.concat([bytes.subarray(0, from), Uint8Array.of(byte), kept])
      }
      return bytes
    })
    await fc.assert(fc.asyncProperty(changed, holds), { numRuns: RUNS })
  }, PATIENCE)
})

describe('what is long', () => {
  it('is cut to its limits', async () => {
    const long = 'x'.repeat(3_000)
    const mail = v.parse(
      Mail,
      await readMail(
        Buffer.from(letter({ Subject: long, From: `${long} <a@x.example>`, 'Message-ID': `<${long}>` }, 'y'.repeat(300_000))),
      ),
    )
    expect([mail.subject.length, mail.fromName.length, mail.id.length, mail.text.length]).toEqual([1_000, 1_000, 1_000, 200_000])
  })

  it('is cut between letters, not within one', async () => {
    const mail = await readMail(Buffer.from(letter({ Subject: `x${'😀'.repeat(900)}` }, `y${'😀'.repeat(150_000)}`)))
    expect(`${mail.subject}${mail.text}`).not.toMatch(/\p{Surrogate}/u)
  })
})

/** What would take long for one that goes over it again and again: four times as much must not take sixteen times as long. */
describe('the work', () => {
  it.each<readonly [string, string, (text: string) => unknown]>([
    ['tags that do not end', '<a "', htmlText],
    ['scripts and comments that do not end', '<!-- <script> </x <', htmlText],
    ['quotations in quotations', '<blockquote>x', htmlText],
    ['quotations by the thousand', '>\n\n', ownText],
    ['blank lines by the thousand', '\n', ownText],
    ['quoted heads that go nowhere', 'From: x\n', ownText],
    ['brackets in ids', '<', idsIn],
    ['addresses', 'a@x.example,', mailboxesIn],
    ['brackets and comments in an address', '<( ', typedAddress],
    ['spaces in a value', ' ', (spaces) => plainValue(`a${spaces}b`)],
    ['a folded field', ' x\n', (folds) => headOf(`Subject: x\n${folds}`)],
    ['carriage returns', '\r', headOf],
    ['recipients of a report', 'Final-Recipient: rfc822;a@x\nAction: failed\n\n', (text) => deliveryReport(groupsOf(text))],
    [
      'recipients in sentences',
      '<a@x.example>:\n',
      (text) => toldInText([], `Hi. This is the program at x.\npermanent error\n${text}`),
    ],
  ])('on %s grows with their number', (_, piece, work) => {
    const took = (many: number): number => {
      const text = piece.repeat(many)
      const begin = process.cpuUsage()
      work(text)
      const { user, system } = process.cpuUsage(begin)
      return user + system
    }
    took(1_000)
    const ratios = Array.from({ length: 5 }, () => {
      const one = took(5_000)
      return took(20_000) / Math.max(one, 2_000)
    })
    expect(ratios.sort((a, b) => a - b)[2]).toBeLessThan(10)
  }, PATIENCE)
})
