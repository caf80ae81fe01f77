/** When the sample's office would have written everything down: its facts, gathered into the sittings of its days. */
import type { Command } from '#core/command'
import { dateIn, type Instant, type Moment } from '#core/moment'
import type { RequestId } from '#core/request'
import { acknowledgedRequests } from './acknowledged'
import { awaiting } from './awaiting'
import { addisAbaba } from './case'
import { closed } from './closed'
import { directory, directoryWritten } from './directory'
import { drafts, draftsSaved } from './drafts'
import { on } from './facts'
import { overdue } from './overdue'
import { sampleSettings } from './settings'

/** What is recorded in one sitting, in order. */
export interface Sitting {
  readonly recorded: Instant
  readonly commands: readonly Command[]
}

/** The sample's present: Friday 9 March 2018, 10:20 in Washington. */
export const PRESENT: Instant = on('2018-03-09 10:20').at

/** The office writes up at noon, at six and before midnight, so nothing is recorded late; on the last morning, at the present. */
export function sittings(): Sitting[] {
  const written: { recorded: Instant; happened: number; command: Command }[] = []
  const write = (moment: Moment, command: Command): void => {
    written.push({ recorded: sittingAfter(moment), happened: Date.parse(moment.at), command })
  }
  for (const { number, content, facts } of [...closed, ...overdue, addisAbaba, ...awaiting, ...acknowledgedRequests]) {
    const request: RequestId = `2018-${String(number).padStart(3, '0')}`
    const [first, ...rest] = facts
    if (!first || !('attempt' in first)) throw new Error(`The sample's ${request} does not begin with an attempt.`)
    write(first.noted, { kind: 'issue', request, number: { year: 2018, number }, content, attempts: [first.attempt] })
    for (const fact of rest) {
      write(fact.noted, 'attempt' in fact ? { kind: 'log-delivery', request, attempt: fact.attempt } : fact.command(request))
    }
  }
  for (const counterpart of directory) write(on(directoryWritten), { kind: 'save-counterpart', counterpart })
  for (const draft of drafts) write(on(draftsSaved), { kind: 'save-draft', request: null, content: draft.content, attempts: [...draft.attempts] })

  const gathered = new Map<Instant, Command[]>()
  for (const { recorded, command } of written.toSorted((a, b) => a.happened - b.happened)) {
    const sitting = gathered.get(recorded)
    if (sitting) sitting.push(command)
    else gathered.set(recorded, [command])
  }
  return [...gathered].map(([recorded, commands]) => ({ recorded, commands }))
}

function sittingAfter({ at }: Moment): Instant {
  const day = dateIn(sampleSettings.home.zone, at)
  const sitting = [`${day} 12:00`, `${day} 18:00`, `${day} 23:59`].map((text) => on(text).at).find((each) => each >= at) ?? PRESENT
  return sitting < PRESENT ? sitting : PRESENT
}
