/** What the disk says to commands before the rules do: an exhibit is written down only when its bytes are there. */
import type { Command } from '#core/command'
import type { Refusal } from '#core/refusal'
import { reasonOf } from '../files/reason'
import type { ExhibitStore } from './store'

/**
 * The first command whose exhibit's file is not in its place, as long as it should be, and why it is refused; null when there is none.
 * Its hash is not taken again: it was when the file came in, and changes would wait for it.
 */
export async function lackingFile(store: ExhibitStore, commands: readonly Command[]): Promise<{ readonly index: number; readonly refusal: Refusal } | null> {
  for (const [index, command] of commands.entries()) {
    const refusal = command.kind === 'keep-exhibit' ? await refusalOf(store, command.exhibit) : null
    if (refusal) return { index, refusal }
  }
  return null
}

async function refusalOf(store: ExhibitStore, exhibit: Extract<Command, { kind: 'keep-exhibit' }>['exhibit']): Promise<Refusal | null> {
  try {
    const why = await store.glance(exhibit)
    return why === 'whole' ? null : { code: 'exhibit-not-whole', name: exhibit.name, why }
  } catch (error) {
    return { code: 'cannot-read', why: reasonOf(error) }
  }
}
