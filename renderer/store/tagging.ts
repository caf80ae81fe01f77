/** Tags put on and taken off faster than the register writes: each change is made to what the one before it left. */
import type { RequestId, Tag } from '#core/request'
import { useOpened } from './opened'
import { carryOut } from './undo'

let before: Promise<void> = Promise.resolve()

/** Changes the tags of the opened request, once the changes before are done; changes nothing where they are so already. */
export function changeTags(request: RequestId, change: (tags: readonly Tag[]) => Tag[], said: string): void {
  before = before.then(async () => {
    const opened = useOpened.getState().opened?.request
    if (opened?.id !== request) return
    const tags = change(opened.tags)
    if (tags.join('\n') !== opened.tags.join('\n')) await carryOut({ kind: 'tag', request, tags }, said)
  })
}
