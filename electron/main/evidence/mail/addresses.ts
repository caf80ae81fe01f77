/** Addresses in lower case, without names and brackets. */
import { addressParser, decodeWords } from 'postal-mime'
import { plainValue } from './plain'

export interface Mailbox {
  readonly address: string
  readonly name: string
}

const MOST_ADDRESSES = 500
const LONGEST_LIST = 100_000

/** The mailboxes of a field such as To, those of groups too. One without a domain (`MAILER-DAEMON`) is an address too. */
export function mailboxesIn(value: string): readonly Mailbox[] {
  const list = addressParser(value.slice(0, LONGEST_LIST), { flatten: true })
  return list.slice(0, MOST_ADDRESSES).flatMap((each) => {
    const name = plainValue(each.name)
    const address = plainValue(each.address ?? '').toLowerCase()
    if (address !== '') return [{ address, name }]
    return /^[^\s@]+$/.test(name) ? [{ address: name.toLowerCase(), name: '' }] : []
  })
}

/** Whether it can be one of a person or a list by email: something, one `@`, and a domain. */
export function isAddress(text: string): boolean {
  return /^[^\s@<>;,:]+@[^\s@<>;,:]+$/.test(text)
}

/** Whether the sender in a From field is the part of a server that writes reports. */
export function isServer(from: string): boolean {
  return /^(?:mailer-daemon|postmaster|mdaemon|mail-daemon)(?:@|$)/.test(mailboxesIn(from)[0]?.address ?? '')
}

/**
 * The address of a field such as Final-Recipient (RFC 3464, section 2.3.1): `rfc822; desk@host`, as it is really written:
 * `rfc/822;`, with no type, in brackets, quoted, with a comment, with encoded words. One of another system (X.400, a local alias)
 * is given as it stands, without its type.
 */
export function typedAddress(value: string): string {
  const text = decodeWords(value.slice(0, LONGEST_LIST)).replace(/^[;\s]+/, '')
  const semicolon = text.indexOf(';')
  const type = semicolon < 0 ? '' : text.slice(0, semicolon).trim()
  const typed = /^[\w/.-]{1,40}$/.test(type) ? text.slice(semicolon + 1) : text
  const uncommented = withoutComments(typed)
  const bare = unescaped(/<([^<>]*)>/.exec(uncommented)?.[1] ?? uncommented).replace(/^[\s'"]+/, '').replace(/^mailto:/i, '')
  return plainValue(bare).replace(/['"\s;,.]+$/, '').toLowerCase()
}

/** `\x{444}` stands for a letter beyond ASCII in an address of the type `utf-8` (RFC 6533, section 3). */
function unescaped(address: string): string {
  return address.replace(/\\x\{([0-9a-f]{1,6})\}/gi, (whole, hex: string) => {
    const point = Number.parseInt(hex, 16)
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole
  })
}

/** Without what stands in parentheses (RFC 5322, section 3.2.2) after a space or at an end; inside a word they are of it. */
export function withoutComments(text: string): string {
  return text.replace(/(^|\s)\([^()]*\)/g, '$1').trim()
}
