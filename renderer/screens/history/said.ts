/** How what a change says is read. */
import { isMoment } from '#core/projections/history-csv'
import type { FieldChange, Subject, Value } from '#core/projections/history'
import type { RequestId } from '#core/request'
import { messages } from '../../messages'
import { momentInFull } from '../../messages/time'

/** "Delivery 2: planned for". */
export function fieldName({ about, field }: FieldChange): string {
  const last = field.split('.').at(-1) ?? field
  return `${subjectName(about)}: ${messages.history.fields.get(last) ?? last}`
}

function subjectName(about: Subject): string {
  const name = messages.history.subject[about.of]
  if ('name' in about) return `${name} ${about.name}`
  return 'n' in about ? `${name} ${String(about.n)}` : name
}

/** One of the register's own words: `note-verbale`. */
const WORD = /^[a-z]+(-[a-z]+)+$/

/** A value in words; a request that is meant is named by its reference. */
export function valueWords(value: Value | null, references: Readonly<Record<RequestId, string>>): string {
  const { yes, no } = messages.history
  if (value === null) return ''
  if (typeof value === 'string') return references[value] || (WORD.test(value) ? value.replaceAll('-', ' ') : value)
  if (typeof value === 'boolean') return value ? yes : no
  if (typeof value === 'number') return String(value)
  if (isMoment(value)) return momentInFull(value, value.zone)
  return Object.values(value)
    .map((each) => valueWords(each, references))
    .join('; ')
}
