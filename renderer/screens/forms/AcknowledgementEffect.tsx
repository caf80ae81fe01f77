import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { gradeOfAcknowledgement } from '#core/grade'
import type { Row } from '#core/ledger'
import type { Instant, Zone } from '#core/moment'
import { Grade as Grades } from '#core/words'
import { Grade } from '../../components/Grade'
import {
  AcknowledgementGlyph,
  AttemptGlyph,
  ChannelGlyph,
  DisputeGlyph,
  RequestGlyph,
  ringWord,
  squareOf,
  squareWord,
} from '../../components/glyphs'
import { messages } from '../../messages'
import { effectOf, type AcknowledgementForm } from './acknowledgement'

interface EffectProps {
  readonly row: Row
  readonly form: AcknowledgementForm
  readonly now: Instant
  readonly home: Zone
  readonly onAnswerToo: () => void
}

/** Before anything is recorded: the grade it earns, what it changes, and what it leaves alone. */
export function AcknowledgementEffect({ row, form, now, home, onAnswerToo }: EffectProps) {
  const say = messages.forms.acknowledge
  const { level, overdue, grade } = effectOf(row, form, now, home)
  const square = squareOf(row.state, row.answer?.kind ?? null)
  const held = row.acknowledgement?.level
  return (
    <aside className="form-column form-effect">
      <h3>{say.grade}</h3>
      <GradeList earned={gradeOfAcknowledgement(form)} />
      <hr />
      <h3>{say.changes}</h3>
      <dl>
        <Fact term={say.acknowledgement}>
          {level ? (
            <>
              <span className="form-mark">
                <AcknowledgementGlyph level={level.from} />
                {ringWord(level.from)}
              </span>
              <Becomes />
              <span className="form-mark">
                <AcknowledgementGlyph level={level.to} />
                <strong>{ringWord(level.to)}</strong>
              </span>
            </>
          ) : (
            <>
              {held && <AcknowledgementGlyph level={held} />}
              {say.stays}
            </>
          )}
        </Fact>
        {overdue !== null && <Fact term={say.overdue}>{say.cleared(overdue)}</Fact>}
        {grade && (
          <Fact term={say.evidence}>
            {grade.from ? <Grade grade={grade.from} /> : say.none}
            <Becomes />
            <Grade grade={grade.to} />
          </Fact>
        )}
      </dl>
      <hr />
      <h3>{say.leaves}</h3>
      <dl>
        <Fact term={say.request}>
          <RequestGlyph state={square} />
          {row.answer ? squareWord(square) : say.noAnswer(squareWord(square))}
        </Fact>
        <Fact term={say.delivery}>
          {row.attempts.length === 0 && say.nothingSent}
          {row.attempts.map(({ n, channel, state }) => (
            <span key={n} className="form-sent">
              <ChannelGlyph channel={channel} named />
              <AttemptGlyph state={state} channel={channel} named />
            </span>
          ))}
        </Fact>
        <Fact term={say.dispute}>
          {row.dispute !== 'none' && <DisputeGlyph state={row.dispute} />}
          {messages.words.dispute[row.dispute]}
        </Fact>
      </dl>
      {row.answer === null && form.level !== 'automatic' && (
        <div className="form-too">
          <strong>{say.answerToo}</strong>
          <p>
            {say.answerTooWhy}{' '}
            <Button className="form-link" onPress={onAnswerToo}>
              {say.answerNext}
            </Button>
          </p>
        </div>
      )}
    </aside>
  )
}

/** The four grades, strongest first, with the one earned explained. */
export function GradeList({ earned }: { readonly earned: Grades }) {
  return (
    <ol className="form-grades">
      {Grades.options.map((grade) => (
        <li key={grade} className={grade === earned ? 'form-grade form-grade-earned' : 'form-grade'} aria-current={grade === earned}>
          <Grade grade={grade} />
          <div>
            <span>{messages.words.grade[grade]}</span>
            {grade === earned && <p>{messages.forms.acknowledge.gradeWhy[grade]}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}

function Becomes() {
  return <ChevronRight size={14} role="img" aria-label={messages.forms.acknowledge.becomes} />
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div className="form-fact">
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
