import { Copy, ShieldCheck } from 'lucide-react'
import type { OpenedRequest } from '#core/bridge/bridge'
import type { Instant } from '#core/moment'
import { lineToTake } from '#core/projections/line'
import type { Settings } from '#core/settings'
import { Button } from '../../../components/Button'
import { DisputeGlyph } from '../../../components/glyphs'
import { Grade } from '../../../components/Grade'
import { messages } from '../../../messages'
import { momentDate } from '../../../messages/time'
import { useAnnouncements } from '../../../store/announcements'
import { copyText } from '../../../store/copy'
import { useActs } from '../useActs'
import { heldOf } from './held'
import './Evidence.css'

/** So many stand in the box; the rest are in the timeline. */
const FEW = 4

interface EvidenceProps {
  readonly opened: Pick<OpenedRequest, 'row' | 'request'>
  readonly settings: Settings
  readonly now: Instant
}

/** What they say beside what we hold, and the one sentence that the spokesperson can say. */
export function Evidence({ opened: { row, request }, settings, now }: EvidenceProps) {
  const { detail } = messages.desk
  if (row.state === 'draft') return null
  const home = settings.home.zone
  const held = heldOf(request)
  return (
    <section className="evidence" aria-label={row.denial ? detail.denialAndEvidence : detail.evidence}>
      <h3 className="detail-heading">
        {row.denial ? detail.denialAndEvidence : detail.evidence}
        {row.grade && (
          <span className="evidence-best">
            {detail.bestHeld} <Grade grade={row.grade} />
            {row.grade !== 'A' && (
              <>
                {detail.stampWouldMake} <Grade grade="A" />
              </>
            )}
          </span>
        )}
      </h3>
      <div className="evidence-box">
        {row.denial && <TheySay opened={{ row, request }} />}
        <div className="evidence-ours">
          <h4>
            <ShieldCheck size={15} aria-hidden />
            {detail.weHold}
          </h4>
          {held.length === 0 && <p className="evidence-quiet">{detail.weHoldNothing}</p>}
          <ul>
            {held.slice(0, FEW).map(({ key, words, grade, at }) => (
              <li key={key}>
                <Grade grade={grade} />
                <span className="evidence-words">{words}</span>
                <span className="evidence-date num">{momentDate(at, home, now)}</span>
              </li>
            ))}
          </ul>
          {held.length > FEW && <p className="evidence-quiet">{detail.moreHeld(held.length - FEW)}</p>}
        </div>
        <LineToTake line={lineToTake(row, settings, now)} />
      </div>
    </section>
  )
}

function TheySay({ opened: { row, request } }: Pick<EvidenceProps, 'opened'>) {
  const settle = useActs().get('settle')
  const { detail } = messages.desk
  const denial = request.denials.at(-1)
  if (!denial) return null
  // The date stands in the track above; where it was said often names it once more.
  const source = [denial.speaker, denial.outlet].filter((part) => part !== '')
  return (
    <div className="evidence-theirs">
      <h4 className={row.dispute === 'conceded' || row.dispute === 'overtaken' ? 'tone-quiet' : 'tone-bad'}>
        <DisputeGlyph state="denied" size={15} />
        {detail.theySay}
      </h4>
      <blockquote>{denial.words}</blockquote>
      <p className="evidence-quiet">
        {source.join(messages.desk.list.and)}. {denial.exact ? detail.exact : detail.paraphrase}.
      </p>
      {settle && <Button onPress={settle.perform}>{detail.settle}</Button>}
    </div>
  )
}

function LineToTake({ line }: { readonly line: string }) {
  const say = useAnnouncements((announcements) => announcements.say)
  const { detail } = messages.desk
  const copy = (): void => {
    say(copyText(line) ? detail.copied : detail.notCopied)
  }
  return (
    <div className="evidence-line">
      <b>{detail.line}</b>
      <span>{line}</span>
      <Button kind="bare" icon={<Copy size={15} aria-hidden />} aria-label={detail.copyLine} onPress={copy} />
    </div>
  )
}
