/** Whose address it is. Addresses are parsed and compared part by part: a text that merely begins like ours is not ours. */

/** Where the program's own pages live. */
export const APP_ORIGIN = 'app://chancery'

/** Whether an address belongs to an origin: the same scheme and the same host with the same port. */
export function isAt(origin: string, address: string): boolean {
  const url = parsed(address)
  const at = parsed(origin)
  return url !== null && at !== null && url.protocol === at.protocol && url.host === at.host
}

/** An address, taken apart; null when it is none. One that is relative is read from `base`. */
export function parsed(address: string, base?: string): URL | null {
  return URL.canParse(address, base) ? new URL(address, base) : null
}
