import type { RefObject } from 'react'
import { Collection, GridList, GridListHeader, GridListSection, ListLayout, Virtualizer } from 'react-aria-components'
import type { Heap } from '#core/evidence/proposal'
import { messages } from '../../messages'
import { useHeap } from '../../store/evidence/heap'
import { standingTicks, type Ticked } from '../../store/evidence/ticks'
import { ApartRow } from './ApartRow'
import { ProposalRow } from './ProposalRow'
import type { ProposedItem, RequestSection, Section } from './sections'

/** In px. Rows are as high as what they say, and only those in sight are drawn; heads are as high as in heap.css. */
const LAYOUT = { estimatedRowSize: 64, headingSize: 40 }

interface ProposalListProps {
  readonly ref: RefObject<HTMLDivElement | null>
  readonly heap: Heap
  readonly sections: readonly Section[]
  /** What would be recorded. */
  readonly stands: Ticked
  readonly onAmend: (item: ProposedItem) => void
}

/** What the files would prove, by request, and beneath it what is set apart. Arrows walk, Space ticks. */
export function ProposalList({ ref, heap, sections, stands, onAmend }: ProposalListProps) {
  const say = messages.evidence
  const choose = useHeap((store) => store.choose)
  return (
    <Virtualizer layout={ListLayout} layoutOptions={LAYOUT} shouldObserveItemSize>
      <GridList
        ref={ref}
        className="heap-list"
        aria-label={say.list}
        selectionMode="multiple"
        selectionBehavior="toggle"
        disabledBehavior="selection"
        escapeKeyBehavior="none"
        disallowTypeAhead
        items={sections}
        selectedKeys={stands}
        onSelectionChange={(keys) => {
          choose(keys === 'all' ? new Set(heap.proposals.map(({ id }) => id)) : new Set([...keys].map(String)))
        }}
      >
        {(section) =>
          section.of === 'request' ? (
            <GridListSection className="heap-section">
              <GridListHeader className="heap-head">
                <RequestHead heap={heap} section={section} />
              </GridListHeader>
              <Collection items={section.items}>{(item) => <ProposalRow item={item} heap={heap} onAmend={onAmend} />}</Collection>
            </GridListSection>
          ) : (
            <GridListSection className="heap-section">
              <GridListHeader className="heap-head">{say.apart.title}</GridListHeader>
              <Collection items={section.items}>{(item) => <ApartRow item={item} />}</Collection>
            </GridListSection>
          )
        }
      </GridList>
    </Virtualizer>
  )
}

/** Which request, and of how many things about it how many would be recorded. */
function RequestHead({ heap, section: { reference, subject, items } }: { readonly heap: Heap; readonly section: RequestSection }) {
  const say = messages.evidence
  const ticked = useHeap((store) => {
    const stands = new Set(standingTicks(heap.proposals, store.ticked).map(({ id }) => id))
    return items.filter(({ id }) => stands.has(id)).length
  })
  return (
    <>
      <span className="num">{reference || say.draft}</span>
      <span className="heap-subject">{subject}</span>
      <span className="heap-count num">{say.of(ticked, items.length)}</span>
    </>
  )
}
