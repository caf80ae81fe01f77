import { ArrowDown, ArrowUp } from 'lucide-react'
import { Button } from 'react-aria-components'
import type { SortBy } from '#core/finding/order'
import { Channel } from '#core/words'
import { messages } from '../../../../messages'
import { useColumns } from '../../../../store/columns'
import { useList } from '../../../../store/list'
import { leastWidth, templateOf } from './measures'
import { nextSort } from './next-sort'

/** The heads of the columns: each orders the list by what it shows, then the other way round, then leaves the natural order. */
export function ColumnHeads() {
  const columns = useColumns((store) => store.columns)
  const { desk, views, words } = messages
  return (
    <div role="rowgroup" className="request-columns" style={{ minWidth: leastWidth(columns) }}>
      <div role="row" aria-rowindex={1} className="request-cells" style={{ gridTemplateColumns: templateOf(columns) }}>
        <Head by="reference" words={desk.list.columns.reference} />
        <Head by="subject" words={columns.includes('counterpart') ? desk.list.columns.subjectAlone : desk.list.columns.subject}>
          <span className="cell-channels">
            {Channel.options.map((channel) => (
              <span key={channel}>{words.channelShort[channel]}</span>
            ))}
          </span>
        </Head>
        {columns.map((column) => (
          <Head key={column} by={column} words={views.columns.head[column]} />
        ))}
      </div>
    </div>
  )
}

interface HeadProps {
  readonly by: SortBy
  readonly words: string
  readonly children?: React.ReactNode
}

function Head({ by, words, children }: HeadProps) {
  const sort = useList((list) => list.sort)
  const ask = useList((list) => list.ask)
  const descending = sort?.by === by ? sort.descending : null
  return (
    <div role="columnheader" className="request-head" aria-sort={descending === null ? 'none' : descending ? 'descending' : 'ascending'}>
      <Button className="request-sort" onPress={() => void ask({ sort: nextSort(sort, by) })}>
        <span>{words}</span>
        {descending === true && <ArrowDown size={11} aria-hidden />}
        {descending === false && <ArrowUp size={11} aria-hidden />}
      </Button>
      {children}
    </div>
  )
}
