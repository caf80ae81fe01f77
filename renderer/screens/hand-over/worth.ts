/** What is worth a thought about a delivery before it is handed over; it stops nothing. */
import type { HandOver } from '#core/command'
import type { Instant } from '#core/moment'
import { officeOf } from '#core/office'
import { warningsOf } from '#core/projections/warnings'
import type { Request } from '#core/request'
import type { Settings } from '#core/settings'
import { messages } from '../../messages'

const SAID = ['message-as-original', 'eligibility-unknown', 'eligibility-old'] as const satisfies readonly (keyof typeof messages.handOver.worth)[]

/** The sentences for what an order would be warned of if it went out at `now`. */
export function worthAThought(request: Request, order: HandOver, settings: Settings, now: Instant): string[] {
  const { role, details, text } = order
  const n = request.attempts.length + 1
  const plannedFor = { at: now, zone: settings.home.zone, precision: 'minute' } as const
  const untold = { chase: null, handedOver: null, dispatchedAt: null, outcome: null, outcomes: [], recorded: now, by: '' }
  const attempts = [...request.attempts, { ...untold, role, details, text, plannedFor, n }]
  const warned = warningsOf({ ...request, attempts }, officeOf(settings), now)
  return SAID.filter((each) => warned.some(({ warning, about }) => warning === each && about.of === 'attempt' && about.n === n)).map(
    (each) => messages.handOver.worth[each],
  )
}
