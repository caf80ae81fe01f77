/** The files that were dropped, pasted or chosen: how far they are read, what they would prove, and what a person made of that. */
import { create } from 'zustand'
import type { Done, PageFile } from '#core/bridge/bridge'
import type { DroppedOn, Heap, Proposal } from '#core/evidence/proposal'
import { refusalSentence, type Reply } from '#core/refusal'
import type { Acknowledgement } from '#core/request'
import { bridge } from '../../bridge'
import { messages } from '../../messages'
import { useAnnouncements } from '../announcements'
import { useDialog } from '../dialog'
import { goToRequest } from '../go'
import { refreshAll } from '../start'
import { useUndoable } from '../undoable'
import { chosenTicks, standingTicks, tickedBeforehand, type Ticked } from './ticks'

interface HeapStore {
  /** How many files are read; null where nobody knows, as of those that are chosen or in a folder. */
  readonly count: number | null
  /** How far reading is, from 0 to 1; null while nothing is read. */
  readonly part: number | null
  /** Null until the files were read. */
  readonly heap: Heap | null
  readonly ticked: Ticked
  /** Acknowledgements as the person amended them, by their proposal. */
  readonly amended: ReadonlyMap<string, Acknowledgement>
  /** Whether something would be forgotten that a person did. */
  readonly isTouched: boolean
  readonly isRecording: boolean
  /** Why nothing was recorded. */
  readonly refusal: string | null
  /** Of what stood, what the person chose. */
  readonly choose: (chosen: Ticked) => void
  readonly amend: (proposal: string, acknowledgement: Acknowledgement) => void
  /** Records what stands, all or none. */
  readonly record: () => Promise<void>
  /** Lets go of the files, read or not. */
  readonly leave: () => void
}

const BLANK = { count: null, part: null, heap: null, ticked: new Set<string>(), amended: new Map<string, Acknowledgement>(), isTouched: false, isRecording: false, refusal: null }

/** Raised by each heap, and by leaving one: what is answered about an earlier one is dropped. */
let turn = 0

export const useHeap = create<HeapStore>()((set, get) => ({
  ...BLANK,
  choose: (chosen) => {
    const { heap, ticked } = get()
    if (heap !== null) set({ ticked: chosenTicks(heap.proposals, ticked, chosen), isTouched: true, refusal: null })
  },
  amend: (proposal, acknowledgement) => {
    const { amended, ticked } = get()
    set({ amended: new Map([...amended, [proposal, acknowledgement]]), ticked: new Set([...ticked, proposal]), isTouched: true, refusal: null })
  },
  record: async () => {
    const { heap, ticked, amended, isRecording } = get()
    if (heap === null || isRecording) return
    const standing = standingTicks(heap.proposals, ticked)
    if (standing.length === 0) return
    set({ isRecording: true, refusal: null })
    const agreed = standing.map(({ id }) => ({ proposal: id, acknowledgement: amended.get(id) ?? null }))
    const reply = await bridge.agree(heap.id, agreed).catch(() => null)
    if (!reply?.ok) set({ isRecording: false, refusal: reply === null ? messages.evidence.unanswered : refusalSentence(reply.refusal) })
    else if (reply.value.isRecorded) {
      turn += 1
      set(BLANK)
      useDialog.getState().close()
      await show(reply.value.done)
      useAnnouncements.getState().say(recordedWords(standing))
    } else {
      const { heap: anew } = reply.value
      const isReply = (id: string): boolean => anew.proposals.some((each) => each.id === id && each.proves.kind === 'acknowledged')
      const still = new Map([...amended].filter(([id]) => isReply(id)))
      set({ heap: anew, ticked: tickedBeforehand(anew.proposals), amended: still, isRecording: false, refusal: messages.evidence.changed })
    }
  },
  leave: () => {
    const { heap } = get()
    turn += 1
    set(BLANK)
    useDialog.getState().close()
    void bridge.leaveFiles(heap?.id ?? null)
  },
}))

/** Reads files that were dropped or pasted, and shows what they prove. `count` is null where nobody knows it, as of a folder. */
export async function holdFiles(files: readonly PageFile[], count: number | null, on: DroppedOn): Promise<void> {
  await read(count, () => bridge.holdFiles(files, on))
}

/** Asks for files, and does the same with them. */
export async function chooseFiles(on: DroppedOn): Promise<void> {
  await read(null, () => bridge.chooseFiles(on))
}

async function read(count: number | null, ask: () => Promise<Reply<Heap | null>>): Promise<void> {
  turn += 1
  const mine = turn
  useHeap.setState({ ...BLANK, count })
  const begin = (part: number): void => {
    if (mine !== turn || useHeap.getState().heap !== null) return
    useHeap.setState({ part })
    useDialog.getState().show({ kind: 'evidence' })
  }
  // While a person still looks for files, nothing is read.
  const stop = bridge.on('reading', begin)
  if (count !== null) begin(0)
  const reply = await ask()
    .catch(() => null)
    .finally(stop)
  if (mine !== turn) return
  if (reply?.ok && reply.value !== null) {
    const heap = reply.value
    useHeap.setState({ part: null, heap, ticked: tickedBeforehand(heap.proposals) })
    useDialog.getState().show({ kind: 'evidence' })
    return
  }
  turn += 1
  useHeap.setState(BLANK)
  if (useDialog.getState().dialog?.kind === 'evidence') useDialog.getState().close()
  if (reply === null) useAnnouncements.getState().say(messages.evidence.reading.unanswered)
  else if (!reply.ok) useAnnouncements.getState().say(refusalSentence(reply.refusal))
}

/** Shows what was recorded: the request, where it is just one. It cannot be undone, only voided. */
async function show(recorded: readonly Done[]): Promise<void> {
  useUndoable.getState().forget()
  await refreshAll()
  const [request, ...others] = new Set(recorded.map((each) => each.request))
  if (request != null && others.length === 0) await goToRequest(request)
}

/** `Recorded 4: 2 outcomes, 1 acknowledgement, 1 exhibit.` */
function recordedWords(recorded: readonly Proposal[]): string {
  const { tally, recorded: words } = messages.evidence
  const kinds = [...new Set(recorded.map(({ proves }) => proves.kind))]
  return words(recorded.length, kinds.map((kind) => tally[kind](recorded.filter(({ proves }) => proves.kind === kind).length)))
}
