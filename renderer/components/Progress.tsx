import { ProgressBar } from 'react-aria-components'
import './Progress.css'

interface ProgressProps {
  /** What is done, and how far it is. */
  readonly words: string
  /** From 0 to 1. */
  readonly part: number
}

/** How far a long act is, in words and as a bar. */
export function Progress({ words, part }: ProgressProps) {
  return (
    <ProgressBar className="progress" aria-label={words} value={part * 100}>
      {({ percentage = 0 }) => (
        <>
          <span>{words}</span>
          <progress max={100} value={percentage} aria-hidden />
        </>
      )}
    </ProgressBar>
  )
}
