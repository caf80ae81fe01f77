/** A word of its own is written into every text of every command: which of them stand on a releasable sheet is said here, one by one. */
import * as v from 'valibot'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Command } from '#core/command'
import { laidSheet } from '#core/projections/sheet-record'
import { sheetCsv } from '#core/projections/sheet-csv'
import { card, exhibit } from '#core/testing/examples'
import type { RegisterService } from './contract'
import { openRegister } from './service'
import { acknowledge, content, email, emptyFolder, keepFiles, minute, options, removeFolders, settings, sheetOf } from './testing/folder'

/** What may be read outside. Whatever else is written into the register may not. */
const ALLOWED = [
  'acknowledge.acknowledgement.theirReference',
  'acknowledge.acknowledgement.who',
  'change-settings.settings.home.name',
  'change-settings.settings.marking',
  'change-settings.settings.office',
  'change-settings.settings.officeInFull',
  'change-settings.settings.person',
  'change-settings.settings.theirs.name',
  'deny.denial.outlet',
  'deny.denial.speaker',
  'deny.denial.words',
  'hand-over.details.number',
  'issue.attempts.details.number',
  'issue.content.addressee',
  'issue.content.subject',
  'log-delivery.attempt.details.number',
  'save-counterpart.counterpart.name',
]

/** Where a text goes. */
const TEXT = '*'
const at = minute('2018-03-04T08:00:00Z')
const attempts = {
  note: { ...email, details: { channel: 'note', kind: 'note-verbale', number: TEXT, signature: 'initialled', messenger: TEXT, handedTo: { name: TEXT, post: TEXT, desk: TEXT } } },
  email: { ...email, details: { channel: 'email', from: TEXT, to: TEXT, messageId: TEXT } },
  message: {
    ...email,
    details: { channel: 'direct-message', from: TEXT, to: TEXT, eligibility: 'open', checkedAt: null, checkedBy: TEXT, folder: 'unknown' },
  },
} as const
const said = { text: TEXT, outcome: { state: 'delivered', at, evidence: { kind: 'server-report', words: TEXT }, words: TEXT, code: TEXT } } as const
const phrases = { salutation: TEXT, opening: TEXT, closing: TEXT, signature: TEXT }
const asked = { ...content, subject: TEXT, ask: TEXT, text: TEXT, addressee: TEXT, keptBy: TEXT, counterpart: TEXT }
const address = { channel: 'email', address: TEXT, person: TEXT, verifiedAt: null, verifiedHow: TEXT, eligibility: { eligibility: 'open', checkedAt: null, checkedBy: TEXT } } as const

let register: RegisterService
const written: string[] = []

/** The command with a word of its own for each text, which names the command and the field. */
function planted(command: Command): Command {
  const walk = (value: unknown, path: string): unknown => {
    if (value === TEXT) {
      if (!written.includes(path)) written.push(path)
      return `zq${path.replace(/[^a-zA-Z]/g, '')}qz`
    }
    if (Array.isArray(value)) return value.map((each) => walk(each, path))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, walk(each, `${path}.${name}`)]))
  }
  return v.parse(Command, walk(command, command.kind))
}

/** Every text that a schema takes: what has no form of its own. A variant's first key tells its parts apart. */
function textsOf(schema: unknown, path: string): string[] {
  const known = v.safeParse(Shape, schema)
  if (!known.success) return []
  const { type, entries, item, wrapped, options: parts, pipe } = known.output
  const hasForm = (pipe ?? []).some((each) => ['regex', 'check', 'iso_date'].includes(v.is(Typed, each) ? each.type : ''))
  if (type === 'string') return hasForm ? [] : [path]
  if (type === 'object') return Object.entries(entries ?? {}).flatMap(([name, each]) => textsOf(each, `${path}.${name}`))
  if (type === 'array') return textsOf(item, path)
  if (type === 'nullable' || type === 'optional') return textsOf(wrapped, path)
  if (type === 'variant') return (parts ?? []).flatMap((each) => textsOf(each, path))
  return []
}
const Typed = v.object({ type: v.string() })
const Shape = v.object({
  type: v.string(),
  entries: v.optional(v.record(v.string(), v.unknown())),
  item: v.optional(v.unknown()),
  wrapped: v.optional(v.unknown()),
  options: v.optional(v.array(v.unknown())),
  pipe: v.optional(v.array(v.unknown())),
})

async function run(command: Command): Promise<string> {
  const reply = await register.run(planted(command))
  if (!reply.ok) throw new Error(`${command.kind}: ${JSON.stringify(reply.refusal)}`)
  return reply.value.request ?? ''
}

beforeAll(async () => {
  register = await openRegister(options(await emptyFolder(), '2018-03-09T15:20:00Z'))
  await run({ kind: 'change-settings', settings: { ...settings, office: TEXT, officeInFull: TEXT, person: TEXT, home: { ...settings.home, name: TEXT }, theirs: { ...settings.theirs, name: TEXT }, marking: TEXT, notes: { 'note-verbale': phrases, 'signed-note': phrases, 'aide-memoire': phrases, letter: phrases } } })
  await run({ kind: 'save-calendar', calendar: { id: 'cal', name: TEXT, weekend: [6], days: [{ on: '2018-03-08', name: TEXT, works: false }], country: null, until: null } })
  await run({ kind: 'save-draft', request: null, content: asked, attempts: [{ ...attempts.note, ...said }, { ...attempts.email, ...said }, { ...attempts.message, ...said }] })
  const request = await run({ kind: 'issue', request: null, content: asked, attempts: [{ ...attempts.note, ...said }, { ...attempts.email, ...said }, { ...attempts.message, ...said }], number: null })
  for (const attempt of Object.values(attempts)) await run({ kind: 'log-delivery', request, attempt: { ...attempt, ...said } })
  const order = { kind: 'hand-over', request, n: null, role: 'chase', text: TEXT } as const
  await register.run(planted({ ...order, details: attempts.note.details }))
  await register.run(planted({ ...order, details: { ...attempts.email.details } }))
  await register.run(planted({ ...order, details: attempts.message.details }))
  await run({ kind: 'record-outcome', request, n: 1, dispatchedAt: null, outcome: said.outcome })
  const given = acknowledge(request).acknowledgement
  await run({ kind: 'acknowledge', request, acknowledgement: { ...given, who: TEXT, post: TEXT, body: TEXT, theirReference: TEXT, theirWords: TEXT } })
  await run({ kind: 'answer', request, answer: { kind: 'accepted', at, words: TEXT } })
  const denial = { denied: 'received', speaker: TEXT, outlet: TEXT, at, words: TEXT, exact: true, link: '' } as const
  await run({ kind: 'deny', request, denial })
  await run({ kind: 'settle-denial', request, n: 1, settlement: { as: 'rebutted', at, words: TEXT } })
  await run({ kind: 'void-fact', request, fact: { of: 'answer', n: 1 }, reason: TEXT })
  await run({ kind: 'change-due', request, due: { acknowledgementRequired: true, due: minute('2018-03-20T17:00:00Z') }, reason: TEXT })
  await run({ kind: 'change-keeper', request, keptBy: TEXT })
  await run({ kind: 'pause-chasing', request, pause: { reason: TEXT, until: null } })
  await run({ kind: 'tag', request, tags: [TEXT] })
  await run({ kind: 'remark', request, words: TEXT })
  await run({ kind: 'write-line', request, words: TEXT, machine: TEXT })
  await keepFiles(register)
  await run({ kind: 'keep-exhibit', request, exhibit: exhibit({ name: TEXT, messageId: TEXT }) })
  await run({ kind: 'void-exhibit', request, n: 1, reason: TEXT })
  await run({ kind: 'keep-exhibit', request, exhibit: exhibit({ name: TEXT, messageId: TEXT }) })
  await run({ kind: 'accept-warning', request, accepted: { warning: 'one-channel', about: { of: 'request', n: null }, reason: TEXT } })
  const person = { name: TEXT, post: TEXT }
  const bears = await register.open(request)
  const formerName = bears.ok ? bears.value.row.counterpart : ''
  const counterpart = { ...card({ id: 'c', name: TEXT, formerNames: [formerName] }), people: [person], addresses: [address], remarks: TEXT }
  await run({ kind: 'save-counterpart', counterpart })
  await run({ kind: 'end', request, ending: { as: 'closed', reason: TEXT, by: null } })
  await run({ kind: 'reopen', request, reason: TEXT })
  const { n, ...laid } = laidSheet(await sheetOf(register, { edition: 'releasable' }))
  const filter = { view: TEXT, counterpart: TEXT, search: TEXT, requests: null }
  await run({ kind: 'record-sheet', sheet: { ...laid, n: n ?? 0, filter, as: 'print', forWhom: TEXT } })
})

afterAll(async () => {
  await register.close()
  await removeFolders()
})

it('every text of every command is written', () => {
  const texts = Command.options.flatMap((each) => textsOf(each, each.entries.kind.literal))
  // Names that a card bore before are counterparts' names, and a link is an address for everybody.
  const elsewhere = ['save-counterpart.counterpart.formerNames', 'deny.denial.link']
  expect([...new Set(texts)].filter((path) => !elsewhere.includes(path)).sort()).toEqual([...written].sort())
})

it.each(['data', 'csv'])('of a releasable sheet’s %s, only these can be read', async (form) => {
  for (const query of [{ edition: 'releasable' as const }, { edition: 'releasable' as const, asOf: register.now() }]) {
    const sheet = await sheetOf(register, query)
    expect(sheet.shown).toBe(1)
    const text = form === 'csv' ? sheetCsv(sheet) : JSON.stringify(sheet)
    const read = written.filter((path) => text.includes(`zq${path.replace(/[^a-zA-Z]/g, '')}qz`))
    if (form === 'data') expect(read.sort()).toEqual(ALLOWED)
    else expect(read.filter((path) => !ALLOWED.includes(path))).toEqual([])
  }
})

it('the internal sheet has more', async () => {
  const text = JSON.stringify(await sheetOf(register))
  expect(['tag.tags', 'write-line.words', 'change-keeper.keptBy'].every((path) => text.includes(`zq${path.replace(/[^a-zA-Z]/g, '')}qz`))).toBe(true)
})
