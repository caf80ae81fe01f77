/** A request that another one relates to, as far as it is to be named. */
import { useEffect, useState } from 'react'
import type { Request, RequestId } from '#core/request'
import { bridge } from '../bridge'

/** The request of a link; null for one that is not there any more, `reading` until it has been read. */
export function useLinked(id: RequestId): Request | 'reading' | null {
  const [read, setRead] = useState<{ readonly id: RequestId; readonly request: Request | null } | null>(null)
  useEffect(() => {
    let wanted = true
    const ask = async (): Promise<void> => {
      const reply = await bridge.open(id)
      if (wanted) setRead({ id, request: reply.ok ? reply.value.request : null })
    }
    void ask()
    return () => {
      wanted = false
    }
  }, [id])
  return read?.id === id ? read.request : 'reading'
}
