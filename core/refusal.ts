/** Why the register said no: a closed list, each with its sentence. A refusal is a value; nothing has changed. */
import { plainName } from './exhibit-name'

export type Refusal =
  | { readonly code: 'number-taken'; readonly reference: string }
  | { readonly code: 'note-number-taken'; readonly number: string; readonly reference: string }
  | { readonly code: 'before-dispatch'; readonly what: 'acknowledgement' | 'delivery' | 'answer' }
  | { readonly code: 'nothing-dispatched' }
  | { readonly code: 'in-the-future'; readonly what: FutureFact }
  | { readonly code: 'delivered-without-evidence' }
  | { readonly code: 'acknowledgement-incomplete'; readonly missing: 'who' | 'reference' }
  | { readonly code: 'due-missing' }
  | { readonly code: 'due-before-issue' }
  | { readonly code: 'issued-cannot-be-deleted' }
  | { readonly code: 'text-already-sent' }
  | { readonly code: 'direct-message-closed' }
  | { readonly code: 'missing'; readonly what: MissingThing }
  | { readonly code: 'not-a-link' }
  | { readonly code: 'not-an-address'; readonly address: string }
  | { readonly code: 'not-a-handle'; readonly handle: string }
  | { readonly code: 'too-long'; readonly length: number; readonly limit: number }
  | { readonly code: 'not-found'; readonly what: FoundThing }
  | { readonly code: 'not-issued' }
  | { readonly code: 'already-ended' }
  | { readonly code: 'already-dispatched' }
  | { readonly code: 'already-settled' }
  | { readonly code: 'already-linked' }
  | { readonly code: 'already-kept'; readonly name: string }
  | { readonly code: 'not-reopened' }
  | { readonly code: 'not-paused' }
  | { readonly code: 'pause-over' }
  | { readonly code: 'name-taken'; readonly name: string }
  | { readonly code: 'calendar-in-use' }
  /** Another sheet has taken the number since this one was laid out. */
  | { readonly code: 'sheet-number'; readonly next: number }
  /** A sheet of the past was to show a state that the journal never had, or that damage took. */
  | { readonly code: 'no-such-state' }
  /** Somebody ended it before it was done. */
  | { readonly code: 'stopped' }
  /** It is on paper, but not in the register. */
  | { readonly code: 'not-recorded'; readonly n: number; readonly why: string }
  | { readonly code: 'unreadable'; readonly where: string; readonly why: string }
  /** Of several commands, all or none: the request that one of them was about, and why that one is refused. */
  | { readonly code: 'one-of-several'; readonly which: string; readonly why: Refusal }
  | { readonly code: 'read-only' }
  | { readonly code: 'not-written'; readonly why: string }
  | { readonly code: 'cannot-read'; readonly why: string }
  | { readonly code: 'file-not-read'; readonly why: string }
  | { readonly code: 'no-spreadsheet' }
  /** The files that were dropped are not held any more. */
  | { readonly code: 'no-files' }
  /** It was to be recorded on the register as it was. */
  | { readonly code: 'changed-meanwhile' }
  /** A file is about a message that another one of its heap would log, and that was not agreed to. */
  | { readonly code: 'needs-other'; readonly name: string; readonly other: string }
  /** More files were dropped at once, or in folders deeper down, than are read at once. */
  | { readonly code: 'too-many-files'; readonly files: number; readonly folders: number }
  /** An exhibit's bytes are gone, or are not those that were kept. */
  | { readonly code: 'exhibit-not-whole'; readonly name: string; readonly why: 'gone' | 'changed' }
  /** A bundle without an exhibit that stands would not be what its dossier and its journal say. */
  | { readonly code: 'not-bundled'; readonly reference: string; readonly name: string; readonly why: 'gone' | 'changed' }
  | { readonly code: 'not-opened'; readonly why: string }
  | { readonly code: 'not-saved'; readonly why: string }
  | { readonly code: 'not-printed'; readonly why: string }
  | { readonly code: 'not-backed-up'; readonly why: string }
  | { readonly code: 'bad-backup'; readonly what: string }
  | { readonly code: 'not-restored'; readonly why: string }

export type FutureFact = 'dispatch' | 'outcome' | 'acknowledgement' | 'answer' | 'denial' | 'settlement' | 'eligibility check' | 'moment of the sheet'

export type MissingThing =
  | 'subject'
  | 'counterpart'
  | 'reason'
  | 'speaker'
  | 'words'
  | 'outcome'
  | 'successor'
  | 'sender'
  | 'recipient'
  | 'text'
  | 'outgoing text'

export type FoundThing = 'request' | 'attempt' | 'acknowledgement' | 'answer' | 'denial' | 'exhibit' | 'link' | 'counterpart' | 'calendar'

/** A no. `besides` is what else is wrong with what was asked, where somebody looked: a form tells each at its place. */
export interface Refused {
  readonly ok: false
  readonly refusal: Refusal
  readonly besides?: readonly Refusal[]
}

/** The answer to everything asked of the register. */
export type Reply<T> = { readonly ok: true; readonly value: T } | Refused

/** A reply that says yes. */
export function done<T>(value: T): Reply<T> {
  return { ok: true, value }
}

/** A reply that says no. */
export function refused(refusal: Refusal, besides: readonly Refusal[] = []): Refused {
  return besides.length === 0 ? { ok: false, refusal } : { ok: false, refusal, besides }
}

/** One plain sentence: what is wrong and, where there is something, what to do. */
export function refusalSentence(refusal: Refusal): string {
  switch (refusal.code) {
    case 'number-taken':
      return `The number ${refusal.reference} is already taken; a number is never used twice.`
    case 'note-number-taken':
      return `Note ${refusal.number} stands on ${refusal.reference} already; in a year no two notes of a kind bear one number.`
    case 'before-dispatch':
      return `The ${refusal.what} is dated before anything was dispatched. Check the date and the time zone.`
    case 'nothing-dispatched':
      return 'Nothing has been dispatched yet, so there is nothing to acknowledge or answer. Log the delivery first.'
    case 'in-the-future':
      return `The ${refusal.what} is dated in the future. Check the date and the time zone.`
    case 'delivered-without-evidence':
      return '“Delivered” needs something to show for it: evidence, or the name of a witness. Otherwise log it as dispatched.'
    case 'acknowledgement-incomplete':
      return refusal.missing === 'who'
        ? 'An acknowledgement needs to say who gave it.'
        : 'A formal acknowledgement bears a reference of theirs. Without one it is a written acknowledgement.'
    case 'due-missing':
      return 'Say by when the acknowledgement is due, or that none is required.'
    case 'due-before-issue':
      return 'The acknowledgement would be due before the request was issued. Check the date.'
    case 'issued-cannot-be-deleted':
      return 'What has been issued cannot be deleted. Void it, with a reason: its number stays taken.'
    case 'text-already-sent':
      return 'The text has been sent and cannot be changed. Log a corrigendum instead.'
    case 'direct-message-closed':
      return 'Their account is closed to our direct messages, so none can have been sent. Log it as planned or as failed.'
    case 'missing':
      return missingSentence(refusal.what)
    case 'not-a-link':
      return 'A link begins with https://. Leave it empty when there is none.'
    case 'not-an-address':
      return `“${refusal.address}” is not an email address. Write it as press@ministry.example, several with commas between.`
    case 'not-a-handle':
      return `“${refusal.handle}” is not an account’s name. That has letters, digits and underscores, and nothing else.`
    case 'too-long':
      return `A direct message holds ${inThousands(refusal.limit)} characters; this text has ${inThousands(refusal.length)}.`
    case 'not-found':
      return `There is no such ${refusal.what} in this register.`
    case 'not-issued':
      return 'This request is still a draft. Issue it first.'
    case 'already-ended':
      return 'This request has been closed, withdrawn or voided; nothing more is recorded on it.'
    case 'already-dispatched':
      return 'This attempt has been dispatched already. To send it again, log a new delivery.'
    case 'already-settled':
      return 'This denial has been settled already.'
    case 'already-linked':
      return 'These two requests are linked already.'
    case 'already-kept':
      return `“${refusal.name}” is kept there already, to the last byte.`
    case 'not-reopened':
      return 'Only what was closed, withdrawn or superseded can be opened again. A voided request stays void.'
    case 'not-paused':
      return 'The chasing of this request is not paused.'
    case 'pause-over':
      return 'The pause would be over already. Check the date on which it ends.'
    case 'name-taken':
      return `Another counterpart bears the name “${refusal.name}”, or once bore it. Merge the two instead.`
    case 'sheet-number':
      return `Another sheet was made meanwhile, so this one would be sheet ${String(refusal.next)}. Nothing was recorded: make it once more.`
    case 'no-such-state':
      return 'This register never stood as the sheet says, or damage took that state. Nothing was made.'
    case 'stopped':
      return 'It was stopped before it was done. Nothing was made.'
    case 'not-recorded':
      return `Sheet ${String(refusal.n)} was printed, but it is not written down in the register (${refusal.why}). Do not hand it on; print it once more.`
    case 'calendar-in-use':
      return 'The calendar is in use, by the office or by a counterpart. Give them another one first.'
    case 'unreadable':
      return `Something in the form could not be read (${refusal.where}: ${refusal.why}). Nothing was recorded.`
    case 'one-of-several':
      return `${refusal.which}: ${refusalSentence(refusal.why)} So nothing was done to any of them.`
    case 'read-only':
      return 'This register is open for reading only. Nothing was recorded.'
    case 'not-written':
      return `It could not be written to the disk (${refusal.why}). Nothing was recorded; try again when the cause is gone.`
    case 'cannot-read':
      return `The register could not be read (${refusal.why}). Nothing was changed.`
    case 'file-not-read':
      return `The file could not be read (${refusal.why}). Nothing was taken in; choose it again, or another copy of it.`
    case 'no-spreadsheet':
      return 'This spreadsheet is not held here any more. Nothing was imported; choose the file again.'
    case 'no-files':
      return 'These files are not held here any more. Nothing was recorded; drop them again.'
    case 'changed-meanwhile':
      return 'The register has changed meanwhile. Nothing was recorded; look at it, and try again.'
    case 'needs-other':
      return `“${refusal.name}” is about the message in “${refusal.other}”, which you did not agree to. Agree to both, or to neither. Nothing was recorded.`
    case 'too-many-files':
      return `At most ${inThousands(refusal.files)} files are read at once, in folders up to ${String(refusal.folders)} deep. Nothing was taken in; drop fewer at a time.`
    case 'exhibit-not-whole':
      return refusal.why === 'gone'
        ? `The file of “${plainName(refusal.name)}” is not in the register’s folder any more. A backup may have it.`
        : `The file of “${plainName(refusal.name)}” is not the one that was kept: its bytes have changed. Nothing of it is shown or saved; a backup may have the original.`
    case 'not-bundled': {
      const what = refusal.why === 'gone' ? 'is not in the register’s folder any more' : 'is not the one that was kept: its bytes have changed'
      return `No bundle was made: the file of “${plainName(refusal.name)}”, an exhibit of ${refusal.reference}, ${what}. Verify the register: what a backup has is put back. If it is lost for good, void the exhibit with that reason; the bundle then says so.`
    }
    case 'not-opened':
      return `It was not opened (${refusal.why}). Save a copy and look at it with care.`
    case 'not-saved':
      return `The file could not be saved (${refusal.why}). Nothing was left half-written; try again in another folder.`
    case 'not-printed':
      return `The sheet could not be printed (${refusal.why}). Save it as a PDF instead.`
    case 'not-backed-up':
      return `Backups cannot go there: ${refusal.why}. The register itself is safe; choose another folder.`
    case 'bad-backup':
      return `This backup cannot be restored (${refusal.what}). The register is as it was; choose another backup.`
    case 'not-restored':
      return `It could not be restored (${refusal.why}). Nothing is lost: the register that was there is whole. Try again when the cause is gone.`
  }
}

function missingSentence(what: MissingThing): string {
  switch (what) {
    case 'subject':
      return 'A request needs a subject.'
    case 'counterpart':
      return 'A request needs a counterpart: the body that is asked.'
    case 'text':
      return 'A corrigendum needs its text: what was sent is put right by words, not by a mark.'
    case 'reason':
      return 'Give a reason; it stays in the register.'
    case 'speaker':
      return 'A denial needs a speaker: who said it.'
    case 'words':
      return 'Write down what was said, in their words or in paraphrase.'
    case 'successor':
      return 'Say which request stands in its place. A draft cannot: issue it first.'
    case 'sender':
      return 'Say from which address of ours it goes.'
    case 'recipient':
      return 'Say to whom it goes.'
    case 'outgoing text':
      return 'There is no text to hand over. Write what it says.'
    case 'outcome':
      return 'Say when it was dispatched, or what came of it.'
  }
}

function inThousands(count: number): string {
  return count.toLocaleString('en')
}
