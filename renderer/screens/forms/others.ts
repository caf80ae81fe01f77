/** A form about one request can record the same on others, which were selected together with it. */
import type { RequestId } from '#core/request'

/** Under which name what is typed is kept: of one request its own, of several one for all. */
export function keptAs(form: string, request: RequestId, others: readonly RequestId[]): string {
  return `${form}:${others.length === 0 ? request : 'several'}`
}
