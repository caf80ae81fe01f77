/** What the window says of a piece of the search line that asks for nothing that is known. */
import { fold } from '#core/projections/fold'
import { expectedAfter } from '#core/finding/vocabulary'
import { messages } from '../../../../messages'

export interface Unknown {
  /** Whether going on typing can still make something of it; it is no mistake yet. */
  readonly begun: boolean
  readonly sentence: string
  /** Pieces that it could become. */
  readonly ways: readonly string[]
}

/** Why a piece, as it stands in the line, is not understood, and what could be written instead. */
export function unknownPiece(piece: string): Unknown {
  const { unknown } = messages.views
  const [, minus = '', key = '', value = ''] = /^(-?)([^:]*):(.*)$/s.exec(piece) ?? []
  const typed = value.replaceAll('"', '')
  const expected = expectedAfter(key)
  switch (expected?.of) {
    case undefined:
    case 'name':
      return { begun: true, sentence: unknown.name(key), ways: [] }
    case 'date': {
      const begun = /^[<>]?=?[\d.-]*$/.test(typed)
      return { begun, sentence: begun ? unknown.dates : `${unknown.noDate(typed)} ${unknown.dates}`, ways: [] }
    }
    case 'word': {
      const wanted = fold(typed).replaceAll(' ', '-')
      const words = expected.words.filter((word) => word.toLowerCase().startsWith(wanted))
      if (words.length > 0) return { begun: true, sentence: unknown.goOn(key), ways: words.map((word) => `${minus}${key}:${word}`) }
      return { begun: false, sentence: `${unknown.noSuch[expected.key](typed)} ${unknown.known(expected.words)}`, ways: [] }
    }
  }
}
