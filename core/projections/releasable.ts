/**
 * What may leave the house: the releasable edition of a sheet says nothing that only the office needs to know. The one place that
 * decides what is private; whatever a row gets in future is private until it is named here.
 */
import type { AcknowledgementRow, AttemptRow, DenialRow, Row } from '#core/ledger'
import type { Settings } from '#core/settings'
import type { SheetData } from './sheet'

/**
 * Private are the addresses and accounts of people (a note's number is none), the words that we noted as evidence and of how a dispute
 * was settled, who keeps the request, tags, why its chasing rests and how it is chased, where it stands in the journal's files, and the
 * line that the office wrote for itself: the one that the facts give stands in its place.
 */
export function releasableRow(row: Row): Row {
  return {
    id: row.id,
    number: row.number,
    subject: row.subject,
    counterpart: row.counterpart,
    addressee: row.addressee,
    formal: row.formal,
    state: row.state,
    issuedAt: row.issuedAt,
    answer: row.answer,
    required: row.required,
    due: row.due,
    attempts: row.attempts.map(releasableAttempt),
    acknowledgement: row.acknowledgement && releasableAcknowledgement(row.acknowledgement),
    dispute: row.dispute,
    denial: row.denial && releasableDenial(row.denial),
    grade: row.grade,
    sent: row.sent,
    chases: row.chases,
    planned: row.planned,
    changed: row.changed,
    keptBy: '',
    tags: [],
    line: null,
    pause: null,
    chasing: null,
    places: [],
  }
}

/** Whose paper it is, and where its clocks hang; how the office works and writes its notes is its own. */
function releasableSettings({ office, officeInFull, person, home, theirs, marking, sample }: Settings): Settings {
  return { office, officeInFull, person, home, theirs, marking, sample, calendar: null, chasing: null, notes: null }
}

/** Of a planned attempt it is told when: the sheet has a column for the next chase. */
function releasableAttempt(attempt: AttemptRow): AttemptRow {
  const { n, channel, role, chase, state, at, outcomeAt, evidence, grade, name, noteKind } = attempt
  return { n, channel, role, chase, state, at, outcomeAt, evidence, grade, name: channel === 'note' ? name : '', noteKind, words: '' }
}

function releasableDenial({ denied, speaker, outlet, at, words, exact, settledAt }: DenialRow): DenialRow {
  return { denied, speaker, outlet, at, words, exact, settledAt, settledWords: '' }
}

function releasableAcknowledgement({ level, who, at, cameBy, theirReference, grade }: AcknowledgementRow): AcknowledgementRow {
  return { level, who, at, cameBy, theirReference, grade }
}

/** A sheet with nothing private on it. What it shows is told as the person asked for it: a search is words chosen for this sheet. */
export function releasable(data: SheetData): SheetData {
  return { ...data, settings: releasableSettings(data.settings), groups: data.groups.map(({ standing, rows }) => ({ standing, rows: rows.map(releasableRow) })) }
}
