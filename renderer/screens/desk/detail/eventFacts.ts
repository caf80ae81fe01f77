/** Everything that was written down of an event, fact by fact, for who wants more than its line. */
import { gradeOfAcknowledgement, gradeOfEvidence } from '#core/grade'
import type { Moment } from '#core/moment'
import type { Attempt } from '#core/request'
import { messages } from '../../../messages'
import { attemptWord } from '../../../messages/attempt'
import { changeFacts } from '../../keeping/changes'
import type { Acknowledged, Said, TimelineEvent } from './events'
import { whyOfAcknowledgement, whyOfEvidence } from './held'

export interface Fact {
  readonly name: string
  readonly words: string
}

/** How a moment is written for the reader: the date and hour at home. */
export type WriteMoment = (moment: Moment) => string

/** The facts that there are: what was left empty is left out. */
export function factsOf(event: TimelineEvent, write: WriteMoment): Fact[] {
  const { fact } = messages.desk.timeline
  const own = ownFacts(event, write)
  if (event.voided !== null) own.push({ name: fact.voided, words: event.voided })
  if (event.recorded) {
    const recorded = write({ at: event.recorded.recorded, zone: 'UTC', precision: 'minute' })
    own.push({ name: fact.recorded, words: event.recorded.by === '' ? recorded : fact.recordedBy(recorded, event.recorded.by) })
  }
  return own.filter(({ words }) => words !== '')
}

function ownFacts(event: TimelineEvent, write: WriteMoment): Fact[] {
  switch (event.kind) {
    case 'attempt':
      return [...detailFacts(event.attempt, write), ...outcomeFacts(event.attempt, write)]
    case 'acknowledged':
      return acknowledgementFacts(event.acknowledgement)
    case 'denied':
      return denialFacts(event.denial)
    case 'changed':
      return changeFacts(event.change, write)
    case 'issued':
    case 'answered':
    case 'settled':
    case 'accepted':
    case 'ended':
      return []
  }
}

function detailFacts({ details }: Attempt, write: WriteMoment): Fact[] {
  const { words } = messages
  const { fact } = messages.desk.timeline
  switch (details.channel) {
    case 'note': {
      const { name, post, desk } = details.handedTo
      return [
        { name: fact.noteKind, words: words.noteKind[details.kind] },
        { name: fact.signature, words: words.signature[details.signature] },
        { name: fact.messenger, words: details.messenger },
        { name: fact.handedTo, words: joined([name, post, desk]) },
      ]
    }
    case 'email':
      return [
        { name: fact.from, words: details.from },
        { name: fact.to, words: details.to },
        { name: fact.messageId, words: details.messageId },
      ]
    case 'direct-message': {
      const checked = details.checkedAt ? fact.checked(write(details.checkedAt), details.checkedBy) : ''
      return [
        { name: fact.from, words: details.from },
        { name: fact.to, words: details.to },
        { name: fact.eligibility, words: joined([words.eligibility[details.eligibility], checked]) },
        { name: fact.folder, words: words.folder[details.folder] },
      ]
    }
  }
}

/** Every outcome ever recorded of an attempt, each with its own proof. */
function outcomeFacts({ details, outcomes, plannedFor, dispatchedAt, handedOver, text }: Attempt, write: WriteMoment): Fact[] {
  const { words } = messages
  const { fact, gradeWhy } = messages.desk.timeline
  return [
    { name: fact.planned, words: plannedFor && !dispatchedAt ? write(plannedFor) : '' },
    { name: fact.handedOver, words: handedOver ? write({ at: handedOver.recorded, zone: 'UTC', precision: 'minute' }) : '' },
    { name: fact.dispatched, words: dispatchedAt ? write(dispatchedAt) : '' },
    ...outcomes.flatMap(({ state, at, evidence, code, words: said }) => [
      { name: attemptWord(state, details.channel), words: joined([write(at), said, said.includes(code) ? '' : code]) },
      { name: fact.evidence, words: evidence ? joined([words.evidence[evidence.kind], evidence.words]) : '' },
      { name: fact.grade, words: evidence ? gradeWhy(gradeOfEvidence(evidence), whyOfEvidence(evidence)) : '' },
    ]),
    { name: fact.text, words: text },
  ]
}

function acknowledgementFacts(acknowledgement: Acknowledged): Fact[] {
  const { who, post, body, cameBy, theirReference } = acknowledgement
  const { fact, gradeWhy } = messages.desk.timeline
  return [
    { name: fact.who, words: joined([who, post, body]) },
    { name: fact.cameBy, words: messages.words.cameBy[cameBy] },
    { name: fact.theirReference, words: theirReference },
    { name: fact.grade, words: gradeWhy(gradeOfAcknowledgement(acknowledgement), whyOfAcknowledgement(acknowledgement)) },
  ]
}

function denialFacts({ speaker, outlet, words, exact, link }: Said): Fact[] {
  const { fact } = messages.desk.timeline
  return [
    { name: fact.speaker, words: joined([speaker, outlet]) },
    { name: exact ? fact.exactWords : fact.paraphrase, words },
    { name: fact.link, words: link },
  ]
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(messages.desk.list.and)
}
