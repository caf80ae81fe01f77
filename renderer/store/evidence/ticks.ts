/** Which proposals of a heap are ticked, and which of those would be recorded: what rests on an unticked one is not. */
import type { Heap, Proposal } from '#core/evidence/proposal'

type Proposals = Heap['proposals']
export type Ticked = ReadonlySet<string>

/** What is sure is ticked before anybody has looked. */
export function tickedBeforehand(proposals: Proposals): Ticked {
  return new Set(proposals.filter(({ confidence }) => confidence === 'sure').map(({ id }) => id))
}

/** The proposal that another rests on: it would log the attempt that the other is about. */
export function baseOf(proposals: Proposals, { attempt }: Proposal): Proposal | null {
  if (attempt?.of !== 'proposal') return null
  return proposals.find(({ id }) => id === attempt.id) ?? null
}

/** The first unticked one that a proposal rests on, near or far; null when nothing stands in its way. */
export function hinderedBy(proposals: Proposals, ticked: Ticked, proposal: Proposal): Proposal | null {
  const passed = new Set([proposal.id])
  for (let base = baseOf(proposals, proposal); base !== null && !passed.has(base.id); base = baseOf(proposals, base)) {
    if (!ticked.has(base.id)) return base
    passed.add(base.id)
  }
  return null
}

/** Those that would be recorded, in the heap's order. */
export function standingTicks(proposals: Proposals, ticked: Ticked): Proposal[] {
  return proposals.filter((proposal) => ticked.has(proposal.id) && hinderedBy(proposals, ticked, proposal) === null)
}

/**
 * What is ticked once a person has chosen `chosen` of what stood. What was only hindered keeps its tick, and comes back with what it
 * rests on.
 */
export function chosenTicks(proposals: Proposals, ticked: Ticked, chosen: Ticked): Ticked {
  const stood = new Set(standingTicks(proposals, ticked).map(({ id }) => id))
  return new Set(proposals.map(({ id }) => id).filter((id) => chosen.has(id) || (ticked.has(id) && !stood.has(id))))
}
