import { useId } from 'react'
import { SHEET_STANDINGS, type SheetData, type SheetStanding } from '#core/projections/sheet'
import { messages } from '../messages'

const WIDTH = 362
const HEIGHT = 12
const { sheet } = messages

/** How the standings share what meets the filter, told by ink alone, with its key beneath. Nothing for an empty sheet. */
export function ProportionBar({ totals }: Pick<SheetData, 'totals'>) {
  const groups = SHEET_STANDINGS.map((standing) => ({ standing, count: totals[standing] })).filter(({ count }) => count > 0)
  const all = groups.reduce((sum, { count }) => sum + count, 0)
  if (all === 0) return <div />
  const parts = groups.map(({ standing, count }, index) => {
    const before = groups.slice(0, index).reduce((sum, group) => sum + group.count, 0)
    return { standing, x: (before / all) * WIDTH, width: (count / all) * WIDTH }
  })
  return (
    <div className="paper-proportion">
      <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`} role="img" aria-label={inWords(groups)}>
        {parts.map((part) => (
          <Swatch key={part.standing} standing={part.standing} x={part.x} width={part.width} />
        ))}
      </svg>
      <ul aria-hidden="true">
        {groups.map(({ standing }) => (
          <li key={standing}>
            <svg width={10} height={9} viewBox="0 0 10 9">
              <Swatch standing={standing} x={0} width={10} height={9} />
            </svg>{' '}
            {sheet.key[standing]}
          </li>
        ))}
      </ul>
    </div>
  )
}

interface SwatchProps {
  readonly standing: SheetStanding
  readonly x: number
  readonly width: number
  readonly height?: number
}

/** One part of the bar. The hatching is drawn line by line and clipped, so that it stays sharp in print. */
function Swatch({ standing, x, width, height = HEIGHT }: SwatchProps) {
  const clip = useId()
  const lines = standing === 'overdue' ? hatching(x, width, height, 3.4) : standing === 'not-required' ? hatching(x, width, height, 7) : ''
  return (
    <>
      <clipPath id={clip}>
        <rect x={x} y={0} width={width} height={height} />
      </clipPath>
      {lines !== '' && <path d={lines} clipPath={`url(#${clip})`} className="paper-hatching" />}
      <rect x={x} y={0} width={width} height={height} className={`paper-swatch paper-swatch-${standing}`} />
    </>
  )
}

function hatching(x: number, width: number, height: number, step: number): string {
  const lines = Array.from({ length: Math.ceil((width + height) / step) }, (_, index) => x + index * step)
  return lines.map((start) => `M${start.toFixed(1)} 0L${(start - height).toFixed(1)} ${String(height)}`).join('')
}

function inWords(groups: readonly { readonly standing: SheetStanding; readonly count: number }[]): string {
  return groups.map(({ standing, count }) => `${String(count)} ${sheet.total[standing]}`).join(', ')
}
