import { GridListItem } from 'react-aria-components'
import type { Heap, Proposal } from '#core/evidence/proposal'
import { Button } from '../../components/Button'
import { ConfidenceGlyph } from '../../components/glyphs'
import { Grade } from '../../components/Grade'
import { messages } from '../../messages'
import { readableName } from '../../messages/file-name'
import { proofOf } from '../../messages/proof'
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

/** What the file is, what it proves, why it is thought so, and how sure that is. */
export function ProposalRow({ item, heap: { files, proposals }, onAmend }: ProposalRowProps) {
  const say = messages.evidence
  const { id, proposal, file } = item
  const amended = useHeap((store) => store.amended.get(id) ?? null)
  const hindrance = useHeap((store) => hinderedBy(proposals, store.ticked, proposal))
  const nameOf = (each: Proposal | null): string => readableName(files.find(({ id: of }) => of === each?.file)?.name ?? '')
  const now = useRegister((register) => register.now)
  const zone = useRegister(({ status }) => status?.settings.home.zone ?? 'UTC')
  const { sentence, grade, note, isLacking } = proofOf(proposal, amended, nameOf(baseOf(proposals, proposal)), (moment) =>
    [momentLongDate(moment, zone, now), momentClock(moment, zone)].filter((part) => part !== '').join(' '),
  )
  return (
    <GridListItem id={id} className="heap-row" textValue={`${readableName(file.name)}: ${sentence}`} isDisabled={hindrance !== null}>
      <Tick />
      <FileSaid file={file} />
      <span className="heap-proof">
        <span className="heap-sentence num">
          {sentence}
          {grade && <Grade grade={grade} />}
        </span>
        <span className="heap-second">{say.reason[proposal.reason]}</span>
        {note !== '' && <span className={isLacking ? 'heap-second tone-warn' : 'heap-second heap-note'}>{note}</span>}
        {hindrance && <span className="heap-second tone-warn">{say.depends(nameOf(hindrance))}</span>}
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
    </GridListItem>
  )
}
