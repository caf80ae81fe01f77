/** Conditions as they stand in the line of search, and how they get into it and out of it. */
import type { Asks, Condition, Piece } from './condition'
import { understood } from './parse'
import { spanWritten } from './span'

/** As it is typed: {@link understood} gives the same condition again. */
export function written({ asks, not }: Condition): string {
  return `${not ? '-' : ''}${asksWritten(asks)}`
}

/** The line with a condition at its end; the same line where it has it. */
export function withCondition(line: string, condition: Condition): string {
  if (asksFor(line, condition)) return line
  const longer = `${line.trim()} ${written(condition)}`.trim()
  // A quote that was not closed yet takes in what comes after it.
  return asksFor(longer, condition) ? longer : `${line.trim()}" ${written(condition)}`
}

/** The line without a condition, wherever it stands there. */
export function withoutCondition(line: string, condition: Condition): string {
  return without(line, piecesOf(line, condition))
}

/** The line without one of its pieces. */
export function withoutPiece(line: string, piece: Piece): string {
  return without(line, [piece])
}

/** Whether a condition stands in the line. */
export function asksFor(line: string, condition: Condition): boolean {
  return piecesOf(line, condition).length > 0
}

function piecesOf(line: string, condition: Condition): readonly Piece[] {
  const wanted = written(condition)
  return understood(line).pieces.filter((piece) => piece.condition !== null && written(piece.condition) === wanted)
}

function without(line: string, pieces: readonly Piece[]): string {
  let rest = line
  for (const { from, to } of pieces.toReversed()) {
    const [before, after] = [rest.slice(0, from).trimEnd(), rest.slice(to).trimStart()]
    rest = before === '' || after === '' ? before + after : `${before} ${after}`
  }
  return rest
}

function asksWritten(asks: Asks): string {
  switch (asks.of) {
    case 'standing':
      return asks.standing
    case 'trait':
      return `is:${asks.trait}`
    case 'state':
      return `state:${asks.state}`
    case 'channel':
      return `channel:${asks.channel}`
    case 'attempt':
      return `attempt:${asks.state}`
    case 'kind':
      return `kind:${asks.kind}`
    case 'level':
      return `level:${asks.level}`
    case 'answer':
      return `answer:${asks.answer}`
    case 'dispute':
      return `dispute:${asks.dispute}`
    case 'grade':
      return `grade:${asks.grade}`
    case 'name':
      return `${asks.name}:${quoted(asks.words)}`
    case 'date':
      return `${asks.date}:${spanWritten(asks)}`
    case 'lack':
      return `no:${asks.lack}`
  }
}

function quoted(words: string): string {
  return /[\s"]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words
}
