import { X } from 'lucide-react'
import { useState } from 'react'
import { Button as Plain } from 'react-aria-components'
import type { Row } from '#core/ledger'
import type { Request, RequestId } from '#core/request'
import { Button } from '../../components/Button'
import { AddField } from '../../components/form/AddField'
import { messages } from '../../messages'
import { find, useFound } from '../../store/find'
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
  const text = typed.trim()
  const { rows } = useFound(text)
  const offers = (found: readonly Row[]): Row[] => found.filter((row) => row.id !== id && !links.includes(row.id))
  const offered = text === '' ? [] : offers(rows)
  const link = (row: Row | undefined): void => {
    if (!row) return
    // What was typed since is the beginning of the next.
    setTyped((now) => (now === typed ? '' : now))
    void carryOut({ kind: 'link', request: id, to: row.id }, keeping.said.linked(linkedName(row.number, row.subject)))
  }
  const linkFirst = async (): Promise<void> => {
    if (text !== '') link(offers((await find(text)).rows)[0])
  }
  return (
    <AddField
      label={keeping.linkField}
      hint={keeping.linkHint}
      value={typed}
      onChange={setTyped}
      suggestions={offered.map((row) => ({ id: row.id, text: linkedName(row.number, row.subject), note: row.counterpart }))}
      onChoose={(chosen) => {
        link(offered.find((row) => row.id === chosen))
      }}
      onEnter={() => void linkFirst()}
      onEnd={leaveAdding}
      none={keeping.nothingFound}
    />
  )
}
