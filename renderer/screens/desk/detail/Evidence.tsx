import { ExternalLink, ShieldCheck } from 'lucide-react'
import type { OpenedRequest } from '#core/bridge/bridge'
import type { Instant } from '#core/moment'
import { standing, type Request } from '#core/request'
import type { Settings } from '#core/settings'
import { Button } from '../../../components/Button'
import { DisputeGlyph } from '../../../components/glyphs'
import { Grade } from '../../../components/Grade'
import { messages } from '../../../messages'
import { momentDate, momentInFull } from '../../../messages/time'
import { useDialog } from '../../../store/dialog'
import { openLink } from '../../../store/elsewhere'
import { LinePanel } from '../../line/LinePanel'
import { useActs } from '../useActs'
import { heldOf } from './held'
import './Evidence.css'

/** So many stand in the box; the rest are in the timeline. */
const FEW = 4
const FEW_DENIALS = 3

interface EvidenceProps {
  readonly opened: OpenedRequest
  readonly settings: Settings
  readonly now: Instant
}

/** What they say beside what we hold, and what the spokesperson can say. */
export function Evidence({ opened, settings, now }: EvidenceProps) {
  const { row, request } = opened
  const { detail } = messages.desk
  if (row.state === 'draft') return null
  const home = settings.home.zone
  const held = heldOf(request)
  const [best] = held
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
        {row.denial && <TheySay request={request} />}
        <div className="evidence-ours">
          <h4>
            <ShieldCheck size={15} aria-hidden />
            {detail.weHold}
          </h4>
          {best && <p className="evidence-why">{detail.bestBecause(best.grade, best.why, momentInFull(best.at, home))}</p>}
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
        <LinePanel opened={opened} settings={settings} now={now} />
      </div>
    </section>
  )
}

/** Every denial that counts, the latest first: what exactly is denied, in which words, by whom and where. */
function TheySay({ request }: { readonly request: Request }) {
  const { detail } = messages.desk
  const denials = standing(request.denials).toReversed()
  const over = denials.every(({ settlement }) => settlement?.as === 'conceded' || settlement?.as === 'overtaken')
  return (
    <div className="evidence-theirs">
      <h4 className={over ? 'tone-quiet' : 'tone-bad'}>
        <DisputeGlyph state="denied" size={15} />
        {detail.theySay}
      </h4>
      {denials.slice(0, FEW_DENIALS).map((denial) => (
        <Said key={denial.n} denial={denial} request={request} />
      ))}
      {denials.length > FEW_DENIALS && <p className="evidence-quiet">{detail.denials(denials.length - FEW_DENIALS)}</p>}
    </div>
  )
}

function Said({ denial, request }: { readonly denial: Request['denials'][number]; readonly request: Request }) {
  const { detail, list } = messages.desk
  const show = useDialog((dialog) => dialog.show)
  const canSettle = useActs().has('settle')
  const { n, denied, speaker, outlet, words, exact, link, settlement } = denial
  // The date stands in the track above; where it was said often names it once more.
  const source = [speaker, outlet].filter((part) => part !== '').join(list.and)
  return (
    <div className="evidence-said">
      <blockquote>{words}</blockquote>
      <p className="evidence-quiet">
        {messages.words.denied[denied]}. {source}. {exact ? detail.exact : detail.paraphrase}.
        {settlement && ` ${messages.words.settlement[settlement.as]}.`}
      </p>
      <div className="evidence-acts">
        {settlement === null && canSettle && (
          <Button
            onPress={() => {
              show({ kind: 'settle-denial', request: request.id, denial: n })
            }}
          >
            {detail.settle}
          </Button>
        )}
        {link !== '' && (
          <Button
            kind="bare"
            icon={<ExternalLink size={14} aria-hidden />}
            aria-label={detail.openLink(speaker)}
            onPress={() => void openLink(link)}
          >
            {detail.link}
          </Button>
        )}
      </div>
    </div>
  )
}
