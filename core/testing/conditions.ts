/** Whatever a line of search may ask for. */
import fc from 'fast-check'
import { DATES, LACKS, NAMES, TRAITS, type Asks, type Condition } from '#core/finding/condition'
import { STANDINGS } from '#core/projections/standing'
import { AnswerKind, AttemptState, Channel, DisputeState, Grade, Level, NoteKind, RequestState } from '#core/words'

/** Any condition, on these words and dates. */
export function anyCondition(words: fc.Arbitrary<string>, date: fc.Arbitrary<string>): fc.Arbitrary<Condition> {
  const asks: fc.Arbitrary<Asks> = fc.oneof(
    fc.record({ of: fc.constant('standing'), standing: fc.constantFrom(...STANDINGS) }),
    fc.record({ of: fc.constant('trait'), trait: fc.constantFrom(...TRAITS) }),
    fc.record({ of: fc.constant('state'), state: fc.constantFrom(...RequestState.options) }),
    fc.record({ of: fc.constant('channel'), channel: fc.constantFrom(...Channel.options) }),
    fc.record({ of: fc.constant('attempt'), state: fc.constantFrom(...AttemptState.options) }),
    fc.record({ of: fc.constant('kind'), kind: fc.constantFrom(...NoteKind.options) }),
    fc.record({ of: fc.constant('level'), level: fc.constantFrom(...Level.options) }),
    fc.record({ of: fc.constant('answer'), answer: fc.constantFrom(...AnswerKind.options) }),
    fc.record({ of: fc.constant('dispute'), dispute: fc.constantFrom(...DisputeState.options) }),
    fc.record({ of: fc.constant('grade'), grade: fc.constantFrom(...Grade.options) }),
    fc.record({ of: fc.constant('name'), name: fc.constantFrom(...NAMES), words }),
    fc.record({ of: fc.constant('date'), date: fc.constantFrom(...DATES), from: fc.option(date), to: fc.option(date) }),
    fc.record({ of: fc.constant('lack'), lack: fc.constantFrom(...LACKS) }),
  )
  return fc.record({ asks, not: fc.boolean() })
}
