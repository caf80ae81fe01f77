/** Tags put on and taken off faster than the register writes: each change is made to what the one before it left. */
import type { RequestId, Tag } from '#core/request'
import { bridge } from '../bridge'
import { useOpened } from './opened'
import { carryOut, carryOutAll } from './undo'

let before: Promise<void> = Promise.resolve()

/** Changes the tags of the opened request, once the changes before are done; changes nothing where they are so already. */
export function changeTags(request: RequestId, change: (tags: readonly Tag[]) => Tag[], said: string): void {
  before = before.then(async () => {
    const opened = useOpened.getState().opened?.request
    if (opened?.id !== request) return
    const tags = change(opened.tags)
    if (!isSame(tags, opened.tags)) await carryOut({ kind: 'tag', request, tags }, said)
  })
}

/** The same for several requests at once: those that have it so already are left alone. */
export function changeTagsOfAll(requests: readonly RequestId[], change: (tags: readonly Tag[]) => Tag[], said: (count: number) => string): void {
  before = before.then(async () => {
    const tagged = await bridge.tagsOf(requests)
    const commands = requests.flatMap((request, index) => {
      const present = tagged[index] ?? []
      const tags = change(present)
      return isSame(tags, present) ? [] : { kind: 'tag' as const, request, tags }
    })
    if (commands.length > 0) await carryOutAll(commands, said(commands.length))
  })
}

function isSame(some: readonly Tag[], others: readonly Tag[]): boolean {
  return some.join('\n') === others.join('\n')
}
