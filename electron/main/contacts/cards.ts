/** The contacts of a vCard file, card by card. What cannot be understood is named with its line; the rest is taken all the same. */
import type { Contact, ContactProblem } from '#core/contacts'
import { partsOf, plainText, readProperties, type Property } from './lines'

export interface ReadCards {
  readonly contacts: readonly Contact[]
  readonly problems: readonly ContactProblem[]
}

interface Card {
  readonly line: number
  readonly properties: Property[]
}

/** The longest that a line of the register may be, in characters. */
const LONGEST = 1_000
const TEXTS = ['FN', 'N', 'ORG', 'TITLE', 'ROLE', 'EMAIL', 'NOTE']

/** Reads a file of any number of cards. */
export function readCards(file: Uint8Array): ReadCards {
  const contacts: Contact[] = []
  const problems: ContactProblem[] = []
  let card: Card | null = null
  for (const property of readProperties(file)) {
    const { line } = property
    if (property.name === null) {
      problems.push({ line, what: card ? 'no-colon' : 'outside' })
    } else if (property.name === 'BEGIN' && isOfCard(property)) {
      if (card) problems.push({ line: card.line, what: 'no-end' })
      card = { line, properties: [] }
    } else if (card === null) {
      problems.push({ line, what: 'outside' })
    } else if (property.name === 'END' && isOfCard(property)) {
      const read = readCard(card)
      if ('what' in read) problems.push(read)
      else contacts.push(read)
      card = null
    } else if (property.value === null && TEXTS.includes(property.name)) {
      problems.push({ line, what: 'letters' })
    } else {
      card.properties.push(property)
    }
  }
  if (card) problems.push({ line: card.line, what: 'no-end' })
  return { contacts, problems }
}

function isOfCard({ value }: Property): boolean {
  return value?.trim().toUpperCase() === 'VCARD'
}

function readCard({ line, properties }: Card): Contact | ContactProblem {
  const texts = (name: string): string[] => values(properties, name).map(plainText).filter((text) => text !== '')
  const [kind = ''] = texts('KIND')
  if (kind.toLowerCase() === 'group') return { line, what: 'group' }
  const [body = '', ...units] = partsOf(values(properties, 'ORG')[0] ?? '').filter((part) => part !== '').map(inOneLine)
  const name = inOneLine(texts('FN')[0] ?? nameFrom(values(properties, 'N')[0] ?? ''))
  const isBody = /^org$/i.test(kind) || values(properties, 'X-ABSHOWAS').some((as) => /company/i.test(as)) || name === body
  if (name === '' && body === '') return { line, what: 'no-name' }
  const [title = ''] = [...texts('TITLE'), ...texts('ROLE')].map(inOneLine)
  const emails = texts('EMAIL').map((email) => inOneLine(email.replace(/^mailto:/i, '')))
  const contact: Contact = {
    line,
    name: isBody ? '' : name,
    post: [title, ...(isBody ? [] : units)].filter((part) => part !== '').join(', '),
    body: isBody ? body || name : body,
    emails: once(emails.filter((email) => email.includes('@'))),
    handles: once(properties.flatMap((property) => handleOf(property) ?? [])),
    remarks: [...emails.filter((email) => !email.includes('@')), ...remarksOf(properties)],
  }
  const lines = [contact.name, contact.post, contact.body, ...contact.emails, ...contact.handles]
  return lines.some((each) => each.length > LONGEST) ? { line, what: 'too-long' } : contact
}

function values(properties: readonly Property[], name: string): string[] {
  return properties.flatMap((property) => (property.name === name && property.value !== null ? [property.value] : []))
}

/** `N` is family; given; additional; prefixes; suffixes. */
function nameFrom(value: string): string {
  const [family = '', given = '', additional = '', prefix = '', suffix = ''] = partsOf(value)
  return [prefix, given, additional, family, suffix].filter((part) => part !== '').join(' ')
}

/**
 * The account of Twitter/X that a property names: RFC 9554's SOCIALPROFILE, RFC 4770's IMPP, Apple's X-SOCIALPROFILE, the X-TWITTER of
 * phones, or a link to the profile. Null for every other property.
 */
function handleOf({ name, parameters, value }: Property): string | null {
  if (value === null) return null
  const text = plainText(value)
  const linked = /^(?:https?:\/\/)?(?:www\.|mobile\.)?(?:twitter|x)\.com\/(?:#!\/)?@?(\w{1,50})\/?(?:[?#].*)?$/i.exec(text)?.[1]
  if (name === 'URL') return linked === undefined ? null : `@${linked}`
  const services = ['TYPE', 'SERVICE-TYPE', 'X-SERVICE-TYPE'].flatMap((key) => parameters.get(key) ?? [])
  const isSocial = name === 'X-SOCIALPROFILE' || name === 'SOCIALPROFILE' || name === 'IMPP'
  const scheme = /^(?:x-)?twitter:(.*)$/i.exec(text)?.[1]
  const isTwitter = name === 'X-TWITTER' || (isSocial && (linked !== undefined || scheme !== undefined || services.some((each) => /^(?:twitter|x)$/i.test(each))))
  if (!isTwitter) return null
  const [user] = [...(parameters.get('X-USER') ?? []), ...(parameters.get('USERNAME') ?? [])]
  const handle = (linked ?? user ?? scheme ?? text.replace(/^[a-z-]+:/i, '')).replace(/^@/, '').trim()
  return /^\w{1,50}$/.test(handle) ? `@${handle}` : null
}

/** Telephones, postal addresses, links and notes, as lines: the directory has no field of theirs, and they are not lost. */
function remarksOf(properties: readonly Property[]): string[] {
  return properties.flatMap((property) => {
    const { name, value } = property
    if (value === null) return []
    if (name === 'ADR') return partsOf(value).filter((part) => part !== '').map(inOneLine).join(', ') || []
    if (name === 'TEL') return plainText(value).replace(/^tel:/i, '') || []
    if (name === 'NOTE') return plainText(value) || []
    const isOther = (name === 'URL' || name === 'IMPP' || name === 'SOCIALPROFILE' || name === 'X-SOCIALPROFILE') && handleOf(property) === null
    return (isOther && plainText(value)) || []
  })
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function once(texts: readonly string[]): string[] {
  return [...new Map(texts.map((text) => [text.toLowerCase(), text] as const).toReversed()).values()].toReversed()
}
