import type { ReactNode } from 'react'
import type { DossierData } from '#core/projections/dossier'
import type { DossierAttempt, DossierOutcome } from '#core/projections/dossier/attempts'
import type { Instant } from '#core/moment'
import { hasReached } from '#core/outcome'
import { isSamePlace } from '#core/settings'
import { AttemptGlyph, ChannelGlyph } from '../../../components/glyphs'
import { Grade } from '../../../components/Grade'
import { messages } from '../../../messages'
import { attemptWord } from '../../../messages/attempt'
import { sentenceCase } from '../../../messages/case'
import { shortDate } from '../../../messages/time'
import { brief } from '../../brief'
import { useDossier } from '../context'
import { HomeTime, TheirTime } from '../moments'
import { attemptTitle, exhibitNames, parts } from '../names'
import type { Item, Unnumbered } from '../section'

const { sections, attempts: say } = messages.dossier

/** Every attempt in order, a row for each outcome that was ever recorded of it. */
export function attemptsSection({ attempts, settings }: DossierData): Unnumbered {
  const { home, theirs } = settings
  const { columns } = say
  const all = [
    { key: 'number', name: columns.number },
    { key: 'channel', name: columns.channel },
    { key: 'home', name: home.name },
    ...(isSamePlace(home, theirs) ? [] : [{ key: 'theirs', name: theirs.name }]),
    { key: 'outcome', name: columns.outcome },
    { key: 'words', name: columns.words },
    { key: 'grade', name: columns.grade },
    { key: 'exhibit', name: columns.exhibit },
  ]
  if (attempts.length === 0) return { ...named, about: '', columns: null, items: [{ key: 'none', row: <p className="dossier-plain">{say.none}</p> }] }
  return { ...named, about: say.about, columns: all, items: attempts.flatMap((attempt, index) => itemsOf(attempt, index + 1)) }
}

const named = { key: 'attempts', title: sections.attempts }

function itemsOf(attempt: DossierAttempt, number: number): Item[] {
  const { n, outcomes, voided } = attempt
  const first = voided ? null : (outcomes[0] ?? null)
  const others = outcomes.slice(first ? 1 : 0)
  return [
    { key: String(n), row: <First attempt={attempt} outcome={first} number={number} /> },
    ...others.map((outcome, index) => ({ key: `${String(n)} ${String(index)}`, row: <Other attempt={attempt} outcome={outcome} /> })),
  ]
}

interface OfOutcome {
  readonly attempt: DossierAttempt
  readonly outcome: DossierOutcome | null
}

/** The attempt with the outcome that stands. */
function First({ attempt, outcome, number }: OfOutcome & { readonly number: number }) {
  const { channel, role, at, state, voided } = attempt
  const known = outcome && at && outcome.at.at !== at.at ? outcome.at : null
  return (
    <tr data-part="item" className={voided ? 'dossier-voided' : ''}>
      <td>{number}</td>
      <th scope="row">
        <ChannelGlyph channel={channel} /> <b>{attemptTitle(attempt, role)}</b>
      </th>
      <Times at={at} then={known} />
      <td>
        <AttemptGlyph state={state} /> <b>{attemptWord(state, channel).toLowerCase()}</b>
      </td>
      <td>{voided ? say.voided(voided.reason.replace(/\.$/, '')) : <Words attempt={attempt} outcome={outcome} carried />}</td>
      <Proof outcome={outcome} exhibits={outcome?.exhibits ?? attempt.exhibits} />
    </tr>
  )
}

/** What else was recorded of it, with a proof of its own. */
function Other({ attempt, outcome }: OfOutcome & { readonly outcome: DossierOutcome }) {
  return (
    <tr data-part="item" className={attempt.voided ? 'dossier-other dossier-voided' : 'dossier-other'}>
      <td />
      <td>{say.earlier}</td>
      <Times at={outcome.at} then={null} />
      <td>
        <AttemptGlyph state={outcome.state} /> {attemptWord(outcome.state, attempt.channel).toLowerCase()}
      </td>
      <td>
        <Words attempt={attempt} outcome={outcome} />
      </td>
      <Proof outcome={outcome} exhibits={outcome.exhibits} />
    </tr>
  )
}

/** When it was sent and, beneath, when its outcome was known. */
function Times({ at, then }: { readonly at: DossierAttempt['at']; readonly then: DossierAttempt['at'] }) {
  const { home, theirs } = useDossier().data.settings
  return (
    <>
      <td className="dossier-time">
        {at ? <HomeTime moment={at} /> : say.noDate}
        {then && <Second><HomeTime moment={then} /></Second>}
      </td>
      {!isSamePlace(home, theirs) && (
        <td className="dossier-time">
          {at && <TheirTime moment={at} />}
          {then && <Second><TheirTime moment={then} /></Second>}
        </td>
      )}
    </>
  )
}

function Words({ attempt, outcome, carried = false }: OfOutcome & { readonly carried?: boolean }) {
  const { data } = useDossier()
  const { messenger, handedTo, channel, name, late } = attempt
  const happened = outcome ? parts(outcome.words || outcome.evidenceWords || shownBy(outcome), codeOf(outcome)) : ''
  const by = carried
    ? parts(
        messenger === '' ? '' : say.by(brief(messenger, 150)),
        handedTo.length === 0 ? '' : (hasReached(attempt) ? say.handedTo : say.meantFor)(brief(handedTo.join(messages.dossier.and), 300)),
        channel === 'note' || name === '' ? '' : say.to(brief(name, 320)),
      )
    : ''
  const said = [sentenceCase(by), sentenceCase(happened), carried && late ? sentenceCase(lateWords(late, data)) : '']
  return said.filter((each) => each !== '').map(ended).join(' ')
}

function Proof({ outcome, exhibits }: Pick<OfOutcome, 'outcome'> & Pick<DossierAttempt, 'exhibits'>) {
  return (
    <>
      <td>{outcome && <Grade grade={outcome.grade} />}</td>
      <td>{exhibitNames(exhibits)}</td>
    </>
  )
}

function Second({ children }: { readonly children: ReactNode }) {
  return <div className="dossier-second">{children}</div>
}

function shownBy({ evidence }: DossierOutcome): string {
  return evidence ? messages.words.evidence[evidence] : ''
}

/** What the server said, where the words do not name it. */
function codeOf({ words, evidenceWords, code }: DossierOutcome): string {
  return words.includes(code) || evidenceWords.includes(code) ? '' : code
}

/** That it was written down over a day after it happened. */
export function lateWords(late: Instant, { settings, asOf }: Pick<DossierData, 'settings' | 'asOf'>): string {
  return say.late(shortDate(late, settings.home.zone, asOf))
}

function ended(words: string): string {
  return /[.!?…]$/.test(words) ? words : `${words}.`
}
