/** What has come to need chasing of late: by the passing of time, and not by what somebody recorded. */
import type { Row } from '#core/ledger'
import type { Instant } from '#core/moment'
import type { Register } from '#core/register/register'
import { arrange } from './arrange'

/** How many have begun, and the first few of them. */
export interface Begun {
  readonly count: number
  readonly rows: readonly Row[]
}

const FEW = 3

const query = { view: 'chasing', counterpart: null, search: '', sort: { by: 'due', descending: false }, group: null } as const

/** The requests whose next chase fell due after one instant and by another, the earliest due date first. */
export function begunToChase(register: Register, after: Instant, by: Instant): Begun {
  const chase = register.columns.of('chase')
  const since = Date.parse(after)
  const { indices } = arrange(register, query, by, null)
  const begun = indices.filter((index) => (chase[index] ?? 0) > since)
  return { count: begun.length, rows: register.shownAt([...begun.subarray(0, FEW)]) }
}
