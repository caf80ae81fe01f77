/** One exhibit of a request, with the place where its file is. */
import type { Exhibit } from '#core/exhibit'
import { done, refused, type Reply } from '#core/refusal'
import type { RequestId } from '#core/request'
import type { RegisterService } from '../register/contract'
import type { ExhibitStore } from './store'

/** A voided one too: its file stays. Refuses with `not-found`, `cannot-read`, and with `exhibit-not-whole` where its length tells it already. */
export async function exhibitOf(service: RegisterService, request: RequestId, n: number): Promise<Reply<{ readonly exhibit: Exhibit; readonly store: ExhibitStore }>> {
  const opened = await service.open(request)
  if (!opened.ok) return opened
  const exhibit = opened.value.request.exhibits.find((each) => each.n === n)
  const store = service.exhibits
  if (!exhibit || !store) return refused({ code: 'not-found', what: 'exhibit' })
  const why = await store.glance(exhibit)
  return why === 'whole' ? done({ exhibit, store }) : refused({ code: 'exhibit-not-whole', name: exhibit.name, why })
}
