import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { messages } from '../../messages'
import { Bar } from '../chart/Bar'
import { InkKey } from '../chart/InkKey'
import type { Entry, Picture, Shown } from './pictures'

interface ChartProps {
  readonly picture: Picture
  /** How long the longest bar is and how thick each, in px. */
  readonly length: number
  readonly across: number
  /** Shows the requests of a bar in the list; null on paper. */
  readonly onShow: ((shown: Shown) => void) | null
}

/** A chart: each bar with its name, its parts, and how many there are in all. */
export function Chart({ picture: { form, entries, inks }, length, across, onShow }: ChartProps) {
  const most = Math.max(...entries.map(({ total, isRest }) => (isRest === true ? 0 : total)), 1)
  const isUpright = form === 'columns'
  const used = new Set(entries.flatMap(({ parts }) => parts.flatMap(({ ink, value }) => (value > 0 ? ink : []))))
  return (
    <>
      <ul className={`chart-${form}`}>
        {entries.map((entry, index) => {
          const bar = entry.isRest ? <span className="chart-rest">{partsInWords(entry).join('; ')}</span> : <Bar parts={entry.parts} most={most} length={length} across={across} upright={isUpright} label={inWords(entry)} />
          const total = <span className="chart-total">{entry.total}</span>
          const label = <span className="chart-label">{entry.label}</span>
          return (
            <li key={index}>
              <Opening entry={entry} onShow={onShow}>
                {isUpright ? [bar, label] : [label, bar, total]}
              </Opening>
            </li>
          )
        })}
      </ul>
      {inks.length > 0 && <InkKey inks={inks.filter(({ ink }) => used.has(ink))} />}
    </>
  )
}

/** A bar that opens its requests in the list, where a list has them. */
function Opening({ entry, onShow, children }: { readonly entry: Entry; readonly onShow: ChartProps['onShow']; readonly children: readonly ReactNode[] }) {
  const { shown } = entry
  const parts = children.map((part, index) => <Part key={index}>{part}</Part>)
  if (shown === null || onShow === null || entry.total === 0) return <div>{parts}</div>
  return (
    <Button
      className="chart-opening"
      aria-label={messages.record.show(inWords(entry))}
      onPress={() => {
        onShow(shown)
      }}
    >
      {parts}
    </Button>
  )
}

function Part({ children }: { readonly children: ReactNode }) {
  return children
}

function inWords(entry: Entry): string {
  return messages.record.said(entry.label, entry.total, partsInWords(entry))
}

function partsInWords({ parts }: Entry): readonly string[] {
  return parts.length < 2 ? [] : parts.flatMap(({ word, value }) => (value > 0 ? [messages.record.part(word, value)] : []))
}
