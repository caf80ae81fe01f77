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
  /** From the foot upwards instead of from the left. */
  readonly upright?: boolean
  /** What it says, in words. */
  readonly label: string
}

/** Room that a digit takes, and that a part needs beside its digits for them to stand in it; in px. */
const [DIGIT, AROUND, HIGH] = [6.2, 5, 13]

/** A bar of several parts, each with its value where there is room. */
export function Bar({ parts, most, length, across, upright = false, label }: BarProps) {
  const scale = most > 0 ? (length - 1) / most : 0
  const shown = parts.filter(({ value }) => value > 0)
  const [width, height] = upright ? [across, length] : [length, across]
  return (
    <svg width={width} height={height} viewBox={`0 0 ${String(width)} ${String(height)}`} className="chart-bar" role="img" aria-label={label}>
      {shown.map((part, index) => {
        const before = shown.slice(0, index).reduce((sum, { value }) => sum + value, 0) * scale
        const size = part.value * scale
        const box = upright
          ? { x: 0.5, y: length - 0.5 - before - size, width: across - 1, height: size }
          : { x: 0.5 + before, y: 0.5, width: size, height: across - 1 }
        const digits = String(part.value).length * DIGIT
        const hasRoom = box.width >= digits + AROUND && box.height >= HIGH
        return (
          <g key={part.word}>
            <Inked ink={part.ink} {...box} />
            {hasRoom && (
              <text x={box.x + box.width / 2} y={box.y + box.height / 2} className={`chart-value chart-value-${part.ink}`}>
                {part.value}
              </text>
            )}
          </g>
        )
      })}
      {shown.length === 0 && <path d={upright ? `M0 ${String(length - 0.5)}H${String(across)}` : `M0.5 0V${String(across)}`} className="ink-edge" />}
    </svg>
  )
}
