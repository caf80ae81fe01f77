/** A request by what stands on paper of it. */
import { rowReference } from '#core/ledger'
import type { ListQuery } from '#core/projections/list'
import type { RequestId } from '#core/request'
import type { RegisterService } from '../register/service'

/** More than bear one number in one search: every year has one. */
const LIMIT = 1_000

/** The request that bears a reference, such as `2018/041`; null for none. */
export async function requestOf(reference: string, service: RegisterService): Promise<RequestId | null> {
  const query: ListQuery = { view: 'all', counterpart: null, search: reference, sort: null, group: null, collapsed: [], offset: 0, limit: LIMIT }
  const { rows } = await service.list(query)
  return rows.find((row) => rowReference(row) === reference)?.id ?? null
}

/** What is said where there is none. */
export function noRequest(reference: string): string {
  return `There is no request ${reference} in this register.`
}
