import { Inked, type Ink } from './Ink'

/** A part of a bar. */
export interface Part {
  readonly ink: Ink
  readonly value: number
  readonly word: string
}

interface BarProps {
  readonly parts: readonly Part[]
  /** The value that fills the whole length. */
  readonly most: number
  /** In px, along the bar and across it. */
  readonly length: number
  readonly across: number
  /** From the foot upwards, with its sum on top, instead of from the left. */
  readonly upright?: boolean
  /** What it says, in words. */
  readonly label: string
}

/** In px: what a digit takes, what a part needs beside its digits and in height for them to stand in it, and what a sum takes on top. */
const [DIGIT, AROUND, HIGH, TOP] = [6.2, 5, 13, 16]

/** A bar of several parts, each with its value where there is room. */
export function Bar({ parts, most, length, across, upright = false, label }: BarProps) {
  const shown = parts.filter(({ value }) => value > 0)
  const sum = shown.reduce((all, { value }) => all + value, 0)
  const scale = most > 0 ? (length - 1) / most : 0
  const [width, height] = upright ? [across, length + TOP] : [length, across]
  return (
    <svg width={width} height={height} viewBox={`0 0 ${String(width)} ${String(height)}`} className="chart-bar" role="img" aria-label={label}>
      {shown.map((part, index) => {
        const before = shown.slice(0, index).reduce((all, { value }) => all + value, 0) * scale
        const size = part.value * scale
        const box = upright
          ? { x: 0.5, y: height - 0.5 - before - size, width: across - 1, height: size }
          : { x: 0.5 + before, y: 0.5, width: size, height: across - 1 }
        const hasRoom = box.width >= String(part.value).length * DIGIT + AROUND && box.height >= HIGH
        // The only part of a column is told by its sum.
        const isTold = upright && shown.length === 1
        return (
          <g key={part.word}>
            <Inked ink={part.ink} {...box} />
            {hasRoom && !isTold && (
              <text x={box.x + box.width / 2} y={box.y + box.height / 2} className={`chart-value chart-value-${part.ink}`}>
                {part.value}
              </text>
            )}
          </g>
        )
      })}
      {shown.length === 0 && <path d={upright ? `M0 ${String(height - 0.5)}H${String(across)}` : `M0.5 0V${String(across)}`} className="ink-edge" />}
      {upright && (
        <text x={across / 2} y={height - sum * scale - TOP / 2} className="chart-value">
          {sum}
        </text>
      )}
    </svg>
  )
}
