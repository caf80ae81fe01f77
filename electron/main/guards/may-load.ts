/** Which addresses a page may fetch anything from. The program never asks the network for anything. */
import { isAt, parsed } from '../protocol/origin'

export interface Allowed {
  /** Where our own pages live. */
  readonly origin: string
  /** Electron's developer tools, in an unpackaged program only. */
  readonly developerTools: boolean
}

/** Whether a request may go out of a page. `data:` and `blob:` are in memory already. */
export function mayLoad(address: string, { origin, developerTools }: Allowed): boolean {
  const protocol = parsed(address)?.protocol
  if (protocol === 'data:' || protocol === 'blob:') return true
  if (protocol === 'devtools:') return developerTools
  // A development server tells of changed sources by a web socket.
  return isAt(origin, address) || (protocol === 'ws:' && isAt(origin, address.replace(/^ws/i, 'http')))
}
