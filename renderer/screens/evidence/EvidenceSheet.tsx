import type { Heap } from '#core/evidence/proposal'
import { useDialog } from '../../store/dialog'
import { useHeap } from '../../store/evidence/heap'
import { KeepOne } from './KeepOne'
import { Proposals } from './Proposals'
import { Reading } from './Reading'

/** The files that were dropped: while they are read, and then what they show. */
export function EvidenceSheet() {
  const isOpen = useDialog(({ dialog }) => dialog?.kind === 'evidence')
  const heap = useHeap((store) => store.heap)
  if (!isOpen) return null
  if (heap === null) return <Reading />
  return isOneExhibit(heap) ? <KeepOne heap={heap} /> : <Proposals heap={heap} />
}

/** One file that proves nothing but that it is kept needs no large screen. */
function isOneExhibit({ files, proposals }: Heap): boolean {
  return files.length === 1 && proposals.length === 1 && proposals[0]?.proves.kind === 'exhibit'
}
