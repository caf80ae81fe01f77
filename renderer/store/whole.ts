/** A request that a form needs to know, and that is not opened for it: read whole, since the rules look at it. */
import { useEffect, useState } from 'react'
import type { OpenedRequest } from '#core/bridge/bridge'
import type { Request, RequestId } from '#core/request'
import { bridge } from '../bridge'

/** The request of an identifier; null for none, and until it has been read. */
export function useWhole(id: RequestId | null): Request | null {
  return useOpenedBeside(id)?.request ?? null
}

/** The same with its row. */
export function useOpenedBeside(id: RequestId | null): OpenedRequest | null {
  const [opened, setOpened] = useState<OpenedRequest | null>(null)
  useEffect(() => {
    let wanted = true
    const read = async (asked: RequestId): Promise<void> => {
      const reply = await bridge.open(asked)
      if (wanted && reply.ok) setOpened(reply.value)
    }
    if (id !== null) void read(id)
    return () => {
      wanted = false
    }
  }, [id])
  return opened?.row.id === id ? opened : null
}
