/** For tests: a folder of its own, registers opened in it, and commands as a person would give them. */
import { mkdtemp, readdir, realpath } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Command } from '#core/command'
import type { Moment } from '#core/moment'
import type { AttemptDraft, Content, RequestId } from '#core/request'
import type { Settings } from '#core/settings'
import type { OpenOptions } from '../contract'

export const settings: Settings = {
  office: 'Press office',
  officeInFull: 'Press Office, Embassy of Exampleland',
  person: 'Ann Example',
  home: { name: 'Washington', zone: 'America/New_York' },
  theirs: { name: 'Addis Ababa', zone: 'Africa/Addis_Ababa' },
  marking: 'FOR OFFICE USE',
  sample: false,
}

/** An empty folder that nothing else uses. */
export async function emptyFolder(): Promise<string> {
  return mkdtemp(join(await realpath(tmpdir()), 'chancery-test-'))
}

/** Options with a clock that goes on by a second at every look, and identifiers counted from 1. */
export function options(folder: string, begin = '2018-03-05T09:00:00Z'): OpenOptions {
  let ticks = Date.parse(begin)
  let ids = 0
  return {
    folder,
    settings,
    now: () => new Date((ticks += 1_000)).toISOString(),
    id: () => `${begin.replace(/\D/g, '')}-${String((ids += 1))}`,
  }
}

export function minute(at: string): Moment {
  return { at, zone: 'America/New_York', precision: 'minute' }
}

export const content: Content = {
  subject: 'Meeting of the two ministers',
  ask: 'That the ministers meet in Addis Ababa.',
  text: 'The Embassy presents its compliments and has the honour to propose a meeting.',
  formal: true,
  counterpart: 'Ministry of Examples',
  addressee: 'Spokesperson',
  acknowledgementRequired: true,
  due: minute('2018-03-07T17:00:00Z'),
  keptBy: 'Ann Example',
}

export const email: AttemptDraft = {
  role: 'original',
  details: { channel: 'email', from: 'press@embassy.example', to: 'press@ministry.example', messageId: '' },
  plannedFor: null,
  dispatchedAt: minute('2018-03-02T20:40:00Z'),
  outcome: null,
}

export function issue(change: Partial<Content> = {}): Extract<Command, { kind: 'issue' }> {
  return { kind: 'issue', request: null, content: { ...content, ...change }, attempts: [email], number: null }
}

export function acknowledge(request: RequestId): Extract<Command, { kind: 'acknowledge' }> {
  return {
    kind: 'acknowledge',
    request,
    acknowledgement: {
      level: 'written',
      who: 'B. Sample',
      post: 'Desk officer',
      body: '',
      at: minute('2018-03-04T08:00:00Z'),
      cameBy: 'email',
      theirReference: '',
      theirWords: 'We have received your letter and passed it on.',
    },
  }
}

/** The path of the one journal file there is. */
export async function journalPath(folder: string): Promise<string> {
  const [name] = (await readdir(join(folder, 'journal'))).filter((each) => each.endsWith('.jsonl'))
  return join(folder, 'journal', name ?? '')
}
