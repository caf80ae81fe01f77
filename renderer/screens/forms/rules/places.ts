/** Where in a form each refusal and each warning is told: at the field that it is about. */
import type { MissingThing, Refusal } from '#core/refusal'
import type { About } from '#core/request'
import type { Warning } from '#core/words'

export type Place =
  | 'subject'
  | 'counterpart'
  | 'due'
  | 'channels'
  | 'number'
  | 'address'
  | 'role'
  | 'text'
  | 'eligibility'
  | 'checkedAt'
  | 'dispatchedAt'
  | 'outcomeAt'
  | 'course'
  | 'evidence'
  | 'who'
  | 'body'
  | 'theirReference'
  | 'at'
  | 'speaker'
  | 'words'
  | 'link'
  | 'reason'
  | 'successor'
  | 'until'
  /** The form's foot: for what is about no field of it. */
  | 'whole'

/** The places that belong to one attempt, of which a form may have several. */
const OF_ATTEMPT: ReadonlySet<Place> = new Set<Place>([
  'number',
  'address',
  'role',
  'text',
  'eligibility',
  'checkedAt',
  'dispatchedAt',
  'outcomeAt',
  'course',
  'evidence',
])

export function isOfAttempt(place: Place): boolean {
  return OF_ATTEMPT.has(place)
}

/** The field that a refusal is about. */
export function placeOf(refusal: Refusal): Place {
  switch (refusal.code) {
    case 'note-number-taken':
      return 'number'
    case 'before-dispatch':
      return refusal.what === 'delivery' ? 'outcomeAt' : 'at'
    case 'in-the-future':
      return placeOfFuture(refusal.what)
    case 'delivered-without-evidence':
      return 'evidence'
    case 'acknowledgement-incomplete':
      return refusal.missing === 'who' ? 'who' : 'theirReference'
    case 'due-missing':
    case 'due-before-issue':
      return 'due'
    case 'pause-over':
      return 'until'
    case 'direct-message-closed':
      return 'eligibility'
    case 'missing':
      return placeOfMissing(refusal.what)
    case 'one-of-several':
      return placeOf(refusal.why)
    case 'not-an-address':
    case 'not-a-handle':
      return 'address'
    case 'too-long':
      return 'text'
    case 'not-a-link':
      return 'link'
    case 'number-taken':
    case 'nothing-dispatched':
    case 'issued-cannot-be-deleted':
    case 'text-already-sent':
    case 'not-found':
    case 'not-issued':
    case 'already-ended':
    case 'already-dispatched':
    case 'already-settled':
    case 'already-linked':
    case 'already-kept':
    case 'no-files':
    case 'changed-meanwhile':
    case 'needs-other':
    case 'too-many-files':
    case 'exhibit-not-whole':
    case 'not-bundled':
    case 'not-opened':
    case 'not-reopened':
    case 'not-paused':
    case 'name-taken':
    case 'calendar-in-use':
    case 'sheet-number':
    case 'no-such-state':
    case 'stopped':
    case 'not-recorded':
    case 'unreadable':
    case 'read-only':
    case 'not-written':
    case 'cannot-read':
    case 'file-not-read':
    case 'no-spreadsheet':
    case 'not-saved':
    case 'not-printed':
    case 'not-backed-up':
    case 'bad-backup':
    case 'not-restored':
      return 'whole'
  }
}

function placeOfMissing(what: MissingThing): Place {
  switch (what) {
    case 'outcome':
      return 'whole'
    case 'sender':
    case 'recipient':
      return 'address'
    case 'outgoing text':
      return 'text'
    case 'subject':
    case 'counterpart':
    case 'text':
    case 'reason':
    case 'speaker':
    case 'words':
    case 'successor':
      return what
  }
}

function placeOfFuture(what: Extract<Refusal, { code: 'in-the-future' }>['what']): Place {
  switch (what) {
    case 'dispatch':
      return 'dispatchedAt'
    case 'outcome':
      return 'outcomeAt'
    case 'eligibility check':
      return 'checkedAt'
    case 'acknowledgement':
    case 'answer':
    case 'denial':
    case 'settlement':
    case 'moment of the sheet':
      return 'at'
  }
}

/** The field that a warning is about. */
export function placeOfWarning(warning: Warning, { of }: About): Place {
  switch (warning) {
    case 'formal-without-note':
    case 'one-channel':
      return 'channels'
    case 'other-body':
      return 'body'
    case 'address-old':
      return 'address'
    case 'message-as-original':
      return 'role'
    case 'eligibility-unknown':
    case 'eligibility-old':
      return 'eligibility'
    case 'recorded-late':
      return of === 'attempt' ? 'course' : 'at'
    case 'chase-due':
      return 'whole'
  }
}
