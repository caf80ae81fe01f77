import { Button } from 'react-aria-components'
import type { Figure, RecordData } from '#core/projections/record/record'
import { STANDS, type Stands } from '#core/projections/record/stand'
import { datesOf } from '#core/projections/record/spans'
import { AnswerKind } from '#core/words'
import { messages } from '../../messages'
import { longDate } from '../../messages/time'
import { Bar } from '../chart/Bar'
import { InkKey } from '../chart/InkKey'
import { STAND_KEY, standParts, type Shown } from './pictures'

const { record } = messages

interface FiguresProps {
  readonly data: RecordData
  /** Shows the requests of a figure in the list; null on paper. */
  readonly onShow: ((shown: Shown) => void) | null
  /** How long the bar of all is, in px. */
  readonly length: number
}

/** How many there were and what came of them, in figures and as one bar. */
export function Figures({ data, onShow, length }: FiguresProps) {
  const { issued, stands, overdueAtEnd, answers, denied, query, settings, asOf } = data
  const [, last] = datesOf(query, settings.home.zone)
  const figures: readonly (Figure & { readonly word: string })[] = [
    { ...issued, word: record.figure.issued },
    ...STANDS.map((stand) => ({ ...stands[stand], word: record.stand[stand] })),
    ...(overdueAtEnd === null ? [] : [{ count: overdueAtEnd, line: null, word: record.figure.overdueAtEnd(longDate(last, 'UTC', asOf)) }]),
    ...AnswerKind.options.map((kind) => ({ ...answers[kind], word: record.figure.answer[kind] })),
    { ...denied, word: record.figure.denied },
  ]
  return (
    <div className="record-figures">
      <dl>
        {figures.map(({ word, ...figure }) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>
              <Count figure={figure} word={word} onShow={onShow} />
            </dd>
          </div>
        ))}
      </dl>
      {issued.count > 0 && (
        <div>
          <Bar
            parts={standParts(countsOf(stands))}
            most={issued.count}
            length={length}
            across={20}
            label={record.said(record.stands.title, issued.count, STANDS.map((stand) => record.part(record.key[stand], stands[stand].count)))}
          />
          <InkKey inks={STAND_KEY} />
        </div>
      )}
    </div>
  )
}

function Count({ figure: { count, line }, word, onShow }: { readonly figure: Figure; readonly word: string; readonly onShow: FiguresProps['onShow'] }) {
  if (line === null || onShow === null || count === 0) return count
  return (
    <Button
      className="chart-opening"
      aria-label={record.show(`${String(count)} ${word}`)}
      onPress={() => {
        onShow({ line, counterpart: null })
      }}
    >
      {count}
    </Button>
  )
}

function countsOf(stands: RecordData['stands']): Stands {
  return {
    acknowledged: stands.acknowledged.count,
    overdue: stands.overdue.count,
    awaiting: stands.awaiting.count,
    'not-required': stands['not-required'].count,
    closed: stands.closed.count,
  }
}
