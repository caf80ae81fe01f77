import { ArrowLeft } from 'lucide-react'
import type { Several } from '#core/projections/several'
import { Button } from '../../components/Button'
import { Key } from '../../components/Key'
import { messages } from '../../messages'
import { useChosen } from '../../store/chosen'
import { useRegister } from '../../store/register'
import type { Act, ActId } from '../desk/acts'
import { commandKey } from '../desk/keys'
import { ActIcon } from '../desk/palette/ActIcon'
import { useActs } from '../desk/useActs'
import { SelectedList } from './SelectedList'
import { SeveralTags } from './SeveralTags'
import '../keeping/Keeping.css'
import './Several.css'

/** In the order in which they are offered. */
const ACTS: readonly ActId[] = ['acknowledge', 'tag', 'sheet-of-these', 'bundle', 'change-keeper', 'change-due', 'pause', 'close', 'withdraw', 'void', 'discard-draft']
/** Counterparts that are named. */
const NAMED = 3

/** What stands where a request would: how many are selected, what is true of them, and what can be done to all. */
export function SeveralPane({ onBack }: { readonly onBack: () => void }) {
  const several = useChosen((store) => store.several)
  const letGo = useChosen((store) => store.letGo)
  const acts = useActs()
  const { several: say, desk } = messages
  if (several === null) return null
  const offered = ACTS.flatMap((id) => acts.get(id) ?? [])
  const isMixed = several.open > 0 || several.drafts > 0
  return (
    <>
      <div className="detail-toolbar">
        <span className="detail-back">
          <Button kind="bare" icon={<ArrowLeft size={16} aria-hidden />} aria-label={desk.detail.back} onPress={onBack} />
        </span>
        <span className="detail-reference" />
        <Button shortcut="Esc" aria-keyshortcuts="Escape" onPress={() => { letGo(); onBack() }}>
          {say.letGo}
        </Button>
      </div>
      <div className="detail-scroller" tabIndex={0} role="group" aria-labelledby="several-title">
        <article className="detail-page several-page">
          <h2 id="several-title" className="detail-subject num">
            {say.selected(several.count)}
          </h2>
          <p className="facts num">{countsOf(several).join(desk.list.dot)}</p>
          <p className="several-counterparts num">{counterpartsOf(several)}</p>
          {offered.length > 0 && (
            <section aria-labelledby="several-acts">
              <h3 className="detail-heading" id="several-acts">
                {say.acts}
              </h3>
              <ul className="several-acts">
                {offered.map((act) => (
                  <li key={act.id}>
                    <ActLine act={act} />
                  </li>
                ))}
              </ul>
              {offered.length === 1 && isMixed && <p className="several-mixed">{say.mixed}</p>}
            </section>
          )}
          <section className="keeping" aria-labelledby="several-tags">
            <h3 className="detail-heading" id="several-tags">
              {messages.keeping.tags}
            </h3>
            <div className="several-tags">
              <SeveralTags several={several} />
            </div>
          </section>
          <section aria-labelledby="several-which">
            <h3 className="detail-heading" id="several-which">
              {say.which}
            </h3>
            <SelectedList several={several} />
          </section>
        </article>
      </div>
    </>
  )
}

/** An act with its icon, its words and its keys. */
function ActLine({ act: { id, words, keys, perform } }: { readonly act: Act }) {
  const platform = useRegister(({ status }) => status?.platform)
  return (
    <Button kind="bare" icon={<ActIcon id={id} />} onPress={perform} {...(keys[0] === undefined ? {} : { 'aria-keyshortcuts': keys.join('+') })}>
      {words}
      {keys.map((key) => (
        <Key key={key}>{key === 'Ctrl' ? commandKey(platform) : key}</Key>
      ))}
    </Button>
  )
}

function countsOf({ count, open, overdue, drafts, paused }: Several): string[] {
  const { several: say } = messages
  const closed = count - open - drafts
  return [
    ...(open > 0 ? [say.open(open)] : []),
    ...(overdue > 0 ? [say.overdue(overdue)] : []),
    ...(paused > 0 ? [say.paused(paused)] : []),
    ...(drafts > 0 ? [say.drafts(drafts)] : []),
    ...(closed > 0 ? [say.closed(closed)] : []),
  ]
}

/** The counterparts with most of them, and how many others there are. */
function counterpartsOf({ counterparts }: Several): string {
  const { several: say, desk } = messages
  const named = counterparts.slice(0, NAMED).map(({ name, count }) => say.to(name || desk.list.noCounterpart, count))
  const others = counterparts.length - named.length
  return [...named, ...(others > 0 ? [say.moreCounterparts(others)] : [])].join(desk.list.and)
}
