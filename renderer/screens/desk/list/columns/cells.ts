/** What the list says of a request in its last two columns. Facts of the four tracks only; there is no summary. */
import { counts, type Row } from '#core/ledger'
import type { Instant, Zone } from '#core/moment'
import { daysOver, daysWaiting, isAwaiting, isOverdue } from '#core/projections/standing'
import type { Grade } from '#core/words'
import type { RingState } from '../../../../components/glyphs'
import { messages } from '../../../../messages'
import { momentDate } from '../../../../messages/time'

export interface AcknowledgementCell {
  readonly ring: RingState | null
  readonly word: string
  readonly grade: Grade | null
  readonly below: string
}

/** The ring with its word and grade; below, how long it has been awaited, or when and how it came. */
export function acknowledgementCell(row: Row, now: Instant, home: Zone): AcknowledgementCell {
  const { words, desk } = messages
  const { acknowledgement } = row
  if (row.state === 'draft') return { ring: null, word: desk.list.notIssued, grade: null, below: '' }
  const ring = ringOf(row)
  if (acknowledgement === null || !counts(acknowledgement)) {
    const word = ring === 'automatic' ? words.level.automatic : ring === 'awaited' ? words.awaited : words.notRequired
    return { ring, word, grade: null, below: isAwaiting(row) ? desk.waiting(daysWaiting(row, now, home) ?? 0) : '' }
  }
  const { level, grade, at, cameBy, theirReference } = acknowledgement
  const way = level === 'formal' && theirReference !== '' ? theirReference : words.byWay[cameBy]
  return { ring, word: words.level[level], grade, below: momentDate(at, home, now) + desk.list.dot + way }
}

/** The ring for a row: what came back, else what is expected. */
export function ringOf({ acknowledgement, required }: Row): RingState {
  return acknowledgement?.level ?? (required ? 'awaited' : 'not-required')
}

export interface DueCell {
  readonly word: string
  readonly below: string
  readonly over: boolean
}

/** While it is awaited, the due date and how far it is; afterwards the answer, or how the office ended it. */
export function dueCell(row: Row, now: Instant, home: Zone): DueCell {
  const { words, desk } = messages
  const due = row.due ? momentDate(row.due, home, now) : ''
  const answer = row.answer ? words.answer[row.answer.kind] : desk.list.noAnswer
  switch (row.state) {
    case 'draft':
      return { word: due, below: farOf(row, now, home), over: false }
    case 'closed':
    case 'withdrawn':
    case 'voided':
    case 'superseded':
      return { word: words.request[row.state], below: answer.toLowerCase(), over: false }
    case 'answered':
      return { word: answer, below: desk.list.answer, over: false }
    case 'issued':
      if (isAwaiting(row)) return { word: due, below: farOf(row, now, home), over: isOverdue(row, now) }
      return { word: answer, below: row.due ? desk.list.dueOn(due) : '', over: false }
  }
}

/** How far the due date is: "3 d over", "due today", "in 3 days". */
export function farOf(row: Row, now: Instant, home: Zone): string {
  const { due } = messages.desk
  const days = daysOver(row, now, home)
  if (days === null) return messages.desk.list.noDue
  if (days === 0) return isOverdue(row, now) ? due.overToday : due.today
  return days > 0 ? due.over(days) : due.ahead(-days)
}
