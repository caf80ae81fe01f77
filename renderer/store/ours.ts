/** Our own addresses, as last used on this computer: a form begins with them. */
import * as stored from './stored'

export type OurAddress = 'email' | 'direct-message'

export function ourAddress(channel: OurAddress): string {
  return stored.read(`from.${channel}`) ?? ''
}

export function rememberAddress(channel: OurAddress, address: string): void {
  if (address !== '') stored.write(`from.${channel}`, address)
}
