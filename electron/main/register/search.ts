/** What the search looks through: of every request its words, folded, built from the journal at the first search and kept up. */
import { join } from 'node:path'
import { isOfRequest, type Entry, type RequestEntry } from '#core/entry'
import type { JournalMark } from '#core/ledger'
import { fold } from '#core/projections/fold'
import { referenceOf, type AttemptDraft, type Content, type RequestId } from '#core/request'
import { readKnownLine } from '../files/journal-line'
import { linesOf } from '../files/lines'

export class SearchText {
  readonly #texts = new Map<RequestId, string>()

  /** Reads a journal as far as the marks reach. What is damaged in it is not found; opening and verifying tell of that. */
  static async read(folder: string, marks: readonly JournalMark[]): Promise<SearchText> {
    const text = new SearchText()
    for (const { file, bytes } of marks) {
      for await (const piece of linesOf(join(folder, file), 0, bytes)) {
        for (const line of piece.lines) {
          const reading = readKnownLine(line.bytes)
          if ('value' in reading) text.add(reading.value)
        }
      }
    }
    return text
  }

  /** Takes in what one entry says; entries come in order. */
  add(entry: Entry): void {
    if (!isOfRequest(entry)) return
    const begins = entry.kind === 'request.drafted' || entry.kind === 'request.issued'
    const before = begins ? '' : (this.#texts.get(entry.request) ?? '')
    this.#texts.set(entry.request, `${before}\n${fold(wordsOf(entry).join(' '))}`)
  }

  /** Whether every one of these folded words occurs in what is said of a request. */
  matches(request: RequestId, words: readonly string[]): boolean {
    const text = this.#texts.get(request) ?? ''
    return words.every((word) => text.includes(word))
  }
}

/** The words of a search, folded. */
export function searchWords(search: string): readonly string[] {
  return fold(search).split(' ').filter((word) => word !== '')
}

function wordsOf(entry: RequestEntry): readonly string[] {
  switch (entry.kind) {
    case 'request.drafted':
      return [...contentWords(entry.content), ...entry.attempts.flatMap(attemptWords)]
    case 'request.issued':
      return [referenceOf(entry.number), ...contentWords(entry.content), ...entry.attempts.flatMap(attemptWords)]
    case 'attempt.logged':
      return attemptWords(entry.attempt)
    case 'attempt.outcome':
      return outcomeWords(entry.outcome)
    case 'acknowledgement.recorded': {
      const { who, post, body, theirReference, theirWords } = entry.acknowledgement
      return [who, post, body, theirReference, theirWords]
    }
    case 'answer.recorded':
      return [entry.answer.words]
    case 'denial.recorded':
      return [entry.denial.speaker, entry.denial.outlet, entry.denial.words]
    case 'denial.settled':
      return [entry.settlement.words]
    case 'request.ended':
      return [entry.ending.reason]
    case 'draft.discarded':
    case 'attempt.dispatched':
      return []
  }
}

function contentWords({ subject, counterpart, addressee, ask, text, keptBy }: Content): readonly string[] {
  return [subject, counterpart, addressee, ask, text, keptBy]
}

function attemptWords({ details, outcome }: AttemptDraft): readonly string[] {
  return [...addressWords(details), ...outcomeWords(outcome)]
}

function addressWords(details: AttemptDraft['details']): readonly string[] {
  switch (details.channel) {
    case 'note': {
      const { name, post, desk } = details.handedTo
      return [details.number, details.messenger, name, post, desk]
    }
    case 'email':
      return [details.from, details.to, details.messageId]
    case 'direct-message':
      return [details.from, details.to]
  }
}

function outcomeWords(outcome: AttemptDraft['outcome']): readonly string[] {
  return outcome ? [outcome.words, outcome.evidence?.words ?? ''] : []
}
