import { CircleSlash, Paperclip } from 'lucide-react'
import { rowReference } from '#core/ledger'
import { messages } from '../../messages'
import { useOpened } from '../../store/opened'
import { useGiving, type Over } from './useGiving'
import './Giving.css'

/** Takes files that are dropped or pasted, and shows while they hang over the window what they would be dropped on. */
export function Giving() {
  const over = useGiving()
  return over && <Target over={over} />
}

/** One calm target. It is for the eye of who drags, and takes no event: what lies beneath it is what is dropped on. */
function Target({ over: { about, box, not } }: { readonly over: Over }) {
  const row = useOpened(({ opened }) => opened?.row)
  const { drop } = messages.evidence
  const isFact = about !== null && about.n !== null
  const reference = row?.number ? rowReference(row) : messages.history.draft
  const words = about === null ? drop.heap : isFact ? drop.fact(messages.evidence.about(about.of, about.n), reference) : drop.request(reference)
  const hint = not === 'closed' ? drop.hint.closed : not === 'read-only' ? drop.hint.readOnly : about === null ? drop.hint.heap : drop.hint.on
  const Icon = not === null ? Paperclip : CircleSlash
  return (
    <div className="giving" aria-hidden="true" data-not={not === null ? undefined : ''}>
      <div className="giving-area" style={box} />
      <div className={isFact ? 'giving-pane giving-pane-fact' : 'giving-pane'} style={{ left: box.left, width: box.width }}>
        <div className="giving-card">
          <Icon size={18} />
          <div>
            {not === null && <strong className="num">{words}</strong>}
            <p>{hint}</p>
          </div>
        </div>
      </div>
    </div>
  )
}
