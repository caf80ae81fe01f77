import { X } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { Button as Plain } from 'react-aria-components'
import type { Row } from '#core/ledger'
import type { Request, RequestId } from '#core/request'
import { Button } from '../../components/Button'
import { AddField } from '../../components/form/AddField'
import { messages } from '../../messages'
import { useFound } from '../../store/find'
import { goToRequest } from '../../store/go'
import { useKeeping } from '../../store/keeping'
import { useLinked } from '../../store/linked'
import { carryOut } from '../../store/undo'
import { useActs } from '../desk/useActs'
import { ActButton } from './ActButton'
import { leaveAdding } from './leave-adding'
import { linkedName } from './linked-name'

/** The requests that this one relates to; pressed, each opens. */
export function Links({ request }: { readonly request: Request }) {
  const { keeping } = messages
  const { id, links } = request
  const isAdding = useKeeping(({ adding }) => adding?.request === id && adding.part === 'links')
  return (
    <>
      {links.length === 0 ? (
        <span className="keeping-none">{keeping.noLinks}</span>
      ) : (
        <ul className="links">
          {links.map((to) => (
            <LinkLine key={to} request={id} to={to} />
          ))}
        </ul>
      )}
      {isAdding ? <AddLink key={id} request={request} /> : <ActButton act="link" words={keeping.add} />}
    </>
  )
}

function LinkLine({ request, to }: { readonly request: RequestId; readonly to: RequestId }) {
  const { keeping } = messages
  const linked = useLinked(to)
  const possible = useActs().has('link')
  if (linked === 'reading') return <li className="links-line" />
  const name = linked ? linkedName(linked.number, linked.content.subject) : keeping.gone
  return (
    <li className="links-line">
      {linked ? (
        <Plain className="links-name num" onPress={() => void goToRequest(to)}>
          {name}
        </Plain>
      ) : (
        <span className="keeping-none">{name}</span>
      )}
      {possible && (
        <Button
          kind="bare"
          icon={<X size={12} aria-hidden />}
          aria-label={keeping.unlink(name)}
          onPress={() => void carryOut({ kind: 'unlink', request, to }, keeping.said.unlinked(name))}
        />
      )}
    </li>
  )
}

/** Enter links the first that is found, even when it is faster than the answer. */
function AddLink({ request: { id, links } }: { readonly request: Request }) {
  const { keeping } = messages
  const [typed, setTyped] = useState('')
  const [entered, setEntered] = useState(false)
  const { rows, isCurrent } = useFound(typed.trim())
  const offered = typed.trim() === '' ? [] : rows.filter((row) => row.id !== id && !links.includes(row.id))
  const link = (row: Row | undefined): void => {
    setEntered(false)
    if (!row) return
    setTyped('')
    void carryOut({ kind: 'link', request: id, to: row.id }, keeping.said.linked(linkedName(row.number, row.subject)))
  }
  const takeFirst = useEffectEvent(() => {
    link(offered[0])
  })
  useEffect(() => {
    if (entered && isCurrent) takeFirst()
  }, [entered, isCurrent])
  return (
    <AddField
      label={keeping.linkField}
      hint={keeping.linkHint}
      value={typed}
      onChange={(text) => {
        setTyped(text)
        setEntered(false)
      }}
      suggestions={offered.map((row) => ({ id: row.id, text: linkedName(row.number, row.subject), note: row.counterpart }))}
      onChoose={(chosen) => {
        link(offered.find((row) => row.id === chosen))
      }}
      onEnter={() => {
        setEntered(true)
      }}
      onEnd={leaveAdding}
      none={keeping.nothingFound}
    />
  )
}
