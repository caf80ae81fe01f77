import type { Instant, Zone } from '#core/moment'
import type { Request } from '#core/request'
import { TextField } from '../../components/form/TextField'
import { messages } from '../../messages'
import { dateAndClock } from '../../messages/time'
import { useKeeping } from '../../store/keeping'
import { carryOut } from '../../store/undo'
import { useForm } from '../forms/useForm'
import { ActButton } from './ActButton'
import { leaveAdding } from './leave-adding'

interface RemarksProps {
  readonly request: Request
  readonly home: Zone
  readonly now: Instant
}

/** What the office says to itself about a request, oldest first. */
export function Remarks({ request: { id, remarks }, home, now }: RemarksProps) {
  const { keeping } = messages
  const isAdding = useKeeping(({ adding }) => adding?.request === id && adding.part === 'remarks')
  return (
    <>
      {remarks.length === 0 ? (
        <span className="keeping-none">{keeping.noRemarks}</span>
      ) : (
        <ol className="remarks">
          {remarks.map(({ words, by, recorded }, index) => (
            <li key={index}>
              <p className="remarks-words">{words}</p>
              <p className="remarks-head num">{keeping.remarkHead(by, dateAndClock(recorded, home, now))}</p>
            </li>
          ))}
        </ol>
      )}
      {isAdding ? <AddRemark key={id} request={id} /> : <ActButton act="remark" words={keeping.add} />}
    </>
  )
}

/** One line; what was typed and not added is kept. */
function AddRemark({ request }: { readonly request: Request['id'] }) {
  const { keeping } = messages
  const { value, change } = useForm(`remark:${request}`, { words: '' })
  const add = async (): Promise<void> => {
    const words = value.words.trim()
    if (words === '') return
    // The next one may be begun while this one is written down.
    change({ words: '' })
    if (!(await carryOut({ kind: 'remark', request, words }, keeping.said.remarked))) change({ words })
  }
  return (
    <div
      className="add-field keeping-remark"
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') void add()
        if (event.key !== 'Escape') return
        event.preventDefault()
        leaveAdding()
      }}
    >
      <TextField
        label={keeping.remarkField}
        value={value.words}
        onChange={(words) => {
          change({ words })
        }}
        hint={keeping.remarkHint}
        autoFocus
      />
    </div>
  )
}
