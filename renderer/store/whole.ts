/** A request that a form names beside the one that it is about: read whole, since the rules look at it. */
import { useEffect, useState } from 'react'
import type { Request, RequestId } from '#core/request'
import { bridge } from '../bridge'

/** The request of an identifier; null for none, and until it has been read. */
export function useWhole(id: RequestId | null): Request | null {
  const [request, setRequest] = useState<Request | null>(null)
  useEffect(() => {
    let wanted = true
    const read = async (asked: RequestId): Promise<void> => {
      const reply = await bridge.open(asked)
      if (wanted && reply.ok) setRequest(reply.value.request)
    }
    if (id !== null) void read(id)
    return () => {
      wanted = false
    }
  }, [id])
  return request?.id === id ? request : null
}
