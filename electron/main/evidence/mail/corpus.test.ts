import { Buffer } from 'node:buffer'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { Mail } from '#core/evidence/mail'
import { DELIVERIES, DELIVERY, type Delivery } from './corpus/deliveries'
import { LETTERS } from './corpus/letters'
import { PASSED, PASSED_ON } from './corpus/passed-on'
import { PUBLIC } from './corpus/public'
import { RECEIPT, RECEIPTS, type Receipt } from './corpus/receipts'
import { MACHINES, PERSONS } from './corpus/replies'
import { SENTENCE, SENTENCES } from './corpus/sentences'
import { TEXTS } from './corpus/texts'
import type { Row } from './corpus/write'
import { readMail } from './mail'

const AT = join(import.meta.dirname, 'corpus/public/flufl.bounce')
const bytesOf = (file: string | Uint8Array): Uint8Array => (typeof file === 'string' ? Buffer.from(file, 'utf8') : file)
const read = async (file: string | Uint8Array): Promise<Mail> => v.parse(Mail, await readMail(bytesOf(file)))

function said({ report }: Mail): readonly string[] {
  return (report?.delivery?.recipients ?? []).map(({ recipient, action, status }) => `${recipient} ${action} ${status}`.trim())
}

function delivery(mail: Mail): Delivery {
  return { about: mail.report?.about ?? [], said: said(mail), automatic: mail.isAutomatic, odd: mail.oddities }
}

function receipt({ report, oddities }: Mail): Receipt {
  const told = report?.receipt ?? null
  return {
    about: report?.about ?? [],
    receipt: told === null ? null : `${told.recipient} ${told.disposition}`.trim(),
    byItself: told?.isAutomatic ?? false,
    odd: oddities,
  }
}

const cases = <T>(rows: readonly Row<T>[]): readonly (readonly [string, Row<T>])[] => rows.map((row) => [row.what, row])

describe('a delivery report', () => {
  it.each(cases(DELIVERIES))('%s', async (_, { file, told }) => {
    expect(delivery(await read(file))).toEqual({ ...DELIVERY, ...told })
  })

  it('tells the server, its words, the times and the returned message', async () => {
    const [{ file } = { file: '' }] = DELIVERIES
    const later = String(file).replace('Status: 5.1.1', 'Status: 5.1.1\r\nLast-Attempt-Date: Fri, 2 Mar 2018 21:00:00 +0100')
    expect((await read(later)).report).toEqual({
      about: ['20180302.041@desk.embassy.example'],
      subject: 'Request for a meeting of ministers',
      recipients: ['spokesperson@ministry.example'],
      delivery: {
        server: 'mx.ministry.example',
        recipients: [
          {
            recipient: 'spokesperson@ministry.example',
            original: '',
            action: 'failed',
            status: '5.1.1',
            diagnostic: '550 5.1.1 no such user',
            at: '2018-03-02T20:00:00Z',
          },
        ],
      },
      receipt: null,
    })
  })
})

describe('a report in sentences', () => {
  it.each(cases(SENTENCES))('%s', async (_, { file, told }) => {
    expect(delivery(await read(file))).toEqual({ ...SENTENCE, ...told })
  })

  it('tells the address that we wrote, where another came of it', async () => {
    const { report } = await read(await readFile(join(AT, 'sendmail_01.txt')))
    expect(report?.delivery?.recipients).toMatchObject([{ recipient: 'zzzzz@shaft.coal.nl', original: 'zzzzz@nfg.nl' }])
  })
})

describe('a report within another message', () => {
  it.each(cases(PASSED_ON))('%s', async (_, { file, told }) => {
    expect(delivery(await read(file))).toEqual({ ...PASSED, ...told })
  })
})

describe('a read receipt', () => {
  it.each(cases(RECEIPTS))('%s', async (_, { file, told }) => {
    expect(receipt(await read(file))).toEqual({ ...RECEIPT, ...told })
  })
})

describe('who wrote', () => {
  it.each(cases(PERSONS))('a person: %s', async (_, { file }) => {
    expect((await read(file)).isAutomatic).toBe(false)
  })

  it.each(cases(MACHINES))('a machine: %s', async (_, { file }) => {
    expect((await read(file)).isAutomatic).toBe(true)
  })
})

describe('a letter', () => {
  it.each(cases([...LETTERS, ...TEXTS]))('%s', async (_, { file, told }) => {
    expect(await read(file)).toMatchObject(told)
  })
})

const publicFiles = async (): Promise<readonly string[]> => (await readdir(AT)).filter((name) => name.endsWith('.txt')).sort()

describe('public files', () => {
  it('are read as what they surely tell, and no further', async () => {
    for (const name of await publicFiles()) {
      const mail = await read(await readFile(join(AT, name)))
      const told = mail.report?.receipt ?? null
      const disposed = told === null ? [] : [`${told.recipient} ${told.disposition}`]
      const facts = [
        ...(mail.report?.about ?? []),
        ...said(mail),
        ...disposed,
        ...mail.oddities.filter((odd) => odd.startsWith('report')),
      ]
      expect([name, facts]).toEqual([name, PUBLIC[name] ?? []])
    }
  })
})

interface Counts {
  files: number
  /** Those of which a delivery is told, for somebody. */
  deliveries: number
  /** And of those, which name the message too. */
  whole: number
  receipts: number
  automatic: number
}

async function countsOf(files: readonly (string | Uint8Array)[]): Promise<Counts> {
  const mails = await Promise.all(files.map(read))
  const delivered = mails.filter((mail) => said(mail).length > 0)
  return {
    files: mails.length,
    deliveries: delivered.length,
    whole: delivered.filter(({ report }) => (report?.about.length ?? 0) > 0).length,
    receipts: mails.filter(({ report }) => (report?.receipt ?? null) !== null).length,
    automatic: mails.filter(({ isAutomatic }) => isAutomatic).length,
  }
}

describe('the corpus', () => {
  it('has as many facts recognised as ever', async () => {
    const own = [DELIVERIES, SENTENCES, PASSED_ON, RECEIPTS, PERSONS, MACHINES, LETTERS, TEXTS].flatMap(
      (rows) => rows.map(({ file }) => file),
    )
    const others = await Promise.all((await publicFiles()).map((name) => readFile(join(AT, name))))
    const counts = { own: await countsOf(own), public: await countsOf(others) }
    console.info(`mail corpus: ${JSON.stringify(counts)}`)
    expect(counts).toEqual({
      own: { files: 264, deliveries: 107, whole: 100, receipts: 23, automatic: 151 },
      public: { files: 58, deliveries: 21, whole: 7, receipts: 1, automatic: 32 },
    })
  })
})
