/** What the search looks through: of every request its words, folded, read at the first search and kept up from then on. */
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { isOfRequest, type Entry, type RequestEntry } from '#core/entry'
import type { JournalMark } from '#core/ledger'
import { referenceOf, type AttemptDraft, type Content, type Outcome, type RequestNumber } from '#core/request'
import { SearchIndex, type Found, type Said } from '#core/search/search-index'
import { damagesIn, isWithin } from '../files/damage'
import { JOURNAL_FOLDER } from '../files/format'
import { readKnownLine } from '../files/journal-line'
import { agrees } from '../files/journal-scan'
import { linesOf } from '../files/lines'
import { readSearch, SEARCH_FILE, writeSearch, type KeptSearch } from '../files/search-file'

export class SearchText {
  readonly #index: SearchIndex
  readonly #waiting: Entry[] = []
  /** Entries that were read from the journal. */
  #read = 0

  private constructor(index: SearchIndex) {
    this.#index = index
  }

  /**
   * Reads a journal as far as the marks reach: from where an index that was kept of it ends, else all of it. What is damaged in it is not
   * found; opening and verifying tell of that.
   */
  static async read(folder: string, marks: readonly JournalMark[]): Promise<SearchText> {
    const known = await readSearch(join(folder, SEARCH_FILE))
    return SearchText.#from(known && (await isOf(join(folder, JOURNAL_FOLDER), known.journal, marks)) ? known : null, folder, marks)
  }

  /** Reads as far as the marks reach, with no regard to an index that was kept: it may tell what came later. */
  static readUpTo(folder: string, marks: readonly JournalMark[]): Promise<SearchText> {
    return SearchText.#from(null, folder, marks)
  }

  static async #from(from: KeptSearch | null, folder: string, marks: readonly JournalMark[]): Promise<SearchText> {
    const journal = join(folder, JOURNAL_FOLDER)
    const text = new SearchText(new SearchIndex(from?.kept))
    for (const { file, bytes } of marks) {
      const damages = damagesIn(marks).filter((damage) => damage.file === file)
      const begin = from?.journal.find((mark) => mark.file === file)?.bytes ?? 0
      for await (const piece of linesOf(join(journal, file), begin, bytes)) {
        for (const [index, line] of piece.lines.entries()) {
          if (index % AT_ONCE === 0) await turn()
          text.#read += 1
          if (damages.some((damage) => isWithin(line.offset, damage))) continue
          const reading = readKnownLine(line.bytes)
          if ('value' in reading) text.#take(reading.value)
        }
      }
    }
    return text
  }

  /** Keeps it, if much had to be read for it, as it is now: before anything is added. Throws what kept it from being written. */
  async keep(folder: string, marks: readonly JournalMark[]): Promise<void> {
    if (this.#read >= MUCH) await writeSearch(join(folder, SEARCH_FILE), marks, this.#index.parts())
  }

  /** Has what entries say found from now on; they come in order. Taken in when it is sought, or when nobody waits for their being written. */
  add(entries: readonly Entry[]): void {
    if (this.#waiting.length === 0) setImmediate(() => { this.#takeWaiting() })
    for (const entry of entries) this.#waiting.push(entry)
  }

  find(search: string): Found {
    this.#takeWaiting()
    return this.#index.find(search)
  }

  #takeWaiting(): void {
    for (const entry of this.#waiting.splice(0)) this.#take(entry)
  }

  #take(entry: Entry): void {
    if (!isOfRequest(entry)) return
    if (entry.kind === 'draft.discarded') this.#index.remove(entry.request)
    else if (entry.kind === 'request.drafted' || entry.kind === 'request.issued') this.#index.put(entry.request, saidIn(entry))
    else this.#index.extend(entry.request, saidIn(entry))
  }
}

/** Entries that it takes some tenths of a second to read: fewer are read again with every start. */
const MUCH = 5_000

/** Whether an index was made of what a journal still holds. What is damaged must be known to both. */
async function isOf(folder: string, kept: readonly JournalMark[], marks: readonly JournalMark[]): Promise<boolean> {
  return isDeepStrictEqual(damagesIn(kept), damagesIn(marks)) && (await agrees(folder, marks.map(({ file }) => file), kept))
}

/** Lines taken in before the program may answer something else: some milliseconds' worth. */
const AT_ONCE = 64

function saidIn(entry: RequestEntry): Said {
  switch (entry.kind) {
    case 'request.drafted':
      return said(contentSaid(entry.content), ...entry.attempts.map(attemptSaid))
    case 'request.issued':
      return said({ reference: referencesOf(entry.number) }, contentSaid(entry.content), ...entry.attempts.map(attemptSaid))
    case 'attempt.logged':
      return said(attemptSaid(entry.attempt))
    case 'attempt.outcome':
      return said({ text: outcomeWords(entry.outcome) })
    case 'acknowledgement.recorded': {
      const { who, post, body, theirReference, theirWords } = entry.acknowledgement
      return said({ names: [who, post, body], text: [theirReference, theirWords] })
    }
    case 'answer.recorded':
      return said({ text: [entry.answer.words] })
    case 'denial.recorded':
      return said({ names: [entry.denial.speaker, entry.denial.outlet], text: [entry.denial.words] })
    case 'denial.settled':
      return said({ text: [entry.settlement.words] })
    case 'request.ended':
      return said({ text: [entry.ending.reason] })
    case 'exhibit.kept':
      return said({ text: [entry.exhibit.name] })
    case 'line.written':
      return said({ text: [entry.words] })
    case 'acknowledgement.voided':
    case 'answer.voided':
    case 'denial.voided':
    case 'exhibit.voided':
    case 'request.reopened':
    case 'due.changed':
      return said({ text: [entry.reason] })
    case 'keeper.changed':
      return said({ names: [entry.keptBy] })
    case 'chasing.paused':
      return said({ text: [entry.pause.reason] })
    case 'request.tagged':
      return said({ subject: entry.tags })
    case 'request.remarked':
      return said({ text: [entry.words] })
    case 'warning.accepted':
      return said({ text: [entry.accepted.reason] })
    case 'attempt.handed-over':
      return said({ names: addressWords(entry.details), text: [entry.text] })
    case 'draft.discarded':
    case 'attempt.dispatched':
    case 'chasing.changed':
    case 'chasing.resumed':
    case 'request.linked':
    case 'request.unlinked':
      return said()
  }
}

type Piece = Partial<Readonly<Record<keyof Said, readonly string[]>>>

function said(...pieces: readonly Piece[]): Said {
  const all = (field: keyof Said): string => pieces.flatMap((piece) => piece[field] ?? []).join(' ')
  return { reference: all('reference'), subject: all('subject'), names: all('names'), text: all('text') }
}

/** Both as written and as hastily typed: `2018/041` and `2018/41`. */
function referencesOf(number: RequestNumber): readonly string[] {
  return [referenceOf(number), `${String(number.year)}/${String(number.number)}`]
}

function contentSaid({ subject, counterpart, addressee, ask, text, keptBy }: Content): Piece {
  return { subject: [subject], names: [counterpart, addressee, keptBy], text: [ask, text] }
}

function attemptSaid({ details, outcome, text }: AttemptDraft): Piece {
  return { names: addressWords(details), text: [text, ...(outcome ? outcomeWords(outcome) : [])] }
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

function outcomeWords({ words, evidence, code }: Outcome): readonly string[] {
  return [words, evidence?.words ?? '', code]
}
