import { Inked, type Ink } from './Ink'

export interface InkWord {
  readonly ink: Ink
  readonly word: string
}

/** What each ink of a chart stands for. The words of each part stand in the chart's table too. */
export function InkKey({ inks }: { readonly inks: readonly InkWord[] }) {
  return (
    <ul className="chart-key" aria-hidden>
      {inks.map(({ ink, word }) => (
        <li key={word}>
          <svg width={11} height={9} viewBox="0 0 11 9">
            <Inked ink={ink} x={0.5} y={0.5} width={10} height={8} />
          </svg>
          {word}
        </li>
      ))}
    </ul>
  )
}
