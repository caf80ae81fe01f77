import { useId } from 'react'
import './chart.css'

/** What tells the parts of a bar apart, without any colour: what a photocopy keeps. */
export type Ink = 'black' | 'grey' | 'white' | 'hatched' | 'sparse' | 'ruled'

interface InkedProps {
  readonly ink: Ink
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A rectangle in an ink. Hatching is drawn line by line and clipped, so that it stays sharp in print. */
export function Inked({ ink, x, y, width, height }: InkedProps) {
  const clip = useId()
  const lines = linesOf(ink, width, height)
  return (
    <g transform={`translate(${x.toFixed(2)} ${y.toFixed(2)})`} className={`ink ink-${ink}`}>
      <rect width={width} height={height} className="ink-ground" />
      {lines !== '' && (
        <>
          <clipPath id={clip}>
            <rect width={width} height={height} />
          </clipPath>
          <path d={lines} clipPath={`url(#${clip})`} className="ink-lines" />
        </>
      )}
      <rect width={width} height={height} className="ink-edge" />
    </g>
  )
}

function linesOf(ink: Ink, width: number, height: number): string {
  switch (ink) {
    case 'hatched':
      return slanted(width, height, 3.4)
    case 'sparse':
      return slanted(width, height, 7)
    case 'ruled':
      return Array.from({ length: Math.ceil(height / 3) }, (_, index) => `M0 ${String(index * 3 + 1.5)}H${width.toFixed(1)}`).join('')
    case 'black':
    case 'grey':
    case 'white':
      return ''
  }
}

function slanted(width: number, height: number, step: number): string {
  const starts = Array.from({ length: Math.ceil((width + height) / step) }, (_, index) => index * step)
  return starts.map((start) => `M${start.toFixed(1)} 0L${(start - height).toFixed(1)} ${height.toFixed(1)}`).join('')
}
