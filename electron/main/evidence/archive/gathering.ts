/** The archive that comes of one script after another. */
import { accountName } from '#core/direct-message'
import { NumericId, type ArchivedMessage, type Conversation, type MessageArchive } from '#core/evidence/message-archive'
import * as v from 'valibot'
import { BadFile } from '../bad-file'
import { messageOf } from './message'
import { digits, field, list } from './plain'
import { conversationsOf, readEventIn, readOf, type Read } from './read-event'

/** What is kept of an archive, first come first kept. That there are more is told. */
export const MOST_MESSAGES = 200_000
export const MOST_FOLLOWERS = 200_000
/** Characters of all texts together, with the links in full: a small file must not come to a large archive by them. */
const MOST_CHARACTERS = 32_000_000

interface Gathered {
  readonly messages: Map<string, ArchivedMessage>
  readonly reads: Read[]
}

export class Gathering {
  readonly #conversations = new Map<string, Gathered>()
  readonly #followers = new Set<string>()
  #account: MessageArchive['account'] = null
  #events = 0
  #characters = 0
  #isCut = false

  /** Takes what is understood of a script's list; each element says of itself what it is, and the rest is passed over. */
  take(elements: readonly unknown[]): void {
    for (const element of elements) {
      this.#takeAccount(field(element, 'account'))
      this.#takeFollower(field(element, 'follower'))
      this.#takeConversation(field(element, 'dmConversation'))
    }
  }

  /** Takes a list of events that stand by themselves, each in a wrapper that names its kind or bare. */
  takeEvents(elements: readonly unknown[]): void {
    for (const element of elements) {
      const event = readEventIn(element) ?? element
      const names = conversationsOf(event)
      const conversation = names.find((name) => this.#conversations.has(name)) ?? names[0]
      if (conversation !== undefined) this.#takeRead(conversation, event)
    }
  }

  archive(): MessageArchive {
    return {
      account: this.#account,
      conversations: Array.from(this.#conversations, ([id, { messages, reads }]): Conversation => ({
        id,
        isGroup: !id.includes('-'),
        messages: Array.from(messages.values()).sort(byTime),
        readUntil: reads.sort(byTime),
      })),
      isCut: this.#isCut,
      followers: Array.from(this.#followers),
    }
  }

  #takeAccount(account: unknown): void {
    const [id, name] = [digits(field(account, 'accountId')), field(account, 'username')]
    if (id === null || this.#account !== null) return
    this.#account = { id, name: (typeof name === 'string' ? accountName(name) : null) ?? '' }
  }

  #takeFollower(follower: unknown): void {
    const id = digits(field(follower, 'accountId'))
    if (id !== null && this.#followers.size < MOST_FOLLOWERS) this.#followers.add(id)
  }

  #takeConversation(conversation: unknown): void {
    const id = field(conversation, 'conversationId')
    if (!v.is(NumericId, id)) return
    for (const event of list(field(conversation, 'messages'))) {
      this.#takeMessage(id, event)
      this.#takeRead(id, readEventIn(event))
    }
  }

  /** The same message may stand in two parts; it counts once. */
  #takeMessage(conversation: string, event: unknown): void {
    const message = messageOf(event)
    if (message === null || this.#conversations.get(conversation)?.messages.has(message.id) === true) return
    if (this.#events >= MOST_MESSAGES) {
      this.#isCut = true
      return
    }
    this.#characters += message.text.length
    if (this.#characters > MOST_CHARACTERS) throw new BadFile('too-large')
    this.#events += 1
    this.#of(conversation).messages.set(message.id, message)
  }

  #takeRead(conversation: string, event: unknown): void {
    const read = readOf(event)
    if (read === null || this.#events >= MOST_MESSAGES) return
    this.#events += 1
    this.#of(conversation).reads.push(read)
  }

  #of(conversation: string): Gathered {
    const known = this.#conversations.get(conversation)
    if (known !== undefined) return known
    const fresh: Gathered = { messages: new Map(), reads: [] }
    this.#conversations.set(conversation, fresh)
    return fresh
  }
}

function byTime(a: { readonly at: string }, b: { readonly at: string }): number {
  return Number(a.at > b.at) - Number(a.at < b.at)
}
