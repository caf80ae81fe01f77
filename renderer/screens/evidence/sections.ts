/** How a heap is told: its proposals by request, and beneath them the files that are set apart. */
import type { Apart, Heap, HeapFile, Proposal } from '#core/evidence/proposal'
import type { RequestId } from '#core/request'

export interface ProposedItem {
  readonly id: string
  readonly proposal: Proposal
  readonly file: HeapFile
}

/** What concerns one request. */
export interface RequestSection {
  readonly of: 'request'
  readonly id: RequestId
  readonly reference: string
  readonly subject: string
  readonly items: readonly ProposedItem[]
}

export interface ApartItem {
  /** The proposal's by which it can be kept all the same, else one of its own. */
  readonly id: string
  readonly file: HeapFile
  /** Null where nothing was found in it, and nothing is wrong with it. */
  readonly apart: Apart | null
  readonly keep: Proposal | null
  /** Nothing else is proposed of it, so that it is kept nowhere. */
  readonly isLeft: boolean
}

interface ApartSection {
  readonly of: 'apart'
  readonly id: 'apart'
  readonly items: readonly ApartItem[]
}

export type Section = RequestSection | ApartSection

/** Requests in the order in which the heap comes to them. A file that could only be kept, and is set apart, stands with those. */
export function sectionsOf({ files, proposals, apart }: Heap): readonly Section[] {
  const named = new Map(files.map((file) => [file.id, file]))
  const keeps = keepsOf(proposals, apart)
  const requests = new Map<RequestId, { reference: string; subject: string; items: ProposedItem[] }>()
  for (const proposal of proposals) {
    const file = named.get(proposal.file)
    if (!file || keeps.get(file.id) === proposal) continue
    const { request, reference, subject } = proposal
    const section = requests.get(request) ?? { reference, subject, items: [] }
    section.items.push({ id: proposal.id, proposal, file })
    requests.set(request, section)
  }
  const told = new Set([...proposals, ...apart].map((each) => each.file))
  const items = [
    ...apart.flatMap((each, index): ApartItem[] => {
      const file = named.get(each.file)
      // Of several reasons the first bears the way to keep it.
      const isFirst = apart.findIndex((other) => other.file === each.file) === index
      const keep = isFirst ? (keeps.get(each.file) ?? null) : null
      return file ? [{ id: keep?.id ?? `apart ${String(index)}`, file, apart: each.apart, keep, isLeft: !proposals.some((other) => other.file === each.file) }] : []
    }),
    ...files.filter(({ id }) => !told.has(id)).map((file) => ({ id: `apart ${file.id}`, file, apart: null, keep: null, isLeft: true })),
  ]
  return [
    ...[...requests].map(([id, section]) => ({ of: 'request', id, ...section }) as const),
    ...(items.length === 0 ? [] : [{ of: 'apart', id: 'apart', items } as const]),
  ]
}

/** By file, the only thing that is proposed of it, where that is to keep it though it is set apart. */
function keepsOf(proposals: Heap['proposals'], apart: Heap['apart']): Map<string, Proposal> {
  const keeps = new Map<string, Proposal>()
  for (const { file } of apart) {
    const [only, ...others] = proposals.filter((each) => each.file === file)
    if (only?.proves.kind === 'exhibit' && others.length === 0) keeps.set(file, only)
  }
  return keeps
}
