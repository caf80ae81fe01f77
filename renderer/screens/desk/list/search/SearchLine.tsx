import { X } from 'lucide-react'
import { useRef, type KeyboardEvent } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { understood } from '#core/finding/parse'
import type { Piece } from '#core/finding/condition'
import { withoutPiece } from '#core/finding/write'
import { messages } from '../../../../messages'
import { conditionWords } from '../../../../messages/condition'
import { useList } from '../../../../store/list'
import { ListSearch } from './ListSearch'
import { unknownPiece } from './unknown'
import { useSearchField } from '../../../../store/search-field'
import './SearchLine.css'

/** The line that narrows the list, and beneath it a mark for each condition in it. Nothing while nothing is searched for. */
export function SearchLine() {
  const shown = useSearchField((field) => field.shown)
  const asked = useSearchField((field) => field.asked)
  const isEmpty = useList((list) => list.search === '')
  if (!shown && isEmpty) return null
  return (
    <div className="search-line">
      <ListSearch key={asked} autoFocus={shown} />
      <Marks />
    </div>
  )
}

/** A mark for each piece, which takes it out of the line: by a click, Enter, or Delete. */
function Marks() {
  const search = useList((list) => list.search)
  const ask = useList((list) => list.ask)
  const open = useSearchField((field) => field.open)
  const list = useRef<HTMLUListElement>(null)
  const { pieces } = understood(search)
  if (pieces.length === 0) return null
  const change = (line: string): void => {
    void ask({ search: line })
  }
  const remove = (piece: Piece, index: number): void => {
    // The mark after it comes in its place, and has the focus there; after the last it is the one before, or else the line.
    if (pieces.length === 1) open()
    else if (index === pieces.length - 1) list.current?.querySelectorAll<HTMLElement>('.condition')[index - 1]?.focus()
    change(withoutPiece(search, piece))
  }
  return (
    <ul ref={list} className="conditions" aria-label={messages.views.condition.region}>
      {pieces.map((piece, index) => (
        <Mark
          key={index}
          piece={piece}
          text={search.slice(piece.from, piece.to)}
          remove={() => { remove(piece, index) }}
          put={(text) => {
            change(`${search.slice(0, piece.from)}${text} ${search.slice(piece.to).trimStart()}`)
            open()
          }}
        />
      ))}
    </ul>
  )
}

interface MarkProps {
  readonly piece: Piece
  readonly text: string
  readonly remove: () => void
  /** Writes something else in its place. */
  readonly put: (text: string) => void
}

function Mark({ piece, text, remove, put }: MarkProps) {
  const { condition } = messages.views
  const unknown = piece.condition ? null : unknownPiece(text)
  const words = piece.condition ? conditionWords(piece.condition) : text
  return (
    <li className="condition-place">
      <AriaButton
        className={`condition ${unknown?.begun === false ? 'condition-unknown' : ''}`}
        aria-label={condition.remove(words)}
        onPress={remove}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key === 'Delete' || event.key === 'Backspace') remove()
        }}
      >
        <span>{words}</span>
        <X size={12} aria-hidden />
      </AriaButton>
      {unknown && (
        <span className={unknown.begun ? 'condition-says' : 'condition-says tone-bad'} role="status">
          {unknown.sentence}
        </span>
      )}
      {unknown?.ways.map((way) => (
        <AriaButton key={way} className="condition-way" onPress={() => { put(way) }}>
          {way.replace(/^.*:/, '')}
        </AriaButton>
      ))}
    </li>
  )
}
