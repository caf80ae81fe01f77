/** An exhibit that is looked at, saved or opened: always its very bytes, with their hash checked before. */
import { useEffect, useState } from 'react'
import type { ExhibitView } from '#core/evidence/exhibit-view'
import { refusalSentence, type Reply } from '#core/refusal'
import type { RequestId } from '#core/request'
import { bridge } from '../../bridge'
import { messages } from '../../messages'
import { useAnnouncements } from '../announcements'
import { copyText } from '../copy'

/** What can be shown of an exhibit; null until the answer. */
export function useExhibitView(request: RequestId, n: number): Reply<ExhibitView> | null {
  const [answer, setAnswer] = useState<{ readonly n: number; readonly reply: Reply<ExhibitView> } | null>(null)
  useEffect(() => {
    let isWanted = true
    void bridge.viewExhibit(request, n).then((reply) => {
      if (isWanted) setAnswer({ n, reply })
    })
    return () => {
      isWanted = false
    }
  }, [request, n])
  return answer?.n === n ? answer.reply : null
}

/** Writes its bytes where the person says, and tells what came of it. */
export async function saveExhibit(request: RequestId, n: number): Promise<void> {
  const reply = await bridge.saveExhibit(request, n)
  if (!reply.ok) say(refusalSentence(reply.refusal))
  else if (reply.value) say(messages.exhibits.saved(reply.value.path))
}

/** Opens a copy in another program; the main process asks the person first. */
export async function openExhibit(request: RequestId, n: number): Promise<void> {
  const reply = await bridge.openExhibit(request, n)
  if (!reply.ok) say(refusalSentence(reply.refusal))
}

/** Copies a file's SHA-256 whole. */
export function copySum(sha256: string): void {
  say(copyText(sha256) ? messages.exhibits.sumCopied : messages.exhibits.sumNotCopied)
}

function say(sentence: string): void {
  useAnnouncements.getState().say(sentence)
}
