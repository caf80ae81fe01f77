/** The line to take in a paragraph, from the whole request: what was sent, what shows it, what came back, what is denied. */
import { byInstant, type Instant, type Moment } from '#core/moment'
import { gradeOfAcknowledgement, gradeOfEvidence } from '#core/grade'
import type { Request } from '#core/request'
import type { Settings } from '#core/settings'
import type { Grade } from '#core/words'
import { dayOf, daysOf, hourOf } from './dates'
import { factsOf, type LineFacts, type Made, type Said } from './facts'
import { acknowledgementWords, ANSWERED, deliveryWords, DENIED, NOTES, OTHERWISE, SETTLED, WAYS } from './wording'

/** The paragraph, its hours on the office's clock, which is named once. */
export function longLine(request: Request, settings: Settings, asOf: Instant): string {
  const facts = factsOf(request, asOf)
  if (facts.state === 'draft') return 'Not yet issued.'
  if (facts.state === 'voided') return 'Voided.'
  const when = new When(settings, asOf)
  return [...sent(facts.made, when), ...replied(facts, when), ...disputed(facts, when), ...ended(facts)].map(sentence).join(' ')
}

function sentence(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`
}

/** Says when, as one goes on speaking: the day that was named last is "the same day", and the zone is named with the first hour. */
class When {
  private day = ''
  private isZoneSaid = false

  public constructor(
    private readonly settings: Settings,
    private readonly asOf: Instant,
  ) {}

  public dayOf(moment: Moment): string {
    return dayOf(moment, this.settings.home.zone, this.asOf)
  }

  /** "on 2 March at 10:32 Washington time", "the same day at 15:52". */
  public on(moment: Moment): string {
    const day = this.dayOf(moment)
    const said = day === this.day ? 'the same day' : `on ${day}`
    this.day = day
    return [said, this.at(moment)].filter((part) => part !== '').join(' ')
  }

  /** The same of what followed something: on the same day the hour is enough, and when nothing more is known, nothing is said. */
  public after(moment: Moment, before: Moment): string {
    if (this.dayOf(moment) !== this.day) return ` ${this.on(moment)}`
    const hour = moment.at === before.at ? '' : this.at(moment)
    return hour === '' ? '' : ` ${hour}`
  }

  /** From here on nothing was named yet. */
  public afresh(): void {
    this.day = ''
  }

  private at(moment: Moment): string {
    const hour = hourOf(moment, this.settings.home.zone)
    if (hour === '') return ''
    const zone = this.isZoneSaid ? '' : ` ${this.settings.home.name} time`
    this.isZoneSaid = true
    return `at ${hour}${zone}`
  }
}

/** One sentence: the first that went out, what followed it, and when we asked again. */
function sent(made: readonly Made[], when: When): string[] {
  if (made.length === 0) return ['Not yet sent']
  const [gone, tried] = [made.filter(wentOut), made.filter((each) => !wentOut(each))]
  const chases = gone.filter(({ role }) => role === 'chase')
  const others = gone.filter(({ role }) => role !== 'chase')
  const clauses = [
    ...others.map((each, index) => clause(each, index === 0, when)),
    ...asked(chases, others, when),
    ...tried.map((each) => `we ${gone.length > 0 ? 'also ' : ''}tried by ${WAYS[each.channel]} ${when.on(each.at)}${cameOf(each, when)}`),
  ]
  return [clauses.join('; ')]
}

/** What failed, was refused, or went nobody knows where, was tried. */
function wentOut({ state }: Made): boolean {
  return state !== 'failed' && state !== 'refused' && state !== 'unknown'
}

/** "we sent Note No. 41 on 2 March at 10:32, signed for at 11:05"; "a copy went by email the same day". */
function clause(made: Made, isFirst: boolean, when: When): string {
  const { role, channel, note, at } = made
  const thing = note ? nameOf(note) : ''
  const way = `by ${WAYS[channel]}`
  const began = {
    original: isFirst ? `we sent ${thing === '' ? `it ${way}` : thing}` : `we sent ${thing === '' ? `it ${way}` : thing} too,`,
    copy: `a copy went ${way}`,
    corrigendum: `a corrigendum went ${way}`,
    chase: `we asked again ${way}`,
  }[role]
  return `${began} ${when.on(at)}${cameOf(made, when)}`
}

/** "Note No. 41", "a note" without its number. */
function nameOf({ kind, number }: NonNullable<Made['note']>): string {
  if (number !== '') return `${NOTES[kind]} No. ${number}`
  return kind === 'aide-memoire' ? 'an aide-mémoire' : kind === 'letter' ? 'a letter' : 'a note'
}

function cameOf({ channel, note, at, state, reached }: Made, when: When): string {
  if (reached) {
    const desk = note && note.desk !== '' ? ` at their ${softened(note.desk)}` : ''
    const [happened = '', ...how] = deliveryWords(reached.evidence, channel).happened.split(', ')
    return `, ${[`${happened}${desk}${when.after(reached.at, at)}`, ...how].join(', ')}`
  }
  if (state === 'delivered' || state === 'seen') return ''
  return OTHERWISE[state] === '' ? '' : `, ${OTHERWISE[state]}`
}

/** "Mail room" is a mail room; "MFA registry" stays as it is. */
function softened(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? `${name.slice(0, 1).toLowerCase()}${name.slice(1)}` : name
}

/** Chases are told by their days; the one that is shown best by itself, where nothing before it is shown as well. */
function asked(chases: readonly Made[], others: readonly Made[], when: When): string[] {
  if (chases.length === 0) return []
  const days = `we asked again on ${daysOf(chases.map(({ at }) => when.dayOf(at)))}`
  when.afresh()
  const known = others.map(gradeOf).sort()[0] ?? 'E'
  const best = chases.filter((each) => each.reached).sort((a, b) => gradeOf(a).localeCompare(gradeOf(b)))[0]
  if (!best?.reached || gradeOf(best) >= known) return [days]
  return [days, `what we sent on ${when.dayOf(best.at)} was ${deliveryWords(best.reached.evidence, best.channel).happened}`]
}

/** E is nothing at all, for comparing. */
function gradeOf({ reached }: Made): Grade | 'E' {
  return reached ? gradeOfEvidence(reached.evidence) : 'E'
}

/** Every acknowledgement that counts, or failing those the automatic replies, and every answer. */
function replied({ acknowledgements, answers }: LineFacts, when: When): string[] {
  const counting = acknowledgements.filter(({ level }) => level !== 'automatic')
  const told = (counting.length > 0 ? counting : acknowledgements).map((each) => {
    when.afresh()
    const { before, after } = acknowledgementWords(each)
    const who = each.told.length === 0 ? '' : ` (${each.told.join(', ')})`
    return `${before} ${when.on(each.at)}${who}${after}`
  })
  return [
    ...told,
    ...answers.map(({ kind, at }) => {
      when.afresh()
      return `${ANSWERED[kind]} ${when.on(at)}`
    }),
  ]
}

/** Each denial with what became of it; what we hold stands beside the last that was not conceded. */
function disputed(facts: LineFacts, when: When): string[] {
  const { denials } = facts
  const last = denials.findLast(({ settled }) => settled?.as !== 'conceded')
  const held = holding(facts, when)
  return denials.map((denial) => {
    when.afresh()
    return [said(denial, when), ...settledOf(denial, when), ...(denial === last && held !== '' ? [`we hold ${held}`] : [])].join('; ')
  })
}

function said({ denied, speaker, outlet, at }: Said, when: When): string {
  const where = outlet === '' ? '' : ` (${outlet})`
  return `${when.on(at)} ${speaker} said${where} ${DENIED[denied]}`
}

function settledOf({ settled }: Said, when: When): string[] {
  return settled ? [`${SETTLED[settled.as]} ${when.on(settled.at)}`] : []
}

/** The strongest that we hold, and of equals the first: "a signature for it of 2 March"; our own record of sending it, failing all else. */
function holding({ made, acknowledgements }: LineFacts, when: When): string {
  const held = [
    ...made.flatMap(({ channel, reached }) =>
      reached ? [{ words: deliveryWords(reached.evidence, channel).held, grade: gradeOfEvidence(reached.evidence), at: reached.at }] : [],
    ),
    ...acknowledgements
      .filter(({ level }) => level !== 'automatic')
      .map((each) => ({ words: acknowledgementWords(each).held, grade: gradeOfAcknowledgement(each), at: each.at })),
  ].sort((a, b) => a.grade.localeCompare(b.grade) || byInstant(a.at, b.at))
  const [best] = held
  if (best) return `${best.words} of ${when.dayOf(best.at)}`
  const [first] = made.filter(wentOut)
  return first ? `our own record of sending it on ${when.dayOf(first.at)}` : ''
}

function ended({ state }: LineFacts): string[] {
  switch (state) {
    case 'closed':
      return ['The request is closed']
    case 'withdrawn':
      return ['We have withdrawn the request']
    case 'superseded':
      return ['Another request stands in its place']
    case 'draft':
    case 'issued':
    case 'voided':
      return []
  }
}
