import { useMemo, useRef } from 'react'
import type { Row } from '#core/ledger'
import { Channel } from '#core/words'
import { messages } from '../../../messages'
import { itemAt, itemCount } from '../../../store/layout'
import { rowAt, useList } from '../../../store/list'
import { useOpened } from '../../../store/opened'
import { useRegister } from '../../../store/register'
import { focusDetail, listId } from './focus'
import { GroupRow } from './GroupRow'
import { heightOf, topOf } from './heights'
import { RequestCells } from './RequestRow'
import { useCursor } from './useCursor'
import { useFocusWhenNothingHas } from './useFocusWhenNothingHas'
import { useSeen } from './useSeen'
import { useWindow } from './useWindow'
import './RequestList.css'

/** The height of the columns' heads, px. */
const COLUMNS = 28

/** Where the list's rows are named, for the one that the focus is on. */
const idOf = (index: number): string => `${listId}-${String(index)}`

/**
 * The requests, as a grid of which only what is seen is drawn. The grid has the focus and says which row it is on; the selection
 * follows, Enter goes into the request, left and right fold a group.
 */
export function RequestList({ title }: { readonly title: string }) {
  const scroller = useRef<HTMLDivElement>(null)
  const groups = useList((list) => list.groups)
  const total = useList((list) => list.total)
  const windows = useList((list) => list.windows)
  const layout = { groups, total: total ?? 0 }
  const count = itemCount(layout)
  useFocusWhenNothingHas(scroller)
  const { first, last, page, reveal } = useSeen(scroller, layout, COLUMNS)
  const digits = useMemo(() => digitsOf(windows), [windows])
  useWindow(layout, first, last)
  const cursor = useCursor(layout, { page, reveal })
  const at = cursor.index ?? -1
  return (
    <div
      ref={scroller}
      id={listId}
      className="request-list"
      role="grid"
      aria-label={title}
      aria-rowcount={count + 1}
      aria-colcount={4}
      tabIndex={0}
      aria-activedescendant={at >= first && at <= last ? idOf(at) : undefined}
      onKeyDown={cursor.onKeyDown}
      data-digits={digits}
    >
      <ColumnHeads />
      <div role="rowgroup" className="request-rows" style={{ height: heightOf(layout) }}>
        {Array.from({ length: last - first + 1 }, (_, each) => first + each).map((index) => (
          <Line
            key={index}
            index={index}
            top={topOf(layout, index)}
            layout={layout}
            active={index === at}
            row={rowOf(index)}
            isLast={itemAt(layout, index + 1)?.kind !== 'row'}
            onPress={() => void cursor.go(index)}
          />
        ))}
      </div>
    </div>
  )

  function rowOf(index: number): ReturnType<typeof rowAt> {
    const item = itemAt(layout, index)
    return item?.kind === 'row' ? rowAt(windows, item.offset) : null
  }
}

/** How many digits the highest number read so far has, three at the least: the references' column is as wide as they need. */
function digitsOf(windows: ReadonlyMap<number, readonly Row[]>): number {
  const numbers = [...windows.values()].flat().map(({ number }) => number?.number ?? 0)
  return String(numbers.reduce((highest, each) => Math.max(highest, each), 100)).length
}

function ColumnHeads() {
  const { columns } = messages.desk.list
  return (
    <div role="rowgroup" className="request-columns">
      <div role="row" aria-rowindex={1} className="request-cells">
        <div role="columnheader">{columns.reference}</div>
        <div role="columnheader" className="request-subject-head">
          <span>{columns.subject}</span>
          <span className="cell-channels">
            {Channel.options.map((channel) => (
              <span key={channel}>{messages.words.channelShort[channel]}</span>
            ))}
          </span>
        </div>
        <div role="columnheader">{columns.acknowledgement}</div>
        <div role="columnheader">{columns.due}</div>
      </div>
    </div>
  )
}

interface LineProps {
  readonly index: number
  /** Px below the top of the rows. */
  readonly top: number
  readonly layout: Parameters<typeof itemAt>[0]
  readonly active: boolean
  readonly row: ReturnType<typeof rowAt>
  readonly isLast: boolean
  readonly onPress: () => void
}

/** One line of the list: a group's head, a request, or the place of one that is still being read. */
function Line({ index, top, layout, active, row, isLast, onPress }: LineProps) {
  const now = useRegister((register) => register.now)
  const home = useRegister((register) => register.status?.settings.home.zone)
  const selected = useOpened(({ id }) => row !== null && id === row.id)
  const read = useOpened((opened) => opened.read)
  const item = itemAt(layout, index)
  const place = { id: idOf(index), role: 'row', 'aria-rowindex': index + 2, style: { transform: `translateY(${String(top)}px)` } }
  if (item?.kind === 'head') return <GroupRow {...place} group={item.group} active={active} />
  if (row === null || home === undefined) {
    return (
      <div {...place} className="request-row" aria-busy="true">
        <div role="gridcell">{messages.desk.list.loading}</div>
      </div>
    )
  }
  return (
    <div
      {...place}
      className="request-row request-cells"
      aria-selected={selected}
      data-active={active || undefined}
      data-last={isLast || undefined}
      onClick={() => {
        onPress()
        read(true)
      }}
      onDoubleClick={focusDetail}
    >
      <RequestCells row={row} now={now} home={home} />
    </div>
  )
}
