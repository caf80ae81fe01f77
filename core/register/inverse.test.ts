import { describe, expect, it } from 'vitest'
import type { Command } from '#core/command'
import { isOfRequest } from '#core/entry'
import { pauseOf, standing, type Request } from '#core/request'
import { content, entriesOf, exhibit, FILES, issue, knownWith, moment, note, NOW, requestAfter } from '#core/testing/examples'
import { apply } from './apply'
import { decide } from './decide'
import { inverseOf } from './inverse'

const request = 'r1'
const given = { now: NOW, reason: 'Undone' }
const tag: Command = { kind: 'tag', request, tags: ['visit'] }
const pause = { reason: 'Recess', until: moment('2018-03-19T20:00') }
const noDue = { acknowledgementRequired: false, due: null }
const chasing = { firstAfter: 2, thenEvery: 2, escalation: null }
const written = { kind: 'write-line', request, words: 'We asked twice.', machine: 'Then.' } as const
const paused: Command = { kind: 'pause-chasing', request, pause }

/** The request once commands are carried out on it, beside another one of the same register. */
function after(before: Request, commands: readonly Command[], other: Request | null = null): Request {
  return commands.reduce<Request>((now, command) => {
    const there = [now, other].filter((each) => each?.discarded === false)
    const known = { ...knownWith(now), request: (id: string) => there.find((each) => each?.id === id) ?? null }
    const decision = decide(known, command, { now: NOW, id: 'new' })
    if (!decision.ok) throw new Error(`refused: ${decision.refusal.code}`)
    return entriesOf(decision.value)
      .filter(isOfRequest)
      .filter((entry) => entry.request === now.id)
      .reduce((each, entry) => apply(each, entry) ?? each, now)
  }, before)
}

/** What of a request can be undone: all but the history, which keeps both. */
function standingOf(whole: Request): unknown {
  const { content: text, tags, links, remarks, line, attempts, exhibits, discarded } = whole
  const ours = line && [line.words, line.machine]
  const files = standing(exhibits).map(({ sha256, name, bytes, kind, dated, about }) => ({ sha256, name, bytes, kind, dated, about }))
  return { text, tags, links, pause: pauseOf(whole), words: remarks.map(({ words }) => words), ours, files, attempts: attempts.length, discarded }
}

describe('what can be undone is as it was before', () => {
  const issued = requestAfter(issue())
  const kept = requestAfter(issue(), tag, paused)
  const other = { ...issued, id: 'r2' }
  const linked: Request = { ...issued, links: ['r2'] }
  const cases: readonly (readonly [string, Request, Command])[] = [
    ['tags on none', issued, tag],
    ['other tags', kept, { ...tag, tags: ['visit', 'press'] }],
    ['a link', issued, { kind: 'link', request, to: 'r2' }],
    ['a link taken away', linked, { kind: 'unlink', request, to: 'r2' }],
    ['who keeps it', issued, { kind: 'change-keeper', request, keptBy: 'P. Lisin' }],
    ['the due date', issued, { kind: 'change-due', request, due: noDue, reason: 'They rang' }],
    ['how it is chased', issued, { kind: 'change-chasing', request, chasing }],
    ['a pause', issued, paused],
    ['another pause', kept, { ...paused, pause: { reason: 'Holidays', until: null } }],
    ['a first line of our own', issued, written],
    ['another line of our own', requestAfter(issue(), written), { ...written, words: 'We asked thrice.', machine: 'Now.' }],
    ['a line taken back', requestAfter(issue(), written), { ...written, words: '' }],
    ['a pause ended', kept, { kind: 'resume-chasing', request }],
  ]
  it.each(cases)('%s', (_, before, command) => {
    const done = after(before, [command], other)
    const inverse = inverseOf(command, before, given)
    expect(standingOf(done)).not.toEqual(standingOf(before))
    expect(standingOf(after(done, inverse ?? [], other))).toEqual(standingOf(before))
  })

  it('a draft discarded, with all that was kept beside it', () => {
    const draft = requestAfter(
      { kind: 'save-draft', request: null, content: content(), attempts: [note({ dispatchedAt: null, outcome: null })] },
      tag,
      { kind: 'remark', request, words: 'Ask Maria first.' },
      written,
      { kind: 'keep-exhibit', request, exhibit: exhibit() },
      { kind: 'keep-exhibit', request, exhibit: exhibit({ sha256: FILES[1].sha256, name: 'seen.png', kind: 'picture', dated: NOW }) },
      { kind: 'void-exhibit', request, n: 1, reason: 'Of another request' },
    )
    const before: Request = { ...draft, links: ['r2'] }
    const command: Command = { kind: 'discard-draft', request }
    const done = after(before, [command], { ...other, links: [request] })
    expect(done.discarded).toBe(true)
    const undone = after(done, inverseOf(command, before, given) ?? [], { ...other, links: [request] })
    expect(standingOf(undone)).toEqual(standingOf(before))
  })
})

it('a request that still relates to a draft written again is not linked twice', () => {
  const draft = requestAfter({ kind: 'save-draft', request: null, content: content(), attempts: [] })
  const other: Request = { ...draft, id: 'r2', links: [request] }
  const known = { ...knownWith(draft), request: (id: string) => (id === 'r2' ? other : draft) }
  const decision = decide(known, { kind: 'link', request, to: 'r2' }, { now: NOW, id: 'new' })
  expect(decision).toMatchObject({ ok: true, value: [{ kind: 'request.linked', request, to: 'r2' }] })
  expect(decision.ok && decision.value).toHaveLength(1)
})

it('a change of the due date is taken back with a reason, and both stay in the history', () => {
  const before = requestAfter(issue())
  const command: Command = { kind: 'change-due', request, due: noDue, reason: 'They rang' }
  const undone = after(after(before, [command]), inverseOf(command, before, given) ?? [])
  expect(undone.changes).toMatchObject([
    { of: 'due', reason: 'They rang', after: { due: null }, by: 'Anna Vetrova' },
    { of: 'due', reason: 'Undone', before: { due: null }, after: { due: before.content.due } },
  ])
})

it('a pause that was over already is not made again', () => {
  const over = requestAfter(issue(), paused)
  const late = { now: '2018-04-01T12:00:00Z', reason: 'Undone' }
  expect(inverseOf({ kind: 'resume-chasing', request }, over, late)).toBeNull()
  expect(inverseOf(paused, over, late)).toEqual([{ kind: 'resume-chasing', request }])
})

it('what was sent, received or said is never undone', () => {
  const before = requestAfter(issue())
  expect(inverseOf({ kind: 'end', request, ending: { as: 'voided', reason: 'Twice', by: null } }, before, given)).toBeNull()
  expect(inverseOf({ kind: 'remark', request, words: 'Ring again.' }, before, given)).toBeNull()
  expect(inverseOf(issue(), before, given)).toBeNull()
  expect(inverseOf({ kind: 'keep-exhibit', request, exhibit: exhibit() }, before, given)).toBeNull()
  expect(inverseOf({ kind: 'void-exhibit', request, n: 1, reason: 'Twice' }, before, given)).toBeNull()
})
