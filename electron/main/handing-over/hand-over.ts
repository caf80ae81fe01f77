/**
 * Giving an attempt to its channel, since the program itself sends nothing. What goes out is in the journal, with the identifier
 * by which its answers will be known, before anything leaves.
 */
import { clipboard, type BrowserWindow } from 'electron'
import type { HandedOver } from '#core/bridge/bridge'
import type { HandOver } from '#core/command'
import { conversationLink } from '#core/direct-message'
import { done, refused, type Reply } from '#core/refusal'
import { attemptText, type Attempt, type Request } from '#core/request'
import { handOverRefusals } from '#core/register/hand-over-rule'
import { reasonOf } from '../files/reason'
import { openLink } from '../links'
import type { RegisterService } from '../register/service'
import { offerDraft, whereToSave, writeDraft } from './email-draft'
import { withMessageId } from './message-id'

/** Null when the person thought better of it; nothing was written down then. */
export async function handOver(service: RegisterService, order: HandOver, window: BrowserWindow): Promise<Reply<HandedOver | null>> {
  const opened = await service.open(order.request)
  if (!opened.ok) return opened
  const { request } = opened.value
  // Told before the person is asked anything; the register itself decides again.
  const [refusal] = handOverRefusals(request, order, service.now())
  if (refusal) return refused(refusal)
  switch (order.details.channel) {
    case 'note':
      return handOverNote(service, order)
    case 'direct-message':
      return handOverMessage(service, order, window)
    case 'email':
      return handOverEmail(service, order, request, window)
  }
}

/** The window lays the letter out. */
async function handOverNote(service: RegisterService, order: HandOver): Promise<Reply<HandedOver>> {
  const given = await recorded(service, order)
  return given.ok ? done({ n: given.value.attempt.n, path: null, refusal: null }) : given
}

async function handOverMessage(service: RegisterService, order: HandOver, window: BrowserWindow): Promise<Reply<HandedOver>> {
  const given = await recorded(service, order)
  if (!given.ok) return given
  const { request, attempt } = given.value
  await clipboard.writeText(attemptText(attempt, request.content))
  const link = attempt.details.channel === 'direct-message' ? conversationLink(attempt.details.to) : null
  if (link !== null) await openLink(window, link)
  return done({ n: attempt.n, path: null, refusal: null })
}

async function handOverEmail(service: RegisterService, order: HandOver, before: Request, window: BrowserWindow): Promise<Reply<HandedOver | null>> {
  const path = await whereToSave(before, order, window)
  if (path === null) return done(null)
  const given = await recorded(service, { ...order, details: withMessageId(order.details) })
  if (!given.ok) return given
  const { request, attempt } = given.value
  try {
    await writeDraft(path, request, attempt, service.now())
  } catch (error) {
    return done({ n: attempt.n, path: null, refusal: { code: 'not-saved', why: reasonOf(error) } })
  }
  await offerDraft(path, window)
  return done({ n: attempt.n, path, refusal: null })
}

/** The order carried out, and the attempt as the journal now has it. */
async function recorded(service: RegisterService, order: HandOver): Promise<Reply<{ readonly request: Request; readonly attempt: Attempt }>> {
  const ran = await service.run(order)
  if (!ran.ok) return ran
  const opened = await service.open(order.request)
  if (!opened.ok) return opened
  const { request } = opened.value
  const attempt = order.n === null ? request.attempts.at(-1) : request.attempts.find(({ n }) => n === order.n)
  return attempt ? done({ request, attempt }) : refused({ code: 'not-found', what: 'attempt' })
}
