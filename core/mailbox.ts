/** Email addresses as people write them in one line: `press@ministry.example`, `Press desk <press@ministry.example>`, several with commas. */

export interface Mailbox {
  /** Whose it is, as written before the address; may be empty. */
  readonly name: string
  readonly address: string
}

/** A local part of RFC 5322's plain characters, and a domain of labels in any script; the older, quoted forms are in use nowhere. */
const ADDRESS = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}.-]{0,251}[\p{L}\p{N}])?$/u
const NAMED = /^(.*)<([^<>]*)>$/su

/** The mailboxes of a line, in order; or the first part of it that is none. An empty line has none. */
export function mailboxesIn(line: string): { readonly mailboxes: readonly Mailbox[]; readonly wrong: string | null } {
  const mailboxes: Mailbox[] = []
  for (const part of partsOf(line)) {
    const [, name = '', inside] = NAMED.exec(part) ?? []
    const address = (inside ?? part).trim()
    if (!ADDRESS.test(address)) return { mailboxes, wrong: part }
    mailboxes.push({ name: name.trim().replace(/^"(.*)"$/s, '$1'), address })
  }
  return { mailboxes, wrong: null }
}

/** The domain of an address. */
export function domainOf({ address }: Mailbox): string {
  return address.slice(address.lastIndexOf('@') + 1)
}

/** A message identifier as RFC 5322, section 3.6.4, writes it: `<left@right>`, of ASCII that can be seen, and short enough for a line. */
export function isMessageId(text: string): boolean {
  return /^<[!-;=?A-~]{1,400}@[!-;=?A-~]{1,400}>$/.test(text)
}

/** What stands between commas or semicolons, but for those within quotation marks. */
function partsOf(line: string): string[] {
  return (line.match(/(?:"[^"]*"|[^,;])+/g) ?? []).map((part) => part.trim()).filter((part) => part !== '')
}
