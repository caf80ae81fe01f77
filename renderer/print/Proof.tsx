import { shortFingerprint } from '#core/fingerprint'
import type { Position } from '#core/projections/sheet'
import { messages } from '../messages'

const { sheet } = messages

interface ProofProps extends Position {
  /** Counted from 1. */
  readonly number: number
  readonly of: number
}

/** Which register the page is taken from, as it was, and which page it is. */
export function Proof({ fingerprint, entries, number, of }: ProofProps) {
  return (
    <div className="paper-proof">
      <p>
        {sheet.fingerprint} <b>{shortFingerprint(fingerprint) || sheet.noFingerprint}</b>, {sheet.entries(entries)}
      </p>
      <p>{sheet.page(number, of)}</p>
    </div>
  )
}
