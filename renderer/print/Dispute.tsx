import { Fragment } from 'react'
import type { AttemptRow, Row } from '#core/ledger'
import { hasReached } from '#core/outcome'
import { ShieldCheck } from 'lucide-react'
import { DisputeGlyph } from '../components/glyphs'
import { Grade } from '../components/Grade'
import { messages } from '../messages'
import { brief } from './brief'
import { Day, Times } from './Times'

const { dispute } = messages.sheet

type Denial = NonNullable<Row['denial']>

/** In a table of so many columns: what they say beside what we hold, each item with its date and grade: a denial erases nothing. */
export function Dispute({ row, denial, columns }: { readonly row: Row; readonly denial: Denial; readonly columns: number }) {
  return (
    <>
      <td colSpan={2}>
        <div className="paper-they-say">
          <DisputeGlyph state="denied" /> <b>{dispute.theySay}</b> <TheySay denial={denial} />
        </div>
      </td>
      <td colSpan={columns - 3}>
        <div className="paper-we-hold">
          <div>
            <ShieldCheck className="glyph" /> <b>{dispute.weHold}</b> <WeHold row={row} />
          </div>
          {row.dispute !== 'denied' && row.dispute !== 'none' && (
            <div>
              <DisputeGlyph state={row.dispute} /> <b>{messages.words.dispute[row.dispute]}</b> <Settled denial={denial} />
              {row.dispute === 'rebutted' && ` ${dispute.notConceded}`}
            </div>
          )}
        </div>
      </td>
    </>
  )
}

function TheySay({ denial }: { readonly denial: Denial }) {
  const words = brief(denial.words, 400)
  return (
    <>
      {denial.exact ? dispute.quoted(words) : ended(words)} {[denial.speaker, denial.outlet].filter(Boolean).map((part) => `${brief(part, 80)}, `)}
      <Day moment={denial.at} />, {denial.exact ? dispute.exact : dispute.paraphrase}; {dispute.denied[denial.denied]}.
    </>
  )
}

function WeHold({ row }: { readonly row: Row }) {
  const delivered = row.attempts.filter(hasReached)
  const { acknowledgement } = row
  if (delivered.length === 0 && acknowledgement === null) return dispute.nothing
  return (
    <>
      {delivered.map((attempt) => (
        <Fragment key={attempt.n}>
          {dispute.by(messages.words.channel[attempt.channel], attempt.chase)}: {shownBy(attempt)}
          {attempt.outcomeAt && (
            <>
              , <Day moment={attempt.outcomeAt} />
            </>
          )}{' '}
          {attempt.grade && <Grade grade={attempt.grade} />}.{' '}
        </Fragment>
      ))}
      {acknowledgement && (
        <>
          {dispute.acknowledgement(messages.words.level[acknowledgement.level])}
          {acknowledgement.who !== '' && `, ${brief(acknowledgement.who, 60)}`}, <Day moment={acknowledgement.at} />{' '}
          <Grade grade={acknowledgement.grade} />.
        </>
      )}
    </>
  )
}

function Settled({ denial }: { readonly denial: Denial }) {
  return (
    <>
      {denial.settledWords !== '' && `${brief(denial.settledWords, 300).replace(/\.$/, '')}, `}
      {denial.settledAt && (
        <>
          <Day moment={denial.settledAt} /> <Times moment={denial.settledAt} />.
        </>
      )}
    </>
  )
}

function shownBy({ words, evidence }: AttemptRow): string {
  return brief(words, 120).replace(/\.$/, '') || (evidence ? messages.words.evidence[evidence] : '')
}

function ended(words: string): string {
  return /[.!?…]$/.test(words) ? words : `${words}.`
}
