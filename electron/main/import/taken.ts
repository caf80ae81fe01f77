/** The numbers that a register has given already. */
import { referenceOf, type RequestNumber } from '#core/request'
import type { RegisterService } from '../register/contract'

const PAGE = 1_000

/** Reads the whole list once and tells of any number whether it is taken. */
export async function takenNumbers(service: RegisterService): Promise<(number: RequestNumber) => boolean> {
  const taken = new Set<string>()
  for (let offset = 0, total = 1; offset < total; offset += PAGE) {
    const page = await service.list({ view: 'all', counterpart: null, search: '', sort: null, group: null, collapsed: [], offset, limit: PAGE })
    for (const { number } of page.rows) if (number) taken.add(referenceOf(number))
    total = page.total
  }
  return (number) => taken.has(referenceOf(number))
}
