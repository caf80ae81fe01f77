/** Which of several requests a refusal is about. */
import type { Command } from '#core/command'
import type { Refusal } from '#core/refusal'
import type { BatchReply, RegisterService } from './contract'

/** What no request in particular is to blame for. */
const OF_ALL: ReadonlySet<Refusal['code']> = new Set(['read-only', 'not-written', 'changed-meanwhile'])

/** Has a refusal name the request that it is about, where the commands were about several. Throws when a row cannot be read. */
export function namingWhich(service: Pick<RegisterService, 'nameOf'>, commands: readonly Command[], reply: BatchReply): BatchReply {
  if (reply.ok || OF_ALL.has(reply.refusal.code)) return reply
  const requests = commands.map((command) => ('request' in command ? command.request : null))
  const request = requests[reply.index] ?? null
  if (request === null || new Set(requests).size < 2) return reply
  const which = service.nameOf(request)
  return which === '' ? reply : { ...reply, refusal: { code: 'one-of-several', which, why: reply.refusal } }
}
