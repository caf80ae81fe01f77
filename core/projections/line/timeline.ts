/** The line to take as dated lines, one an event, each in both zones. */
import { byInstant, dateIn, type Instant, type Moment } from '#core/moment'
import type { Request } from '#core/request'
import { isSamePlace, type Place, type Settings } from '#core/settings'
import { dayOf, hourOf } from './dates'
import { factsOf, type LineFacts, type Made } from './facts'
import { acknowledgementWords, ANSWERED, deliveryWords, DENIED, NOTES, OTHERWISE, SETTLED, WAYS } from './wording'

interface Event {
  readonly at: Moment
  readonly words: string
}

/** "2 March, 15:40 Washington, 23:40 Moscow: we sent Note No. 112." Oldest first; what happened at one moment as it was done. */
export function timelineLines(request: Request, settings: Settings, asOf: Instant): string[] {
  const facts = factsOf(request, asOf)
  if (facts.state === 'draft') return ['Not yet issued.']
  if (facts.state === 'voided') return ['Voided.']
  const events = eventsOf(facts).sort((a, b) => byInstant(a.at, b.at))
  if (events.length === 0) return ['Not yet sent.']
  return events.map(({ at, words }) => `${stamp(at, settings, asOf)}: ${words}.`)
}

function stamp(moment: Moment, { home, theirs }: Settings, asOf: Instant): string {
  const day = dayOf(moment, home.zone, asOf)
  if (moment.precision === 'day') return day
  const hours = [`${hourOf(moment, home.zone)} ${home.name}`]
  if (!isSamePlace(home, theirs)) hours.push(`${turned(moment, home, theirs, asOf)}${hourOf(moment, theirs.zone)} ${theirs.name}`)
  return `${day}, ${hours.join(', ')}`
}

/** Their date, where it is another. */
function turned({ at, zone, precision }: Moment, home: Place, theirs: Place, asOf: Instant): string {
  if (dateIn(home.zone, at) === dateIn(theirs.zone, at)) return ''
  return `${dayOf({ at, zone, precision }, theirs.zone, asOf)} `
}

function eventsOf({ made, acknowledgements, answers, denials }: LineFacts): Event[] {
  return [
    ...made.flatMap(attemptEvents),
    ...acknowledgements.map((each): Event => {
      const { before, after } = acknowledgementWords(each)
      const who = each.told.length === 0 ? '' : ` (${each.told.join(', ')})`
      return { at: each.at, words: `${lowered(before)}${who}${after}` }
    }),
    ...answers.map(({ kind, at }): Event => ({ at, words: lowered(ANSWERED[kind]) })),
    ...denials.flatMap(({ denied, speaker, outlet, at, settled }): Event[] => [
      { at, words: `${speaker} said${outlet === '' ? '' : ` (${outlet})`} ${DENIED[denied]}` },
      ...(settled ? [{ at: settled.at, words: SETTLED[settled.as] }] : []),
    ]),
  ]
}

/** Its sending, and what came of it where that was known at another moment. */
function attemptEvents(made: Made): Event[] {
  const { role, channel, note, at, state, reached } = made
  const name = note && note.number !== '' ? `${NOTES[note.kind]} No. ${note.number}` : ''
  const thing = name || `the ${WAYS[channel]}`
  const sent = {
    original: `we sent ${name || `it by ${WAYS[channel]}`}`,
    copy: `a copy went by ${WAYS[channel]}`,
    corrigendum: `a corrigendum went by ${WAYS[channel]}`,
    chase: `we asked again by ${WAYS[channel]}`,
  }[role]
  if (reached) {
    const { happened } = deliveryWords(reached.evidence, channel)
    if (reached.at.at === at.at) return [{ at, words: `${sent}, ${happened}` }]
    return [{ at, words: sent }, { at: reached.at, words: `${thing} was ${happened}` }]
  }
  if (state === 'delivered' || state === 'seen' || OTHERWISE[state] === '') return [{ at, words: sent }]
  const tried = state === 'failed' || state === 'refused' || state === 'unknown'
  return [{ at, words: `${tried ? `we tried by ${WAYS[channel]}` : sent}, ${OTHERWISE[state]}` }]
}

function lowered(words: string): string {
  return `${words.slice(0, 1).toLowerCase()}${words.slice(1)}`
}
