/** The history as CSV, piece by piece. */
import { BYTE_ORDER_MARK } from '#core/csv'
import type { HistoryQuery } from '#core/bridge/history'
import { historyHead, historyLines } from '#core/projections/history-csv'
import type { RegisterService } from '../register/contract'

/** All that a query finds, the oldest first. Throws where the journal cannot be read. */
export async function* historyCsv(service: RegisterService, query: HistoryQuery): AsyncGenerator<string> {
  const { home } = service.settings()
  yield BYTE_ORDER_MARK + historyHead(home.name)
  for await (const { changes, references } of service.wholeHistory(query)) {
    yield changes.map((change) => historyLines(change, home.zone, references)).join('')
  }
}
