import { memo, useMemo, useRef, type MouseEvent } from 'react'
import type { Row } from '#core/ledger'
import type { Instant, Zone } from '#core/moment'
import type { ListGroup } from '#core/projections/list'
import { messages } from '../../../messages'
import { useChosen } from '../../../store/chosen'
import { useColumns } from '../../../store/columns'
import { itemAt, itemCount } from '../../../store/layout'
import { rowAt, useList } from '../../../store/list'
import { useOpened } from '../../../store/opened'
import { useRegister } from '../../../store/register'
import { ColumnHeads } from './columns/ColumnHeads'
import { leastWidth, templateOf } from './columns/measures'
import { RequestCells } from './columns/RequestCells'
import { focusDetail, listId } from './focus'
import { GroupRow } from './GroupRow'
import { heightOf, topOf } from './heights'
import { useChoosing } from './useChoosing'
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
 * follows, until several are selected; Enter goes into the request, left and right fold a group.
 */
export function RequestList({ title }: { readonly title: string }) {
  const scroller = useRef<HTMLDivElement>(null)
  const groups = useList((list) => list.groups)
  const total = useList((list) => list.total)
  const windows = useList((list) => list.windows)
  const layout = useMemo(() => ({ groups, total: total ?? 0 }), [groups, total])
  const now = useRegister((register) => register.now)
  const home = useRegister((register) => register.status?.settings.home.zone)
  const opened = useOpened(({ id }) => id)
  const chosen = useChosen(({ ids }) => ids)
  const columns = useColumns((store) => store.columns)
  const count = itemCount(layout)
  useFocusWhenNothingHas(scroller)
  const { first, last, page, reveal } = useSeen(scroller, layout, COLUMNS)
  const digits = useMemo(() => digitsOf(windows), [windows])
  useWindow(layout, first, last)
  const cursor = useCursor(layout, { page, reveal })
  const choosing = useChoosing(layout, cursor, page)
  const isSelected = (row: Row): boolean => (chosen.size > 0 ? chosen.has(row.id) : row.id === opened)
  const at = cursor.index ?? -1
  return (
    <div
      ref={scroller}
      id={listId}
      className="request-list"
      role="grid"
      aria-label={title}
      aria-rowcount={count + 1}
      aria-colcount={columns.length + 2}
      aria-multiselectable
      tabIndex={0}
      aria-activedescendant={at >= first && at <= last ? idOf(at) : undefined}
      onKeyDown={choosing.onKeyDown}
      data-digits={digits}
    >
      <ColumnHeads />
      <div role="rowgroup" className="request-rows" style={{ height: heightOf(layout), minWidth: leastWidth(columns) }}>
        {Array.from({ length: last - first + 1 }, (_, each) => first + each).map((index) => {
          const item = itemAt(layout, index)
          const row = item?.kind === 'row' ? rowAt(windows, item.offset) : null
          return (
            <Line
              key={index}
              index={index}
              top={topOf(layout, index)}
              group={item?.kind === 'head' ? item.group : null}
              row={row}
              now={now}
              home={home}
              active={index === at}
              selected={row !== null && isSelected(row)}
              isLast={itemAt(layout, index + 1)?.kind !== 'row'}
              press={choosing.press}
            />
          )
        })}
      </div>
    </div>
  )
}

/** How many digits the highest number read so far has, three at the least: the references' column is as wide as they need. */
function digitsOf(windows: ReadonlyMap<number, readonly Row[]>): number {
  const numbers = [...windows.values()].flat().map(({ number }) => number?.number ?? 0)
  return String(numbers.reduce((highest, each) => Math.max(highest, each), 100)).length
}

interface LineProps {
  readonly index: number
  /** Px below the top of the rows. */
  readonly top: number
  /** Whose head this is; null for a request. */
  readonly group: ListGroup | null
  /** Null for a head, and for a request that is still being read. */
  readonly row: Row | null
  readonly now: Instant
  readonly home: Zone | undefined
  readonly active: boolean
  readonly selected: boolean
  readonly isLast: boolean
  readonly press: (event: MouseEvent, index: number) => void
}

/**
 * One line of the list: a group's head, a request, or the place of one that is still being read. Drawn anew only when something of it
 * changed: whoever walks or scrolls through the list changes few of its lines at a time.
 */
const Line = memo(function Line({ index, top, group, row, now, home, active, selected, isLast, press }: LineProps) {
  const columns = useColumns((store) => store.columns)
  const style = { transform: `translateY(${String(top)}px)` }
  const place = { id: idOf(index), role: 'row', 'aria-rowindex': index + 2, style }
  if (group) return <GroupRow {...place} group={group} active={active} />
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
      style={{ ...style, gridTemplateColumns: templateOf(columns) }}
      aria-selected={selected}
      data-active={active || undefined}
      data-last={isLast || undefined}
      onClick={(event) => {
        press(event, index)
      }}
      onDoubleClick={focusDetail}
    >
      <RequestCells row={row} now={now} home={home} />
    </div>
  )
})
