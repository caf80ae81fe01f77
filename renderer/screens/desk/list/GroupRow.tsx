import { ChevronDown, ChevronRight } from 'lucide-react'
import type { HTMLAttributes } from 'react'
import type { ListGroup } from '#core/projections/list'
import { useColumns } from '../../../store/columns'
import { useList } from '../../../store/list'
import { groupLabel } from './group-label'

interface GroupRowProps extends HTMLAttributes<HTMLDivElement> {
  readonly group: ListGroup
  readonly active: boolean
}

/** The head of a group: what its requests have in common, how many, and whether they are folded away. */
export function GroupRow({ group, active, ...place }: GroupRowProps) {
  const span = useColumns(({ columns }) => columns.length + 2)
  const fold = useList((list) => list.fold)
  const { key, count, collapsed } = group
  const Chevron = collapsed ? ChevronRight : ChevronDown
  return (
    <div {...place} className="group-row" data-active={active || undefined} onClick={() => void fold(key, !collapsed)}>
      <div role="gridcell" aria-colspan={span}>
        {/* The grid has the keys: left and right fold. A button none the less, so that it is told as folded or not. */}
        <button type="button" tabIndex={-1} aria-expanded={!collapsed}>
          <Chevron size={13} aria-hidden />
          <b>{groupLabel(group)}</b>
          <span className="num">{count}</span>
        </button>
      </div>
    </div>
  )
}
