import { GridListItem } from 'react-aria-components'
import type { Heap, Proposal } from '#core/evidence/proposal'
import { Button } from '../../components/Button'
import { ConfidenceGlyph } from '../../components/glyphs'
import { Grade } from '../../components/Grade'
import { messages } from '../../messages'
import { readableName } from '../../messages/file-name'
import { proofOf, type Proof } from '../../messages/proof'
import { momentClock, momentLongDate } from '../../messages/time'
import { useHeap } from '../../store/evidence/heap'
import { baseOf, hinderedBy } from '../../store/evidence/ticks'
import { useRegister } from '../../store/register'
import { FileSaid } from './FileSaid'
import { Tick } from './Tick'
import type { ProposedItem } from './sections'

interface ProposalRowProps {
  readonly item: ProposedItem
  readonly heap: Heap
  readonly onAmend: (item: ProposedItem) => void
}

/** A row of the list, which knows of all its rows what they are called, and draws those in sight. */
export function ProposalRow(props: ProposalRowProps) {
  const { id, file } = props.item
  const { sentence } = useProof(props)
  const isHindered = useHeap(({ ticked }) => hinderedBy(props.heap.proposals, ticked, props.item.proposal) !== null)
  return (
    <GridListItem id={id} className="heap-row" textValue={`${readableName(file.name)}: ${sentence}`} isDisabled={isHindered}>
      <Cells {...props} />
    </GridListItem>
  )
}

/** What the file is, what it proves, why it is thought so, and how sure that is. */
function Cells(props: ProposalRowProps) {
  const { item, heap, onAmend } = props
  const { proposal, file } = item
  const say = messages.evidence
  const { sentence, grade, note, isLacking } = useProof(props)
  const hindrance = useHeap(({ ticked }) => hinderedBy(heap.proposals, ticked, proposal))
  return (
    <>
      <Tick />
      <FileSaid file={file} />
      <span className="heap-proof">
        <span className="heap-sentence num">
          {sentence} {grade && <Grade grade={grade} />}
        </span>
        <span className="heap-second">{say.reason[proposal.reason]}</span>
        {note !== '' && <span className={isLacking ? 'heap-second tone-warn' : 'heap-second heap-note'}>{note}</span>}
        {hindrance && <span className="heap-second tone-warn">{say.depends(nameOf(heap, hindrance))}</span>}
      </span>
      <span className="heap-end">
        <span className="heap-confidence">
          <ConfidenceGlyph confidence={proposal.confidence} /> {say.confidence[proposal.confidence]}
        </span>
        {proposal.proves.kind === 'acknowledged' && (
          <Button
            kind="bare"
            aria-label={say.amendNamed(readableName(file.name))}
            onPress={() => {
              onAmend(item)
            }}
          >
            {say.amend}
          </Button>
        )}
      </span>
    </>
  )
}

/** What the file would prove, as the person amended it. */
function useProof({ item: { id, proposal }, heap }: ProposalRowProps): Proof {
  const amended = useHeap((store) => store.amended.get(id) ?? null)
  const now = useRegister((register) => register.now)
  const zone = useRegister(({ status }) => status?.settings.home.zone ?? 'UTC')
  const base = baseOf(heap.proposals, proposal)
  return proofOf(proposal, amended, base === null ? '' : nameOf(heap, base), (moment) =>
    [momentLongDate(moment, zone, now), momentClock(moment, zone)].filter((part) => part !== '').join(' '),
  )
}

function nameOf({ files }: Heap, { file }: Proposal): string {
  return readableName(files.find(({ id }) => id === file)?.name ?? '')
}
