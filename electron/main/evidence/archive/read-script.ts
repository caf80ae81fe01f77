import type { MessageArchive } from '#core/evidence/message-archive'
import { Gathering } from './gathering'
import { partOf } from './parts'
import { listIn } from './script'

/**
 * What one script out of an archive tells, named as it is in there; the rest of the archive is empty.
 * @throws BadFile for what is no such script, or one that is too deep or too large.
 */
export function readArchiveScript(name: string, text: string): MessageArchive {
  const gathering = new Gathering()
  takeScript(gathering, name, text)
  return gathering.archive()
}

export function takeScript(gathering: Gathering, name: string, text: string): void {
  const elements = listIn(text)
  if (partOf(name)?.of === 'events') gathering.takeEvents(elements)
  else gathering.take(elements)
}
