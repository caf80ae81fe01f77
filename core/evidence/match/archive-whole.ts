/** One archive that came in several files: whose it is, and who read what, may stand in another than the messages. */
import type { Conversation, MessageArchive } from '../message-archive'

/** An archive with what other files of the heap tell of its account and its conversations. Where they are of several accounts, it may be any. */
export function withRest(archive: MessageArchive, beside: readonly MessageArchive[]): MessageArchive {
  const others = beside.filter((other) => other !== archive)
  const accounts = new Map(others.flatMap(({ account }) => (account ? [[account.id, account] as const] : [])))
  const [account = null] = accounts.size === 1 ? accounts.values() : []
  const reads = new Map<string, Conversation['readUntil'][number][]>()
  for (const { id, readUntil } of others.flatMap(({ conversations }) => conversations)) {
    const known = reads.get(nameOf(id)) ?? []
    reads.set(nameOf(id), known)
    known.push(...readUntil)
  }
  return {
    ...archive,
    account: archive.account ?? account,
    conversations: archive.conversations.map((each) => ({ ...each, readUntil: [...each.readUntil, ...(reads.get(nameOf(each.id)) ?? [])] })),
  }
}

/** The other files of the heap that may be of the same archive as this one with its rest: most of them do not tell whose they are. */
export function partsOf(archive: MessageArchive, { account }: MessageArchive, beside: readonly MessageArchive[]): readonly MessageArchive[] {
  return beside.filter((other) => other !== archive && (other.account === null || account === null || other.account.id === account.id))
}

/** A conversation of two is named by both, in either order. */
function nameOf(id: string): string {
  return id.split('-').sort().join('-')
}
