import type { ReactNode } from 'react'
import { AttemptState, Grade as Grades, type Level } from '#core/words'
import { offsetAt } from '../components/form/moments'
import { AcknowledgementGlyph, AttemptGlyph, DisputeGlyph } from '../components/glyphs'
import { Grade } from '../components/Grade'
import { messages } from '../messages'
import { longDate } from '../messages/time'
import { clockChange } from './clocks'
import { usePaper } from './paper'

const { sheet } = messages
const { legend } = sheet

/** A cell shows no voided attempt. */
const SHOWN = AttemptState.options.filter((state) => state !== 'voided')
const LEVELS = ['automatic', 'implied', 'oral', 'written', 'formal'] as const satisfies readonly Level[]
const DISPUTES = ['denied', 'rebutted', 'conceded', 'overtaken'] as const

/** What every mark means, at the end of the last page. */
export function Legend() {
  return (
    <section className="paper-legend" data-part="closing">
      <div className="paper-deliveries">
        <Line head={legend.delivery}>
          {SHOWN.map((state) => (
            <Mark key={state} word={legend.attempt[state]}>
              <AttemptGlyph state={state} />
            </Mark>
          ))}
          {legend.furthest}
        </Line>
      </div>
      <div>
        <Line head={legend.acknowledgement}>
          <Mark word={legend.awaited}>
            <AcknowledgementGlyph level="awaited" />
          </Mark>
          {LEVELS.map((level) => (
            <Mark key={level} word={legend[level]}>
              <AcknowledgementGlyph level={level} />
            </Mark>
          ))}
        </Line>
        <Line head={legend.dispute}>
          {DISPUTES.map((state) => (
            <Mark key={state} word={legend[state]}>
              <DisputeGlyph state={state} />
            </Mark>
          ))}
        </Line>
      </div>
      <div className="paper-grades">
        <b>{legend.grade}</b>
        <p>
          {Grades.options.map((grade) => (
            <Mark key={grade} word={legend.grades[grade]}>
              <Grade grade={grade} />
            </Mark>
          ))}
        </p>
      </div>
      <div className="paper-clocks">
        <Times />
      </div>
    </section>
  )
}

function Times() {
  const { data, letters } = usePaper()
  const { home, theirs } = data.settings
  const from = Date.parse(data.asOf)
  const places = home.zone === theirs.zone ? [home] : [home, theirs]
  const ahead = offsetAt(from, theirs.zone) > offsetAt(from, home.zone)
  return (
    <Line head={legend.times}>
      {places.map(({ name }, index) => `${letters[index] ?? ''} ${name}, `)}
      {places.length > 1 && (
        <>
          <sup>{ahead ? '+1' : '−1'}</sup> {ahead ? legend.nextDay : legend.dayBefore},{' '}
        </>
      )}
      {legend.about}
      {places.map(({ name, zone }) => {
        const change = clockChange(zone, from)
        if (change === null) return null
        const say = change.forward ? legend.clocksForward : legend.clocksBack
        return ` ${say(name, longDate(change.at, zone, data.asOf))}`
      })}
    </Line>
  )
}

function Line({ head, children }: { readonly head: string; readonly children: ReactNode }) {
  return (
    <p>
      <b>{head}</b> {children}
    </p>
  )
}

function Mark({ word, children }: { readonly word: string; readonly children: ReactNode }) {
  return (
    <>
      <span className="paper-mark">
        {children} {word}
      </span>{' '}
    </>
  )
}
